"""What surrounds the figures on a chart: years without any, years not to be compared, the end of an area."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise

from lotrinh.programme.periods import Period
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene
from lotrinh.writing.charts import Event, Span

_UNPUBLISHED = Text(vi="chưa công bố", en="not published")
_GONE = Text(vi="không còn công bố riêng", en="no longer published separately")


def breaks(scene: Scene, indicator: str, first: int, last: int) -> tuple[Span, ...]:
    """The programme's named breaks that concern the indicator."""
    named = set(scene.programme.indicator_by_id[indicator].breaks)
    return tuple(
        Span(x0=float(max(one.first_year, first)), x1=float(one.last_year), label=one.title)
        for one in scene.programme.header.breaks
        if one.id in named and one.last_year >= first and one.first_year <= last
    )


def endings(scene: Scene, area: str, first: int, last: int) -> tuple[Event, ...]:
    """The day on which the area passed to others, within the chart's years."""
    found: dict[dt.date, list[Text]] = {}
    for link in scene.programme.area_successions:
        if link.predecessor == area and link.on <= scene.day and first <= link.on.year <= last:
            found.setdefault(link.on, []).append(
                wording.area_name(scene.programme.area_by_id[link.successor])
            )
    return tuple(_event(day, heirs) for day, heirs in sorted(found.items()))


def _event(day: dt.date, heirs: list[Text]) -> Event:
    when, into = wording.day(day), wording.listed(heirs)
    label = Text(vi=f"{when.vi}: nhập vào {into.vi}", en=f"{when.en}: merged into {into.en}")
    return Event(x=Period.parse(day.isoformat()).position, label=label)


def gaps(scene: Scene, area: str, years: Iterable[int], last: int) -> tuple[Span, ...]:
    """Years without a figure: between two figures, after the newest, and after the area has ended."""
    seen = sorted(set(years))
    if not seen:
        return ()
    ends = scene.programme.area_by_id[area].valid_to
    still = scene.day.year - 1 if ends is None else min(scene.day.year, ends.year) - 1
    spans = [_span(a + 1, b - 1, _UNPUBLISHED) for a, b in pairwise(seen) if b - a > 1]
    if seen[-1] < still:
        spans.append(_span(seen[-1] + 1, still, _UNPUBLISHED))
    if ends is not None and ends < scene.day and max(seen[-1] + 1, ends.year) <= last:
        spans.append(_span(max(seen[-1] + 1, ends.year), last, _GONE))
    return tuple(spans)


def _span(first: int, last: int, label: Text) -> Span:
    return Span(x0=float(first), x1=float(last), label=label)
