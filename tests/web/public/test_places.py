"""Tasks, offices, areas, instruments, the document, data, method, search: in both languages, quick, asking little."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.public.test_translation import WORDS, _Reader

from lotrinh.programme.programme import Programme
from lotrinh.web import addresses

LISTS = ("tasks", "agencies", "areas", "instruments", "document", "data", "method", "search")
FILES = ("figures-file", "pack-file", "verdicts-json", "verdicts-csv", "pack-schema")
#: Programme, ledger and judgements, and one more for a page that shows the document's own words.
MOST_QUERIES = {"document": 4, "clause": 4, "task": 4}


def things(programme: Programme) -> dict[str, list[str]]:
    """The ids of all things of each kind that have a page."""
    return {
        "task": [one.id for one in programme.tasks],
        "agency": [one.id for one in programme.agencies],
        "area": [one.id for one in programme.areas],
        "instrument": [one.id for one in programme.instruments],
        "clause": [one.locator for one in programme.clauses],
        "indicator": [one.id for one in programme.indicators],
    }


def one_of_each(programme: Programme, language: str) -> dict[str, str]:
    """The address of one page of each kind, with the fullest of things."""
    fullest = {
        "task": programme.tasks[0].id,
        "agency": next(one.id for one in programme.agencies if one.valid_from),
        "area": programme.header.area,
        "instrument": programme.instruments[-1].id,
        "clause": programme.tasks[0].clause,
        "indicator": programme.indicators[0].id,
    }
    found = {name: addresses.to(name, language) for name in LISTS + FILES}
    found |= {name: addresses.to(name, language, id=id) for name, id in fullest.items()}
    return found | {"search": addresses.to("search", language) + "?q=tang+truong"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_thing_has_its_page(loaded: Programme, get: Callable[..., str], language: str) -> None:
    for name, ids in things(loaded).items():
        for id in ids:
            content = get(addresses.to(name, language, id=id))
            assert f'<html lang="{language}">' in content
            assert content.count("<h1") == 1


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["task", "agency", "area", "instrument", "clause", "indicator"])
def test_a_thing_that_is_not_there_is_not_found(
    loaded: Programme, get: Callable[..., str], name: str, language: str
) -> None:
    for id in ("khong-co", "IX.9.9", "I.2.b.1-3", "%22%3E"):
        get(addresses.to(name, language, id=id), status=404)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_page_asks_the_database_little_and_always_as_much(
    loaded: Programme, client: Client, language: str
) -> None:
    for name, address in one_of_each(loaded, language).items():
        client.get(address)
        counts = set()
        for _ in range(3):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert client.get(address).status_code == 200
            counts.add(len(asked))
        assert counts == {MOST_QUERIES.get(name, 3)}, address


def test_the_questions_are_as_many_for_a_small_programme_as_for_a_large_one(
    loaded: Programme, client: Client
) -> None:
    """Both programmes pass the test above with the same numbers; here, that longer lists ask no more."""
    client.get("/nhiem-vu/")
    with CaptureQueriesContext(connection) as whole:
        client.get("/nhiem-vu/")
    with CaptureQueriesContext(connection) as part:
        client.get("/nhiem-vu/?due=standing")
    assert len(whole) == len(part) == 3


def test_a_warm_page_is_ready_within_a_tenth_of_a_second(first: Programme, client: Client) -> None:
    slow: dict[str, float] = {}
    for language in ("vi", "en"):
        for address in one_of_each(first, language).values():
            client.get(address)
            taken = min(_time(client, address) for _ in range(5))
            if taken > 0.1:
                slow[address] = round(taken, 3)
    assert slow == {}


def _time(client: Client, address: str) -> float:
    started = time.perf_counter()
    response: Any = client.get(address)
    assert response.status_code == 200
    return time.perf_counter() - started


def test_english_pages_are_english(loaded: Programme, get: Callable[..., str]) -> None:
    pages = [addresses.to(name, "en") for name in LISTS]
    pages += [addresses.to(name, "en", id=id) for name, ids in things(loaded).items() for id in ids]
    left: dict[str, list[str]] = {}
    for address in pages:
        reader = _Reader()
        reader.feed(get(address))
        found = [text.strip() for text in reader.said if WORDS.search(text)]
        if found:
            left[address] = found[:3]
    assert left == {}
