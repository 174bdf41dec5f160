"""The passport of every number."""

from __future__ import annotations

import html
from collections.abc import Callable

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from lotrinh.ledger.cells import Computed
from lotrinh.programme.programme import Programme
from lotrinh.web import addresses
from lotrinh.web.public.charting.points import implied_values
from lotrinh.web.public.passports.passport import passport
from lotrinh.web.public.scene import Scene, scene_for

Get = Callable[..., str]


def test_every_entry_has_a_passport_in_both_languages(scene: Scene, get: Get) -> None:
    for figure in scene.ledger:
        for lang in ("vi", "en"):
            page = get(addresses.to("figure", lang, id=figure.id))
            assert '<article class="pass page">' in page
            source = scene.programme.source_by_id[figure.source]
            assert html.escape(source.publisher, quote=True) in page


def test_every_computed_value_has_a_passport_with_its_inputs(scene: Scene, get: Get) -> None:
    programme, seen = scene.programme, 0
    for indicator in programme.indicators:
        cells = [cell for cell in scene.ledger.cells(indicator.id, programme.header.area) if cell.computed]
        cells += [value.cell for value in implied_values(scene, indicator.id, programme.header.area)]
        for cell in cells:
            assert isinstance(cell.computed, Computed)
            page = get(addresses.to("figure", "vi", id=cell.computed.id))
            for id in cell.computed.figures:
                assert f'href="/so-lieu/{id}"' in page
            seen += 1
    assert seen or programme.id != "hau-giang-dich-vu-2030"


def test_it_says_what_superseded_what_and_why(first: Programme, get: Get) -> None:
    scene = scene_for()
    revised = scene.ledger.cell(
        "ty-trong-dich-vu", "hau-giang", scene.ledger.entry("ty-trong-dich-vu-2021").period
    )  # type: ignore[arg-type]
    assert revised is not None
    new = passport(scene, revised.used.id)  # type: ignore[union-attr]
    assert new is not None
    assert [str(line.value) for line in new.supersedes] == ["38,81%"]
    old = passport(scene, new.supersedes[0].id)
    assert old is not None
    assert [str(line.value) for line in old.superseded_by] == ["39,83%"]
    assert "thay thế" in old.standing.vi
    page = get(f"/so-lieu/{old.id}")
    assert "Đã được thay bằng" in page
    assert f'href="/so-lieu/{new.id}"' in page


def test_it_says_who_recorded_it_where_it_is_used_and_where_it_is_valid(first: Programme, get: Get) -> None:
    page = get("/so-lieu/ty-trong-dich-vu-2023")
    assert "a test" in page
    assert "Tỉnh Hậu Giang (đến 30/6/2025)" in page
    assert 'href="/muc-tieu/I.2.b.1-3"' in page
    assert "21,95 + 35,68 + 34,37" in page


def test_what_has_no_period_says_so(first: Programme) -> None:
    scene = scene_for()
    for figure in scene.ledger:
        if figure.period is None:
            found = passport(scene, figure.id)
            assert found is not None
            assert "không vào dãy" in found.standing.vi


def test_an_unknown_number_is_a_404(loaded: Programme, get: Get) -> None:
    for id in (
        "khong-co",
        "computed:khong-co:x:2024",
        "implied:khach-du-lich:hau-giang:1999",
        "computed:a",
        "index:a:b:c",
    ):
        get(f"/so-lieu/{id}", status=404)
        assert '<html lang="en">' in get(f"/en/figures/{id}", status=404)


def test_queries_are_few(
    first: Programme, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/so-lieu/ty-trong-dich-vu-2023")
    with django_assert_num_queries(4):
        client.get("/so-lieu/ty-trong-dich-vu-2023")
