"""Periods of time that a figure can speak of.

Written as in the packs (DESIGN section 6): ``2024`` a year, ``2024-H1`` a half, ``2024-Q1`` a quarter, ``2024-02`` a
month, ``2024-01/09`` January to September cumulated, ``2019-06-30`` an instant, ``2016/2020`` an average over years.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from pydantic_core import CoreSchema

from lotrinh.programme.base import written
from lotrinh.text import Refused, Text

FIRST_YEAR, LAST_YEAR = 1900, 2200


class PeriodKind(StrEnum):
    """How a period is cut out of time."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    CUMULATED = "cumulated"
    INSTANT = "instant"
    AVERAGE = "average"


_FORMS: tuple[tuple[PeriodKind, re.Pattern[str]], ...] = (
    (PeriodKind.YEAR, re.compile(r"([0-9]{4})")),
    (PeriodKind.HALF, re.compile(r"([0-9]{4})-H([12])")),
    (PeriodKind.QUARTER, re.compile(r"([0-9]{4})-Q([1-4])")),
    (PeriodKind.INSTANT, re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")),
    (PeriodKind.CUMULATED, re.compile(r"([0-9]{4})-([0-9]{2})/([0-9]{2})")),
    (PeriodKind.MONTH, re.compile(r"([0-9]{4})-([0-9]{2})")),
    (PeriodKind.AVERAGE, re.compile(r"([0-9]{4})/([0-9]{4})")),
)
#: What a period looks like, for readers of the JSON Schema; :meth:`Period.parse` alone decides.
PERIOD = r"^[0-9]{4}(?:-H[12]|-Q[1-4]|-[0-9]{2}|-[0-9]{2}[-/][0-9]{2}|/[0-9]{4})?$"
ALLOWED = "2024, 2024-H1, 2024-Q1, 2024-02, 2024-01/09, 2019-06-30, 2016/2020"


@dataclass(frozen=True, order=False)
class Period:
    """One period. Build it with :meth:`parse`; a wrong text raises `ValueError` that says what is allowed.

    >>> Period.parse("2024-01/09").last
    datetime.date(2024, 9, 30)
    >>> Period.parse("2019-06-30").year, Period.parse("2024-H1").kind.value
    (2019, 'half')
    """

    code: str
    kind: PeriodKind
    first: dt.date
    last: dt.date

    @staticmethod
    @lru_cache(maxsize=4096)
    def parse(code: str) -> Period:
        """The period that `code` writes. Raises `ValueError`."""
        for kind, form in _FORMS:
            if match := form.fullmatch(code.strip()):
                return Period(
                    code.strip(), kind, *_bounds(kind, [int(part) for part in match.groups()], code)
                )
        raise Refused(
            vi=f"kỳ “{code}” không đọc được; hãy viết như: {ALLOWED}",
            en=f"the period “{code}” is not understood; write it like: {ALLOWED}",
        )

    @staticmethod
    def of_year(year: int) -> Period:
        """The calendar year.

        >>> str(Period.of_year(2024))
        '2024'
        """
        return Period.parse(f"{year:04d}")

    @cached_property
    def year(self) -> int:
        """The year in which the period ends."""
        return self.last.year

    @property
    def is_year(self) -> bool:
        """True for a whole calendar year."""
        return self.kind is PeriodKind.YEAR

    @property
    def position(self) -> float:
        """Where the period stands on a chart's axis of years: the middle of a year is the year itself.

        >>> Period.parse("2024").position, round(Period.parse("2022-06-13").position, 2)
        (2024.0, 2021.95)
        """
        if self.kind in (PeriodKind.YEAR, PeriodKind.AVERAGE):
            return float(self.last.year)
        middle = self.last if self.kind is PeriodKind.INSTANT else self.first + (self.last - self.first) / 2
        return middle.year + (middle.timetuple().tm_yday - 1) / 365.25 - 0.5

    @property
    def label(self) -> Text:
        """The period as a reader says it.

        >>> str(Period.parse("2024-01/09").label), Period.parse("2024-Q1").label.en
        ('9 tháng năm 2024', 'first quarter of 2024')
        """
        return _LABELS[self.kind](self)

    def __str__(self) -> str:
        return self.code

    def __lt__(self, other: Period) -> bool:
        return (self.last, self.first, self.code) < (other.last, other.first, other.code)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
        return written(cls, cls.parse, PERIOD)


def _bounds(kind: PeriodKind, parts: list[int], code: str) -> tuple[dt.date, dt.date]:
    year = parts[0]
    if not all(FIRST_YEAR <= y <= LAST_YEAR for y in (parts if kind is PeriodKind.AVERAGE else parts[:1])):
        raise Refused(
            vi=f"năm trong “{code}” nằm ngoài {FIRST_YEAR}–{LAST_YEAR}",
            en=f"the year in “{code}” lies outside {FIRST_YEAR}–{LAST_YEAR}",
        )
    if kind is PeriodKind.AVERAGE:
        if parts[1] <= year:
            raise Refused(
                vi=f"kỳ “{code}”: năm cuối phải sau năm đầu",
                en=f"period “{code}”: the last year must come after the first",
            )
        return dt.date(year, 1, 1), dt.date(parts[1], 12, 31)
    if kind is PeriodKind.INSTANT:
        return _day(parts, code), _day(parts, code)
    return _months(year, *_month_span(kind, parts[1:]), code)


def _month_span(kind: PeriodKind, parts: list[int]) -> tuple[int, int]:
    match kind:
        case PeriodKind.YEAR:
            return 1, 12
        case PeriodKind.HALF:
            return 6 * parts[0] - 5, 6 * parts[0]
        case PeriodKind.QUARTER:
            return 3 * parts[0] - 2, 3 * parts[0]
        case PeriodKind.MONTH:
            return parts[0], parts[0]
        case _:
            return parts[0], parts[1]


def _months(year: int, first: int, last: int, code: str) -> tuple[dt.date, dt.date]:
    if not 1 <= first <= last <= 12:
        raise Refused(vi=f"không có tháng như trong “{code}”", en=f"there are no such months as in “{code}”")
    return dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1])


