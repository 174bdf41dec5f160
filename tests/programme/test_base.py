"""Identifiers, the order of locators, and numbers of a size that a statistic can have."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lotrinh.programme.base import Locator, Number, Plain, Slug, TargetId, Url, locator_key

ONE_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XIV", "XIX", "XL"]
POINTS = [
    "a",
    "b",
    "c",
    "d",
    "dd",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
]


def fits(kind: object, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "locator", ["TITLE", "PREAMBLE", "CLOSING", "I", "IV.1.2", "I.2.b.10", "I.2.dd", "XIV.3"]
)
def test_locators(locator: str) -> None:
    assert fits(Locator, locator)
    assert fits(TargetId, f"{locator}-1")
    assert not fits(TargetId, locator)


@pytest.mark.parametrize(
    "locator", ["", "i", "I.", "I..2", "I.2.đ", "I.2.abc", "1.2", "TITLE.1", "I-1", "I.2 ", "I\n"]
)
def test_what_is_no_locator(locator: str) -> None:
    assert not fits(Locator, locator)


@pytest.mark.parametrize("id", ["I.1-0", "I.1-01", "I.1-", "I.1#1", "I.1-1-1"])
def test_what_is_no_target_id(id: str) -> None:
    assert not fits(TargetId, id)


@pytest.mark.parametrize("slug", ["a", "pci-hang", "2024-x", "a" * 60])
def test_slugs(slug: str) -> None:
    assert fits(Slug, slug)


@pytest.mark.parametrize("slug", ["", "A", "đ", "a--b", "-a", "a-", "a_b", "a b", "a" * 61, "a\n", "../x"])
def test_what_is_no_slug(slug: str) -> None:
    assert not fits(Slug, slug)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://x", "//x", " x"])
def test_an_address_that_a_browser_would_run_is_refused(url: str) -> None:
    assert not fits(Url, url)
    assert fits(Url, "https://example.org/")


@pytest.mark.parametrize("value", ["1e999999999", "1e-999999999", "NaN", "Infinity", "1" * 41, "1e19"])
def test_numbers_out_of_all_proportion_are_refused(value: str) -> None:
    assert not fits(Number, value)


@pytest.mark.parametrize("value", ["0", "-2.73", "1e18", "0.0001", "583000"])
def test_numbers_of_a_statistic_are_kept_exact(value: str) -> None:
    assert TypeAdapter(Number).validate_python(value) == Decimal(value)


def test_plain_text_is_composed() -> None:
    assert TypeAdapter(Plain).validate_python(" o\u0302\u0309 ") == "ổ"


def test_a_document_reads_in_the_order_of_its_locators() -> None:
    order = [
        "TITLE",
        "PREAMBLE",
        "I",
        "I.1",
        "I.2",
        "I.2.a",
        "I.2.b",
        "I.2.b.2",
        "I.2.b.10",
        "I.2.d",
        "I.2.dd",
    ]
    order += ["I.2.e", "I.10", "II", "II.9", "III", "IV", "V", "IX", "X", "CLOSING"]
    backwards = order[::-1]
    assert sorted(backwards, key=locator_key) == order


@given(st.permutations(ONE_ROMAN))
def test_roman_numerals_count(numerals: list[str]) -> None:
    assert sorted(numerals, key=locator_key) == ONE_ROMAN


@given(st.permutations(POINTS))
def test_points_follow_the_vietnamese_alphabet_of_decrees(points: list[str]) -> None:
    assert sorted((f"I.{point}" for point in points), key=locator_key) == [f"I.{point}" for point in POINTS]


@given(st.integers(1, 99), st.integers(1, 99))
def test_targets_of_a_clause_follow_their_numbers(one: int, other: int) -> None:
    assert (locator_key(f"I.2-{one}") < locator_key(f"I.2-{other}")) == (one < other)
