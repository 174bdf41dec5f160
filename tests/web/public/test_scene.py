"""One scene for each state, found with three small queries."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from lotrinh.programme.programme import Programme
from lotrinh.web.figures.actions import record_figures
from lotrinh.web.figures.models import Judgement
from lotrinh.web.programmes.queries import NotLoadedError
from lotrinh.web.public.scene import Scene, kept, scene_for, scene_of


def test_the_same_state_gives_the_same_scene_with_three_queries(
    loaded: Programme, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = scene_for()
    with django_assert_num_queries(3):
        assert scene_for() is made
    assert list(made.verdicts) == [target.id for target in loaded.targets]


def test_a_new_figure_or_judgement_or_day_makes_a_new_scene(first: Programme) -> None:
    made = scene_for()
    figure = next(one for one in first.figures if one.id == "ty-trong-dich-vu-2023")
    newer = figure.model_copy(update={"id": "ty-trong-dich-vu-2024-moi"})
    record_figures(programme=first.id, figures=[newer], by="a test")
    after_figure = scene_for()
    assert after_figure is not made
    assert after_figure.has(newer.id)
    assert not made.has(newer.id)
    Judgement.objects.create(programme=first.id, target="I.2.b.1-3", judgement="attainable", by="a test")
    judged = scene_for()
    assert judged is not after_figure
    assert judged.judgements["I.2.b.1-3"].title.en == "attainable"
    assert scene_for(day=dt.date(2025, 1, 1)) is not judged


def test_a_scene_knows_only_what_was_published_by_its_day(first: Programme) -> None:
    then = scene_for(day=dt.date(2024, 12, 31))
    figure = then.verdicts["I.2.b.1-3"].figure
    assert figure is not None
    assert figure.year == 2023
    assert all(entry.known_from <= dt.date(2024, 12, 31) for entry in then.ledger)


def test_before_the_programme_there_is_no_scene(first: Programme) -> None:
    with pytest.raises(NotLoadedError):
        scene_for(day=dt.date(2020, 1, 1))


def test_used_in_agrees_with_the_verdicts(scene: Scene) -> None:
    for id, targets in scene.used_in.items():
        for target in targets:
            verdict = scene.verdicts[target]
            behind = [one for o in verdict.measure.series.by_year.values() for one in o.figures]
            assert id in (*verdict.figures, *behind)
    used = {id for verdict in scene.verdicts.values() for id in verdict.figures}
    assert used <= set(scene.used_in)


def test_offices_and_areas_are_those_of_today(first: Programme) -> None:
    scene = scene_for()
    assert [office.id for office in scene.offices(first.header.consolidator)] == ["so-tai-chinh-ct"]
    assert [area.id for area in scene.heirs("hau-giang")] == ["can-tho"]
    assert scene.heirs("can-tho") == ()
    assert scene.offices("khong-co-co-quan-nay") == ()


def test_what_is_kept_is_made_once_a_scene(packs: dict[str, Programme]) -> None:
    asked: list[str] = []

    @kept
    def slow(scene: Scene, word: str) -> str:
        asked.append(word)
        return f"{scene.day.year} {word}"

    from lotrinh.ledger.ledger import Ledger

    programme = packs["invented"]
    one = scene_of(programme, Ledger.of(programme), dt.date(2026, 1, 1))
    two = scene_of(programme, Ledger.of(programme), dt.date(2027, 1, 1))
    assert [slow(one, "a"), slow(one, "a"), slow(one, "b"), slow(two, "a")] == [
        "2026 a",
        "2026 a",
        "2026 b",
        "2027 a",
    ]
    assert asked == ["a", "b", "a"]