def _day(parts: list[int], code: str) -> dt.date:
    try:
        return dt.date(*parts)
    except ValueError:
        raise Refused(
            vi=f"ngày “{code}” không có trên lịch", en=f"there is no day {code} in the calendar"
        ) from None


_ORDINALS = ("first", "second", "third", "fourth")
_ROMAN = ("I", "II", "III", "IV")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _half(p: Period) -> Text:
    n = 1 if p.last.month == 6 else 2
    return Text(
        vi=f"6 tháng {'đầu' if n == 1 else 'cuối'} năm {p.year}", en=f"{_ORDINALS[n - 1]} half of {p.year}"
    )


def _quarter(p: Period) -> Text:
    n = p.last.month // 3
    return Text(vi=f"quý {_ROMAN[n - 1]} năm {p.year}", en=f"{_ORDINALS[n - 1]} quarter of {p.year}")


def _cumulated(p: Period) -> Text:
    months = f"{p.first.month}–{p.last.month}" if p.first.month > 1 else f"{p.last.month} tháng"
    vi = f"{months} năm {p.year}" if p.first.month == 1 else f"tháng {months} năm {p.year}"
    return Text(vi=vi, en=f"{_MONTHS_EN[p.first.month - 1]}–{_MONTHS_EN[p.last.month - 1]} {p.year}")


_LABELS: dict[PeriodKind, Callable[[Period], Text]] = {
    PeriodKind.YEAR: lambda p: Text(vi=f"năm {p.year}", en=f"{p.year}"),
    PeriodKind.HALF: _half,
    PeriodKind.QUARTER: _quarter,
    PeriodKind.MONTH: lambda p: Text(
        vi=f"tháng {p.last.month}/{p.year}", en=f"{_MONTHS_EN[p.last.month - 1]} {p.year}"
    ),
    PeriodKind.CUMULATED: _cumulated,
    PeriodKind.INSTANT: lambda p: Text(
        vi=f"ngày {p.last.day}/{p.last.month}/{p.year}",
        en=f"{p.last.day} {_MONTHS_EN[p.last.month - 1]} {p.year}",
    ),
    PeriodKind.AVERAGE: lambda p: Text(
        vi=f"bình quân {p.first.year}–{p.year}", en=f"average of {p.first.year}–{p.year}"
    ),
}
