"""How big a drawing is, how it is divided, and where years and values fall on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lotrinh.formats import number
from lotrinh.text import Language
from lotrinh.writing.charts import scale, wording
from lotrinh.writing.charts.labels import Block, Box, Word, block
from lotrinh.writing.charts.metrics import width, wrapped
from lotrinh.writing.charts.shape import Chart, Point, Region

SizeName = Literal["wide", "medium", "half", "narrow", "thumb"]


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of one drawing, in pixels: picture, letters, dots, and the air around years."""

    name: SizeName
    width: int
    height: int
    strong: int  # values and promises
    small: int  # remarks and axes
    dot: float
    ticks: int
    year_room: float
    inset_left: float
    inset_right: float
    aside: float  # the most that a label right of the frame may take; 0 for none

    @property
    def thumb(self) -> bool:
        return self.name == "thumb"


SIZES: dict[SizeName, Size] = {
    "wide": Size("wide", 1120, 460, 14, 13, 5, 7, 60, 60, 46, 156),
    "medium": Size("medium", 680, 370, 14, 13, 4.6, 6, 52, 34, 30, 118),
    "half": Size("half", 480, 250, 12, 12, 4, 5, 48, 20, 20, 0),
    "narrow": Size("narrow", 350, 360, 12, 11, 4.6, 6, 46, 14, 16, 0),
    "thumb": Size("thumb", 264, 120, 12, 12, 3.4, 0, 74, 8, 12, 0),
}


@dataclass(frozen=True, slots=True)
class Canvas:
    """A chart cut to a size: the frame, the scales, the names of the axes."""

    chart: Chart
    size: Size
    lang: Language
    domain: scale.Domain
    plot: Box
    x: scale.Scale
    y: scale.Scale
    first: int
    last: int
    ticks: tuple[Decimal, ...]
    tick_names: tuple[str, ...]
    unit_line: str

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Pixels of a year and a value; a value off the scale stands just inside the frame."""
        edge = self.size.dot + 4
        return self.x(x), min(max(self.y(y), self.plot.top + edge), self.plot.bottom - edge)

    def off_scale(self, point: Point) -> bool:
        """Whether a point's value lies outside the frame, so that it stands at the edge instead."""
        return not self.domain.low <= point.value <= self.domain.high

    def year_pixels(self) -> float:
        return self.x(self.first + 1) - self.x(self.first)

    def years(self) -> tuple[int, ...]:
        """The years written under the axis."""
        return scale.year_ticks(self.first, self.last, self.year_pixels(), self.size.year_room)

    def span(self, x0: float, x1: float) -> tuple[float, float]:
        """Left and right pixels of a stretch of years within the frame; a single year gets some breadth."""
        half = 0.0 if x1 > x0 else min(max(0.4 * self.year_pixels(), 7.0), 33.0)
        return max(self.x(x0) - half, self.plot.left), min(self.x(x1) + half, self.plot.right)

    def box(self, region: Region) -> Box:
        """The rectangle of an accepted region, open sides reaching the frame."""
        left, right = self.span(region.x0, region.x1)
        top = self.plot.top if region.high is None else self.y(region.high)
        bottom = self.plot.bottom if region.low is None else self.y(region.low)
        return Box(min(left, self.plot.right), max(top, self.plot.top), max(right, self.plot.left), bottom)


def canvas(chart: Chart, size: Size, lang: Language) -> Canvas:
    """Cut `chart` to `size`."""
    area = scale.domain(chart, series_only=size.thumb)
    ticks = () if size.thumb else _kept(chart, scale.ticks(area.low, area.high, size.ticks))
    names, unit_line = _names(chart, ticks, lang)
    plot = _frame(chart, size, lang, names, bool(unit_line), area.truncated)
    first, last = _years(chart)
    return Canvas(
        chart=chart,
        size=size,
        lang=lang,
        domain=area,
        plot=plot,
        x=scale.linear(first, last, plot.left + size.inset_left, plot.right - size.inset_right)
        if last > first
        else scale.linear(first - 1, first + 1, plot.left, plot.right),
        y=scale.linear(area.low, area.high, plot.bottom - _footroom(chart, size, area), plot.top),
        first=first,
        last=last,
        ticks=ticks,
        tick_names=names,
        unit_line=unit_line,
    )


