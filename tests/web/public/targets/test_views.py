"""The list of targets, each target's page, and what can be taken away."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from lotrinh.programme.figures import Figure
from lotrinh.programme.pack.extra import read_figures
from lotrinh.programme.programme import Programme
from lotrinh.web.figures.models import Judgement
from lotrinh.web.programmes.models import DocumentText
from lotrinh.web.public.scene import Scene, scene_for
from lotrinh.web.public.targets import downloads, entries

Get = Callable[..., str]


def _figures(page: str) -> set[str]:
    """The addresses of passports that a page links to."""
    return {html.unescape(one) for one in re.findall(r'href="((?:/en/figures|/so-lieu)/[^"]+)"', page)}


@pytest.mark.parametrize("address", ["/muc-tieu/", "/en/targets/"])
def test_the_list_holds_every_target(address: str, scene: Scene, get: Get) -> None:
    page = get(address)
    for id in scene.verdicts:
        assert f'href="{address}{id}"' in page


def test_the_list_is_filtered_by_plain_links(first: Programme, get: Get) -> None:
    def found(query: str) -> set[str]:
        return set(re.findall(r'href="/muc-tieu/([IVX][^"]+)"', get(f"/muc-tieu/?{query}")))

    scene = scene_for()
    assert found("sector=du-lich") == {id for id, v in scene.verdicts.items() if v.target.sector == "du-lich"}
    assert found("outcome=off_track") == {"I.2.b.1-2", "I.2.b.1-3"}
    assert len(found("kind=quantitative")) == 37
    assert found("sector=du-lich&outcome=off_track") == set()
    assert len(found("sector=khong-co&outcome=khong-co")) == 50


def test_every_target_has_a_page_in_both_languages(scene: Scene, get: Get) -> None:
    for id, verdict in scene.verdicts.items():
        for lang, address in (("vi", f"/muc-tieu/{id}"), ("en", f"/en/targets/{id}")):
            page = get(address)
            assert html.escape(verdict.target.title.get(lang), quote=True) in page
            assert verdict.outcome.word.get(lang) in page.lower()
            assert ' style="' not in page


def test_every_number_of_a_page_opens_a_passport_that_is_there(scene: Scene, get: Get) -> None:
    addresses: set[str] = set()
    for id in scene.verdicts:
        addresses |= _figures(get(f"/muc-tieu/{id}"))
    assert addresses
    for address in sorted(addresses):
        get(address)


def test_the_reasons_cite_their_figures_by_passport(first: Programme, get: Get) -> None:
    page = get("/muc-tieu/I.2.b.1-3")
    tree = page[page.index('<ul class="tree">') : page.index('id="cach-doc"')]
    assert 'href="/so-lieu/ty-trong-dich-vu-2023">34,37</a>' in tree
    verdict = scene_for().verdicts["I.2.b.1-3"]
    for figure in verdict.reasons.figures():
        assert f'href="/so-lieu/{figure}"' in tree


def test_an_unknown_target_is_a_404_in_the_language_of_the_address(first: Programme, get: Get) -> None:
    assert '<html lang="vi">' in get("/muc-tieu/IX.9-9", status=404)
    page = get("/en/targets/IX.9-9", status=404)
    assert '<html lang="en">' in page
    assert "There is no such page" in page


def test_readings_are_shown_with_their_outcomes(first: Programme, get: Get) -> None:
    page = get("/muc-tieu/I.2.b.1-1")
    table = page[page.index('class="readings"') : page.index("</table>", page.index('class="readings"'))]
    verdict = scene_for().verdicts["I.2.b.1-1"]
    assert table.count('class="pick on"') == len(verdict.reading)
    assert table.count('class="pick"') == len(verdict.other_readings)
    assert "vi phạm" in table


def test_the_table_keeps_what_was_replaced_and_other_areas_apart(first: Programme, get: Get) -> None:
    page = get("/muc-tieu/I.2.b.1-3")
    table = page[
        page.index('class="led entries"') : page.index("</table>", page.index('class="led entries"'))
    ]
    own, other = table.split("địa bàn khác, không nối vào dãy")
    assert "<s>38,81</s>" in own
    assert "thay 38,81" in own
    assert "suy ra" in own
    assert "45,67" in other
    assert "45,67" not in own


def test_queries_are_few_and_constant(
    first: Programme, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for id in ("I.2.b.1-3", "I.2.b.1-2", "I.2.b.10-1", "II.8.2-1"):
        client.get(f"/muc-tieu/{id}")
        with django_assert_num_queries(4):
            client.get(f"/muc-tieu/{id}")
    with django_assert_num_queries(3):
        client.get("/muc-tieu/")


def test_the_attached_text_takes_the_place_of_our_title(first: Programme, get: Get) -> None:
    assert "Tên mục do chúng tôi đặt" in get("/muc-tieu/I.2.b.1-3")
    DocumentText.objects.create(
        programme=first.id,
        locator="I.2.b.1",
        text="Lời <b>văn</b>",
        file_name="a.txt",
        sha256="0" * 64,
        attached_by="a",
    )
    page = get("/muc-tieu/I.2.b.1-3")
    assert "Lời &lt;b&gt;văn&lt;/b&gt;" in page
    assert "Tên mục do chúng tôi đặt" not in page


def test_a_judgement_stands_beside_the_verdict(first: Programme, get: Get) -> None:
    assert "chưa có<small>không thay được kết quả tính" in get("/muc-tieu/I.2.b.1-3")
    Judgement.objects.create(
        programme=first.id,
        target="I.2.b.1-3",
        judgement="needs_support",
        comment="Cần vốn.",
        by="Sở Tài chính",
    )
    page = get("/muc-tieu/I.2.b.1-3")
    assert "cần hỗ trợ<small>Sở Tài chính · Cần vốn." in page
    assert "Chậm" in page


# ---- downloads ----


def test_figures_go_out_and_come_back_in(scene: Scene, client: Client, tmp_path: Path) -> None:
    sent = 0
    for id, verdict in scene.verdicts.items():
        wanted = entries.figures(scene, verdict.target)
        response = client.get(f"/muc-tieu/{id}/so-lieu.csv")
        assert response.status_code == 200
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert re.fullmatch(r'attachment; filename="[\w.-]+\.csv"', response["Content-Disposition"])
        file = tmp_path / "figures.csv"
        file.write_bytes(response.content)
        back, findings = read_figures(file)
        assert findings == []
        assert set(back) == set(wanted)
        sent += len(wanted)
    assert sent > 0


def test_a_text_that_a_spreadsheet_would_run_is_disarmed_and_not_let_in_again(
    packs: dict[str, Programme], tmp_path: Path
) -> None:
    usual = packs["invented"].figures[0].model_dump()
    figure = Figure.model_validate({**usual, "note": "=HYPERLINK(1)", "value": "-1"})
    written = downloads.figures_csv([figure])
    assert " =HYPERLINK(1)" in written
    assert ",=HYPERLINK" not in written
    assert ",-1," in written
    file = tmp_path / "figures.csv"
    file.write_text(written, "utf-8", newline="")
    back, findings = read_figures(file)
    assert back == ()
    assert [finding.id for finding in findings] == ["pack.csv.formula"]


def test_the_verdict_goes_out_as_json(first: Programme, client: Client) -> None:
    response = client.get("/en/targets/I.2.b.1-3/verdict.json")
    found = json.loads(response.content)
    assert found["target"] == "I.2.b.1-3"
    assert found["outcome"] == "off_track"
    assert found["on"] == "2026-11-22"
    assert found["programme_sha256"] == scene_for().programme.digest
    assert found["reasons"]["children"]


def test_the_chart_goes_out_as_svg_and_png(first: Programme, client: Client) -> None:
    svg = client.get("/muc-tieu/I.2.b.1-3/bieu-do.svg")
    assert svg["Content-Type"] == "image/svg+xml"
    assert b"Ngu\xe1\xbb\x93n:" in svg.content  # Nguồn:
    assert b"var(--" not in svg.content
    png = client.get("/muc-tieu/I.2.b.1-3/bieu-do.png")
    assert png["Content-Type"] == "image/png"
    assert png.content.startswith(b"\x89PNG")
    assert client.get("/muc-tieu/I.2.a.1-1/bieu-do.svg").status_code == 404
    assert client.get("/muc-tieu/khong-co/so-lieu.csv").status_code == 404
