"""Charts of targets: the drawing that suits, nothing joined that must not be, every point with its passport."""

from __future__ import annotations

import datetime as dt

import pytest

from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.programme import Programme
from lotrinh.web.public.charting import chart_of, index_chart, legend, pair_chart, thumbnail
from lotrinh.web.public.passports.passport import passport
from lotrinh.web.public.scene import Scene, scene_of
from lotrinh.writing.charts import Chart, draw, drawings, standalone

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def province(packs: dict[str, Programme]) -> Scene:
    """The first programme, without a database."""
    return scene_of(packs["first"], Ledger.of(packs["first"]), DAY)


@pytest.fixture
def made_up(packs: dict[str, Programme]) -> Scene:
    """The invented programme, without a database."""
    return scene_of(packs["invented"], Ledger.of(packs["invented"]), DAY)


def _chart(scene: Scene, id: str) -> Chart:
    chart = chart_of(scene, id, "vi")
    assert chart is not None
    return chart


def test_every_chart_can_be_drawn_in_every_size(province: Scene, made_up: Scene) -> None:
    for scene in (province, made_up):
        for id in scene.verdicts:
            for lang in ("vi", "en"):
                for chart in (f(scene, id, lang) for f in (chart_of, index_chart, pair_chart)):  # type: ignore[operator]
                    if chart is not None:
                        assert drawings(chart, lang).count("<svg") >= 3
                        assert standalone(chart, lang).startswith("<svg")
                small = thumbnail(scene, id, lang)
                assert small is None or draw(small, "thumb", lang).startswith("<svg")


def test_every_point_leads_to_a_passport(province: Scene, made_up: Scene) -> None:
    for scene in (province, made_up):
        for id in scene.verdicts:
            chart = chart_of(scene, id, "vi")
            for point in chart.points if chart else ():
                if point.href:
                    assert passport(scene, point.href.removeprefix("/so-lieu/")) is not None


def test_the_services_share(province: Scene) -> None:
    chart = _chart(province, "I.2.b.1-3")
    assert [(point.x, point.value) for point in chart.series] == [(2021, 39.83), (2022, 36.86), (2023, 34.37)]
    statuses = {(point.value, point.status, point.other_area) for point in chart.points}
    assert (38.81, "superseded", False) in statuses
    assert (39.83, "revised", False) in statuses
    assert (39.65, "derived", False) in statuses
    assert any(other and value == 45.67 for value, _, other in statuses)
    (region,) = chart.regions
    assert (region.low, region.high, region.x0, str(region.label)) == (37, 39, 2030, "khoảng 38%")
    assert chart.path is not None
    assert chart.path.points[0] == (2023, 34.37)
    assert chart.path.points[-1] == pytest.approx((2030, 37))
    assert [(gap.x0, gap.x1) for gap in chart.gaps] == [(2024, 2024), (2025, 2030)]
    (event,) = chart.events
    assert "Cần Thơ" in event.label.vi
    assert event.x == pytest.approx(2025, abs=0.01)


def test_rates_are_drawn_as_rates_with_their_level_beside(province: Scene) -> None:
    chart = _chart(province, "I.2.b.1-1")
    assert [point.value for point in chart.series] == [1.41, 0.89, 8.84, 8.84, 6.82]
    (band,) = chart.regions
    assert (band.low, band.high, band.x0, band.x1) == (8.7, None, 2021, 2030)
    level = index_chart(province, "I.2.b.1-1", "vi")
    assert level is not None
    assert level.points[0].value == 100
    assert level.regions[0].low == pytest.approx(230.3, abs=0.05)
    assert "%" not in level.regions[0].label.vi


def test_the_growth_needed_from_now_is_drawn_only_where_the_average_counts(
    province: Scene, made_up: Scene
) -> None:
    average, every = _chart(province, "I.2.b.1-1"), _chart(made_up, "I.2.a-2")
    assert average.path is not None
    assert {round(value, 1) for _, value in average.path.points} == {10.3}
    assert average.path.points[0][0] == 2025
    assert every.path is None


def test_a_milestone_is_done_or_not(made_up: Scene) -> None:
    (region,) = _chart(made_up, "I.2.dd-1").regions
    assert (str(region.label), region.x0) == ("xong", 2028)


def test_a_comparison_is_drawn_as_the_gap_with_both_series_beside(province: Scene) -> None:
    chart = _chart(province, "I.2.b.1-2")
    assert chart.points[0].value == pytest.approx(0.89 - 3.08)
    both = pair_chart(province, "I.2.b.1-2", "vi")
    assert both is not None
    assert both.reference is not None
    assert (2024.0, 8.76) in both.reference.points
    assert pair_chart(province, "I.2.b.1-3", "vi") is None


def test_a_level_that_a_growth_implies_is_shown_as_computed(province: Scene) -> None:
    chart = _chart(province, "I.2.b.10-1")
    computed = [point for point in chart.series if point.x == 2023]
    assert [str(point.note) for point in computed] == ["tính ra"]
    assert computed[0].value == pytest.approx(583000 / 1.1215, abs=1)
    assert [(b.x0, b.x1) for b in chart.breaks] == [(2020, 2021)]


def test_another_area_is_never_part_of_the_series(province: Scene, made_up: Scene) -> None:
    for scene in (province, made_up):
        for id in scene.verdicts:
            chart = chart_of(scene, id, "vi")
            assert chart is None or not any(point.other_area for point in chart.series)


def test_figures_of_part_of_a_year_stay_out_of_a_flow(made_up: Scene) -> None:
    chart = _chart(made_up, "I.2.b-1")
    assert [point.value for point in chart.series if point.x == 2024] == [265000]


def test_a_chart_without_anything_to_draw_is_none(province: Scene) -> None:
    assert chart_of(province, "I.2.a.1-1", "vi") is None
    assert chart_of(province, "I.2.b.1-4", "vi") is None
    assert thumbnail(province, "I.2.b.1-4", "vi") is None


def test_the_legend_explains_only_what_is_drawn(province: Scene) -> None:
    said = legend(province, "I.2.b.1-3", "vi")
    assert said is not None
    assert "hình thoi" in said.vi
    assert "chấm gạch" in said.vi
    assert legend(province, "I.2.b.1-2", "vi") is None
