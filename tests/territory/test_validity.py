"""Validity between two days, and who stands in whose place."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lotrinh.territory.validity import Succession, Valid, successors_on
from lotrinh.text import same

JULY = dt.date(2025, 7, 1)
JUNE = dt.date(2025, 6, 30)


def valid(id: str, first: dt.date | None = None, last: dt.date | None = None) -> Valid:
    return Valid(id=id, name=same(id), valid_from=first, valid_to=last)


def known(*things: Valid) -> dict[str, Valid]:
    return {thing.id: thing for thing in things}


def link(predecessor: str, successor: str, on: dt.date = JULY) -> Succession:
    return Succession(predecessor=predecessor, successor=successor, on=on)


def test_the_first_and_the_last_day_count() -> None:
    province = valid("tinh", dt.date(2004, 1, 1), JUNE)
    assert province.on(dt.date(2004, 1, 1))
    assert province.on(JUNE)
    assert not province.on(dt.date(2003, 12, 31))
    assert not province.on(JULY)
    assert valid("nuoc").on(dt.date.min)


def test_nothing_ends_before_it_begins() -> None:
    with pytest.raises(ValidationError, match=r"ends .2025-06-30. before it begins .2025-07-01."):
        valid("tinh", JULY, JUNE)


def test_who_is_still_valid_stands_for_itself() -> None:
    assert successors_on("tinh", JUNE, known(valid("tinh", None, JUNE)), []) == ("tinh",)


def test_one_to_one_and_many_to_one() -> None:
    offices = known(
        valid("ke-hoach", None, JUNE), valid("tai-chinh-cu", None, JUNE), valid("tai-chinh", JULY)
    )
    links = [link("ke-hoach", "tai-chinh"), link("tai-chinh-cu", "tai-chinh")]
    assert successors_on("ke-hoach", JULY, offices, links) == ("tai-chinh",)
    assert successors_on("tai-chinh-cu", JULY, offices, links) == ("tai-chinh",)


def test_one_to_many_in_the_order_of_the_links() -> None:
    areas = known(valid("huyen", None, JUNE), valid("xa-b", JULY), valid("xa-a", JULY))
    assert successors_on("huyen", JULY, areas, [link("huyen", "xa-b"), link("huyen", "xa-a")]) == (
        "xa-b",
        "xa-a",
    )


def test_a_chain_is_followed_to_whoever_is_valid() -> None:
    later = dt.date(2027, 1, 1)
    chain = known(valid("a", None, JUNE), valid("b", JULY, dt.date(2026, 12, 31)), valid("c", later))
    links = [link("a", "b"), link("b", "c", later)]
    assert successors_on("a", JULY, chain, links) == ("b",)
    assert successors_on("a", later, chain, links) == ("c",)


def test_a_succession_to_come_has_no_effect_yet() -> None:
    offices = known(valid("a", None, dt.date(2025, 1, 31)), valid("b"))
    assert successors_on("a", dt.date(2025, 3, 1), offices, [link("a", "b")]) == ()


def test_a_line_that_has_ended_has_nobody() -> None:
    assert successors_on("a", JULY, known(valid("a", None, JUNE)), []) == ()


def test_a_circle_ends() -> None:
    circle = known(valid("a", None, JUNE), valid("b", None, JUNE))
    assert successors_on("a", JULY, circle, [link("a", "b"), link("b", "a")]) == ()


def test_an_unknown_start_is_an_error() -> None:
    with pytest.raises(KeyError):
        successors_on("la", JULY, {}, [])


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12), st.integers(0, 5))
def test_whoever_stands_in_is_valid_and_named_once(pairs: list[tuple[int, int]], start: int) -> None:
    things = known(*(valid(f"n{n}", None, JUNE if n % 2 else None) for n in range(6)))
    heirs = successors_on(f"n{start}", JULY, things, [link(f"n{a}", f"n{b}") for a, b in pairs])
    assert all(things[heir].on(JULY) for heir in heirs)
    assert len(set(heirs)) == len(heirs)
