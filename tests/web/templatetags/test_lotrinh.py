"""Templates speak the page's language, and an outcome never comes without its word."""

from __future__ import annotations

import datetime as dt
import re
import sys
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import override_settings

import lotrinh.web
from lotrinh.assessing.outcomes import Outcome
from lotrinh.text import Text, same
from lotrinh.web.addresses import Address, in_both
from lotrinh.web.templatetags.lotrinh import MARKS
from lotrinh.writing.charts import Bar, Chart, Lane, Point, Timeline

TEMPLATES = Path(lotrinh.web.__file__).parent / "templates"


def rendered(source: str, lang: str = "vi", **context: Any) -> str:
    return Template("{% load lotrinh %}" + source).render(Context({"lang": lang, **context}))


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A site of two pages."""
    urls = ModuleType("two_pages")
    pages = [
        Address("targets", vi="muc-tieu", en="targets", view=lambda _: HttpResponse()),
        Address("search", vi="tim", en="search", view=lambda _: HttpResponse()),
    ]
    urls.urlpatterns = in_both(pages)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "two_pages", urls)
    with override_settings(ROOT_URLCONF="two_pages"):
        yield


def test_a_sentence_is_said_in_the_language_of_the_page() -> None:
    source = '{% say "Mục tiêu" "Targets" %}'
    assert rendered(source) == "Mục tiêu"
    assert rendered(source, "en") == "Targets"


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("vi", 1200, "1.200 mục tiêu"),
        ("en", 1200, "1,200 targets"),
        ("en", 1, "1 target"),
        ("en", 0, "0 targets"),
    ],
)
def test_a_count_is_written_for_the_reader(lang: str, n: int, said: str) -> None:
    assert rendered('{% say "{n} mục tiêu" "{n} target{s}" n=n %}', lang, n=n) == said


def test_what_is_filled_in_is_escaped() -> None:
    assert rendered('{% say "{x}" "{x}" x=x %}', x="<b>") == "&lt;b&gt;"
    assert rendered("{% text x %}", x=same("<b>")) == "&lt;b&gt;"


def test_texts_numbers_and_days() -> None:
    title = Text(vi="Tỷ trọng", en="Share")
    assert rendered("{% text t %}|{{ t|in_language:lang }}", "en", t=title) == "Share|Share"
    assert rendered("{% text t %}|{% number n %}|{% day n %}", t=None, n=None) == "||"
    assert (
        rendered("{% number n %} {% number n 1 %} {% rounded r %}", n=Decimal("-2.73"), r=12.784)
        == "−2,73 −2,7 12,8"
    )
    day = dt.date(2024, 8, 15)
    assert rendered("{% day d %}", d=day) == '<time datetime="2024-08-15">15/8/2024</time>'
    assert rendered("{% day d %}", "en", d=day) == '<time datetime="2024-08-15">15 August 2024</time>'


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_mark_colour_and_word(outcome: Outcome) -> None:
    html = rendered("{% mark outcome %}", outcome=outcome)
    assert f'href="#mk-{MARKS[outcome]}"' in html
    assert re.search(r'<span class="out c-[a-z]+">', html)
    assert html.endswith(f"{outcome.word.vi}</span>")
    assert f'id="mk-{MARKS[outcome]}"' in (TEMPLATES / "_parts" / "marks.html").read_text("utf-8")


def test_marks_differ_from_each_other_in_shape() -> None:
    symbols = re.findall(
        r'<symbol id="mk-[a-z]+"[^>]*>(.*?)</symbol>', (TEMPLATES / "_parts/marks.html").read_text("utf-8")
    )
    assert len(symbols) == len(set(symbols)) == len(Outcome)


def test_a_mark_can_begin_a_sentence_or_stand_without_its_word() -> None:
    assert rendered('{% mark "off_track" capital=True %}').endswith(">Chậm</span>")
    assert rendered('{% mark "off_track" capital=True %}', "en").endswith(">Off track</span>")
    bare = rendered('{% mark "no_data" word=False %}')
    assert "chưa có" not in bare
    assert 'class="c-none"' in bare
    assert rendered('{{ "at_risk"|colour }}') == "c-atrisk"


def test_an_unknown_outcome_is_an_error() -> None:
    with pytest.raises(ValueError, match="splendid"):
        rendered('{% mark "splendid" %}')


def test_the_status_of_a_figure_has_the_dot_of_the_charts() -> None:
    assert rendered('{% status "revised" %}') == '<span class="st"><span class="dot f"></span>sửa lại</span>'
    assert 'class="dot gh"' in rendered('{% status "superseded" %}')
    assert rendered('{% status "estimate" other_area=True %}', "en").endswith("estimate, another area</span>")


@pytest.mark.usefixtures("site")
def test_an_address_is_in_the_language_of_the_page_and_empty_where_there_is_none() -> None:
    assert rendered('{% address "targets" %}') == "/muc-tieu"
    assert rendered('{% address "targets" %}', "en") == "/en/targets"
    assert rendered('{% address "nowhere" %}') == ""


@pytest.mark.usefixtures("site")
def test_the_navigation_marks_where_the_reader_is() -> None:
    source = '{% nav_item "targets" "Mục tiêu" "Targets" %}'
    assert (
        rendered(source, section="targets") == '<li><a href="/muc-tieu" aria-current="page">Mục tiêu</a></li>'
    )
    assert rendered(source, "en") == '<li><a href="/en/targets">Targets</a></li>'
    assert rendered('{% nav_item "nowhere" "x" "x" %}') == ""


CHART = Chart(
    id="share",
    title=Text(vi="Tỷ trọng", en="Share"),
    unit=same("%"),
    first_year=2020,
    last_year=2030,
    points=(
        Point(x=2021, value=39.83, status="revised", href="/so-lieu/a"),
        Point(x=2021, value=38.81, status="superseded"),
    ),
)


def test_a_chart_is_drawn_with_its_table() -> None:
    assert rendered("{% chart c %}", c=CHART).count("<svg") == 3
    assert rendered('{% chart c "column" %}', c=CHART).count("<svg") == 2
    assert rendered('{% chart c "thumb" %}', "en", c=CHART).count("<svg") == 1
    table = rendered("{% chart_table c %}", c=CHART)
    assert '<a class="fig" href="/so-lieu/a">39,83</a>' in table
    assert "<s>38,81</s>" in table
    assert "Bảng số" in table


def test_a_timeline_is_drawn() -> None:
    office = Bar(name=same("Sở Tài chính"), first=dt.date(2025, 7, 1), last=None)
    line = Timeline(
        id="t",
        title=same("t"),
        first_year=2024,
        last_year=2026,
        lanes=(Lane(label=same("x"), bars=(office,)),),
    )
    assert "Sở Tài chính" in rendered("{% timeline t %}", t=line)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_frame_of_a_page_needs_nothing_inline_and_nothing_from_outside(lang: str) -> None:
    html = render_to_string("base.html", {"lang": lang, "other_language_url": "/x", "front_url": "/"})
    assert f'<html lang="{lang}">' in html
    assert 'href="#noi-dung"' in html
    assert 'id="noi-dung"' in html
    assert " style=" not in html
    assert not re.search(r"\son[a-z]+=", html)
    assert not re.search(r"<script(?![^>]*\ssrc=)", html)
    assert not re.search(r'(?:href|src|action)="(?:https?:)?//', html)
    search = "/en/search" if lang == "en" else "/tim"
    assert f'action="{search}"' in html
