"""A verdict in words: one line beside a small chart, and the sentence that opens a target's page."""

from __future__ import annotations

import math
from collections.abc import Callable

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.scales import Pace, Scale
from lotrinh.assessing.series import Observation
from lotrinh.assessing.verdict import Verdict
from lotrinh.formats import number, rounded
from lotrinh.programme.programme import Programme
from lotrinh.programme.targets import Compared, Shape
from lotrinh.programme.units import Unit
from lotrinh.text import Text


def value_text(observation: Observation, unit: Unit, language: str) -> str:
    """A yearly value as read: as published where it was, about three figures where it was computed."""
    if observation.computed:
        said = rounded(observation.value, language, 4)
    else:
        said = (
            number(observation.value, language).rstrip()
            if observation.value % 1
            else number(int(observation.value), language)
        )
    symbol = unit.symbol.get(language)
    return f"{said}{'' if unit.closed_up else ' '}{symbol}"


def short(verdict: Verdict, programme: Programme) -> Text:
    """One line, without the outcome's word, which the reader sees beside it."""
    measure = verdict.measure
    if not verdict.outcome.assessed:
        return verdict.ruling.words
    if measure.breached is not None:
        return measure.breached.claim
    unit = _unit(verdict, programme)
    if verdict.outcome in (Outcome.ATTAINED, Outcome.MISSED) and measure.newest:
        return _both(lambda lang: _newest(measure.newest, unit, lang))  # type: ignore[arg-type]
    if measure.track is None or measure.required is None:
        return verdict.ruling.words
    return _both(lambda lang: _pace_line(verdict, lang))


def sentence(verdict: Verdict, programme: Programme) -> Text:
    """Two or three clauses that a leader can read and stop: what happened, what is needed, by when."""
    measure = verdict.measure
    if not verdict.outcome.assessed or measure.newest is None:
        return _both(lambda lang: _capital(verdict.ruling.words.get(lang)) + ".")
    if measure.breached is not None or verdict.outcome in (Outcome.ATTAINED, Outcome.MISSED):
        line = short(verdict, programme)
        return _both(lambda lang: _capital(line.get(lang)) + ".")
    told = _movement(verdict, programme)
    needed = _needed(verdict)
    return _both(lambda lang: "; ".join(part.get(lang) for part in (told, needed) if part) + ".")


def _both(say: Callable[[str], str]) -> Text:
    return Text(vi=say("vi"), en=say("en"))


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def _unit(verdict: Verdict, programme: Programme) -> Unit:
    assert verdict.target.indicator is not None
    return programme.unit_by_id[programme.indicator_by_id[verdict.target.indicator].unit]


def _newest(observation: Observation, unit: Unit, language: str) -> str:
    value = value_text(observation, unit, language)
    return f"năm {observation.year}: {value}" if language == "vi" else f"{value} in {observation.year}"


def _change(pace: Pace, language: str) -> str:
    """A pace as a movement: ``giảm 2,73 điểm %/năm``."""
    size = Pace(abs(pace.value), pace.scale, pace.unit, pace.start, pace.end).label().get(language)
    if pace.value == 0:
        return "không đổi" if language == "vi" else "no change"
    up = pace.value > 0
    word = ("tăng" if up else "giảm") if language == "vi" else ("up" if up else "down")
    return f"{word} {size}"


def _tightest(verdict: Verdict) -> Pace:
    """The pace that the ruling rests on: without the break where that one was taken."""
    measure = verdict.measure
    assert measure.track is not None
    if verdict.ruling.rule == "pace.without-break" and measure.without_break:
        return measure.without_break.achieved
    return measure.track.achieved


def _pace_line(verdict: Verdict, language: str) -> str:
    measure, vi = verdict.measure, language == "vi"
    assert measure.required is not None
    made = _change(_tightest(verdict), language)
    if verdict.target.shape is Shape.DIRECTION:
        return made
    if verdict.target.shape is Shape.VERSUS and verdict.target.compared is Compared.GROWTH:
        return _gap_line(verdict, language)
    if measure.inside and measure.band_from is None:
        return f"{made}; đã ở trong vùng" if vi else f"{made}; already accepted"
    if verdict.target.shape in (Shape.MAINTAIN, Shape.GROWTH_EACH_YEAR):
        return (
            f"các năm có số đều đạt, đến {measure.required.start}"
            if vi
            else f"held in all known years to {measure.required.start}"
        )
    needed = _change(measure.required, language)
    span = f"{_tightest(verdict).start}–{_tightest(verdict).end}"
    return f"{made} ({span}); từ nay cần {needed}" if vi else f"{made} ({span}); needs {needed} from now"


def _gap_line(verdict: Verdict, language: str) -> str:
    track, vi = verdict.measure.track, language == "vi"
    assert track is not None
    size = rounded(abs(track.achieved.value), language)
    slower = track.achieved.value < 0
    span = f"{track.achieved.start}–{track.achieved.end}"
    if vi:
        return f"{'thấp' if slower else 'cao'} hơn {size} điểm % mỗi năm, bình quân {span}"
    return f"{size} pp a year {'slower' if slower else 'faster'}, on average {span}"


def _movement(verdict: Verdict, programme: Programme) -> Text:
    """From where to where, over which years, how fast."""
    measure = verdict.measure
    start, newest, unit = measure.start, measure.newest, _unit(verdict, programme)
    if (
        verdict.target.shape is Shape.VERSUS
        or measure.series.index
        or start is None
        or newest is None
        or start.year == newest.year
    ):
        return _both(
            lambda lang: _capital(
                _pace_line(verdict, lang) if measure.required else verdict.ruling.words.get(lang)
            )
        )
    pace = _tightest(verdict)

    def say(language: str) -> str:
        first, last = value_text(start, unit, language), value_text(newest, unit, language)
        change = _change(pace, language)
        over = "" if pace.start == start.year else (f" ({pace.start}–{pace.end})")
        if language == "vi":
            return f"Từ {first} năm {start.year} đến {last} năm {newest.year}, {change}{over}"
        return f"From {first} in {start.year} to {last} in {newest.year}, {change}{over}"

    return _both(say)


def _needed(verdict: Verdict) -> Text | None:
    """What it would take from now, to which edge, by when."""
    measure = verdict.measure
    required = measure.required
    if (
        required is None
        or measure.inside
        or measure.newest is None
        or verdict.target.shape in (Shape.DIRECTION, Shape.MAINTAIN)
    ):
        return None

    def say(language: str) -> str:
        change = _change(required, language)
        edge = measure.accepted.edge_from(measure.newest.value)  # type: ignore[union-attr]
        whole = required.scale is Scale.LOG and measure.series.index
        goal = (
            ""
            if whole or math.isinf(edge) or verdict.target.shape is Shape.VERSUS
            else _goal(verdict, edge, language)
        )
        if language == "vi":
            return f"từ nay đến năm {required.end} phải {change}{goal}"
        return f"needs {change} until {required.end}{goal}"

    return _both(say)


def _goal(verdict: Verdict, edge: float, language: str) -> str:
    said = rounded(edge, language, 4)
    return f" để tới {said}" if language == "vi" else f" to reach {said}"
