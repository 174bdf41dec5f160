"""Tasks are filtered by sector, by whoever answers today, and by time."""

from __future__ import annotations

import pytest

from lotrinh.programme.programme import Programme
from lotrinh.web.public.scene import Scene, scene_for
from lotrinh.web.public.tasks.listing import ANY, LEAD, Wanted, choices, due_of, parts, row


def shown(scene: Scene, **asked: str) -> list[str]:
    """The ids of the tasks that an address with these parts shows."""
    return [one.task.id for part in parts(scene, Wanted.of(scene, asked)) for one in part.rows]


def test_without_a_question_every_task_is_shown_once(scene: Scene) -> None:
    assert sorted(shown(scene)) == sorted(task.id for task in scene.programme.tasks)
    assert Wanted.of(scene, {}).everything


def test_a_sector_shows_its_tasks_alone(scene: Scene) -> None:
    for id, _, count in choices(scene)["sectors"]:
        found = shown(scene, sector=id)
        assert len(found) == count
        assert {scene.programme.task_by_id[one].sector for one in found} == {id}


def test_times_divide_the_tasks(scene: Scene) -> None:
    found = [one for due, _, count in choices(scene)["due"] for one in _exactly(shown(scene, due=due), count)]
    assert sorted(found) == sorted(task.id for task in scene.programme.tasks)


def _exactly(found: list[str], count: int) -> list[str]:
    assert len(found) == count
    return found


def test_an_office_shows_what_it_answers_for_today(scene: Scene) -> None:
    """The naive way: follow every lead to today by itself."""
    for id, _, count in choices(scene)["agencies"]:
        found = shown(scene, agency=id)
        naive = [
            task.id
            for task in scene.programme.tasks
            if task.lead and id in [one.id for one in scene.programme.agency_now(task.lead, scene.day)]
        ]
        assert sorted(found) == sorted(naive)
        assert len(found) == count


def test_what_does_not_exist_asks_for_nothing(scene: Scene) -> None:
    everything = shown(scene)
    for asked in ({"sector": "x"}, {"agency": "x"}, {"due": "1066"}, {"role": "x"}, {"due": "' OR 1=1"}):
        assert shown(scene, **asked) == everything


def test_in_the_invented_province_the_planning_office_became_the_finance_office(
    invented_pack: Programme,
) -> None:
    scene = scene_for()
    assert shown(scene, agency="so-tai-chinh") == ["II.1.1", "IV.2"]
    # An office that has ended asks for whoever answers in its place.
    assert shown(scene, agency="so-ke-hoach") == shown(scene, agency="so-tai-chinh")
    assert row(scene, "II.1.1").changed
    assert not row(scene, "II.1.2").changed
    assert shown(scene, agency="so-cong-thuong") == ["II.1.2"]
    assert shown(scene, agency="so-cong-thuong", role=ANY) == ["II.1.1", "II.1.2"]
    assert shown(scene, agency="so-cong-thuong", role=LEAD) == ["II.1.2"]
    assert shown(scene, due="2025") == ["II.2.1"]
    assert shown(scene, due="standing") == ["II.1.1", "IV.2"]


def test_in_the_first_programme_the_planning_department_s_tasks_stand_with_the_city_s_finance(
    first: Programme,
) -> None:
    scene = scene_for()
    assert shown(scene, agency="so-tai-chinh-ct") == ["II.1.1", "II.1.2", "II.1.4", "II.2.1", "IV.2.1"]
    assert shown(scene, agency="so-ke-hoach-va-dau-tu") == shown(scene, agency="so-tai-chinh-ct")
    assert len(shown(scene)) == 47
    (heir,) = row(scene, "II.1.1").heirs
    assert (heir.agency.id, heir.certain) == ("so-tai-chinh-ct", True)
    assert [heir.certain for heir in row(scene, "II.9.1").heirs] == [False]


@pytest.mark.parametrize(("id", "due"), [("II.1.1", "standing"), ("II.1.2", "2028"), ("II.2.1", "2025")])
def test_due(invented_pack: Programme, id: str, due: str) -> None:
    assert due_of(invented_pack.task_by_id[id]) == due
