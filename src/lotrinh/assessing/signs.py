"""Targets without a number: a direction, a thing done."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.measure import NOTHING, ONE_FIGURE, Measure, Track
from lotrinh.assessing.reasons import Reason
from lotrinh.assessing.scales import Amount, Scale, difference, pace
from lotrinh.assessing.series import Observation, Series
from lotrinh.programme.indicators import Direction
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class WayQuestion:
    """Has the series moved the way that is wished for, from its base (else its first) year to the newest?"""

    series: Series
    direction: Direction
    base_year: int
    unit: Unit
    last: int | None = None


def measure_way(question: WayQuestion) -> Measure:
    """Right way: r infinite; unchanged: r just under one, at risk; wrong way: r negative. Decided only at an end."""
    series = question.series.within(question.base_year, question.last)
    newest, start = series.newest, series.oldest
    if newest is None or start is None:
        return Measure(lacking=NOTHING)
    known = Measure(
        usable=len(series.years),
        newest=newest,
        start=start,
        series=series,
        due=question.last,
        unit=question.unit,
    )
    if newest.year == start.year:
        return replace(known, lacking=ONE_FIGURE)
    change = newest.value - start.value
    wished = change if question.direction is Direction.UP else -change
    ratio = math.inf if wished > 0 else (-math.inf if wished < 0 else 0.5)
    step = pace(
        Scale.LINEAR,
        change / (newest.year - start.year),
        question.unit,
        start.year,
        newest.year,
    )
    return replace(
        known,
        decided=wished > 0 if question.last == newest.year and newest.settled else None,
        track=Track(step, ratio),
        gap=Amount(0.0 if wished > 0 else abs(change), difference(question.unit)),
        distance_note=Text(vi="mục tiêu chỉ nêu hướng", en="the target names a direction only"),
        explain=lambda: (_way_reason(question, series, change),),
    )


def _way_reason(question: WayQuestion, series: Series, change: float) -> Reason:
    start, newest = series.by_year[series.years[0]], series.by_year[series.years[-1]]
    moved = Text(vi="tăng", en="rose") if change > 0 else Text(vi="giảm", en="fell")
    result = moved if change else Text(vi="không đổi", en="did not change")
    wished = Text(vi="tăng", en="rise") if question.direction is Direction.UP else Text(vi="giảm", en="fall")
    return Reason(
        "way",
        Text(
            vi=f"Từ {start.year} đến {newest.year}",
            en=f"From {start.year} to {newest.year}",
        ),
        result,
        (*newest.parts, " − ", *start.parts),
        Text(vi=f"Hướng mong muốn: {wished.vi}.", en=f"Wished for: {wished.en}."),
    )


def measure_milestone(series: Series, due: int, unit: Unit) -> Measure:
    """Done in any year up to `due` is done for good; missed once a figure of `due` or later says not done."""
    newest = series.newest
    if newest is None:
        return Measure(lacking=NOTHING, due=due)
    known = series.by_year.values()
    done = [observation for observation in known if observation.value >= 1 and observation.year <= due]
    undone = [observation for observation in known if observation.value < 1 and observation.year >= due]
    decided = True if done else (False if any(one.settled or one.year > due for one in undone) else None)
    told = done[0] if done else newest
    return Measure(
        usable=len(series.years),
        newest=newest,
        decided=decided,
        inside=bool(done),
        lacking=None if decided is not None else _undecided(newest, due),
        due=due,
        series=series,
        unit=unit,
        accepted=Interval(lo=1.0),
        explain=lambda: (_milestone_reason(told, bool(done)),),
        gap=Amount(0.0 if done else 1.0, Text(vi="việc", en="thing")),
    )


def _undecided(newest: Observation, due: int) -> Text:
    if newest.value >= 1:
        return Text(
            vi=f"đã xong trong năm {newest.year}, chưa rõ có kịp năm {due} không",
            en=f"done by {newest.year}; whether by {due} is not known",
        )
    return Text(
        vi=f"năm {newest.year} chưa xong; một mốc không có đà để tính",
        en=f"not done in {newest.year}; a milestone has no pace to take",
    )


def _milestone_reason(told: Observation, done: bool) -> Reason:
    result = Text(vi="đã xong", en="done") if done else Text(vi="chưa xong", en="not done")
    claim = Text(vi=f"Đã xong chưa, năm {told.year}", en=f"Done or not, {told.year}")
    return Reason("milestone", claim, result, told.parts)
