"""Targets against another series, on average growth: services faster than the whole economy.

Progress is measured on the ratio own ÷ reference: it rises where own grows faster. What must still happen depends on
the reference's path, which must be stated: the reference is taken to keep the average pace it has had so far.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_reasons import grouped
from lotrinh.assessing.measure import NOTHING, ONE_FIGURE, Measure, Track
from lotrinh.assessing.reasons import Part, Reason
from lotrinh.assessing.scales import Amount, Pace, Scale
from lotrinh.assessing.series import Observation, Series
from lotrinh.formats import rounded
from lotrinh.programme.units import Unit
from lotrinh.text import Text

NOT_POSITIVE = Text(
    vi="có mức không dương ở đầu hay cuối dãy, nên không tính được tốc độ bình quân",
    en="a level at either end is not positive, so no average growth can be taken",
)
POINTS_A_YEAR = Text(vi="điểm %/năm", en="pp a year")


@dataclass(frozen=True)
class GrowthGap:
    """Is own average growth minus the reference's, from `base_year` to `last`, in `accepted` (points a year)?

    `own` and `other` are levels or indices; `gaps` the yearly differences of rates, for the chart.
    """

    own: Series
    other: Series
    gaps: Series
    accepted: Interval
    base_year: int
    last: int
    unit: Unit


def measure_gap(question: GrowthGap) -> Measure:
    """The gap so far, and the growth that own needs from now if the reference keeps its pace."""
    question = replace(
        question,
        own=question.own.within(question.base_year, question.last).rebased(),
        other=question.other.within(question.base_year, question.last).rebased(),
    )
    years = [
        y
        for y in question.own.years
        if y in question.other.by_year and question.base_year <= y <= question.last
    ]
    gaps = question.gaps.within(question.base_year + 1, question.last)
    known = Measure(
        series=gaps,
        accepted=question.accepted,
        unit=question.unit,
        due=question.last,
        newest=gaps.newest,
        band_from=question.base_year + 1,
        usable=len(years),
    )
    if not years:
        return replace(known, lacking=NOTHING)
    if len(years) == 1:
        return replace(known, lacking=ONE_FIGURE)
    start, end = years[0], years[-1]
    if any(s.by_year[y].value <= 0 for s in (question.own, question.other) for y in (start, end)):
        return replace(known, lacking=NOT_POSITIVE)
    own, other = _growth(question.own, start, end), _growth(question.other, start, end)
    gap = (own - other) * 100
    inside = question.accepted.contains(gap)
    needed = _needed(question, own, other, start, end, inside)
    required = (
        None
        if needed is None
        else Pace((needed - other) * 100, Scale.LINEAR, POINTS_A_YEAR, end, question.last)
    )
    ends = [s.by_year[y] for s in (question.own, question.other) for y in (start, end)]
    whole = start == question.base_year and end == question.last and all(o.settled for o in ends)
    return replace(
        known,
        base=question.own.by_year.get(question.base_year),
        start=question.own.by_year[start],
        decided=inside if whole else None,
        inside=inside,
        track=Track(
            Pace(gap, Scale.LINEAR, POINTS_A_YEAR, start, end),
            _ratio(own, other, needed, inside, gap < question.accepted.lo),
        ),
        required=required,
        distance=0.0 if inside else None,
        distance_note=None
        if inside
        else Text(
            vi="hai dãy bắt đầu cùng một mức, nên không có khoảng cách gốc",
            en="both series start level, so the base has no gap",
        ),
        gap=Amount(question.accepted.gap(gap), POINTS_A_YEAR),
        explain=lambda: _reasons(question, own, other, start, end, needed),
    )


def _growth(series: Series, start: int, end: int) -> float:
    first, last = series.by_year[start].value, series.by_year[end].value
    return math.pow(last / first, 1 / (end - start)) - 1


def _needed(
    question: GrowthGap, own: float, other: float, start: int, end: int, inside: bool
) -> float | None:
    """Own growth a year from now that ends on the edge, the reference keeping its average so far."""
    left = question.last - end
    if left <= 0:
        return None
    if inside:
        return other
    edge = question.accepted.edge_from((own - other) * 100) / 100
    if 1 + other + edge <= 0:
        return None
    whole = (1 + other + edge) ** (question.last - start)
    so_far = (1 + own) ** (end - start)
    return math.pow(whole / so_far, 1 / left) - 1


def _ratio(own: float, other: float, needed: float | None, inside: bool, upwards: bool) -> float:
    """Progress made ÷ required, both signed towards acceptance.

    Where the edge allows own to lag (or to lead), both may have the other sign: the requirement is then a limit on
    a change the wrong way, and the ratio turns over, as it does for a total that must stay small.
    """
    if inside or needed is None:
        return math.inf if inside else -math.inf
    made = math.log1p(own) - math.log1p(other)
    required = math.log1p(needed) - math.log1p(other)
    if (required > 0) is upwards and required != 0:
        return made / required
    return required / made if made else math.inf


def _reasons(
    question: GrowthGap,
    own: float,
    other: float,
    start: int,
    end: int,
    needed: float | None,
) -> tuple[Reason, ...]:
    found = [
        _growth_reason(
            "pace.own",
            Text(vi="Dãy của mục tiêu", en="The target's series"),
            question.own,
            own,
            start,
            end,
        ),
        _growth_reason(
            "pace.reference",
            Text(vi="Dãy so sánh", en="The reference"),
            question.other,
            other,
            start,
            end,
        ),
    ]
    if needed is not None:
        say = rounded(needed * 100, "vi"), rounded(needed * 100, "en")
        claim = Text(
            vi=f"Từ {end} đến {question.last} phải tăng",
            en=f"Growth needed, {end}–{question.last}",
        )
        assumed = rounded(other * 100, "vi"), rounded(other * 100, "en")
        note = Text(
            vi=f"Giả định dãy so sánh giữ bình quân đến nay, {assumed[0]}%/năm.",
            en=f"Assuming that the reference keeps its average so far, {assumed[1]}% a year.",
        )
        result = Text(vi=f"{say[0]}%/năm", en=f"{say[1]}% a year")
        found.append(Reason("pace.required", claim, result, note=note))
    return tuple(found)


def _growth_reason(id: str, name: Text, series: Series, growth: float, start: int, end: int) -> Reason:
    first, last = series.by_year[start], series.by_year[end]
    claim = name + Text(vi=f"bình quân {start}–{end}", en=f"on average, {start}–{end}")
    result = Text(
        vi=f"{rounded(growth * 100, 'vi')}%/năm",
        en=f"{rounded(growth * 100, 'en')}% a year",
    )
    return Reason(id, claim, result, _mean_formula(first, last, end - start))


def _mean_formula(first: Observation, last: Observation, years: int) -> tuple[Part, ...]:
    return ("(", *grouped(last.parts), " ÷ ", *grouped(first.parts), f")^(1/{years}) − 1")
