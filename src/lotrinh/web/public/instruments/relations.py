"""Instruments by what they are to the programme, and what each one grounds or plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.instruments import Instrument, PlannedValue, Relation
from lotrinh.programme.tasks import Task
from lotrinh.territory.areas import Area
from lotrinh.territory.validity import Succession, Valid
from lotrinh.text import Text, same
from lotrinh.web.public import wording
from lotrinh.web.public.agencies.lines import said_twice
from lotrinh.web.public.scene import Scene, kept

RELATIONS: dict[Relation, Text] = {
    Relation.IMPLEMENTS: Text(vi="Chương trình thực hiện", en="The programme implements"),
    Relation.FOLLOWS: Text(vi="Chương trình làm theo", en="The programme follows"),
    Relation.APPLIES: Text(vi="Chương trình áp dụng", en="The programme applies"),
    Relation.AMENDS: Text(vi="Chương trình sửa đổi", en="The programme amends"),
    Relation.REPLACES: Text(vi="Chương trình thay thế", en="The programme replaces"),
}
GROUNDS = Text(vi="Căn cứ của những lần sắp xếp", en="Grounds of reorganisations")
PLANS = Text(vi="Kế hoạch khác đặt chỉ tiêu cùng loại", en="Other plans that set like goals")
OTHERS = Text(vi="Quy định chung và văn bản liên quan", en="General rules and related documents")


@dataclass(frozen=True)
class Planned:
    """A value that another plan sets, beside what this programme asks of the same indicator."""

    value: PlannedValue
    indicator: Indicator
    area: Area
    amount: Text
    period: Text
    source: Source
    ours: tuple[Verdict, ...]

    @property
    def note(self) -> Text | None:
        """A remark, where there is one."""
        return said_twice(self.value.note) if self.value.note else None


@dataclass(frozen=True)
class Passing:
    """One succession that an instrument grounds; `name` is the address of the pages of its two ends."""

    name: str
    before: Valid
    after: Valid
    link: Succession


@dataclass(frozen=True)
class Group:
    """Instruments of one relation."""

    id: str
    title: Text
    instruments: tuple[Instrument, ...]


@kept
def groups(scene: Scene) -> tuple[Group, ...]:
    """Every instrument once, by the first of what it is: named by the document, ground, plan, or other."""
    left = {one.id: one for one in scene.programme.instruments}
    found = []
    for relation, title in RELATIONS.items():
        own = [one for one in left.values() if any(m.relation is relation for m in one.mentions)]
        found.append(_take(left, relation.value, title, own))
    grounds = [one for one in left.values() if passings(scene, one.id)]
    found.append(_take(left, "grounds", GROUNDS, grounds))
    plans = [one for one in left.values() if planned(scene, one.id)]
    found.append(_take(left, "plans", PLANS, plans))
    found.append(_take(left, "others", OTHERS, list(left.values())))
    return tuple(group for group in found if group.instruments)


def _take(left: dict[str, Instrument], id: str, title: Text, own: list[Instrument]) -> Group:
    for one in own:
        del left[one.id]
    return Group(id, title, tuple(sorted(own, key=lambda one: one.date or dt.date.max)))


@kept
def passings(scene: Scene, id: str) -> tuple[Passing, ...]:
    """The successions of agencies and areas that instrument `id` grounds, agencies first."""
    return tuple(one for one in _all_passings(scene) if one.link.ground == id)


@kept
def _all_passings(scene: Scene) -> tuple[Passing, ...]:
    return tuple(_passings(scene))


def _passings(scene: Scene) -> Iterator[Passing]:
    programme = scene.programme
    for link in programme.agency_successions:
        known = programme.agency_by_id
        yield Passing("agency", known[link.predecessor], known[link.successor], link)
    for link in programme.area_successions:
        areas = programme.area_by_id
        yield Passing("area", areas[link.predecessor], areas[link.successor], link)


@kept
def planned(scene: Scene, id: str | None = None) -> tuple[Planned, ...]:
    """The values that instrument `id` sets; of all of them by default."""
    values = scene.programme.planned_values
    return tuple(_planned(scene, one) for one in values if id in (None, one.instrument))


def _planned(scene: Scene, value: PlannedValue) -> Planned:
    programme = scene.programme
    span = f"{value.first_year}–{value.year}" if value.first_year else str(value.year)
    ours = tuple(v for v in scene.verdicts.values() if v.target.indicator == value.indicator)
    return Planned(
        value,
        programme.indicator_by_id[value.indicator],
        programme.area_by_id[value.area],
        wording.amount(value.value, programme.unit_by_id[value.unit]),
        same(span),
        programme.source_by_id[value.source],
        ours,
    )


@kept
def tasks_of(scene: Scene, id: str) -> tuple[Task, ...]:
    """The tasks that name the instrument."""
    return tuple(task for task in scene.programme.tasks if id in task.instruments)


@kept
def clauses_of(scene: Scene, id: str) -> tuple[tuple[Clause, Text], ...]:
    """The clauses that name the instrument, each with what it does with it."""
    mentions = scene.programme.instrument_by_id[id].mentions
    return tuple((scene.programme.clause_by_locator[m.clause], RELATIONS[m.relation]) for m in mentions)
