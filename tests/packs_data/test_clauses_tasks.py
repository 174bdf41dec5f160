"""The clauses and tasks of the first programme, node by node against the annotations of its document."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.packs_data.reference import annotations, document_words, longest_copy, toml

from lotrinh.programme.base import locator_key
from lotrinh.programme.clauses import Clause
from lotrinh.programme.programme import Header
from lotrinh.programme.tasks import Task
from lotrinh.territory.agencies import Agency
from lotrinh.territory.validity import Succession, successors_on

CLAUSES = [Clause.model_validate(raw) for raw in toml("clauses.toml")["clauses"]]
TASKS = [Task.model_validate(raw) for raw in toml("tasks.toml")["tasks"]]
HEADER = Header.model_validate(toml("programme.toml"))
OFFICES = {raw["id"]: Agency.model_validate(raw) for raw in toml("agencies.toml")["agencies"]}
LINKS = [Succession.model_validate(raw) for raw in toml("agencies.toml")["successions"]]

# Deliberate differences from the annotations.
HEADINGS_NOT_TASKS = {
    "II",
    *(f"II.{n}" for n in range(1, 10)),
}  # of kind "task" in the tree; nine are the sectors
STANDING_TASKS_OF_OFFICES = {
    "IV.1.1",
    "IV.2.1",
}  # of kind "organisation" in the tree, yet something to be done
YEAR_IS_THE_TARGET_S = {
    "II.2.1"
}  # 2030 is when revenue must cover spending; managing the budget does not end then


def test_every_clause_stands_where_the_document_has_it() -> None:
    tree = annotations()["tree"]
    assert [c.locator for c in CLAUSES] == [node["locator"] for node in tree]
    for clause, node in zip(CLAUSES, tree, strict=True):
        place = (clause.parent, clause.kind.value, clause.heading)
        assert place == (node["parent"], node["kind"], node["heading"]), clause.locator


def test_clauses_are_in_reading_order_under_parents_that_exist() -> None:
    locators = [clause.locator for clause in CLAUSES]
    assert len(locators) == len(set(locators)) == 91
    assert locators == sorted(locators, key=locator_key)
    assert [clause.locator for clause in CLAUSES if clause.parent is None] == ["TITLE"]
    assert {clause.parent for clause in CLAUSES} - {None} <= set(locators)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.locator)
def test_titles_of_clauses_are_short_and_differ(clause: Clause) -> None:
    assert len(clause.title.vi) <= 90
    assert sum(other.title.vi == clause.title.vi for other in CLAUSES) == 1
    assert sum(other.title.en == clause.title.en for other in CLAUSES) == 1


def _own_words() -> dict[str, str]:
    texts = {f"{clause.locator} title": clause.title.vi for clause in CLAUSES}
    for task in TASKS:
        texts[f"{task.id} task"] = task.title.vi
        texts[f"{task.id} done_when"] = task.done_when.vi
        if task.product:
            texts[f"{task.id} product"] = task.product.vi
    return texts


def test_no_sentence_of_the_document_is_in_the_pack() -> None:
    """Names and set phrases may agree with the document; nine words in a row would be a copied sentence."""
    document = document_words()
    copies = {place: longest_copy(text, document) for place, text in _own_words().items()}
    assert {place: run for place, run in copies.items() if len(run.split()) > 8} == {}


def test_no_long_title_stands_in_the_document() -> None:
    document = document_words()
    long = {place: text for place, text in _own_words().items() if len(text) > 40}
    assert len(long) > 100
    assert [
        place
        for place, text in long.items()
        if len(longest_copy(text, document).split()) == len(text.split())
    ] == []


def test_the_tasks_are_those_of_the_document() -> None:
    of_kind_task = {node["locator"] for node in annotations()["tree"] if node["kind"] == "task"}
    assert len(of_kind_task) == 55
    assert {task.id for task in TASKS} == (of_kind_task - HEADINGS_NOT_TASKS) | STANDING_TASKS_OF_OFFICES
    assert len(TASKS) == 47


def test_due_years_are_those_that_the_document_gives() -> None:
    given = {
        deadline["locator"]: deadline["year"]
        for deadline in annotations()["deadlines"]
        if deadline["kind"] == "by_year" and deadline["locator"].startswith("II")
    }
    assert {task.id: task.due for task in TASKS if task.due} == {
        locator: year for locator, year in given.items() if locator not in YEAR_IS_THE_TARGET_S
    }
    assert [task.id for task in TASKS if task.start] == []


def test_only_part_iv_names_who_leads() -> None:
    assigned = {task.id: task.lead for task in TASKS if task.assigned}
    assert assigned == {"IV.1.1": "cac-so-ban-nganh", "IV.2.1": "so-ke-hoach-va-dau-tu"}


def _targets_of(reference: dict[str, Any]) -> set[str]:
    """Ids of the 50 targets: records first, then directions and milestones continue the count of their clause."""
    ids = [record["id"].replace("#", "-") for record in reference["records"]]
    for further in (*reference["directional"], *reference["milestones"]):
        clause = further["locator"]
        number = 1 + sum(id.rsplit("-", 1)[0] == clause for id in ids)
        ids.append(f"{clause}-{number}")
    return set(ids)


def test_tasks_serve_targets_that_the_document_sets() -> None:
    targets = _targets_of(annotations())
    assert len(targets) == 50
    assert {target for task in TASKS for target in task.targets} <= targets


def test_a_target_set_inside_a_task_is_served_by_that_task() -> None:
    in_tasks = {target for target in _targets_of(annotations()) if target.startswith("II.")}
    assert len(in_tasks) == 19
    by_id = {task.id: task for task in TASKS}
    assert [target for target in in_tasks if target not in by_id[target.rsplit("-", 1)[0]].targets] == []


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_a_task_knows_its_sector_offices_and_what_finishing_it_looks_like(task: Task) -> None:
    heading = {sector.clause: sector.id for sector in HEADER.sectors}.get(task.id.rpartition(".")[0])
    assert (task.clause, task.sector) == (task.id, heading)
    assert task.lead
    assert task.lead not in task.coordinating
    assert all(OFFICES[id].on(HEADER.issued) for id in (task.lead, *task.coordinating))
    assert len(task.done_when.vi) > 60
    assert task.done_when.vi.endswith(".")
    assert task.standing or task.due or task.product, (
        "a task with an end says by when, or what there is to show"
    )


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_somebody_stands_in_the_lead_s_place_today(task: Task) -> None:
    assert task.lead
    assert successors_on(task.lead, dt.date(2026, 11, 22), OFFICES, LINKS)
