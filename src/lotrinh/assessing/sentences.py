"""A verdict in words: one line beside a small chart, and the sentence that opens a target's page.

Neither repeats the outcome's word, which the reader sees beside it.
"""

from __future__ import annotations

from collections.abc import Callable

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_reasons import span
from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.scales import Pace
from lotrinh.assessing.series import Observation
from lotrinh.assessing.verdict import Verdict
from lotrinh.formats import number, rounded
from lotrinh.programme.targets import Compared, Shape, Timing
from lotrinh.programme.units import Unit
from lotrinh.text import Text

_EVERY_YEAR = (Shape.MAINTAIN, Shape.GROWTH_EACH_YEAR)


def short(verdict: Verdict) -> Text:
    """One line: the pace made and the pace needed, or what is lacking."""
    return _line(verdict, full=False)


def sentence(verdict: Verdict) -> Text:
    """A sentence or two that a leader can read and stop: what happened, what is needed, by when."""
    said = _line(verdict, full=True)
    return Text(vi=_sentence(said.vi), en=_sentence(said.en))


def _sentence(line: str) -> str:
    capital = line[:1].upper() + line[1:]
    return capital if capital.endswith((".", "!", "?")) else f"{capital}."


def _line(verdict: Verdict, full: bool) -> Text:
    measure, target = verdict.measure, verdict.target
    if not verdict.outcome.assessed:
        return _unassessed(verdict, full)
    if measure.breached is not None:
        return measure.breached.claim
    versus, decided = target.shape is Shape.VERSUS, verdict.outcome in (Outcome.ATTAINED, Outcome.MISSED)
    if target.shape in _EVERY_YEAR or (versus and target.timing is Timing.EACH_YEAR):
        return _held(verdict)
    if measure.track is None:
        return _newest(verdict)
    if versus and target.compared is Compared.GROWTH:
        return _gap(verdict, full)
    if target.shape in (Shape.MEAN, Shape.TOTAL) or (versus and target.timing is Timing.AVERAGE):
        return _sum(verdict)
    if decided and target.shape is not Shape.AVERAGE_GROWTH:
        return _newest(verdict)
    if target.shape is Shape.DIRECTION:
        way = measure.track.achieved
        return _both(lambda lang: f"{_moved(way, lang)} {_years(way)}")
    if decided:  # an average growth: the statistic is the pace, not the newest level
        return _made(verdict, full)
    return _level(verdict, full)


# ---- the families ----------------------------------------------------------------------------------------------------


def _unassessed(verdict: Verdict, full: bool) -> Text:
    """What is lacking; with the one figure there is, where there is one."""
    words = verdict.ruling.words
    measure = verdict.measure
    # One point of an index says nothing, least of all in per cent.
    shown = measure.newest is not None and not measure.series.index
    if verdict.outcome is Outcome.TOO_LITTLE_DATA and shown and not full:
        return _newest(verdict)
    return words


def _held(verdict: Verdict) -> Text:
    years = verdict.measure.series.years
    if len(years) == 1:
        return Text(
            vi=f"đạt trong năm duy nhất có số, {years[0]}", en=f"held in the one known year, {years[0]}"
        )
    first, last = years[0], years[-1]
    return Text(
        vi=f"đạt cả {len(years)} năm có số, {first}–{last}",
        en=f"held in all {len(years)} known years, {first}–{last}",
    )


def _newest(verdict: Verdict) -> Text:
    newest, unit = verdict.measure.newest, _unit(verdict)
    assert newest is not None
    part_vi, part_en = (", số trong năm", ", within the year") if newest.partial else ("", "")
    return Text(
        vi=f"năm {newest.year}: {value_text(newest, unit, 'vi')}{part_vi}",
        en=f"{value_text(newest, unit, 'en')} in {newest.year}{part_en}",
    )


def _gap(verdict: Verdict, full: bool) -> Text:
    track = verdict.measure.track
    assert track is not None
    slower, size = track.achieved.value < 0, abs(track.achieved.value)
    vi = f"{'thấp' if slower else 'cao'} hơn {number(size, 'vi', 2)} điểm % mỗi năm, bình quân {_span(track.achieved)}"
    en = f"{number(size, 'en', 2)} pp a year {'slower' if slower else 'faster'}, on average {_span(track.achieved)}"
    required = verdict.measure.required
    if full and required is not None and not verdict.measure.inside:
        vi += f"; từ {required.start} đến {required.end} phải cao hơn {number(required.value, 'vi', 2)} điểm % mỗi năm"
        en += f"; until {required.end} it must be {number(required.value, 'en', 2)} pp a year faster"
    return Text(vi=vi, en=en)


def _sum(verdict: Verdict) -> Text:
    track, required = verdict.measure.track, verdict.measure.required
    assert track is not None
    made = track.achieved.label()
    if verdict.target.shape is Shape.TOTAL and required is None:
        whole = sum(o.value for o in verdict.measure.series.by_year.values())
        unit = _unit(verdict).symbol
        return _both(lambda lang: f"{rounded(whole, lang, 4)} {unit.get(lang)} {_years(track.achieved)}")
    if required is None or verdict.measure.inside:
        return Text(
            vi=f"bình quân {made.vi} {_years(track.achieved)}",
            en=f"{made.en} on average {_years(track.achieved)}",
        )
    need = required.label()
    return Text(
        vi=f"bình quân {made.vi} {_years(track.achieved)}; từ {required.start} cần {need.vi}",
        en=f"{made.en} on average {_years(track.achieved)}; needs {need.en} from {required.start} on",
    )


