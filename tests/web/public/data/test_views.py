"""The page of data and the pages of indicators."""

from __future__ import annotations

from collections.abc import Callable

from lotrinh.programme.programme import Programme
from lotrinh.web.public.data.findings import findings
from lotrinh.web.public.data.indicators import facts, indicators, series_of
from lotrinh.web.public.scene import Scene, scene_for


def test_every_figure_stands_on_its_indicator_s_page(scene: Scene) -> None:
    shown = {row.id for one in scene.programme.indicators for s in series_of(scene, one.id) for row in s.rows}
    assert shown >= {figure.id for figure in scene.ledger if figure.period is not None}
    assert sum(one.count for one in indicators(scene)) == len(scene.ledger)


def test_the_share_of_services_shows_what_was_replaced_and_what_is_never_used(
    first: Programme, get: Callable[..., str]
) -> None:
    page = get("/chi-tieu/ty-trong-dich-vu")
    assert "<s>38,81</s>" in page
    assert "<b>39,83</b>" in page
    assert 'href="/so-lieu/ty-trong-dich-vu-2023"' in page
    assert "do người đăng tự suy ra" in page
    assert 'href="/muc-tieu/I.2.b.1-3"' in page


def test_an_indicator_without_figures_says_who_should_supply_them(
    first: Programme, get: Callable[..., str]
) -> None:
    page = get("/chi-tieu/ty-trong-lao-dong-dich-vu")
    assert "Chưa có số liệu nào" in page
    assert 'href="/co-quan/thong-ke-can-tho"' in page


def test_an_indicator_says_the_parts_that_the_decree_asks_for(scene: Scene) -> None:
    for one in scene.programme.indicators:
        said = {about.en: text.vi for about, text in facts(scene, one.id)}
        assert said["Definition"] == one.definition.vi
        assert {"Sort of number", "Period", "Usually out"} <= set(said)


def test_disagreements_are_told_with_both_figures_and_open_a_passport(
    first: Programme, get: Callable[..., str]
) -> None:
    page, scene = get("/du-lieu/"), scene_for()
    assert "18,89%" in page
    assert "17,76%" in page
    every = [one for group in findings(scene) for one in group.found]
    assert len(every) == len(scene.ledger.findings())
    assert all(f'href="/so-lieu/{one.figure}"' in page for one in every if one.figure)
