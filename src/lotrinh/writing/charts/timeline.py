"""Who was what until when: one lane for each office's line of succession, a bar for each name it bore.

Time runs by the day here, unlike on a chart of yearly values: 2025.5 is the middle of 2025, 2025 its first morning.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Literal

from lotrinh import formats
from lotrinh.text import Language, Text
from lotrinh.writing.charts import scale
from lotrinh.writing.charts.canvas import words
from lotrinh.writing.charts.labels import Block, Board, Box, Place
from lotrinh.writing.charts.svg import element, num, polyline, rect, said, segments

TimelineSize = Literal["wide", "narrow"]
_FOREVER = Text(vi="đến nay", en="to the present")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """An office under one name, from its first to its last day; None as `last` where it still stands."""

    name: Text
    first: dt.date | None
    last: dt.date | None
    href: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One line of succession, earliest bar first."""

    label: Text
    bars: tuple[Bar, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day on which much changed: a dotted line through all lanes."""

    day: dt.date
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Lanes from the start of `first_year` to the end of `last_year`. `id` is unique on its page."""

    id: str
    title: Text
    first_year: int
    last_year: int
    lanes: tuple[Lane, ...]
    days: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class _Measures:
    width: int
    left: float  # where time begins
    lane: float
    bar: float  # from the top of a lane to its bar
    strong: int
    small: int
    room: float


_SIZES: dict[TimelineSize, _Measures] = {
    "wide": _Measures(1120, 262, 74, 38, 14, 13, 60),
    "narrow": _Measures(350, 4, 92, 54, 12, 11, 52),
}
_THICK = 9.0


def instant(day: dt.date) -> float:
    """The morning of a day on the axis of years.

    >>> instant(dt.date(2025, 1, 1)), round(instant(dt.date(2025, 7, 1)), 3)
    (2025.0, 2025.496)
    """
    start, end = dt.date(day.year, 1, 1), dt.date(day.year + 1, 1, 1)
    return day.year + (day - start).days / (end - start).days


def draw_timeline(timeline: Timeline, size: TimelineSize, lang: Language) -> str:
    """The timeline as one SVG element, with classes and geometry only; bars with an `href` are links."""
    m = _SIZES[size]
    top = 8 + 1.5 * m.small * len(timeline.days)
    foot = top + m.lane * len(timeline.lanes)
    x = scale.linear(timeline.first_year, timeline.last_year + 1, m.left, m.width - 12)
    board = Board(Box(0, 0, m.width, foot))
    ink = [_axis(timeline, x, m, foot), _days(timeline, x, m, top, foot, board, lang)]
    for i, lane in enumerate(timeline.lanes):
        ink.append(_lane(lane, x, m, top + i * m.lane, size, board, lang))
    name = f"{timeline.id}-{size}"
    linked = any(bar.href for lane in timeline.lanes for bar in lane.bars)
    return element(
        "svg",
        element("title", said(timeline.title.get(lang)), id=f"{name}-t")
        + "".join(ink)
        + "".join(label.svg() for label in board.labels),
        class_=f"ch ch-{size}",
        viewBox=f"0 0 {m.width} {num(foot + 26)}",
        role="group" if linked else "img",
        aria_labelledby=f"{name}-t",
    )


def timeline(value: Timeline, lang: Language) -> str:
    """The wide and the narrow drawing in one wrapper, of which the stylesheet shows the one that fits."""
    inside = draw_timeline(value, "wide", lang) + draw_timeline(value, "narrow", lang)
    return f'<div class="ch-set lanes">{inside}</div>'


def _axis(timeline: Timeline, x: scale.Scale, m: _Measures, foot: float) -> str:
    years = range(timeline.first_year, timeline.last_year + 2)
    shown = scale.year_ticks(timeline.first_year, timeline.last_year, x(1) - x(0), m.room)
    names = "".join(
        f'<text class="g s{m.small}" x="{num(x(year) + 4)}" y="{num(foot + 18)}">{year}</text>'
        for year in shown
    )
    ticks = segments("tick", [((x(year), foot), (x(year), foot + 6)) for year in years])
    return segments("ax", [((m.left, foot), (x(timeline.last_year + 1), foot))]) + ticks + names


def _days(
    timeline: Timeline, x: scale.Scale, m: _Measures, top: float, foot: float, board: Board, lang: Language
) -> str:
    lines = []
    for i, day in enumerate(timeline.days):
        at, y = x(instant(day.day)), 4 + 1.5 * m.small * i
        lines.append(((at, y), (at, foot)))
        label = words(day.label.get(lang), m.small, "g", m.width)
        places = [Place(at - 6, y, "end", "below"), Place(at + 6, y, "start", "below")]
        if (
            2 * i >= len(timeline.days) - 1 and i
        ):  # later days speak to the right, clear of the lines before them
            places.reverse()
        board.put("day", [label], partial(_here, places))
    return segments("ev", lines)


def _lane(
    lane: Lane, x: scale.Scale, m: _Measures, y: float, size: TimelineSize, board: Board, lang: Language
) -> str:
    line = y + m.bar
    if size == "wide":
        label = words(lane.label.get(lang), m.strong, "l", m.left - 24)
        board.fix("lane", label, Place(0, line + _THICK / 2, "start", "level"))
    else:
        board.fix(
            "lane", words(lane.label.get(lang), m.strong, "l", m.width - 8), Place(4, y + 4, "start", "below")
        )
    ends = [(x(instant(bar.first)) if bar.first else m.left, _end(bar, x, m)) for bar in lane.bars]
    board.solids += [Box(max(a, m.left), line, b, line + _THICK) for a, b in ends]
    drawn = [_bar(bar, max(a, m.left), b, line, lang) for bar, (a, b) in zip(lane.bars, ends, strict=True)]
    for bar, (a, b) in sorted(zip(lane.bars, ends, strict=True), key=lambda pair: pair[1][0] - pair[1][1]):
        _name(bar, max(a, m.left), b, y, m, board, lang)
    return segments("gr", [((0, y + m.lane), (m.width, y + m.lane))]) + "".join(drawn)


def _end(bar: Bar, x: scale.Scale, m: _Measures) -> float:
    """A bar ends with the evening of its last day, or at the edge of the picture."""
    return x(instant(bar.last + dt.timedelta(days=1))) if bar.last else m.width - 12.0


def _bar(bar: Bar, left: float, right: float, y: float, lang: Language) -> str:
    if bar.last is None:  # it goes on: a point ahead
        tip = [(left, y), (right, y), (right + 7, y + _THICK / 2), (right, y + _THICK), (left, y + _THICK)]
        mark = polyline("bar", tip)
    else:
        mark = rect("bar-s", left, y, max(right - 1.5, left + 1.5), y + _THICK)
    spoken = f"{bar.name.get(lang)}, {lifetime(bar, lang)}"
    inner = f"<title>{said(spoken)}</title>{mark}"
    if not bar.href:
        return element("g", inner)
    hit = rect("hit", left, y - 8, max(right, left + 24), y + _THICK + 8)
    return element("a", inner + hit, class_="pt", href=bar.href, aria_label=spoken)


def _name(
    bar: Bar, left: float, right: float, top: float, m: _Measures, board: Board, lang: Language
) -> None:
    """The name along its own bar if at all possible; only then reaching back over an earlier one. It keeps its lane."""
    y = top + m.bar
    name, ink = bar.name.get(lang), "k" if bar.last is None else "g"
    over, under = y - 3, y + _THICK + 2
    ahead = [Place(left, over, "start", "above"), Place(left, under, "start", "below")]
    back = [Place(right, under, "end", "below"), Place(right, over, "end", "above")]
    whole, folded = (
        words(name, m.small, ink, m.width),
        words(name, m.small, ink, max(right - left, 0.2 * m.width)),
    )
    tries = ((whole, ahead), (folded, ahead), (whole, back), (folded, back))
    for wording, places in tries:
        if board.put("bar", [wording], partial(_here, places), partial(_between, top, top + m.lane)):
            return


def _here(places: list[Place], words: Block) -> list[Place]:
    """The same places for every wording."""
    return places


def _between(top: float, foot: float, box: Box) -> bool:
    """Whether a box keeps to its lane."""
    return top <= box.top and box.bottom <= foot


def lifetime(bar: Bar, lang: Language) -> str:
    """From when to when a name was borne, in words.

    >>> bar = Bar(name=Text(vi="Sở Tài chính", en="Finance"), first=dt.date(2025, 7, 1), last=None)
    >>> lifetime(bar, "vi"), lifetime(bar, "en")
    ('1/7/2025 đến nay', '1 July 2025 to the present')
    """
    last = formats.date(bar.last, lang) if bar.last else ""
    if not bar.first:
        return (f"đến {last}" if lang == "vi" else f"until {last}") if last else _FOREVER.get(lang)
    first = formats.date(bar.first, lang)
    return f"{first} – {last}" if last else f"{first} {_FOREVER.get(lang)}"
