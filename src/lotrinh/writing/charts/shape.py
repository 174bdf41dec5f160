"""What a chart shows: one shape of data for every drawing, table and download.

Years are plain numbers on the horizontal axis: 2024 is the value of the year 2024, 2022.45 an instant in
mid-June of 2022. Everything is checked when it is built, so that a drawing never has to doubt its input.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from lotrinh.text import Text

Status = Literal["final", "revised", "estimate", "preliminary", "unstated", "superseded", "derived"]

LARGEST = 1e15
"""Above this a float no longer tells neighbouring whole numbers apart, so a chart refuses it."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,99}")


class ChartError(ValueError):
    """A chart that cannot be drawn. `text` says which part is wrong and what it may be, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(f"{text.vi} / {text.en}")
        self.text = text


def _check(value: float | None, what: Text) -> None:
    if value is not None and not (math.isfinite(value) and abs(value) <= LARGEST):
        limits = Text(
            vi=f"phải là số hữu hạn, tối đa {LARGEST:.0e}; đang là {value!r}",
            en=f"must be finite, at most {LARGEST:.0e}; it is {value!r}",
        )
        raise ChartError(what + limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure. `href` opens its passport; `label` replaces the printed value; `note` follows in grey."""

    x: float
    value: float
    status: Status = "unstated"
    other_area: bool = False
    label: Text | None = None
    note: Text | None = None
    when: Text | None = None
    href: str | None = None
    id: str = ""

    def __post_init__(self) -> None:
        _check(self.x, Text(vi="Năm của một điểm", en="The year of a point"))
        _check(self.value, Text(vi="Giá trị của một điểm", en="The value of a point"))

    @property
    def in_use(self) -> bool:
        """Whether the figure belongs to the series itself: of this area, published, not replaced."""
        return not self.other_area and self.status not in ("superseded", "derived")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The accepted values from `x0` to `x1`; None as `low` or `high` leaves that side open.

    Where `x0` equals `x1` the region is a box at the due year, else a band over the period.
    """

    low: float | None
    high: float | None
    x0: float
    x1: float
    label: Text
    note: Text | None = None

    def __post_init__(self) -> None:
        for value in (self.low, self.high, self.x0, self.x1):
            _check(value, Text(vi="Cạnh của vùng chấp nhận", en="An edge of the accepted region"))
        if self.x1 < self.x0 or (self.low is not None and self.high is not None and self.high < self.low):
            raise ChartError(
                Text(
                    vi="Vùng chấp nhận có cạnh cuối nhỏ hơn cạnh đầu; hãy đổi chỗ hai cạnh.",
                    en="The accepted region ends before it starts; swap the two edges.",
                )
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The required path as (year, value) pairs, drawn dashed."""

    points: tuple[tuple[float, float], ...]
    label: Text | None = None

    def __post_init__(self) -> None:
        for x, y in self.points:
            _check(x, Text(vi="Năm trên lộ trình", en="A year of the path"))
            _check(y, Text(vi="Giá trị trên lộ trình", en="A value of the path"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A reference to compare with, drawn as a grey line: the whole economy, the country's average."""

    points: tuple[tuple[float, float], ...]
    label: Text

    def __post_init__(self) -> None:
        for x, y in self.points:
            _check(x, Text(vi="Năm của dãy so sánh", en="A year of the reference series"))
            _check(y, Text(vi="Giá trị của dãy so sánh", en="A value of the reference series"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that breaks the series on a day: a merger, a new method. A dotted vertical line."""

    x: float
    label: Text

    def __post_init__(self) -> None:
        _check(self.x, Text(vi="Năm của một sự kiện", en="The year of an event"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of years without published figures (a gap), or not to be compared with others (a break)."""

    x0: float
    x1: float
    label: Text

    def __post_init__(self) -> None:
        _check(self.x0, Text(vi="Đầu của một quãng năm", en="The start of a span"))
        _check(self.x1, Text(vi="Cuối của một quãng năm", en="The end of a span"))
        if self.x1 < self.x0:
            raise ChartError(
                Text(vi="Quãng năm kết thúc trước khi bắt đầu.", en="A span of years ends before it starts.")
            )


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Everything one chart says. `id` must differ between the charts of one page.

    `unit` stands on the axis; `decimals` rounds every printed value (None prints values as kept).
    `description` is read out in place of the picture; without one, :func:`lotrinh.writing.charts.describe`
    makes it from the data. `floor` and `ceiling` are values that the indicator cannot pass (0 and 100 for a
    share): the axis names none beyond them.
    """

    id: str
    title: Text
    unit: Text | None
    first_year: int
    last_year: int
    points: tuple[Point, ...] = ()
    regions: tuple[Region, ...] = ()
    path: Path | None = None
    reference: Series | None = None
    events: tuple[Event, ...] = ()
    gaps: tuple[Span, ...] = ()
    breaks: tuple[Span, ...] = ()
    description: Text | None = None
    subtitle: Text | None = None
    source: Text | None = None
    decimals: int | None = None
    floor: float | None = None
    ceiling: float | None = None

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ChartError(
                Text(
                    vi=f"Tên biểu đồ “{self.id}” phải bắt đầu bằng chữ cái, rồi đến chữ, số, “-”, “_”.",
                    en=f"The chart's id “{self.id}” must begin with a letter; then letters, digits, “-”, “_”.",
                )
            )
        if not 1000 <= self.first_year <= self.last_year <= 9999:
            raise ChartError(
                Text(
                    vi=f"Biểu đồ {self.first_year}–{self.last_year}: năm từ 1000 đến 9999, đầu trước cuối.",
                    en=f"Chart {self.first_year}–{self.last_year}: years 1000 to 9999, first before last.",
                )
            )
        _check(self.floor, Text(vi="Giá trị nhỏ nhất có thể", en="The least possible value"))
        _check(self.ceiling, Text(vi="Giá trị lớn nhất có thể", en="The greatest possible value"))

    @cached_property
    def series(self) -> tuple[Point, ...]:
        """The figures in use, one a year and in order of time: what the line joins."""
        by_year: dict[float, Point] = {}
        for point in self.points:
            if point.in_use:
                by_year.setdefault(point.x, point)
        return tuple(by_year[x] for x in sorted(by_year))

    @cached_property
    def newest(self) -> Point | None:
        """The latest figure in use."""
        series = self.series
        return series[-1] if series else None


def runs(points: tuple[tuple[float, float], ...]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """The stretches of (year, value) pairs that a line may join: neighbours exactly one year apart.

    >>> runs(((2020, 5.0), (2021, 6.0), (2024, 9.0)))
    (((2020, 5.0), (2021, 6.0)),)
    """
    joined: list[list[tuple[float, float]]] = []
    for before, after in pairwise(points):
        if abs(after[0] - before[0] - 1) > YEAR_SLACK:
            continue
        if joined and joined[-1][-1] == before:
            joined[-1].append(after)
        else:
            joined.append([before, after])
    return tuple(tuple(run) for run in joined)


YEAR_SLACK = 0.01
"""How far two neighbours may be from exactly one year apart: leap years move the same date by 0.003."""
