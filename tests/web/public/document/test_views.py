"""The tree of clauses, a clause, and the document's own words once they are attached."""

from __future__ import annotations

import re
from collections.abc import Callable

from lotrinh.programme.outline import Outline
from lotrinh.programme.programme import Programme
from lotrinh.web.programmes.actions import attach_document
from lotrinh.web.public.document.tree import above, nodes, roots
from lotrinh.web.public.scene import Scene, scene_for


def test_every_clause_target_and_task_hangs_in_the_tree_once(scene: Scene) -> None:
    found = nodes(scene)
    assert sorted(found) == sorted(scene.programme.clause_by_locator)
    verdicts = [verdict.target.id for node in found.values() for verdict in node.verdicts]
    assert sorted(verdicts) == sorted(scene.verdicts)
    tasks = [task.id for node in found.values() for task in node.tasks]
    assert sorted(tasks) == sorted(scene.programme.task_by_id)
    (root,) = roots(scene)
    assert (root.all_verdicts, root.all_tasks) == (len(scene.verdicts), len(scene.programme.tasks))


def test_the_page_has_an_anchor_for_each_clause_and_opens_two_levels(
    first: Programme, get: Callable[..., str]
) -> None:
    page = get("/tai-lieu/")
    for clause in first.clauses:
        assert page.count(f'id="{clause.locator}"') == 1
    opened = re.findall(r'<li id="([^"]+)"><details open>', page)
    assert {len(locator.split(".")) for locator in opened} == {1, 2}
    assert re.findall(r'<li id="I\.2\.b"><details>', page)


def test_without_the_document_the_page_says_how_to_attach_it(
    first: Programme, get: Callable[..., str]
) -> None:
    assert "<code>lotrinh attach</code>" in get("/tai-lieu/")
    assert "<code>lotrinh attach</code>" in get("/en/document/I.2.b.1")


def test_a_clause_shows_its_targets_tasks_and_where_it_stands(
    first: Programme, get: Callable[..., str]
) -> None:
    page = get("/tai-lieu/II.3.3")
    for target in first.targets:
        assert (f'href="/muc-tieu/{target.id}"' in page) == (target.clause == "II.3.3")
    assert 'href="/nhiem-vu/II.3.3"' in page
    assert [one.locator for one in above(scene_for(), first.clause_by_locator["II.3.3"])] == ["II", "II.3"]
    preamble = get("/en/document/PREAMBLE")
    assert 'href="/en/instruments/qd-531-qd-ttg"' in preamble
    assert "Preamble" in preamble


def test_once_attached_the_words_stand_beside_and_are_escaped(
    first: Programme, get: Callable[..., str]
) -> None:
    texts = {clause.locator: f"Lời của {clause.locator} <b>&" for clause in first.clauses}
    attach_document(
        programme=first.id, outline=Outline(texts=texts), file_name="a.docx", sha256="0" * 64, by="a test"
    )
    tree, clause = get("/tai-lieu/"), get("/tai-lieu/I.1.1")
    for locator in texts:
        if locator != "TITLE":
            assert f"Lời của {locator} &lt;b&gt;&amp;" in tree
    assert "Lời của I.1.1 &lt;b&gt;&amp;" in clause
    assert "<code>lotrinh attach</code>" not in tree + clause