def _footroom(chart: Chart, size: Size, area: scale.Domain) -> float:
    """Pixels kept free above the axis for what stands there: names of gaps, a value under the lowest dot."""
    if area.low == 0:
        return 0.0
    if size.thumb:
        return 14.0
    return size.strong * 1.6 + (size.small * 1.5 if chart.gaps else 0)


def _years(chart: Chart) -> tuple[int, int]:
    """First and last year of the axis, widened where a figure lies outside."""
    xs = [p.x for p in chart.points]
    return min([chart.first_year, *map(math.floor, xs)]), max([chart.last_year, *map(math.ceil, xs)])


def _kept(chart: Chart, ticks: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    low = -math.inf if chart.floor is None else chart.floor
    high = math.inf if chart.ceiling is None else chart.ceiling
    return tuple(t for t in ticks if low <= t <= high)


def _names(chart: Chart, ticks: tuple[Decimal, ...], lang: Language) -> tuple[tuple[str, ...], str]:
    """The names of the values on the axis, and the unit where it stands on a line of its own."""
    factor = _factor(ticks)
    shown = tuple(t / factor for t in ticks)
    decimals = scale.places(tuple(exact.normalize() for exact in shown))
    names = tuple(number(t, lang, decimals) for t in shown)
    unit = wording.scaled_unit(chart.unit, factor)
    if unit is None or not names:
        return names, ""
    if unit.get(lang) == "%":
        return (*names[:-1], f"{names[-1]}%"), ""
    return names, unit.get(lang)


def _factor(ticks: tuple[Decimal, ...]) -> int:
    largest = max((abs(t) for t in ticks), default=Decimal(0))
    if largest >= 10**10:
        return 10**9
    return 10**6 if largest >= 10**7 else 1


def _frame(
    chart: Chart, size: Size, lang: Language, names: tuple[str, ...], unit_line: bool, cut: bool
) -> Box:
    if size.thumb:
        return Box(6, 12, size.width - 6, size.height - 20)
    left = max((width(name, size.small) for name in names), default=0.0) + 12
    top = 14 + (size.small * 1.6 if unit_line else 0)
    foot = size.height - 30 - (size.small * 1.5 if cut else 0)
    return Box(left, top, size.width - 2 - _aside(chart, size, lang), foot)


def _aside(chart: Chart, size: Size, lang: Language) -> float:
    """The room right of the frame that the labels of the last regions and of the reference need."""
    if not size.aside:
        return 0.0
    labels = [region_block(r, size, lang) for r in chart.regions if at_end(chart, r)]
    return max((label.width + 12 for label in labels), default=0.0)


def at_end(chart: Chart, region: Region) -> bool:
    """Whether a region is a box at the right end of the chart, so that its label goes beside the frame."""
    return region.x0 == region.x1 >= max(chart.last_year, *(p.x for p in chart.points), 0) - 0.5


def region_block(region: Region, size: Size, lang: Language, note: bool = True) -> Block:
    """The label of a region: the promise, and below it in grey what is accepted."""
    limit = size.aside or 0.7 * size.width
    lines: list[tuple[Word, ...]] = [
        (Word(t, "p", size.strong),) for t in wrapped(region.label.get(lang), size.strong, limit, True)
    ]
    if note and region.note and not size.thumb:
        lines += [(Word(t, "g", size.small),) for t in wrapped(region.note.get(lang), size.small, limit)]
    return block(*lines)


def words(text: str, size: int, ink: str, limit: float) -> Block:
    """A text as a block of lines of at most `limit` pixels."""
    return block(*((Word(t, ink, size),) for t in wrapped(text, size, limit, ink in ("k", "p"))))
