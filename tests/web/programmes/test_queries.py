"""Reading programmes costs one query, whatever they hold, and the value is built once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from lotrinh.programme.programme import Programme
from lotrinh.web.programmes import queries
from lotrinh.web.programmes.actions import load_programme

pytestmark = pytest.mark.django_db
Make = Callable[..., Programme]


def test_the_value_in_force_is_built_once(invented: Make, django_assert_num_queries: Any) -> None:
    load_programme(programme=invented(number="built once"), by="Lan")
    with django_assert_num_queries(2):  # which version, and its content
        first = queries.programme("muoi-nam")
    with django_assert_num_queries(1):
        assert queries.programme("muoi-nam") is first
    assert first == invented(number="built once", figures=())


def test_the_sites_programme_is_the_one_loaded_first_unless_named(invented: Make, settings: Any) -> None:
    load_programme(programme=invented(), by="Lan")
    load_programme(programme=invented(id="nam-nam"), by="Lan")
    assert queries.programme().id == "muoi-nam"
    settings.LOTRINH_PROGRAMME = "nam-nam"
    assert queries.programme().id == "nam-nam"


def test_a_programme_that_is_not_there_is_said_in_both_languages(invented: Make) -> None:
    load_programme(programme=invented(effective=dt.date(2025, 7, 1)), by="Lan")
    for slug, day in (("khac", None), ("muoi-nam", dt.date(2025, 6, 30))):
        with pytest.raises(queries.NotLoadedError) as error:
            queries.programme(slug, day)
        assert slug in error.value.text.vi
        assert "lotrinh load" in error.value.text.en
    assert queries.current("khac") is None


def test_nothing_loaded_at_all() -> None:
    with pytest.raises(queries.NotLoadedError):
        queries.programme()
    assert queries.document("muoi-nam") == {}
