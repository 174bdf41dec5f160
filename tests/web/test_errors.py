"""Pages for what goes wrong, in the language of the address, and headers on everything."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.core.management import call_command
from django.db import close_old_connections, connection, connections
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from pytest_django import DjangoDbBlocker

from lotrinh.database.testing import temporary_folder, throwaway
from lotrinh.programme.programme import Programme
from lotrinh.text import Text
from lotrinh.web import addresses, urls
from lotrinh.web.addresses import Address
from lotrinh.web.programmes import queries
from lotrinh.web.programmes.actions import load_programme


def asks(request: HttpRequest) -> HttpResponse:
    return HttpResponse(queries.programme().header.number)


def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault of ours")


def lacks(request: HttpRequest) -> HttpResponse:
    raise Http404(Text(vi="Không có mục tiêu I-9.", en="There is no target I-9."))


def long(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Lộ trình " * 500)


VIEWS = (asks, breaks, lacks, long)


class Pages:
    handler400, handler403 = urls.handler400, urls.handler403
    handler404, handler500 = urls.handler404, urls.handler500
    urlpatterns = addresses.in_both(Address(v.__name__, v.__name__, v.__name__, v) for v in VIEWS)


@pytest.fixture
def visitor(settings: Any) -> Client:
    settings.ROOT_URLCONF = Pages
    return Client(raise_request_exception=False)


def _said(response: Any, language: str) -> str:
    content = response.content.decode()
    assert f'<html lang="{language}">' in content
    assert response["Content-Language"] == language
    return str(content)


@pytest.mark.parametrize(
    ("path", "status", "language", "words"),
    [
        ("/khong-co", 404, "vi", "Không có trang này"),
        ("/en/nothing", 404, "en", "There is no such page"),
        ("/lacks", 404, "vi", "Không có mục tiêu I-9."),
        ("/en/lacks", 404, "en", "There is no target I-9."),
        ("/breaks", 500, "vi", "Hệ thống gặp lỗi"),
        ("/en/breaks", 500, "en", "Something went wrong here"),
    ],
)
def test_troubles_are_said_in_the_language_of_the_address(
    visitor: Client, path: str, status: int, language: str, words: str
) -> None:
    response = visitor.get(path)
    assert response.status_code == status
    assert words in _said(response, language)


@pytest.mark.parametrize("path", ["/fr/", "/fr", "/de/targets/I-1", "/zh-Hans/x"])
def test_a_language_that_does_not_exist(visitor: Client, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 404
    said = _said(response, "vi")
    assert path.split("/")[1] in said
    assert '<a href="/" lang="vi"' in said
    assert '<a href="/en/" lang="en"' in said
    assert "This site speaks Vietnamese and English." in said


def test_vietnamese_has_no_prefix(visitor: Client) -> None:
    for path, goal in (("/vi/asks?a=1", "/asks?a=1"), ("/vi", "/"), ("/vi//evil.example", "/evil.example")):
        response = visitor.get(path)
        assert (response.status_code, response["Location"]) == (301, goal)


@pytest.mark.django_db
def test_nothing_loaded_is_said(visitor: Client) -> None:
    response = visitor.get("/asks")
    assert response.status_code == 404
    assert "lotrinh load PACK" in _said(response, "vi")


def test_a_template_that_fails_gives_way_to_a_plain_page(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise ValueError("no such file in the manifest")

    monkeypatch.setattr("lotrinh.web.errors.render_to_string", fail)
    response = visitor.get("/en/<script>")
    assert response.status_code == 404
    content = response.content.decode()
    assert "There is no such page" in content
    assert '<html lang="en">' in content


def test_a_wrong_host_and_a_stale_form_are_refused_in_words(visitor: Client) -> None:
    response = visitor.get("/en/long", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "cannot be understood" in response.content.decode()
    response = Client(enforce_csrf_checks=True).post("/en/long")
    assert response.status_code == 403
    assert "no longer valid" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["/asks", "/en/asks", "/long", "/breaks", "/lacks", "/khong-co", "/fr/", "/vi/asks", "/static/x.css"],
)
def test_every_response_is_guarded_and_leaves_no_cookie(
    visitor: Client, invented: Callable[..., Programme], path: str
) -> None:
    load_programme(programme=invented(), by="Lan")
    response = visitor.get(path)
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Cache-Control"]
    assert not response.cookies


def test_an_unchanged_page_is_not_sent_again(visitor: Client) -> None:
    first = visitor.get("/long")
    assert first["Cache-Control"] == "no-cache"
    again = visitor.get("/long", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "Content-Security-Policy" in again


def test_pages_are_compressed(visitor: Client) -> None:
    packed = visitor.get("/long", headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < 500
    assert gzip.decompress(packed.content) == visitor.get("/long").content
    again = visitor.get("/long", headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert again.status_code == 304


@pytest.fixture
def own_server(
    django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], ExitStack]]:
    """A server of the test's own, to be stopped and started; the default connection leads to it."""
    with temporary_folder() as folder, django_db_blocker.unblock():
        connections.close_all()

        def start() -> ExitStack:
            running = ExitStack()
            opened = running.enter_context(throwaway(folder=folder))
            for name, value in opened.settings.items():
                monkeypatch.setitem(connection.settings_dict, name, value)
            return running

        yield start
        connections.close_all()


def test_the_database_goes_and_comes_back(
    visitor: Client, invented: Callable[..., Programme], own_server: Callable[[], ExitStack]
) -> None:
    with own_server():
        call_command("migrate", verbosity=0)
        load_programme(programme=invented(), by="Lan")
        assert visitor.get("/asks").content == b"01/CTr"
    for path, language, words in (("/asks", "vi", "không trả lời"), ("/en/asks", "en", "not answering")):
        response = visitor.get(path)
        assert response.status_code == 503
        assert words in _said(response, language)
        assert response["Retry-After"] == "60"
        assert "Content-Security-Policy" in response
    close_old_connections()  # as before every request of a real server
    with own_server():
        assert visitor.get("/asks").content == b"01/CTr"
