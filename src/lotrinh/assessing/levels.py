"""Targets about a level at a year: by a year, after an increase, a multiple, or an average growth.

Each becomes one question: is the level of year `due` accepted? An average growth g over n years from a base asks for
the level base × (1 + g)ⁿ; an increase by Δ asks for base + Δ; a multiple k for base × k.
"""

from __future__ import annotations

import math
from dataclasses import replace

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_question import LevelQuestion
from lotrinh.assessing.level_reasons import pace_reasons, region_reason
from lotrinh.assessing.measure import NOTHING, ONE_FIGURE, Measure, Track
from lotrinh.assessing.reasons import Reason
from lotrinh.assessing.scales import Amount, Pace, Scale, difference, pace, scale_for
from lotrinh.assessing.series import Observation
from lotrinh.text import Text


def measure_level(question: LevelQuestion) -> Measure:
    """Everything about a level question: decided or not, paces, distance, reasons."""
    series, newest = question.series, question.series.newest
    start = question.base or series.oldest
    known = Measure(
        usable=len(series.years),
        newest=newest,
        base=question.base,
        start=start,
        due=question.due,
        accepted=question.accepted,
        unit=question.unit,
        series=series,
    )
    if newest is None:
        return replace(known, lacking=NOTHING)
    if question.lacking is not None:
        return replace(known, lacking=question.lacking)
    scale = _scale(question, newest, start)
    distance, note, gap = _distance(question, scale, newest)
    decided = _decided(question, newest)
    inside = question.accepted.contains(newest.value)
    if decided is None and start is not None and start.year == newest.year:
        return replace(
            known,
            lacking=ONE_FIGURE,
            inside=inside,
            distance=distance,
            distance_note=note,
            gap=gap,
            explain=lambda: (region_reason(question, newest, gap),),
        )
    required = _required(question, scale, newest)
    track = _track(question, scale, start, newest, required)
    clean, hides = _without_break(question, scale, start, newest, required)

    def explain() -> tuple[Reason, ...]:
        paces = pace_reasons(question, scale, start, newest, required, track, clean, hides)
        return (*paces, region_reason(question, newest, gap))

    return replace(
        known,
        decided=decided,
        inside=inside,
        track=track,
        without_break=clean,
        break_hides=hides,
        overshoots=_overshoots(question, scale, newest, track),
        required=required,
        distance=distance,
        distance_note=note,
        gap=gap,
        path=required_path(scale, newest, question.accepted, question.due),
        explain=explain,
    )


def required_path(
    scale: Scale, newest: Observation, accepted: Interval, due: int
) -> tuple[tuple[int, float], ...]:
    """The levels, year by year, of one who follows the required pace from the newest year to the edge."""
    years = due - newest.year
    if years <= 0 or accepted.contains(newest.value):
        return ()
    here, there = scale.at(newest.value), scale.at(accepted.edge_from(newest.value))
    return tuple((newest.year + i, scale.back(here + (there - here) * i / years)) for i in range(years + 1))


def _scale(question: LevelQuestion, newest: Observation, start: Observation | None) -> Scale:
    values = [
        newest.value,
        *([start.value] if start else []),
        question.accepted.edge_from(newest.value),
    ]
    if question.relative:
        return Scale.LOG if all(value > 0 for value in values) else Scale.LINEAR
    return scale_for(question.observes, *values)


def _decided(question: LevelQuestion, newest: Observation) -> bool | None:
    """True or False only when the due year is in, whole, and (where it counts) so is the base."""
    base_unknown = question.needs_base and (question.base is None or not question.base.settled)
    if newest.year != question.due or not newest.settled or base_unknown or question.substituted:
        return None
    return question.accepted.contains(newest.value)


def _required(question: LevelQuestion, scale: Scale, newest: Observation) -> Pace | None:
    if question.accepted.contains(newest.value):
        return pace(scale, 0.0, question.unit, newest.year, question.due)
    left = question.years_left(newest)
    if left == 0:
        return None
    edge = question.accepted.edge_from(newest.value)
    step = (scale.at(edge) - scale.at(newest.value)) / left
    return pace(scale, step, question.unit, newest.year, question.due)


