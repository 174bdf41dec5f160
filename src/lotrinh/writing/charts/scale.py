"""Where a value stands on the page, and which values the axes name."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.writing.charts.shape import Chart

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Domain:
    """The values from the foot of the frame to its top; `truncated` where zero lies outside."""

    low: float
    high: float
    truncated: bool

    @property
    def span(self) -> float:
        return self.high - self.low


SMALLEST = 1e-8
"""A difference below this is none: no figure is published with that many decimals."""

Scale = Callable[[float], float]


def linear(start: float, end: float, first_pixel: float, last_pixel: float) -> Scale:
    """A straight scale: `start` falls on `first_pixel`, `end` on `last_pixel`.

    >>> linear(2020, 2030, 100, 200)(2025)
    150.0
    """
    slope = (last_pixel - first_pixel) / (end - start)
    return lambda value: first_pixel + (value - start) * slope


def domain(chart: Chart, series_only: bool = False) -> Domain:
    """The values that the frame must hold: series, path, reference and finite edges, with some air.

    Figures that do not belong to the series (another area's, replaced or derived ones) widen the frame only
    up to one and a half times its height; beyond that they are drawn at its edge, so that they cannot
    flatten the series. `series_only` leaves them out of account, for a thumbnail that does not show them.
    """
    core = list(_core(chart))
    others = [] if series_only else [p.value for p in chart.points if not p.in_use]
    if not core:
        core, others = others, []
    if not core:
        return Domain(0.0, 1.0, False)
    low, high = min(core), max(core)
    reach = 1.5 * (high - low or abs(high))
    near = [v for v in others if low - reach <= v <= high + reach]
    return _with_air(chart, min([low, *near]), max([high, *near]))


def _core(chart: Chart) -> Iterator[float]:
    yield from (p.value for p in chart.points if p.in_use)
    for region in chart.regions:
        yield from (edge for edge in (region.low, region.high) if edge is not None)
    for line in (chart.path, chart.reference):
        yield from (y for _, y in (line.points if line else ()))


def _with_air(chart: Chart, low: float, high: float) -> Domain:
    span, most = high - low, high
    if span <= max(1e-9 * max(abs(low), abs(high)), SMALLEST):
        half = abs(high) * 0.1 if abs(high) > 10 * SMALLEST else 0.5
        low, high, span = low - half, high + half, 2 * half
        foot, top = low, high
    else:
        foot, top = low - 0.06 * span, high + 0.1 * span
    if 0 <= low <= 0.5 * high:
        foot = 0.0
    if low < 0 and 0.5 * low <= high <= 0:
        top = 0.0
    foot, top = _open_room(chart, foot, top, span)
    if chart.ceiling is not None and top > chart.ceiling >= most:
        top = chart.ceiling + 0.16 * (chart.ceiling - foot)
    return Domain(foot, top, foot > 0 or top < 0)


def _open_room(chart: Chart, foot: float, top: float, span: float) -> tuple[float, float]:
    """Foot and top moved so that an open region is seen to go on, a band with room for its label."""
    for region in chart.regions:
        room = (0.24 if region.x1 > region.x0 else 0.12) * span
        if region.high is None and region.low is not None:
            top = max(top, region.low + room)
        if region.low is None and region.high is not None:
            foot = min(foot, region.high - room)
    return foot, top


def ticks(low: float, high: float, most: int) -> tuple[Decimal, ...]:
    """At most `most` round values from `low` to `high`: 1, 2, 2.5 or 5 times a power of ten apart.

    >>> [str(t) for t in ticks(33.0, 47.0, 7)]
    ['34', '36', '38', '40', '42', '44', '46']
    """
    if not high > low or most < 1:
        return ()
    for step in _rising_steps((high - low) / (most + 1)):
        first, last = math.ceil(low / float(step) - 1e-9), math.floor(high / float(step) + 1e-9)
        if last - first + 1 <= most:
            return tuple(_plain(step * k) for k in range(first, last + 1))
    return ()  # pragma: no cover  (the steps rise without end)


def _rising_steps(about: float) -> Iterator[Decimal]:
    exponent = math.floor(math.log10(about)) if about > 0 else 0
    while True:
        for base in _STEPS:
            yield base.scaleb(exponent)
        exponent += 1


def _plain(value: Decimal) -> Decimal:
    """The same value without trailing zeros and without an exponent above zero."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def places(values: tuple[Decimal, ...]) -> int:
    """How many decimals the longest of `values` has, so that all of an axis can be written alike.

    >>> places((Decimal("2.5"), Decimal("5")))
    1
    """
    return max((max(0, -int(v.as_tuple().exponent)) for v in values), default=0)


def year_ticks(first: int, last: int, pixels_a_year: float, room: float) -> tuple[int, ...]:
    """The years written under the axis: multiples of the smallest step that leaves each `room` pixels.

    >>> year_ticks(2020, 2030, 23.2, 90)
    (2020, 2025, 2030)
    """
    step = next((s for s in _YEAR_STEPS if s * pixels_a_year >= room), _YEAR_STEPS[-1])
    start = -(-first // step) * step
    years = tuple(range(start, last + 1, step))
    return years or (first,)
