"""The document's tree, and what stands on its nodes."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.pack.rules import Place, finding, listed
from lotrinh.text import Text

_WHAT = {"targets": Text(vi="Mục tiêu", en="The target"), "tasks": Text(vi="Nhiệm vụ", en="The task")}


def tree(draft: Draft) -> Iterator[Finding]:
    """One root, and every parent the one that the locator says."""
    items = draft.items["clauses"]
    roots = [item for item in items if item.value.parent is None]
    if len(roots) != 1 and "clauses.toml" not in draft.unread and len(items) == len(draft.named["clauses"]):
        place = roots[1].place if len(roots) > 1 else Place("clauses.toml")
        names = listed([item.value.locator for item in roots])
        yield finding("pack.clause.root", place.at("parent"), count=len(roots), roots=names)
    for item in items:
        locator, parent = item.value.locator, item.value.parent
        wanted = locator.rpartition(".")[0]
        if parent is not None and wanted and parent != wanted:
            yield finding(
                "pack.clause.parent", item.place.at("parent"), locator=locator, parent=parent, wanted=wanted
            )


def headings(draft: Draft) -> Iterator[Finding]:
    """A target or task that stands on a mere heading."""
    bare = {clause.locator for clause in draft.values("clauses") if clause.heading}
    for name, what in _WHAT.items():
        for item in draft.items[name]:
            if item.value.clause in bare:
                place = item.place.at("clause")
                yield finding(
                    "pack.clause.heading", place, what=what, id=item.value.id, clause=item.value.clause
                )


def task_locators(draft: Draft) -> Iterator[Finding]:
    """A task whose id is not the locator of its clause."""
    for item in draft.items["tasks"]:
        if item.value.id != item.value.clause:
            yield finding(
                "pack.task.locator", item.place.at("id"), id=item.value.id, clause=item.value.clause
            )
