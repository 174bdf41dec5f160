"""Rules of reporting: who reports to whom, by when, on data cut off when."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from lotrinh.programme.base import Locator, Plain, Slug, Value
from lotrinh.text import Refused, Text

Month = Annotated[int, Field(ge=1, le=12)]
Day = Annotated[int, Field(ge=1, le=31)]


class MonthDay(Value):
    """A day that comes round every year."""

    month: Month
    day: Day

    @model_validator(mode="after")
    def _exists(self) -> Self:
        try:
            dt.date(2024, self.month, self.day)
        except ValueError:
            day = f"{self.day}/{self.month}"
            raise Refused(
                vi=f"ngày {day} không có trên lịch", en=f"there is no day {day} in the calendar"
            ) from None
        return self

    def in_year(self, year: int) -> dt.date:
        """The day in `year`; 29 February becomes 28 in a common year."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return dt.date(year, self.month, self.day - 1)


class Relative(StrEnum):
    """How the text puts the due day: "trước ngày" is read strictly when told, leniently when counted late."""

    BEFORE = "before"
    BY = "by"


class ReportingRule(Value):
    """One duty to report that returns every year.

    "Before 30 November" is told and reminded as the end of 29 November; late counts from 1 December.
    """

    id: Slug
    clause: Locator
    title: Text
    who: Slug
    to: tuple[Slug, ...]
    due: MonthDay
    relative: Relative
    what: Text
    move_from_days_off: bool = False

    def told(self, year: int) -> dt.date:
        """The last day that offices are told of: the day before, where the text says "before"."""
        day = self.due.in_year(year)
        return day - dt.timedelta(days=1) if self.relative is Relative.BEFORE else day

    def late_from(self, year: int) -> dt.date:
        """The first day on which a report is counted late (the lenient reading)."""
        return self.due.in_year(year) + dt.timedelta(days=1)


class CutOff(Value):
    """Which days a yearly report's data cover: from a day of the year before to a day of the year."""

    first: MonthDay
    last: MonthDay
    ground: Slug


class Reporting(Value):
    """All rules of reporting of a programme."""

    rules: tuple[ReportingRule, ...] = ()
    cut_off: CutOff | None = None
    reminders: tuple[int, ...] = (30, 7, 1, -1, -7)
    outline: tuple[Text, ...] = ()
    note: Plain = ""
