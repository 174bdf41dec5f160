"""What the front page says, against what is known of the two programmes."""

from __future__ import annotations

import datetime as dt

import pytest

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Assessor
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.programme import Programme
from lotrinh.web.public.glance import standing, title
from lotrinh.web.public.glance.absent import absent
from lotrinh.web.public.glance.due import due
from lotrinh.web.public.glance.panels import sectors
from lotrinh.web.public.glance.recent import recent, year_before
from lotrinh.web.public.scene import Scene, scene_of

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def province(packs: dict[str, Programme]) -> Scene:
    """The first programme, without a database."""
    return scene_of(packs["first"], Ledger.of(packs["first"]), DAY)


@pytest.fixture
def made_up(packs: dict[str, Programme]) -> Scene:
    """The invented programme, without a database."""
    return scene_of(packs["invented"], Ledger.of(packs["invented"]), DAY)


def test_the_facts_follow_the_offices_to_today(province: Scene) -> None:
    belongs, consolidates, ground = title.facts(province)
    assert str(belongs.answer) == "Ủy ban nhân dân thành phố Cần Thơ"
    assert str(consolidates.answer) == "Sở Tài chính thành phố Cần Thơ"
    assert consolidates.ground is not None
    assert "Sở Kế hoạch và Đầu tư" in consolidates.ground.vi
    assert "19/2/2025" in consolidates.ground.vi
    assert str(ground.answer) == "28 xã, phường"
    assert ground.ground is not None
    assert "8 đơn vị cấp huyện và 75 xã, phường" in ground.ground.vi
    assert "1/7/2025" in ground.ground.vi


def test_before_the_merger_the_facts_are_those_of_the_document(packs: dict[str, Programme]) -> None:
    scene = scene_of(packs["first"], Ledger.of(packs["first"]), dt.date(2024, 9, 1))
    belongs, consolidates, ground = title.facts(scene)
    assert "Hậu Giang" in belongs.answer.vi
    assert "Sở Kế hoạch và Đầu tư" in consolidates.answer.vi
    assert consolidates.ground is None
    assert str(ground.answer) == "75 xã, phường"


def test_the_opening_counts_what_the_verdicts_say(province: Scene, made_up: Scene) -> None:
    for scene in (province, made_up):
        verdicts = standing.quantitative(scene)
        assessed = sum(verdict.outcome.assessed for verdict in verdicts)
        said = standing.lede(scene)
        assert str(said.opening.count) == f"{assessed} trong {len(verdicts)}"
        for outcome in {verdict.outcome for verdict in verdicts if verdict.outcome.assessed}:
            count = sum(verdict.outcome is outcome for verdict in verdicts)
            assert f"{count} {outcome.word.vi}" in said.opening.after.vi
        bad = [v for v in verdicts if v.outcome in (Outcome.MISSED, Outcome.BREACHED, Outcome.OFF_TRACK)]
        assert list(said.bad) == bad
        assert (said.before is None) == (not bad)


def test_the_failing_targets_of_the_province_share_a_clause(province: Scene) -> None:
    said = standing.lede(province)
    assert [verdict.target.id for verdict in said.bad] == ["I.2.b.1-2", "I.2.b.1-3"]
    assert said.before is not None
    assert "I.2.b.1" in said.before.vi
    assert said.newest is not None
    assert "2024" in said.newest.vi
    assert "không còn được công bố riêng" in said.newest.vi


def test_each_panel_shows_figures_or_says_why_not(province: Scene, made_up: Scene) -> None:
    for scene in (province, made_up):
        shown = [panel for part in sectors(scene, "vi") for panel in part.panels]
        assert {panel.verdict.target.id for panel in shown} == set(scene.verdicts)
        for panel in shown:
            assert bool(panel.picture) != bool(panel.void)
            assert panel.picture == "" or panel.picture.startswith("<svg")
            if panel.verdict.outcome in (Outcome.NO_DATA, Outcome.NOT_MEASURABLE, Outcome.NOT_BEGUN):
                assert panel.void is not None


def test_an_empty_frame_names_the_supplier_of_today(province: Scene) -> None:
    panels = {panel.verdict.target.id: panel for part in sectors(province, "vi") for panel in part.panels}
    assert str(panels["I.2.b.1-4"].who) == "Nơi cung cấp: Thống kê Cần Thơ"
    deposits = panels["I.2.b.3-1"].void
    assert deposits is not None
    assert "2019" in deposits.vi


def test_sector_tallies_add_up(province: Scene) -> None:
    for part in sectors(province, "vi"):
        assert sum(len(group.verdicts) for group in part.tally) == len(part.panels)


def test_recent_changes_are_of_the_last_twelve_months(province: Scene) -> None:
    told = recent(province)
    assert told.within
    start = year_before(DAY)
    assert all(start < (change.since or change.order) <= DAY for change in told.changes)
    assert [change.order for change in told.changes] == sorted((c.order for c in told.changes), reverse=True)
    said = " ".join(change.what.vi for change in told.changes)
    assert "3108/QĐ-UBND" in said
    assert "thay 8,3%" in said


def test_an_outcome_that_changed_says_from_what_and_why(province: Scene) -> None:
    turned = {change.target: change for change in recent(province).changes if change.target}
    then = year_before(DAY)
    before = Assessor(province.programme, province.ledger.known_on(then), then)
    for id, verdict in province.verdicts.items():
        old = before.verdict(province.programme.target_by_id[id])
        assert (id in turned) == (old.outcome is not verdict.outcome)
    for change in turned.values():
        assert change.note is not None


def test_without_changes_the_latest_are_told_and_called_so(packs: dict[str, Programme]) -> None:
    programme = packs["invented"]
    quiet = scene_of(programme, Ledger.of(programme), dt.date(2035, 6, 1))
    told = recent(quiet)
    # Ten years on, time itself has turned outcomes: targets that ended without figures.
    assert told.changes
    events = [change for change in told.changes if not change.target]
    assert told.within or events


def test_due_dates_follow_the_strict_reading(province: Scene) -> None:
    first, second, *rest = due(province)
    assert (first.day, first.left) == (dt.date(2026, 11, 29), 7)
    assert (second.day, second.clause) == (dt.date(2026, 11, 29), "IV.1.2")
    assert first.note is not None
    assert "30/11/2026" in first.note.vi
    assert "1/12/2026" in first.note.vi
    assert {one.day for one in rest} == {dt.date(2026, 12, 14)}
    consolidated = next(one for one in rest if one.clause == "IV.2.2")
    assert str(consolidated.who) == "Sở Tài chính"


def test_after_the_last_day_told_the_next_year_is_due(packs: dict[str, Programme]) -> None:
    scene = scene_of(packs["first"], Ledger.of(packs["first"]), dt.date(2026, 11, 30))
    departments = next(one for one in due(scene) if one.clause == "IV.1.2")
    assert departments.day == dt.date(2027, 11, 29)


def test_absent_figures_are_grouped_by_the_offices_of_today(province: Scene) -> None:
    groups = absent(province)
    listed = [verdict.target.id for group in groups for verdict in group.verdicts]
    wanted = [
        id for id, v in province.verdicts.items() if v.outcome in (Outcome.NO_DATA, Outcome.TOO_LITTLE_DATA)
    ]
    assert sorted(listed) == sorted(wanted)
    statistics = next(group for group in groups if str(group.office) == "Thống kê Cần Thơ")
    assert statistics.agency == "thong-ke-can-tho"
    for group in groups:
        assert "Hậu Giang" not in group.office.vi
