"""Periods: seven kinds, each written one way."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lotrinh.programme.periods import Period, PeriodKind
from lotrinh.text import Refused

years = st.integers(1900, 2200)
months = st.integers(1, 12)
days = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))
codes = st.one_of(
    years.map(str),
    st.builds("{}-H{}".format, years, st.integers(1, 2)),
    st.builds("{}-Q{}".format, years, st.integers(1, 4)),
    st.builds("{}-{:02d}".format, years, months),
    st.builds(lambda year, pair: f"{year}-{min(pair):02d}/{max(pair):02d}", years, st.tuples(months, months)),
    days.map(dt.date.isoformat),
    st.builds(lambda year, n: f"{year}/{year + n}", st.integers(1900, 2100), st.integers(1, 50)),
)


@given(codes)
def test_a_period_is_written_as_it_is_read(code: str) -> None:
    period = Period.parse(code)
    assert str(period) == code
    assert Period.parse(str(period)) == period


@given(codes)
def test_a_period_passes_through_json_unchanged(code: str) -> None:
    adapter = TypeAdapter(Period)
    assert adapter.validate_json(adapter.dump_json(Period.parse(code))) == Period.parse(code)


@given(codes)
def test_a_period_begins_before_it_ends_and_has_a_name(code: str) -> None:
    period = Period.parse(code)
    assert period.first <= period.last
    assert period.year == period.last.year
    assert period.label.vi
    assert period.label.en


@pytest.mark.parametrize(
    ("code", "kind", "first", "last", "vi", "en"),
    [
        ("2024", "year", "2024-01-01", "2024-12-31", "năm 2024", "2024"),
        ("2024-H1", "half", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "first half of 2024"),
        ("2024-H2", "half", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024", "second half of 2024"),
        ("2024-Q1", "quarter", "2024-01-01", "2024-03-31", "quý I năm 2024", "first quarter of 2024"),
        ("2024-Q4", "quarter", "2024-10-01", "2024-12-31", "quý IV năm 2024", "fourth quarter of 2024"),
        ("2024-02", "month", "2024-02-01", "2024-02-29", "tháng 2/2024", "Feb 2024"),
        ("2024-01/09", "cumulated", "2024-01-01", "2024-09-30", "9 tháng năm 2024", "Jan–Sep 2024"),
        ("2024-03/05", "cumulated", "2024-03-01", "2024-05-31", "tháng 3–5 năm 2024", "Mar–May 2024"),
        ("2019-06-30", "instant", "2019-06-30", "2019-06-30", "ngày 30/6/2019", "30 Jun 2019"),
        ("2016/2020", "average", "2016-01-01", "2020-12-31", "bình quân 2016–2020", "average of 2016–2020"),
    ],
)
def test_the_seven_kinds(code: str, kind: str, first: str, last: str, vi: str, en: str) -> None:
    period = Period.parse(code)
    assert (period.kind, str(period.first), str(period.last)) == (PeriodKind(kind), first, last)
    assert (period.label.vi, period.label.en) == (vi, en)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "24",
        "2024-13",
        "2024-00",
        "2024-Q5",
        "2024-H3",
        "2024-09/01",
        "2024-01/13",
        "2023-02-29",
        "2020/2016",
        "2020/2020",
        "1899",
        "2201",
        "2024-1",
        "năm 2024",
        "2024-Q1-01",
        "２０２４",
        "Tết 2025",
        "2024\n2025",
    ],
)
def test_other_texts_are_refused_in_both_languages(code: str) -> None:
    with pytest.raises(Refused) as refusal:
        Period.parse(code)
    assert refusal.value.text.vi != refusal.value.text.en


def test_a_number_is_no_period() -> None:
    with pytest.raises(ValidationError, match="must be a text"):
        TypeAdapter(Period).validate_python(2024)


def test_periods_sort_by_their_end_then_their_beginning() -> None:
    ordered = ["2023", "2024-01", "2024-Q1", "2024-H1", "2020/2024", "2024", "2024-Q4", "2024-12"]
    # All that end on one day: the longer begins earlier.
    assert [str(p) for p in sorted(map(Period.parse, ordered))] == [
        "2023", "2024-01", "2024-Q1", "2024-H1", "2020/2024", "2024", "2024-Q4", "2024-12",
    ]  # fmt: skip


@given(codes, codes)
def test_an_order_has_no_ties_between_different_periods(one: str, other: str) -> None:
    a, b = Period.parse(one), Period.parse(other)
    assert (a < b) + (b < a) == (a != b)


def test_of_a_year() -> None:
    assert Period.of_year(2024).is_year
    assert Period.of_year(2024).position == 2024.0
    assert not Period.parse("2024-H1").is_year
