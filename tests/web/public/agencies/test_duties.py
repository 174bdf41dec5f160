"""What an office answers for, its own and what it took over."""

from __future__ import annotations

from lotrinh.programme.programme import Programme
from lotrinh.web.public.agencies.duties import answering, duties, freshness_words
from lotrinh.web.public.scene import Scene, scene_for


def test_every_task_and_every_target_s_figures_have_somebody(scene: Scene) -> None:
    owed = [found for _, found in answering(scene)]
    led = {task.id for one in owed for task in one.leads}
    assert led == {task.id for task in scene.programme.tasks if scene.offices(task.lead)}
    supplied = {verdict.target.id for one in owed for verdict in one.supplies}
    assert supplied == {id for id, v in scene.verdicts.items() if scene.offices(v.target.supplier)}


def test_an_ended_office_keeps_what_it_was_given_and_no_more(first: Programme) -> None:
    found = duties(scene_for(), "so-lao-dong")
    assert [task.id for task in found.leads] == ["II.7.3", "II.7.4"]
    assert {task.lead for task in found.leads} == {"so-lao-dong"}


def test_the_consolidator_of_today_owes_the_consolidated_report(first: Programme) -> None:
    found = duties(scene_for(), "so-tai-chinh-ct")
    assert "bao-cao-tong-hop-nam" in [rule.id for rule in found.reports]
    assert {"bao-cao-nam-cua-so-nganh", "bao-cao-nam-cua-cap-huyen"} <= {rule.id for rule in found.receives}
    assert not {task.id for task in found.leads} & {task.id for task in found.coordinates}


def test_a_member_owes_what_its_group_owes(first: Programme) -> None:
    scene = scene_for()
    assert "bao-cao-nam-cua-so-nganh" in [rule.id for rule in duties(scene, "so-y-te").reports]
    assert "bao-cao-nam-cua-so-nganh" in [rule.id for rule in duties(scene, "so-y-te-ct").reports]


def test_freshness_is_said_without_brackets(scene: Scene) -> None:
    for verdict in scene.verdicts.values():
        said = freshness_words(verdict)
        assert not said.vi.endswith(";")
        assert "; (" not in said.vi
        assert said.vi
