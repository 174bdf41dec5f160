"""The reasons behind a level question, step by step, with the figures that each step uses."""

from __future__ import annotations

import math

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.level_question import LevelQuestion
from lotrinh.assessing.measure import Track
from lotrinh.assessing.reasons import Part, Reason
from lotrinh.assessing.scales import Amount, Pace, Scale, pace
from lotrinh.assessing.series import Observation
from lotrinh.formats import number, rounded
from lotrinh.programme.programme import Break
from lotrinh.programme.units import Unit
from lotrinh.text import Text


def span(interval: Interval, unit: Unit, index: bool = False) -> Text:
    """The accepted values in words: ``37% đến 39%``, ``từ 1.200.000``, ``trên 900``."""
    return Text(vi=_span(interval, unit, index, "vi"), en=_span(interval, unit, index, "en"))


def _span(interval: Interval, unit: Unit, index: bool, language: str) -> str:
    def say(value: float) -> str:
        symbol = "" if index else unit.symbol.get(language)
        return f"{rounded(value, language, 4)}{'' if unit.closed_up or not symbol else ' '}{symbol}".strip()

    vi = language == "vi"
    lo, hi = interval.lo, interval.hi
    if math.isfinite(lo) and math.isfinite(hi):
        return say(lo) if lo == hi else (f"{say(lo)} đến {say(hi)}" if vi else f"{say(lo)} to {say(hi)}")
    if math.isfinite(lo):
        words = (
            ("từ" if interval.lo_closed else "trên")
            if vi
            else ("at least" if interval.lo_closed else "more than")
        )
        return f"{words} {say(lo)}"
    if math.isfinite(hi):
        words = (
            ("tối đa" if interval.hi_closed else "dưới")
            if vi
            else ("at most" if interval.hi_closed else "less than")
        )
        return f"{words} {say(hi)}"
    return "mọi giá trị" if vi else "any value"


def region_reason(question: LevelQuestion, newest: Observation, gap: Amount) -> Reason:
    inside = question.accepted.contains(newest.value)
    note = (
        Text(
            vi=f"Số năm {newest.year} đã ở trong vùng.",
            en=f"The figure of {newest.year} is inside.",
        )
        if inside
        else Text(
            vi=f"Còn cách vùng: {gap.label().vi}.",
            en=f"Still outside by {gap.label().en}.",
        )
    )
    if question.substituted and question.series.oldest:
        base, seen = question.base_year, question.series.oldest.year
        note += Text(
            vi=f"Không có số năm gốc {base}: tính từ năm đầu có số, {seen}.",
            en=f"No figure for the base year {base}: drawn from the first year seen, {seen}.",
        )
    if question.series.index:
        note += Text(
            vi=f"Chỉ số, năm {question.series.years[0]} = 100.",
            en=f"An index, {question.series.years[0]} = 100.",
        )
    return Reason(
        "region",
        Text(vi=f"Vùng chấp nhận năm {question.due}", en=f"Accepted in {question.due}"),
        span(question.accepted, question.unit, question.series.index),
        note=note,
    )


def pace_reasons(
    question: LevelQuestion,
    scale: Scale,
    start: Observation | None,
    newest: Observation,
    required: Pace | None,
    track: Track | None,
    clean: Track | None,
    hides: bool,
) -> tuple[Reason, ...]:
    found = []
    if track is not None and start is not None:
        found.append(achieved_reason("pace.achieved", scale, start, newest, track))
    if clean is not None:
        after = question.series.by_year[clean.achieved.start]
        found.append(achieved_reason("pace.without-break", scale, after, newest, clean, question.breaks))
    if hides:
        found.append(_hidden_reason(question.breaks))
    if required is not None:
        found.append(_required_reason(question, scale, newest, required))
    return tuple(found)


