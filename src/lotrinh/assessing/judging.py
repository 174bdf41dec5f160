"""From a measure to an outcome: the rules in the order in which they are tried (DESIGN section 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lotrinh.assessing.intervals import TOLERANCE
from lotrinh.assessing.measure import Measure, Track
from lotrinh.assessing.outcomes import CAUTION, WORST_FIRST, Outcome
from lotrinh.programme.programme import Bands
from lotrinh.programme.targets import Target
from lotrinh.text import Text


@dataclass(frozen=True)
class Ruling:
    """An outcome, the id of the rule that fired, and the rule in words."""

    outcome: Outcome
    rule: str
    words: Text


def rule_undefined(target: Target) -> Ruling | None:
    """A part of the statement is not defined."""
    if target.undefined is None:
        return None
    return Ruling(Outcome.NOT_MEASURABLE, "undefined", target.undefined)


def rule_not_begun(begins: int, year: int) -> Ruling | None:
    """Before the first year needed."""
    if year >= begins:
        return None
    words = Text(
        vi=f"thời kỳ của mục tiêu bắt đầu năm {begins}",
        en=f"the target's period begins in {begins}",
    )
    return Ruling(Outcome.NOT_BEGUN, "not-begun", words)


#: Tells whether the figure of a year should be out on the day asked.
Closed = Callable[[int], bool]


def judge(measure: Measure, bands: Bands, closed: Closed) -> Ruling:
    """The outcome of a measured target that has begun: the first rule that applies."""
    if measure.stages:
        return worst_stage(measure, bands, closed)[1]
    if measure.breached is not None:
        return Ruling(Outcome.BREACHED, "breached", measure.breached.claim)
    if measure.usable == 0:
        return Ruling(Outcome.NO_DATA, "no-data", measure.lacking or Text(vi="không có số", en="no figures"))
    if measure.decided is None and measure.lacking is not None:
        return Ruling(Outcome.TOO_LITTLE_DATA, "too-little-data", measure.lacking)
    if measure.decided is not None:
        return _decided(measure.decided)
    if measure.due is not None and measure.newest is not None and closed(measure.due):
        return _due_year_open(measure.due, measure.newest.year)
    return _by_pace(measure, bands)


def _decided(attained: bool) -> Ruling:
    if attained:
        words = Text(
            vi="đủ số mọi năm cần có, và trong vùng",
            en="every year needed is in, and accepted",
        )
        return Ruling(Outcome.ATTAINED, "attained", words)
    words = Text(
        vi="đủ số mọi năm cần có, và ngoài vùng",
        en="every year needed is in, and not accepted",
    )
    return Ruling(Outcome.MISSED, "missed", words)


def _by_pace(measure: Measure, bands: Bands) -> Ruling:
    if measure.inside:
        words = Text(
            vi="số mới nhất đã ở trong vùng chấp nhận",
            en="the newest value is already accepted",
        )
        return Ruling(Outcome.ON_TRACK, "pace.inside", words)
    if measure.track is None:
        words = Text(
            vi="năm đích đã có số một phần, còn ngoài vùng",
            en="the due year is partly in, and outside",
        )
        return Ruling(Outcome.OFF_TRACK, "pace.none-left", words)
    ruling = _ruling(measure.track, bands, "pace")
    if measure.without_break is not None:
        return _more_cautious(ruling, _ruling(measure.without_break, bands, "pace.without-break"))
    if measure.break_hides and ruling.outcome is Outcome.ON_TRACK:
        words = Text(
            vi="đà chỉ đủ nếu kể cả phần hồi phục sau gián đoạn; bỏ phần đó thì chưa tính được",
            en="the pace is enough only with the recovery after the break; without it none can be taken",
        )
        return Ruling(Outcome.AT_RISK, "pace.break-hides", words)
    if measure.overshoots and ruling.outcome is Outcome.ON_TRACK:
        words = Text(
            vi="đà đủ để tới vùng, nhưng giữ đà này thì vượt khỏi vùng trước năm đích",
            en="the pace is enough to get there, but kept up it runs out of the accepted range by the due year",
        )
        return Ruling(Outcome.AT_RISK, "pace.overshoots", words)
    return ruling


def _more_cautious(one: Ruling, other: Ruling) -> Ruling:
    return min(one, other, key=lambda ruling: CAUTION.index(ruling.outcome))


def _ruling(track: Track, bands: Bands, rule: str) -> Ruling:
    ratio = track.ratio
    high, low = float(bands.pace_on_track), float(bands.pace_at_risk)
    if ratio >= high * (1 - TOLERANCE):
        words = Text(
            vi="đà đạt được không kém đà cần có",
            en="the pace achieved is no less than the pace required",
        )
        return Ruling(Outcome.ON_TRACK, rule, words)
    if ratio >= low * (1 - TOLERANCE):
        words = Text(
            vi="đà đạt được kém đà cần có, nhưng chưa quá nửa",
            en="the pace falls short, by no more than half",
        )
        return Ruling(Outcome.AT_RISK, rule, words)
    if ratio < 0:
        words = Text(vi="đà đạt được ngược chiều với đà cần có", en="the pace runs the wrong way")
    else:
        words = Text(
            vi="đà đạt được chưa bằng nửa đà cần có",
            en="the pace is less than half of what is required",
        )
    return Ruling(Outcome.OFF_TRACK, rule, words)


def _due_year_open(due: int, newest: int) -> Ruling:
    """The due year is past, its figure should be out, and is not: no pace is left to take, and nothing is decided."""
    words = Text(
        vi=f"năm đích {due} đã qua mà chưa đủ số để kết luận; số mới nhất là năm {newest}",
        en=f"the due year {due} is past and figures to decide are lacking; the newest is of {newest}",
    )
    return Ruling(Outcome.TOO_LITTLE_DATA, "due-year-open", words)


def worst_stage(measure: Measure, bands: Bands, closed: Closed) -> tuple[Measure, Ruling]:
    """The stage that decides how the whole stands: the worst, and of equals the earliest."""
    judged = [(year, stage, judge(stage, bands, closed)) for year, stage in measure.stages]
    year, stage, worst = min(judged, key=lambda found: WORST_FIRST.index(found[2].outcome))
    words = Text(vi=f"chặng {year}:", en=f"stage {year}:") + worst.words
    return stage, Ruling(worst.outcome, f"stage.{worst.rule}", words)
