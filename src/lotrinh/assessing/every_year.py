"""Targets that must hold in every year: maintained levels, yearly growth, comparisons year by year.

One known failure breaches the target for good; a year not yet known keeps it from being attained.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_reasons import span
from lotrinh.assessing.measure import NOTHING, Measure, Track
from lotrinh.assessing.reasons import Part, Reason
from lotrinh.assessing.scales import Amount, Pace, Scale, difference
from lotrinh.assessing.series import Observation, Series
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class EveryYear:
    """Is the value of each year from `first` to `last` in `accepted`? `today` tells past years from those to come."""

    series: Series
    accepted: Interval
    first: int
    last: int
    unit: Unit
    today: int = 9999  # the year asked in: years before it are past
    pace_unit: Text | None = (
        None  # set where the values are rates: the required pace is the edge itself, in this
    )


def measure_every_year(question: EveryYear) -> Measure:
    """Breached by one failure, attained when every year is in, otherwise judged by the newest year."""
    series = question.series.within(question.first, question.last)
    newest = series.newest
    known = Measure(
        series=series,
        accepted=question.accepted,
        unit=question.unit,
        due=question.last,
        band_from=question.first,
    )
    if newest is None:
        return replace(known, lacking=NOTHING)
    failed = [
        series.by_year[year]
        for year in series.years
        # A value that is not settled never decides, so it breaches nothing.
        if series.by_year[year].settled and not question.accepted.contains(series.by_year[year].value)
    ]
    whole = all(year in series.by_year and series.by_year[year].settled for year in _needed(question))
    required = _required(question, newest)
    return replace(
        known,
        usable=len(series.years),
        newest=newest,
        base=series.oldest,
        start=series.oldest,
        breached=_breach(failed, question) if failed else None,
        decided=True if whole and not failed else None,
        inside=all(question.accepted.contains(o.value) for o in series.by_year.values()),
        track=_track(series, question, newest),
        required=required,
        distance=len(failed) / len(series.years),
        distance_note=Text(vi="phần các năm đã hụt", en="share of the years that failed"),
        gap=Amount(question.accepted.gap(newest.value), difference(question.unit)),
        explain=lambda: (
            _years_reason(question, series, failed),
            _missing_reason(question, series),
        ),
    )


def _needed(question: EveryYear) -> range:
    return range(question.first, question.last + 1)


def _required(question: EveryYear, newest: Observation) -> Pace:
    """The edge itself where rates (or gaps of rates) must hold; else no change: 0 a year."""
    edge = question.accepted.lo if math.isfinite(question.accepted.lo) else question.accepted.hi
    if question.pace_unit is not None:
        return Pace(edge, Scale.LINEAR, question.pace_unit, newest.year, question.last)
    return Pace(0.0, Scale.LINEAR, per_year_text(question.unit), newest.year, question.last)


def per_year_text(unit: Unit) -> Text:
    """Points a year for per cent, else the unit a year."""
    name = difference(unit)
    return Text(vi=f"{name.vi}/năm", en=f"{name.en} a year")


def _track(series: Series, question: EveryYear, newest: Observation) -> Track | None:
    """For rates, the mean rate so far; for levels, the mean change a year. Only told, since inside is what counts."""
    ratio = math.inf if question.accepted.contains(newest.value) else 0.5
    first = series.years[0]
    if question.pace_unit is not None:
        mean = sum(series.by_year[year].value for year in series.years) / len(series.years)
        return Track(Pace(mean, Scale.LINEAR, question.pace_unit, first, newest.year), ratio)
    if first == newest.year:
        return None
    step = (newest.value - series.by_year[first].value) / (newest.year - first)
    return Track(Pace(step, Scale.LINEAR, per_year_text(question.unit), first, newest.year), ratio)


def _breach(failed: list[Observation], question: EveryYear) -> Reason:
    years = ", ".join(str(observation.year) for observation in failed)
    parts: list[Part] = []
    for observation in failed:
        parts += [f"{observation.year}: ", *observation.parts, "; "]
    return Reason(
        "breach",
        Text(vi=f"Hụt các năm: {years}", en=f"Failed in: {years}"),
        span(question.accepted, question.unit),
        tuple(parts[:-1]),
        Text(
            vi="Mục tiêu phải đúng mỗi năm, nên một năm hụt là không sửa lại được.",
            en="The target must hold in every year, so one failure cannot be made good.",
        ),
    )


def _years_reason(question: EveryYear, series: Series, failed: list[Observation]) -> Reason:
    parts: list[Part] = []
    for year in series.years:
        parts += [f"{year}: ", *series.by_year[year].parts, "; "]
    held = len(series.years) - len(failed)
    return Reason(
        "years",
        Text(
            vi=f"Mỗi năm {question.first}–{question.last}",
            en=f"Each year {question.first}–{question.last}",
        ),
        Text(
            vi=f"{held} trên {len(series.years)} năm có số đạt; {span(question.accepted, question.unit).vi}",
            en=f"{held} of {len(series.years)} known years held; {span(question.accepted, question.unit).en}",
        ),
        tuple(parts[:-1]),
    )


def _missing_reason(question: EveryYear, series: Series) -> Reason:
    missing = [year for year in _needed(question) if year not in series.by_year]
    past = [year for year in missing if year < question.today]
    note = None
    if past:
        years = ", ".join(map(str, past))
        note = Text(
            vi=f"Thiếu số các năm đã qua: {years}. Thiếu thì không bao giờ kết luận “đạt”.",
            en=f"Past years without a figure: {years}. While they lack, it is never “attained”.",
        )
    return Reason(
        "years.open",
        Text(vi="Các năm chưa có số", en="Years without a figure"),
        Text(vi=f"{len(missing)} năm", en=f"{len(missing)} years"),
        note=note,
    )
