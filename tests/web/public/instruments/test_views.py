"""Instruments by relation, what they ground, and what other plans set beside the programme."""

from __future__ import annotations

from collections.abc import Callable

from lotrinh.programme.programme import Programme
from lotrinh.web.public.instruments.relations import groups, passings, planned
from lotrinh.web.public.scene import Scene, scene_for


def test_every_instrument_stands_in_one_group(scene: Scene) -> None:
    shown = [one.id for group in groups(scene) for one in group.instruments]
    assert sorted(shown) == sorted(one.id for one in scene.programme.instruments)


def test_the_first_programme_implements_one_follows_seven_and_applies_five(first: Programme) -> None:
    counts = {group.id: len(group.instruments) for group in groups(scene_for())}
    assert (counts["implements"], counts["follows"], counts["applies"]) == (1, 7, 5)


def test_every_ground_names_what_it_reorganised(scene: Scene) -> None:
    links = (*scene.programme.agency_successions, *scene.programme.area_successions)
    found = [one.link for instrument in scene.programme.instruments for one in passings(scene, instrument.id)]
    assert len(found) == sum(link.ground is not None for link in links)


def test_other_plans_values_stand_beside_ours(first: Programme, get: Callable[..., str]) -> None:
    (services,) = [one for one in planned(scene_for()) if one.value.id == "dich-vu-tang-truong-2021-2025"]
    assert (services.amount.vi, services.period.vi) == ("5,87%/năm", "2021–2025")
    assert "I.2.b.1-1" in [verdict.target.id for verdict in services.ours]
    page = get("/van-ban/")
    assert "5,87%/năm" in page
    assert 'href="/muc-tieu/I.2.b.1-1"' in page


def test_an_instrument_says_where_it_is_named_and_what_it_changed(
    first: Programme, get: Callable[..., str]
) -> None:
    page = get("/van-ban/nq-202-2025-qh15")
    assert "Nghị quyết 202/2025/QH15" in page
    assert 'href="/co-quan/so-tai-chinh-ct"' in page
    assert 'href="/dia-ban/can-tho"' in page
    law = get("/en/instruments/luat-dau-tu")
    assert "Law on Investment" in law
    assert 'href="/en/document/II.1.2"' in law
    assert 'href="/en/tasks/II.1.2"' in law
    assert "15/12" in get("/van-ban/nd-09-2019-nd-cp")
