"""Who stands where an office stood, and how sure that is."""

from __future__ import annotations

import datetime as dt

from lotrinh.programme.programme import Programme
from lotrinh.territory.agencies import AgencyKind
from lotrinh.web.public.agencies.lines import heirs, inherited, lanes, origins
from lotrinh.web.public.scene import Scene, scene_for


def test_heirs_are_those_of_the_programme(scene: Scene) -> None:
    for agency in scene.programme.agencies:
        now = scene.programme.agency_now(agency.id, scene.day)
        assert [heir.agency.id for heir in heirs(scene, agency.id)] == [one.id for one in now]


def test_what_an_office_answers_for_and_who_answers_for_it_are_one_thing_seen_from_two_sides(
    scene: Scene,
) -> None:
    for agency in scene.programme.agencies:
        for one in inherited(scene, agency.id):
            if agency.on(scene.day):
                assert agency.id in [heir.agency.id for heir in heirs(scene, one)]
            else:
                assert one == agency.id


def test_a_line_is_as_sure_as_its_weakest_step(first: Programme) -> None:
    scene = scene_for()
    sure = {one.id: [heir.certain for heir in heirs(scene, one.id)] for one in first.agencies}
    assert sure["so-ke-hoach-va-dau-tu"] == [True]
    assert sure["so-thong-tin-truyen-thong"] == [False]  # certain in February, inferred in July
    assert sure["so-lao-dong"] == [False, False]
    assert sure["so-tai-chinh-ct"] == [True]  # itself


def test_a_department_of_today_names_those_of_the_day_of_issue(first: Programme) -> None:
    found = [one.id for one in origins(scene_for(), "so-khoa-hoc-cong-nghe-ct")]
    assert found == ["so-khoa-hoc-cong-nghe-hg-cu", "so-thong-tin-truyen-thong"]


def test_lanes_run_without_overlap_and_name_every_office_once(scene: Scene) -> None:
    kinds = (AgencyKind.DEPARTMENT, AgencyKind.BRANCH)
    found = lanes(scene, kinds)
    for lane in found:
        assert lane.held[0].office == lane.root
        for one, following in zip(lane.held, lane.held[1:], strict=False):
            assert one.last == (following.first or dt.date.max) - dt.timedelta(days=1)
    shown = {held.office.id for lane in found for held in lane.held}
    assert {one.id for one in scene.programme.agencies if one.kind in kinds} <= shown


def test_an_heir_that_stood_before_begins_in_the_lane_with_the_handover(first: Programme) -> None:
    lane, steady = lanes(scene_for(), (AgencyKind.MINISTRY,))
    assert [held.office.id for held in steady.held] == ["bo-tai-chinh"]
    assert [(held.office.id, held.first) for held in lane.held] == [
        ("bo-ke-hoach-dau-tu", None),
        ("bo-tai-chinh", dt.date(2025, 3, 1)),
    ]


def test_on_an_earlier_day_the_earlier_offices_answer(first: Programme) -> None:
    scene = scene_for(day=dt.date(2025, 3, 15))
    assert [heir.agency.id for heir in heirs(scene, "so-ke-hoach-va-dau-tu")] == ["so-tai-chinh-hg"]
    assert [heir.agency.id for heir in heirs(scene, "so-y-te")] == ["so-y-te"]
    assert heirs(scene, None) == ()
    assert heirs(scene, "khong-co") == ()
