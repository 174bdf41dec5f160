"""Targets about a whole period's mean level or total flow."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lotrinh.assessing.every_year import per_year_text
from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_reasons import span
from lotrinh.assessing.measure import NOTHING, Measure, Track
from lotrinh.assessing.reasons import Part, Reason
from lotrinh.assessing.scales import Amount, Pace, Scale
from lotrinh.assessing.series import Series
from lotrinh.formats import rounded
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class PeriodSum:
    """Is the mean (or the total, `total=True`) over `first`–`last` in `accepted`?"""

    series: Series
    accepted: Interval
    first: int
    last: int
    unit: Unit
    total: bool


def measure_sum(question: PeriodSum) -> Measure:
    """Compares what each year brought so far with what each remaining year must bring.

    The pace is a level a year: r = mean so far ÷ mean required of the rest where more is wished for, its inverse
    where less is.
    """
    series = question.series.within(question.first, question.last)
    newest = series.newest
    known = Measure(
        series=series,
        accepted=_band(question),
        unit=question.unit,
        due=question.last,
        band_from=question.first,
    )
    if newest is None:
        return replace(known, lacking=NOTHING)
    count = question.last - question.first + 1
    done = sum(series.by_year[year].value for year in series.years)
    mean = done / len(series.years)
    projected = mean if not question.total else mean * count
    inside = question.accepted.contains(projected)
    whole = len(series.years) == count and all(o.settled for o in series.by_year.values())
    # A past year without a figure is taken at the mean: nobody can act in it any more.
    past = sum(1 for year in range(question.first, newest.year) if year not in series.by_year)
    required = _required(question, done + mean * past, question.last - newest.year, newest.year, projected)
    achieved = Pace(mean, Scale.LINEAR, _each(question), series.years[0], newest.year)
    return replace(
        known,
        usable=len(series.years),
        newest=newest,
        start=series.oldest,
        decided=question.accepted.contains(done if question.total else mean) if whole else None,
        inside=inside,
        track=Track(achieved, _ratio(question, mean, required, projected)),
        required=required,
        distance=0.0 if inside else None,
        distance_note=None
        if inside
        else Text(vi="không có số gốc cho cả thời kỳ", en="a period has no base"),
        gap=Amount(question.accepted.gap(projected), question.unit.symbol),
        path=tuple((year, required.value) for year in range(newest.year + 1, question.last + 1))
        if required
        else (),
        explain=lambda: (_sum_reason(question, series, done, mean, past),),
    )


def _band(question: PeriodSum) -> Interval:
    """The accepted yearly level, for the chart: the total's ends spread over the years."""
    count = question.last - question.first + 1
    return question.accepted.map(lambda end: end / count) if question.total else question.accepted


def _required(question: PeriodSum, done: float, left: int, newest: int, projected: float) -> Pace | None:
    """What each remaining year must bring: (edge × n − done) ÷ years left, or (edge − done) ÷ years left."""
    if left <= 0:
        return None
    edge = question.accepted.edge_from(projected)
    count = question.last - question.first + 1
    needed = (edge if question.total else edge * count) - done
    return Pace(needed / left, Scale.LINEAR, _each(question), newest, question.last)


def _each(question: PeriodSum) -> Text:
    """What a year's value is counted in: a total adds up by the year; a mean share is per cent, not points a year."""
    return per_year_text(question.unit) if question.total else question.unit.symbol


def _ratio(question: PeriodSum, mean: float, required: Pace | None, projected: float) -> float:
    if question.accepted.contains(projected) or required is None:
        return math.inf
    upwards = projected < question.accepted.lo
    top, bottom = (mean, required.value) if upwards else (required.value, mean)
    if mean < 0 and required.value < 0:  # of deficits the smaller is the better: the ratio turns over
        return bottom / top
    if bottom <= 0:
        return math.inf if upwards and mean > 0 else -math.inf
    return top / bottom


def _sum_reason(question: PeriodSum, series: Series, done: float, mean: float, past: int) -> Reason:
    parts: list[Part] = []
    for year in series.years:
        parts += [*series.by_year[year].parts, " + "]
    formula: tuple[Part, ...] = (
        ("(", *parts[:-1], ")") if question.total else ("(", *parts[:-1], f") ÷ {len(series.years)}")
    )
    value = done if question.total else mean
    word = ("Tổng", "Total") if question.total else ("Bình quân", "Mean")
    claim = Text(
        vi=f"{word[0]} {series.years[0]}–{series.years[-1]}",
        en=f"{word[1]} {series.years[0]}–{series.years[-1]}",
    )
    unit = question.unit.symbol
    result = Text(
        vi=f"{rounded(value, 'vi', 4)} {unit.vi}",
        en=f"{rounded(value, 'en', 4)} {unit.en}",
    )
    wanted = span(question.accepted, question.unit)
    note = Text(vi=f"Cần: {wanted.vi}.", en=f"Wanted: {wanted.en}.")
    if past:
        note += Text(
            vi=f"{past} năm đã qua thiếu số được lấy bằng bình quân.",
            en=f"{past} past years without a figure are taken at the mean.",
        )
    return Reason("sum", claim, result, formula, note)