def achieved_reason(
    id: str,
    scale: Scale,
    start: Observation,
    end: Observation,
    track: Track,
    breaks: tuple[Break, ...] = (),
) -> Reason:
    """How the achieved pace came about, with its figures cited."""
    years = end.year - start.year
    claim = Text(
        vi=f"Đà đạt được, {start.year}–{end.year}",
        en=f"Pace achieved, {start.year}–{end.year}",
    )
    if breaks:
        names = (
            ", ".join(b.title.vi for b in breaks),
            ", ".join(b.title.en for b in breaks),
        )
        claim += Text(vi=f"(bỏ {names[0]})", en=f"(without {names[1]})")
    return Reason(id, claim, track.achieved.label(), _change(scale, start, end, years))


def _change(scale: Scale, start: Observation, end: Observation, years: int) -> tuple[Part, ...]:
    if scale is Scale.LOG:
        return ("(", *grouped(end.parts), " ÷ ", *grouped(start.parts), f")^(1/{years}) − 1")
    count = Text(vi=f"{years} năm", en=f"{years} years")
    return ("(", *grouped(end.parts), " − ", *grouped(start.parts), ") ÷ ", count)


def grouped(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a value in brackets, where it is more than one number."""
    return parts if len(parts) == 1 else ("(", *parts, ")")


def _required_reason(question: LevelQuestion, scale: Scale, newest: Observation, required: Pace) -> Reason:
    claim = Text(
        vi=f"Đà cần có, {newest.year}–{question.due}",
        en=f"Pace required, {newest.year}–{question.due}",
    )
    if question.accepted.contains(newest.value):
        note = Text(
            vi="Đã ở trong vùng: chỉ cần giữ.",
            en="Already inside: it only has to stay.",
        )
        return Reason("pace.required", claim, required.label(), note=note)
    edge = question.accepted.edge_from(newest.value)
    goal = Text(vi=rounded(edge, "vi", 4), en=rounded(edge, "en", 4))
    years = question.years_left(newest)
    count = Text(vi=number(years, "vi"), en=number(years, "en"))
    if scale is Scale.LOG:
        formula: tuple[Part, ...] = ("(", goal, " ÷ ", *grouped(newest.parts), ")^(1/", count, ") − 1")
    else:
        formula = ("(", goal, " − ", *grouped(newest.parts), ") ÷ ", count, " ", Text(vi="năm", en="years"))
    return Reason(
        "pace.required",
        claim,
        required.label(),
        formula,
        note=_middle(question, scale, newest, years),
    )


def _middle(question: LevelQuestion, scale: Scale, newest: Observation, years: float) -> Text | None:
    """Where the accepted set has a middle, the pace to it, since readers think of "38", not of "37"."""
    lo, hi = question.accepted.lo, question.accepted.hi
    if not (math.isfinite(lo) and math.isfinite(hi)) or lo == hi or years <= 0:
        return None
    middle = (lo + hi) / 2
    if scale is Scale.LOG and middle <= 0:
        return None
    step = (scale.at(middle) - scale.at(newest.value)) / years
    said = pace(scale, step, question.unit, newest.year, question.due).label()
    value = rounded(middle, "vi", 4), rounded(middle, "en", 4)
    return Text(
        vi=f"Tới giữa vùng ({value[0]}) thì cần {said.vi}.",
        en=f"To its middle ({value[1]}): {said.en}.",
    )


def _hidden_reason(breaks: tuple[Break, ...]) -> Reason:
    names = ", ".join(b.title.vi for b in breaks), ", ".join(b.title.en for b in breaks)
    return Reason(
        "pace.break-hides",
        Text(
            vi=f"Bỏ {names[0]} thì chưa tính được đà",
            en=f"Without {names[1]} no pace can be taken",
        ),
        note=Text(
            vi="Đà ở trên gồm cả phần hồi phục, nên không đủ để nói là đúng tiến độ.",
            en="The pace above includes the recovery, so it is not enough to say on track.",
        ),
    )
