"""The tree of clauses, and what hangs on each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.clauses import Clause, ClauseKind
from lotrinh.programme.instruments import Instrument
from lotrinh.programme.programme import Resource
from lotrinh.programme.reporting import ReportingRule
from lotrinh.programme.tasks import Task
from lotrinh.territory.agencies import RoleHeld
from lotrinh.text import Text
from lotrinh.web.public.scene import Scene, kept

OPEN_LEVELS = 2  # of the tree, counted from the parts of the document

KINDS: dict[ClauseKind, Text] = {
    ClauseKind.TITLE: Text(vi="tên văn bản", en="title"),
    ClauseKind.PREAMBLE: Text(vi="căn cứ ban hành", en="preamble"),
    ClauseKind.VIEWPOINT: Text(vi="quan điểm", en="viewpoint"),
    ClauseKind.OBJECTIVE: Text(vi="mục tiêu", en="objective"),
    ClauseKind.TARGET: Text(vi="mục tiêu cụ thể", en="targets"),
    ClauseKind.TASK: Text(vi="nhiệm vụ, giải pháp", en="task"),
    ClauseKind.RESOURCE: Text(vi="nguồn lực", en="resources"),
    ClauseKind.ORGANISATION: Text(vi="tổ chức thực hiện", en="organisation"),
    ClauseKind.REPORTING: Text(vi="chế độ báo cáo", en="reporting"),
}


@dataclass(frozen=True)
class Node:
    """A clause with what it holds itself, and the clauses below it."""

    clause: Clause
    depth: int
    verdicts: tuple[Verdict, ...]
    tasks: tuple[Task, ...]
    below: tuple[Node, ...]

    @property
    def open(self) -> bool:
        """Whether it is unfolded at first."""
        return self.depth < OPEN_LEVELS

    @property
    def all_verdicts(self) -> int:
        """How many targets stand in it and below it."""
        return len(self.verdicts) + sum(node.all_verdicts for node in self.below)

    @property
    def all_tasks(self) -> int:
        """How many tasks stand in it and below it."""
        return len(self.tasks) + sum(node.all_tasks for node in self.below)


@dataclass(frozen=True)
class Clauses:
    """What one clause has beside targets and tasks."""

    instruments: tuple[Instrument, ...]
    resources: tuple[Resource, ...]
    reports: tuple[ReportingRule, ...]
    roles: tuple[RoleHeld, ...]


@kept
def roots(scene: Scene) -> tuple[Node, ...]:
    """The root of the document; more than one only where a programme has several."""
    below: dict[str | None, list[Clause]] = defaultdict(list)
    for clause in scene.programme.clauses:
        below[clause.parent].append(clause)
    return tuple(_node(scene, clause, -1, below) for clause in below[None])


def _node(scene: Scene, clause: Clause, depth: int, below: dict[str | None, list[Clause]]) -> Node:
    return Node(
        clause,
        depth,
        tuple(v for v in scene.verdicts.values() if v.target.clause == clause.locator),
        tuple(task for task in scene.programme.tasks if task.clause == clause.locator),
        tuple(_node(scene, one, depth + 1, below) for one in below[clause.locator]),
    )


@kept
def nodes(scene: Scene) -> dict[str, Node]:
    """Every node by its locator."""
    found: dict[str, Node] = {}
    waiting = list(roots(scene))
    while waiting:
        node = waiting.pop()
        found[node.clause.locator] = node
        waiting += node.below
    return found


@kept
def beside(scene: Scene, locator: str) -> Clauses:
    """The rest of what hangs on a clause."""
    programme = scene.programme
    return Clauses(
        tuple(one for one in programme.instruments if any(m.clause == locator for m in one.mentions)),
        tuple(one for one in programme.resources if one.clause == locator),
        tuple(one for one in programme.reporting.rules if one.clause == locator),
        tuple(one for one in programme.roles if one.clause == locator),
    )


def above(scene: Scene, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that a clause stands in, the outermost first, without the root."""
    found: list[Clause] = []
    at = scene.programme.clause_by_locator.get(clause.parent or "")
    while at is not None and at.parent is not None:
        found.insert(0, at)
        at = scene.programme.clause_by_locator.get(at.parent)
    return tuple(found)
