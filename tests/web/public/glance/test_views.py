"""The front page: complete in both languages, one with the verdicts, with a constant number of queries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from lotrinh.assessing.outcomes import Outcome
from lotrinh.programme.programme import Programme
from lotrinh.programme.targets import TargetKind
from lotrinh.web.figures.actions import record_figures
from lotrinh.web.programmes.actions import load_programme
from lotrinh.web.public.scene import Scene

Get = Callable[..., str]
_VIETNAMESE_ONLY = ("Chương trình đang ở đâu", "Thay đổi gần đây", "Sắp đến hạn", "Nơi cung cấp:")


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_the_page_holds_every_target_and_every_part(address: str, scene: Scene, get: Get) -> None:
    page = get(address)
    lang = "en" if address == "/en/" else "vi"
    assert f'<html lang="{lang}">' in page
    for verdict in scene.verdicts.values():
        assert f'id="mt-{verdict.target.id}"' in page
    for part in ("dang-o-dau", "tung-muc-tieu", "thay-doi", "den-han", "chua-co"):
        assert f'<h2 id="{part}">' in page
    assert "style=" not in page.replace("stylesheet", "")
    assert "<script>" not in page


def test_english_has_no_vietnamese_sentence_left(scene: Scene, get: Get) -> None:
    page = get("/en/")
    assert not [words for words in _VIETNAMESE_ONLY if words in page]


def _strip(page: str) -> dict[str, tuple[int, int]]:
    """Of each group: the number written, and the marks drawn."""
    strip = page[page.index('<ul class="strip">') : page.index("</ul>", page.index('<ul class="strip">'))]
    found = {}
    for group in strip.split("<li ")[1:]:
        outcome = re.search(r"outcome=(\w+)", group)
        number = re.search(r'<p class="n">(\d+)</p>', group)
        assert outcome
        assert number
        found[outcome[1]] = (int(number[1]), group.count('href="#mt-'))
    return found


def test_the_strip_counts_the_verdicts_of_targets_with_a_number(scene: Scene, get: Get) -> None:
    counted = Counter(
        verdict.outcome.value
        for verdict in scene.verdicts.values()
        if verdict.target.kind is TargetKind.QUANTITATIVE
    )
    strip = _strip(get("/"))
    assert {name: n for name, (n, _) in strip.items() if n} == dict(counted)
    assert all(written == drawn for written, drawn in strip.values())
    always = {Outcome.ATTAINED, Outcome.ON_TRACK, Outcome.AT_RISK, Outcome.OFF_TRACK}
    assert {outcome.value for outcome in always} <= set(strip)


def test_the_first_programme_has_37_in_the_strip_and_13_beside(first: Programme, get: Get) -> None:
    page = get("/")
    assert sum(n for n, _ in _strip(page).values()) == 37
    beside = page[
        page.index('<div class="also">') : page.index("</section>", page.index('<div class="also">'))
    ]
    assert beside.count('href="#mt-') == 13
    assert "còn 13 mục tiêu" in beside


def test_every_link_of_the_page_leads_somewhere(loaded: Programme, get: Get) -> None:
    page = get("/")
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    for fragment in re.findall(r'href="#([^"]+)"', page):
        if not fragment.startswith("mk-"):  # the marks, drawn once
            assert fragment in ids, fragment
    for address in sorted(set(re.findall(r'href="(/(?!static)[^"#]*)"', page))):
        get(address.replace("&amp;", "&"))


def test_queries_do_not_grow_with_the_programme(
    first: Programme, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/")
    with django_assert_num_queries(3):
        client.get("/")
    bigger = _doubled(first)
    load_programme(programme=bigger, by="a test")
    copies = [one.model_copy(update={"id": f"{one.id}-hai"[-60:].strip("-")}) for one in first.figures]
    record_figures(
        programme=first.id,
        figures=[one.model_copy(update={"supersedes": None}) for one in copies],
        by="a test",
    )
    assert client.get("/").content.count(b'class="panel"') == 100
    with django_assert_num_queries(3):
        client.get("/")


def _doubled(programme: Programme) -> Programme:
    """The programme with every target a second time, under another number."""
    more = [one.model_copy(update={"id": f"{one.id}00"}) for one in programme.targets]
    readings = [one.model_copy(update={"target": f"{one.target}00"}) for one in programme.readings]
    header = programme.header.model_copy(update={"version": "2"})
    changes = {
        "targets": (*programme.targets, *more),
        "readings": (*programme.readings, *readings),
        "header": header,
    }
    return programme.model_copy(update={**changes, "figures": ()})


def test_the_first_page_weighs_little(first: Programme, client: Client) -> None:
    """The page with its styles, its script and the two cuts of the font that the first screen needs, compressed."""
    compressed = client.get("/", headers={"accept-encoding": "gzip"})
    assert compressed["Content-Encoding"] == "gzip"
    page = client.get("/").content.decode()
    weight = len(compressed.content)
    for address in sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))):
        weight += _sent(address)
    assert weight <= 300_000


def _sent(address: str) -> int:
    """The bytes of a static file as it goes over the wire, with the files that a stylesheet names left out."""
    from django.conf import settings

    file = Path(settings.STATIC_ROOT) / address.removeprefix("/static/")
    squeezed = file.with_name(f"{file.name}.gz")
    return (squeezed if squeezed.exists() else file).stat().st_size