def _level(verdict: Verdict, full: bool) -> Text:
    parts = [_made(verdict, full)]
    if full and (aside := _aside(verdict)):
        parts.append(aside)
    parts.append(_needed(verdict, full))
    return _both(lambda lang: "; ".join(part.get(lang) for part in parts))


def _made(verdict: Verdict, full: bool) -> Text:
    """The pace made; in full, from where to where."""
    measure = verdict.measure
    assert measure.track is not None
    achieved = measure.track.achieved
    if not full:
        shown = measure.without_break.achieved if measure.without_break else achieved
        return _both(lambda lang: f"{_moved(shown, lang)} {_years(shown)}")
    if measure.series.index:
        vi, en = f"bình quân {_moved(achieved, 'vi')}", f"on average it {_moved(achieved, 'en')}"
        return Text(vi=f"{vi} {_years(achieved)}", en=f"{en} {_years(achieved)}")
    unit, start, newest = _unit(verdict), measure.start, measure.newest
    assert start is not None
    assert newest is not None

    def say(language: str, form: str) -> str:
        first, last = value_text(start, unit, language), value_text(newest, unit, language)
        moved = _moved(achieved, language)
        return form.format(first=first, y0=start.year, last=last, y1=newest.year, moved=moved)

    return Text(
        vi=say("vi", "từ {first} năm {y0} đến {last} năm {y1}, tức {moved}"),
        en=say("en", "from {first} in {y0} to {last} in {y1}: it {moved}"),
    )


def _aside(verdict: Verdict) -> Text | None:
    """What a named break does to the pace."""
    measure = verdict.measure
    if measure.without_break is not None:
        clean = measure.without_break.achieved
        return Text(
            vi=f"bỏ các năm gián đoạn thì {_moved(clean, 'vi')} {_years(clean)}",
            en=f"without the years of the break it {_moved(clean, 'en')} {_years(clean)}",
        )
    if measure.break_hides and verdict.ruling.rule == "pace.break-hides":
        return Text(
            vi="đà này gồm cả phần hồi phục sau gián đoạn, nên chưa đủ để nói là đúng tiến độ",
            en="that pace includes the recovery after a break, so it is not enough to say on track",
        )
    return None


def _needed(verdict: Verdict, full: bool) -> Text:
    """What it takes from the newest figure on, to which edge, by when."""
    measure = verdict.measure
    if measure.inside:
        return Text(vi="đã ở trong vùng chấp nhận", en="already accepted")
    required = measure.required
    if required is None:
        return verdict.ruling.words
    if not full:
        return Text(
            vi=f"từ {required.start} cần {_must(required, 'vi')}",
            en=f"must {_must(required, 'en')} from {required.start} on",
        )
    if measure.series.index:
        return Text(
            vi=f"từ {required.start} đến {required.end} phải {_must(required, 'vi')}",
            en=f"until {required.end} it must {_must(required, 'en')}",
        )
    goal = span(_edge(verdict), _unit(verdict))
    return Text(
        vi=f"để tới {goal.vi} năm {required.end} phải {_must(required, 'vi')}",
        en=f"to reach {goal.en} by {required.end} it must {_must(required, 'en')}",
    )


# ---- words -----------------------------------------------------------------------------------------------------------


def value_text(observation: Observation, unit: Unit, language: str) -> str:
    """A yearly value as read: as published where it was, about four figures where it was computed."""
    value = observation.value
    said = rounded(value, language, 4) if observation.computed else number(value, language)
    symbol = unit.symbol.get(language)
    return f"{said}{'' if unit.closed_up else ' '}{symbol}"


def _both(say: Callable[[str], str]) -> Text:
    return Text(vi=say("vi"), en=say("en"))


def _unit(verdict: Verdict) -> Unit:
    unit = verdict.measure.unit
    assert unit is not None
    return unit


def _edge(verdict: Verdict) -> Interval:
    """The end that the newest value must reach, as an interval of one value."""
    newest = verdict.measure.newest
    assert newest is not None
    edge = verdict.measure.accepted.edge_from(newest.value)
    return Interval(lo=edge, hi=edge)


def _size(pace: Pace, language: str) -> str:
    return Pace(abs(pace.value), pace.scale, pace.unit, pace.start, pace.end).label().get(language)


def _moved(pace: Pace, language: str) -> str:
    """``giảm 2,73 điểm %/năm``, ``fell 2.73 pp a year``."""
    if pace.value == 0:
        return "không đổi" if language == "vi" else "did not change"
    words = ("tăng", "giảm") if language == "vi" else ("rose", "fell")
    return f"{words[pace.value < 0]} {_size(pace, language)}"


def _must(pace: Pace, language: str) -> str:
    """``tăng 12,8%/năm``, ``rise 12.8% a year``."""
    if pace.value == 0:
        return "giữ nguyên" if language == "vi" else "stay"
    words = ("tăng", "giảm") if language == "vi" else ("rise", "fall")
    return f"{words[pace.value < 0]} {_size(pace, language)}"


def _span(pace: Pace) -> str:
    return f"{pace.start}–{pace.end}"


def _years(pace: Pace) -> str:
    return f"({_span(pace)})"
