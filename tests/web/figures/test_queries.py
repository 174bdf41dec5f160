"""The ledger of a page costs one query while nothing new came in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.programme import Programme
from lotrinh.web.figures import queries
from lotrinh.web.figures.actions import describe_sources
from lotrinh.web.programmes import queries as programmes
from lotrinh.web.programmes.actions import load_programme

pytestmark = pytest.mark.django_db


def test_the_ledger_is_built_once_and_anew_when_figures_come(
    invented: Callable[..., Programme], figure: Callable[..., Figure], django_assert_num_queries: Any
) -> None:
    load_programme(programme=invented(), by="Lan")
    programme = programmes.programme("muoi-nam")
    with django_assert_num_queries(2):
        ledger = queries.ledger(programme)
    assert {entry.id for entry in ledger} == {"khach-2022", "khach-2023"}
    with django_assert_num_queries(1):
        assert queries.ledger(programme) is ledger
    more = tuple(figure(f"f{n}", str(n), period=str(1990 + n)) for n in range(30))
    load_programme(programme=invented(figures=more), by="Lan")
    with django_assert_num_queries(2):  # as many for thirty as for two
        grown = queries.ledger(programme)
    assert len(grown) == 32
    assert len(ledger) == 2


def test_ledgers_that_are_not_asked_for_are_dropped(invented: Callable[..., Programme]) -> None:
    for n in range(12):
        load_programme(programme=invented(id=f"thu-{n}"), by="Lan")
        queries.ledger(programmes.programme(f"thu-{n}"))
    assert len(queries._kept) == queries._MOST


def test_sources_are_listed_in_vietnamese_order() -> None:
    for id, title in (
        ("a", "Đài phát thanh"),
        ("b", "Dân số"),
        ("c", "Ấn phẩm"),
        ("d", "Áo ấm"),
        ("e", "Zalo"),
    ):
        source = Source.model_validate({"id": id, "title": title, "publisher": "x", "kind": "press"})
        describe_sources(programme="muoi-nam", sources=[source])
    titles = [source.title for source in queries.sources("muoi-nam")]
    assert titles == ["Áo ấm", "Ấn phẩm", "Dân số", "Đài phát thanh", "Zalo"]