def _track(
    question: LevelQuestion,
    scale: Scale,
    start: Observation | None,
    newest: Observation,
    required: Pace | None,
) -> Track | None:
    if start is None or start.year == newest.year:
        return None
    made = _step(scale, start, newest)
    achieved = pace(scale, made, question.unit, start.year, newest.year)
    return Track(achieved, _ratio(question, newest, made, required))


def _step(scale: Scale, start: Observation, end: Observation) -> float:
    return (scale.at(end.value) - scale.at(start.value)) / (end.year - start.year)


def _ratio(question: LevelQuestion, newest: Observation, made: float, required: Pace | None) -> float:
    """Progress made a year ÷ progress required a year, signed towards acceptance; infinite where none is required.

    On an open edge ("more than" exactly reached) any progress is enough and none is not.
    """
    if required is not None and required.step != 0:
        return made / required.step
    if question.accepted.contains(newest.value):
        return math.inf
    upwards = newest.value <= question.accepted.lo
    return math.inf if (made > 0) is upwards and made != 0 else 0.0


def _overshoots(question: LevelQuestion, scale: Scale, newest: Observation, track: Track | None) -> bool:
    """True where going on at the achieved pace leaves the accepted values on their far side by the due year."""
    far = question.accepted.hi if newest.value < question.accepted.lo else question.accepted.lo
    if track is None or math.isinf(far) or question.accepted.contains(newest.value):
        return False
    end = scale.back(scale.at(newest.value) + track.achieved.step * question.years_left(newest))
    return not question.accepted.contains(end) and (end > far if newest.value < far else end < far)


def _without_break(
    question: LevelQuestion,
    scale: Scale,
    start: Observation | None,
    newest: Observation,
    required: Pace | None,
) -> tuple[Track | None, bool]:
    """The track from the first year after a named break; and whether the pace rests on the break's recovery alone."""
    if start is None or start.year == newest.year:
        return None, False
    ended = [
        b.last_year for b in question.breaks if start.year <= b.last_year and newest.year >= b.first_year
    ]
    if not ended:
        return None, False
    after = question.series.within(max(ended) + 1, None)
    clean = after.oldest
    if clean is None or clean.year == newest.year or scale_breaks(scale, clean):
        return None, True
    return _track(question, scale, clean, newest, required), False


def scale_breaks(scale: Scale, observation: Observation) -> bool:
    """True where the value has no place on the scale (zero or less on the logarithmic one)."""
    return scale is Scale.LOG and observation.value <= 0


def _distance(
    question: LevelQuestion, scale: Scale, newest: Observation
) -> tuple[float | None, Text | None, Amount]:
    """Gap to the accepted set ÷ gap at the base; None with the reason where the base gives no measure."""
    accepted, base = question.accepted, question.base
    unit = Text(vi="điểm chỉ số", en="index points") if question.series.index else difference(question.unit)
    gap = Amount(accepted.gap(newest.value), unit)
    if accepted.contains(newest.value):
        return 0.0, None, gap
    if base is None:
        note = Text(
            vi=f"không có số năm gốc {question.base_year}",
            en=f"no figure for the base year {question.base_year}",
        )
        return None, note, gap
    if accepted.contains(base.value):
        return (
            None,
            Text(vi="năm gốc đã ở trong vùng", en="the base was already accepted"),
            gap,
        )
    if (accepted.edge_from(base.value) > base.value) != (accepted.edge_from(newest.value) > newest.value):
        return (
            None,
            Text(
                vi="năm gốc ở phía bên kia của vùng",
                en="the base lies on the other side",
            ),
            gap,
        )
    if scale_breaks(scale, base):
        scale = Scale.LINEAR
    here = abs(scale.at(accepted.edge_from(newest.value)) - scale.at(newest.value))
    there = abs(scale.at(accepted.edge_from(base.value)) - scale.at(base.value))
    if there == 0:
        return None, Text(vi="năm gốc nằm ngay trên mép vùng", en="the base lies on the very edge"), gap
    return here / there, None, gap
