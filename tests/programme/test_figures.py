"""Figures: exact, dated twice, never silently changed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lotrinh.programme.figures import STATUS_TITLES, Figure, Published, Source, Status
from lotrinh.text import Refused

PLAIN = {
    "id": "a",
    "indicator": "b",
    "area": "c",
    "period": "2024",
    "value": "34.37",
    "unit": "percent",
    "status": "final",
    "published": "2025-06",
    "recorded": "2026-11-22T00:00:00Z",
    "source": "s",
}


def figure(**fields: object) -> Figure:
    return Figure.model_validate(PLAIN | fields)


@pytest.mark.parametrize(
    ("code", "day", "vi", "en"),
    [
        ("2024-01-08", "2024-01-08", "ngày 8/1/2024", "8 Jan 2024"),
        ("2024-02", "2024-02-29", "tháng 2/2024", "Feb 2024"),
        ("2022", "2022-12-31", "năm 2022", "2022"),
    ],
)
def test_an_imprecise_day_counts_from_its_last(code: str, day: str, vi: str, en: str) -> None:
    published = Published.parse(code)
    assert (str(published.counts_from), published.label.vi, published.label.en) == (day, vi, en)


@pytest.mark.parametrize(
    "code", ["", "24", "2024-13", "2023-02-29", "2024-00", "1824", "2024-1", "8/1/2024", "２０２４"]
)
def test_other_days_of_publication_are_refused(code: str) -> None:
    with pytest.raises(Refused):
        Published.parse(code)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_day_of_publication_is_written_as_it_is_read(day: dt.date, length: int) -> None:
    published = Published.parse(day.isoformat()[:length])
    adapter = TypeAdapter(Published)
    assert adapter.validate_json(adapter.dump_json(published)) == published
    assert published.counts_from >= day


def test_the_value_stays_exact_in_the_unit_of_publication() -> None:
    assert figure(value="0.1").value + figure(value="0.2").value == Decimal("0.3")
    assert figure(value="0").value == 0
    assert str(figure(value="34.370").value) == "34.370"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e30", "34,37", "", True, None])
def test_what_is_no_number_is_no_value(value: object) -> None:
    with pytest.raises(ValidationError):
        figure(value=value)


def test_the_moment_of_recording_is_kept_in_utc() -> None:
    assert figure(recorded="2026-11-22T07:00:00+07:00").recorded == dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.mark.parametrize("recorded", ["2026-11-22T00:00:00", "2026", 1_700_000_000, "yesterday"])
def test_a_moment_without_zone_or_a_bare_number_is_refused(recorded: object) -> None:
    with pytest.raises(ValidationError):
        figure(recorded=recorded)


def test_known_from_the_day_of_publication_else_of_recording_in_vietnam() -> None:
    assert figure().known_from == dt.date(2025, 6, 30)
    # Half past six in the evening of the 22nd in London is the 23rd in Vietnam.
    assert figure(published=None, recorded="2026-11-22T18:30:00Z").known_from == dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("qualifier", "rounded"),
    [
        ("hơn 580.000", True),
        ("Gần 600.000", True),
        ("ước cả năm", False),
        ("", False),
        ("khoảng 5 %", True),
        ("gần", True),
    ],
)
def test_a_rounded_figure_says_so(qualifier: str, rounded: bool) -> None:
    assert figure(qualifier=qualifier).rounded is rounded


def test_every_status_has_a_name() -> None:
    assert set(STATUS_TITLES) == set(Status)


def test_a_figure_refuses_fields_of_its_own_and_changes() -> None:
    with pytest.raises(ValidationError):
        figure(revised=True)
    with pytest.raises(ValidationError):
        figure().value = Decimal(1)  # type: ignore[misc]


def test_the_address_of_a_source_is_one_of_the_web() -> None:
    plain = {"id": "s", "title": "Niên giám", "publisher": "Cục Thống kê", "kind": "statistics"}
    assert Source.model_validate(plain | {"url": "https://example.org/a?b=c"}).precedence == 50
    with pytest.raises(ValidationError):
        Source.model_validate(plain | {"url": "javascript:alert(1)"})
