"""Rules of reporting: what is told strictly, and counted late leniently."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from lotrinh.programme.reporting import MonthDay, ReportingRule
from lotrinh.text import same


def rule(relative: str, month: int = 11, day: int = 30) -> ReportingRule:
    return ReportingRule.model_validate(
        {
            "id": "x",
            "clause": "IV.1",
            "title": same("x"),
            "who": "cac-so",
            "to": ["so-ke-hoach"],
            "due": {"month": month, "day": day},
            "relative": relative,
            "what": same("x"),
        }
    )


def test_before_30_november_is_told_as_the_29th_and_late_from_1_december() -> None:
    assert rule("before").told(2026) == dt.date(2026, 11, 29)
    assert rule("before").late_from(2026) == dt.date(2026, 12, 1)


def test_by_10_december_is_told_as_that_day() -> None:
    assert rule("by", 12, 10).told(2026) == dt.date(2026, 12, 10)
    assert rule("by", 12, 10).late_from(2026) == dt.date(2026, 12, 11)


def test_before_1_january_is_the_year_before() -> None:
    assert rule("before", 1, 1).told(2027) == dt.date(2026, 12, 31)


def test_29_february_comes_round_as_the_28th() -> None:
    assert MonthDay(month=2, day=29).in_year(2023) == dt.date(2023, 2, 28)
    assert MonthDay(month=2, day=29).in_year(2024) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (1, 0)])
def test_a_day_that_no_year_has_is_refused(month: int, day: int) -> None:
    with pytest.raises(ValidationError):
        MonthDay(month=month, day=day)
