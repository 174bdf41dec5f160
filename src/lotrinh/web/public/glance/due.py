"""What is due next: the reporting dates of the programme, told by the strict reading, with the days left."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lotrinh.programme.reporting import Relative, ReportingRule
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene, kept


@dataclass(frozen=True)
class Due:
    """One date: what, who (today), the last day told, the clause or the ground, the days left."""

    title: Text
    who: Text | None
    to: Text | None
    day: dt.date
    left: int
    clause: str | None
    note: Text | None


@kept
def due(scene: Scene) -> tuple[Due, ...]:
    """The next date of every rule and the end of the year's data, soonest first."""
    rules = [_rule(scene, rule) for rule in scene.programme.reporting.rules]
    cut_off = _cut_off(scene)
    return tuple(sorted([*rules, *([cut_off] if cut_off else [])], key=lambda one: one.day))


def _rule(scene: Scene, rule: ReportingRule) -> Due:
    year = scene.day.year if rule.told(scene.day.year) >= scene.day else scene.day.year + 1
    told = rule.told(year)
    receivers = [office for id in rule.to for office in scene.offices(id)]
    return Due(
        title=rule.title,
        who=wording.names(scene.offices(rule.who)),
        to=wording.names(dict.fromkeys(receivers)),
        day=told,
        left=(told - scene.day).days,
        clause=rule.clause,
        note=_strict(rule, year),
    )


def _strict(rule: ReportingRule, year: int) -> Text | None:
    """What the text says, where the told day is the day before."""
    if rule.relative is not Relative.BEFORE:
        return None
    day, late = wording.day(rule.due.in_year(year)), wording.day(rule.late_from(year))
    return Text(
        vi=f"Văn bản ghi “trước {day.vi}”; tính trễ từ {late.vi}.",
        en=f"The document says before {day.en}; late from {late.en}.",
    )


def _cut_off(scene: Scene) -> Due | None:
    cut = scene.programme.reporting.cut_off
    if cut is None:
        return None
    this = cut.last.in_year(scene.day.year)
    day = this if this >= scene.day else cut.last.in_year(scene.day.year + 1)
    ground = scene.programme.instrument_by_id.get(cut.ground)
    note = None
    if ground is not None:
        vi, en = (f"{ground.kind.get(lang)} {ground.number or ''}".strip() for lang in ("vi", "en"))
        note = Text(vi=f"Theo {vi}.", en=f"By {en}.")
    return Due(
        title=Text(vi=f"Chốt số liệu năm {day.year}", en=f"The data of {day.year} close"),
        who=None,
        to=None,
        day=day,
        left=(day - scene.day).days,
        clause=None,
        note=note,
    )
