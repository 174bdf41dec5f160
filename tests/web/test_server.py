"""The server is made ready before it is split into processes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from lotrinh.programme.programme import Programme
from lotrinh.web import server
from lotrinh.web.programmes.actions import load_programme
from lotrinh.web.wsgi import application


class Answer(list[bytes]):
    closed = False

    def close(self) -> None:
        self.closed = True


@pytest.mark.django_db(transaction=True)
def test_both_front_pages_are_asked_for_under_a_name_of_the_site(settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["*", ".example.vn", "lotrinh.example.vn"]
    asked, answers = [], []

    def site(environ: dict[str, Any], start: Callable[..., Any]) -> Answer:
        start("200 OK", [])
        asked.append((environ["HTTP_HOST"], environ["PATH_INFO"]))
        answers.append(Answer([b"page"]))
        return answers[-1]

    server._warm(site)
    assert asked == [("lotrinh.example.vn", "/"), ("lotrinh.example.vn", "/en/")]
    assert all(answer.closed for answer in answers)


@pytest.mark.django_db(transaction=True)
def test_no_connection_is_left_to_be_shared(tan_phuoc_programme: Programme) -> None:
    load_programme(programme=tan_phuoc_programme, by="Lan")
    assert connection.connection is not None
    server._warm(application)
    assert connection.connection is None


@pytest.mark.django_db(transaction=True)
def test_a_site_without_a_programme_starts_too() -> None:
    server._warm(application)
    assert connection.connection is None
