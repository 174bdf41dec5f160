"""The list of tasks: filters that are plain links, and one row for each task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lotrinh.programme.programme import Sector
from lotrinh.programme.tasks import Task
from lotrinh.territory.agencies import Agency
from lotrinh.text import Text
from lotrinh.web.public.agencies.lines import Heir, heirs
from lotrinh.web.public.scene import Scene, kept

STANDING, NO_DATE = "standing", "none"
LEAD, ANY = "lead", "any"

#: What stands in the place of a sector for tasks that belong to the programme as a whole.
WHOLE = Text(vi="Chung cho cả chương trình", en="For the whole programme")


@dataclass(frozen=True)
class Wanted:
    """What a reader asked to see; a value that does not exist asks for nothing.

    `agency` is an office of today; an earlier one asks for whoever answers in its place. `role` widens that from
    the lead to those who coordinate. `due` is a year, or one of `STANDING` and `NO_DATE`.
    """

    sector: str = ""
    agencies: tuple[str, ...] = ()
    role: str = LEAD
    due: str = ""

    @classmethod
    def of(cls, scene: Scene, query: Mapping[str, str]) -> Wanted:
        """Reads the address, e.g. ``?sector=du-lich&agency=so-cong-thuong-ct&role=any&due=2030``."""
        sector, due = query.get("sector", ""), query.get("due", "")
        return cls(
            sector if sector in scene.programme.sector_by_id else "",
            tuple(one.id for one in scene.offices(query.get("agency"))),
            ANY if query.get("role") == ANY else LEAD,
            due if due in {one[0] for one in choices(scene)["due"]} else "",
        )

    def takes(self, scene: Scene, task: Task) -> bool:
        """Whether a task is among those asked for."""
        return (
            self.sector in ("", task.sector)
            and (not self.agencies or bool(set(self.agencies) & _offices(scene, task, self.role)))
            and self.due in ("", due_of(task))
        )

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.sector or self.agencies or self.due)


def due_of(task: Task) -> str:
    """When a task is due, as the filter names it."""
    return STANDING if task.standing else str(task.due) if task.due else NO_DATE


def due_words(task: Task) -> Text:
    """The same in words.

    >>> from lotrinh.text import same
    >>> task = Task(id="II.1", clause="II.1", title=same("a"), done_when=same("b"), start=2022, due=2028)
    >>> str(due_words(task)), due_words(task).en
    ('2022–2028', '2022–2028')
    """
    if task.standing:
        return Text(vi="thường xuyên", en="standing")
    if task.due is None:
        return Text(vi="văn bản không ghi", en="none in the document")
    if task.start:
        return Text(vi=f"{task.start}–{task.due}", en=f"{task.start}–{task.due}")
    return Text(vi=f"đến năm {task.due}", en=f"by {task.due}")


def _offices(scene: Scene, task: Task, role: str) -> set[str]:
    named = (task.lead, *task.coordinating) if role == ANY else (task.lead,)
    return {office.id for one in named for office in scene.offices(one)}


@dataclass(frozen=True)
class Row:
    """One task in the list, with who answers for it today."""

    task: Task
    named: Agency | None
    heirs: tuple[Heir, ...]
    due: Text

    @property
    def changed(self) -> bool:
        """Whether others stand today where the named office stood."""
        return self.named is not None and [one.agency.id for one in self.heirs] != [self.named.id]


@dataclass(frozen=True)
class Part:
    """The tasks of one sector; `sector` None for those of the whole programme."""

    sector: Sector | None
    title: Text
    rows: tuple[Row, ...]


@kept
def row(scene: Scene, id: str) -> Row:
    """The row of one task."""
    task = scene.programme.task_by_id[id]
    named = scene.programme.agency_by_id.get(task.lead or "")
    return Row(task, named, heirs(scene, task.lead), due_words(task))


def parts(scene: Scene, wanted: Wanted) -> tuple[Part, ...]:
    """The tasks asked for, by sector in the programme's order; sectors without any are left out."""
    found = []
    for sector in (*scene.programme.header.sectors, None):
        id = sector.id if sector else None
        rows = tuple(
            row(scene, task.id)
            for task in scene.programme.tasks
            if task.sector == id and wanted.takes(scene, task)
        )
        if rows:
            found.append(Part(sector, sector.title if sector else WHOLE, rows))
    return tuple(found)


@kept
def choices(scene: Scene) -> dict[str, list[tuple[str, Text, int]]]:
    """What the filters offer, each with how many tasks it shows: sectors, offices of today, times."""
    tasks = scene.programme.tasks
    sectors = [(s.id, s.title, sum(t.sector == s.id for t in tasks)) for s in scene.programme.header.sectors]
    leads: dict[str, int] = {}
    for task in tasks:
        for office in _offices(scene, task, LEAD):
            leads[office] = leads.get(office, 0) + 1
    return {
        "sectors": [one for one in sectors if one[2]],
        "agencies": _named(scene, leads),
        "due": _times(tasks),
    }


def _named(scene: Scene, counts: dict[str, int]) -> list[tuple[str, Text, int]]:
    known = scene.programme.agency_by_id
    return sorted(((id, known[id].name, n) for id, n in counts.items()), key=lambda one: (-one[2], one[1].vi))


def _times(tasks: tuple[Task, ...]) -> list[tuple[str, Text, int]]:
    words = {
        STANDING: Text(vi="Thường xuyên", en="Standing"),
        NO_DATE: Text(vi="Không ghi hạn", en="No due date"),
    }
    counts: dict[str, int] = {}
    for task in tasks:
        counts[due_of(task)] = counts.get(due_of(task), 0) + 1
    years = sorted(due for due in counts if due not in words)
    found = [(year, Text(vi=f"Đến năm {year}", en=f"By {year}"), counts[year]) for year in years]
    return found + [(due, said, counts[due]) for due, said in words.items() if due in counts]
