"""Lines of succession: who stands where an office stood, how sure that is, and through which steps."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lotrinh.territory.agencies import Agency, AgencyKind
from lotrinh.territory.validity import Succession
from lotrinh.text import Text
from lotrinh.web.public.scene import Scene, kept

LOCAL = (AgencyKind.DISTRICT, AgencyKind.COMMUNE)


@dataclass(frozen=True)
class Heir:
    """An office of today that stands where another stood. `certain` where every step is known from a document."""

    agency: Agency
    certain: bool


@dataclass(frozen=True)
class Step:
    """One handover between two offices. `other` is the one that the page does not speak of."""

    link: Succession
    other: Agency

    @property
    def note(self) -> Text | None:
        """What else is known of it."""
        return said_twice(self.link.note) if self.link.note else None


def said_twice(line: str) -> Text:
    """A remark of the pack, which says the Vietnamese and the English in one line: ``Tên cũ. / The old name.``

    >>> said_twice("Tên cũ. / The old name.").en, said_twice("Tên cũ.").en
    ('The old name.', 'Tên cũ.')
    """
    vi, slash, en = line.partition(" / ")
    return Text(vi=vi, en=en) if slash and vi.strip() and en.strip() else Text(vi=line, en=line)


@kept
def after(scene: Scene) -> Mapping[str, tuple[Step, ...]]:
    """The steps out of each office, in the order in which the programme lists them."""
    known = scene.programme.agency_by_id
    found: dict[str, list[Step]] = defaultdict(list)
    for link in scene.programme.agency_successions:
        found[link.predecessor].append(Step(link, known[link.successor]))
    return {id: tuple(steps) for id, steps in found.items()}


@kept
def before(scene: Scene) -> Mapping[str, tuple[Step, ...]]:
    """The steps into each office."""
    known = scene.programme.agency_by_id
    found: dict[str, list[Step]] = defaultdict(list)
    for link in scene.programme.agency_successions:
        found[link.successor].append(Step(link, known[link.predecessor]))
    return {id: tuple(steps) for id, steps in found.items()}


@kept
def heirs(scene: Scene, id: str | None) -> tuple[Heir, ...]:
    """Who answers today for what office `id` was given; the office itself while it stands.

    The same offices as `Scene.offices` gives, and how sure each is.
    """
    sure = _reached(scene, id) if id else {}
    return tuple(Heir(agency, sure[agency.id]) for agency in scene.offices(id))


def _reached(scene: Scene, id: str) -> dict[str, bool]:
    """Every office that followed `id` by today, and whether some way to it is certain at every step."""
    sure = {id: True}
    waiting = [id]
    while waiting:
        at = waiting.pop(0)
        for step in after(scene).get(at, ()):
            certain = sure[at] and step.link.certain
            if step.link.on <= scene.day and (
                step.other.id not in sure or (certain and not sure[step.other.id])
            ):
                sure[step.other.id] = certain
                waiting.append(step.other.id)
    return sure


@kept
def inherited(scene: Scene, id: str) -> tuple[str, ...]:
    """The ids of `id` and of every office whose work it answers for today; of itself alone once it has ended."""
    office = scene.programme.agency_by_id[id]
    if not office.on(scene.day):
        return (id,)
    followed = (one.id for one in scene.programme.agencies if office in scene.offices(one.id))
    return (id, *(one for one in followed if one != id))


@kept
def origins(scene: Scene, id: str) -> tuple[Agency, ...]:
    """The offices of the day of issue whose work office `id` answers for today, itself among them if it stood."""
    known, issued = scene.programme.agency_by_id, scene.programme.header.issued
    return tuple(known[one] for one in inherited(scene, id) if known[one].on(issued))


@kept
def groups_of(scene: Scene, id: str) -> tuple[Agency, ...]:
    """The groups that an office belongs to: what they owe, it owes."""
    return tuple(one for one in scene.programme.agencies if id in one.members)


@dataclass(frozen=True)
class Held:
    """An office in a lane, and the days between which the lane's work was its."""

    office: Agency
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True)
class Lane:
    """One line of succession from its first office on, following the first heir at each step."""

    root: Agency
    held: tuple[Held, ...]


@kept
def lanes(scene: Scene, kinds: tuple[AgencyKind, ...]) -> tuple[Lane, ...]:
    """A lane for each office of these kinds that no handover made; those that end in one office side by side."""
    roots = [one for one in scene.programme.agencies if one.kind in kinds and not _made(scene, one)]
    found = [Lane(root, _followed(scene, root)) for root in roots]
    ends: dict[str, int] = {}
    for place, lane in enumerate(found):
        ends.setdefault(lane.held[-1].office.id, place)
    return tuple(sorted(found, key=lambda lane: ends[lane.held[-1].office.id]))


def _made(scene: Scene, agency: Agency) -> bool:
    """Whether an office began with a handover; one that stood before only took something over."""
    return any(agency.valid_from == step.link.on for step in before(scene).get(agency.id, ()))


def _followed(scene: Scene, root: Agency) -> tuple[Held, ...]:
    line: dict[str, Held] = {}
    office, first = root, root.valid_from
    while True:
        steps = [one for one in after(scene).get(office.id, ()) if one.other.id not in line]
        # An heir may have stood long before; in this lane it stands from the day of the handover.
        last = steps[0].link.on - dt.timedelta(days=1) if steps else office.valid_to
        line[office.id] = Held(office, first, last)
        if not steps:
            return tuple(line.values())
        office, first = steps[0].other, steps[0].link.on
