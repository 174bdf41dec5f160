"""Figures: one published value of an indicator for an area and a period. Never changed; a correction is a new one."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_validator
from pydantic_core import CoreSchema

from lotrinh.formats import VIETNAM
from lotrinh.programme.base import Number, Plain, Slug, Url, Value, written
from lotrinh.programme.periods import Period
from lotrinh.text import Refused, Text


class Status(StrEnum):
    """How firm a figure is. "Revised" is no status: it is an entry that supersedes."""

    FINAL = "final"
    PRELIMINARY = "preliminary"
    ESTIMATE = "estimate"
    UNSTATED = "unstated"
    DERIVED = "derived"


STATUS_TITLES = {
    Status.FINAL: Text(vi="chính thức", en="final"),
    Status.PRELIMINARY: Text(vi="sơ bộ", en="preliminary"),
    Status.ESTIMATE: Text(vi="ước", en="estimate"),
    Status.UNSTATED: Text(vi="nguồn không nói", en="not stated"),
    Status.DERIVED: Text(vi="suy ra", en="derived"),
}


#: What a day of publication looks like, for readers of the JSON Schema; :meth:`Published.parse` alone decides.
PUBLISHED = r"^(?:19|20|21)[0-9]{2}(?:-[0-9]{2}){0,2}$"


@dataclass(frozen=True)
class Published:
    """A day of publication as precisely as it is known: ``2024-01-08``, ``2023-12`` or ``2022``.

    >>> Published.parse("2023-12").counts_from
    datetime.date(2023, 12, 31)
    """

    code: str
    counts_from: dt.date

    @staticmethod
    def parse(code: str) -> Published:
        """Reads the day, month or year. Raises `ValueError`."""
        match = re.fullmatch(r"((?:19|20|21)[0-9]{2})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", code.strip())
        if not match:
            raise Refused(
                vi=f"ngày công bố “{code}” không đọc được; hãy viết như: 2024-01-08, 2023-12, 2022",
                en=f"the day of publication “{code}” is not understood; write it like: 2024-01-08, 2023-12, 2022",
            )
        year, month = int(match[1]), int(match[2] or 12)
        if not 1 <= month <= 12:
            raise Refused(
                vi=f"không có tháng như trong “{code}”", en=f"there is no such month as in “{code}”"
            )
        day = int(match[3]) if match[3] else monthrange(year, month)[1]
        try:
            return Published(code.strip(), dt.date(year, month, day))
        except ValueError:
            raise Refused(
                vi=f"ngày “{code}” không có trên lịch", en=f"there is no day {code} in the calendar"
            ) from None

    @property
    def label(self) -> Text:
        """The day, month or year as a reader says it.

        >>> str(Published.parse("2024-01-08").label), str(Published.parse("2023-12").label)
        ('ngày 8/1/2024', 'tháng 12/2023')
        """
        return Period.parse(self.code).label

    def __str__(self) -> str:
        return self.code

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
        return written(cls, cls.parse, PUBLISHED)


class SourceKind(StrEnum):
    """Who speaks."""

    STATISTICS = "statistics"
    GOVERNMENT = "government"
    INDEX = "index"
    PRESS = "press"
    REPORT = "report"


class Source(Value):
    """Where a figure was published. `precedence`: the smaller number is believed first between equals."""

    id: Slug
    title: Plain
    publisher: Plain
    kind: SourceKind
    url: Url | None = None
    published: Published | None = None
    precedence: Annotated[int, Field(ge=0, le=99)] = 50


class Figure(Value):
    """One entry of the ledger (DESIGN section 6).

    `value` is exact, in the unit it was published in. `period` is None for a figure whose time is none of the known
    kinds (a holiday, no date): it is kept and never enters a series. `published` None counts from the day recorded.
    """

    id: Slug
    indicator: Slug
    area: Slug
    period: Period | None = None
    breakdown: Plain = ""
    value: Number
    unit: Slug
    status: Status
    published: Published | None = None
    recorded: dt.datetime
    source: Slug
    qualifier: Plain = ""
    supersedes: Slug | None = None
    note: Plain = ""

    @field_validator("recorded", mode="before")
    @classmethod
    def _no_bare_number(cls, value: Any) -> Any:
        # A bare number would otherwise be read as seconds since 1970.
        if isinstance(value, int | float) or (
            isinstance(value, str) and re.fullmatch(r"[+-]?[0-9.]+", value.strip())
        ):
            raise Refused(
                vi=f"giờ ghi sổ “{value}” không đọc được; viết như: 2026-11-22T00:00:00Z",
                en=f"the moment of recording “{value}” is not understood; write it like: 2026-11-22T00:00:00Z",
            )
        return value

    @field_validator("recorded")
    @classmethod
    def _zoned(cls, value: dt.datetime) -> dt.datetime:
        if value.tzinfo is None:
            raise Refused(
                vi="giờ ghi sổ phải có múi giờ, viết như: 2026-11-22T00:00:00Z",
                en="the moment of recording needs a time zone; write it like: 2026-11-22T00:00:00Z",
            )
        return value.astimezone(dt.UTC)

    @property
    def known_from(self) -> dt.date:
        """The first day, in Vietnam, on which the figure counts as known."""
        return self.published.counts_from if self.published else self.recorded.astimezone(VIETNAM).date()

    @property
    def rounded(self) -> bool:
        """True where the source itself says "more than", "nearly", "rounded": an exact figure is preferred."""
        return bool(re.search(r"\b(?:hơn|trên|gần|khoảng|làm tròn|dưới|cận trên)\b", self.qualifier.lower()))
