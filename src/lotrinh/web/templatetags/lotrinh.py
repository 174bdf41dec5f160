"""What a template says in the reader's language: words, numbers, days, outcomes, charts.

Every page has `lang` in its context (`lotrinh.web.addresses.in_templates`); these tags read it, so a template
never chooses a language itself. Numbers and days come from `lotrinh.formats`. Outcomes come with mark, colour and
word together, so that no page can show one without the others.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import template
from django.template import Context
from django.urls import NoReverseMatch
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from lotrinh import formats
from lotrinh.assessing.outcomes import Outcome
from lotrinh.text import Language, Text
from lotrinh.web import addresses
from lotrinh.writing import charts
from lotrinh.writing.charts.wording import OTHER_AREA, STATUS_WORDS

register = template.Library()

MARKS: dict[Outcome, str] = {
    Outcome.ATTAINED: "attained",
    Outcome.ON_TRACK: "ontrack",
    Outcome.AT_RISK: "atrisk",
    Outcome.OFF_TRACK: "offtrack",
    Outcome.MISSED: "missed",
    Outcome.BREACHED: "breached",
    Outcome.NO_DATA: "nodata",
    Outcome.TOO_LITTLE_DATA: "thin",
    Outcome.NOT_MEASURABLE: "unmeasurable",
    Outcome.NOT_BEGUN: "notbegun",
}
"""The symbol of each outcome in ``_parts/marks.html``."""

_DOTS = {"final": " f", "revised": " f", "superseded": " gh", "derived": " dx"}


def _lang(context: Context) -> Language:
    return "en" if context.get("lang") == "en" else "vi"


# ---- words and addresses ----


@register.simple_tag(takes_context=True)
def say(context: Context, vi: str, en: str, **parts: Any) -> str:
    """The sentence in the page's language; ``{name}`` comes from `parts`, ``{s}`` is the plural of `n`.

    ``{% say "{n} mục tiêu" "{n} target{s}" n=count %}``
    """
    lang = _lang(context)
    sentence = en if lang == "en" else vi
    if not parts:
        return sentence
    words = {name: _part(value, lang) for name, value in parts.items()}
    return sentence.format(**words, s="" if parts.get("n") == 1 else "s")


def _part(value: Any, lang: Language) -> Any:
    if isinstance(value, Text):
        return value.get(lang)
    whole = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return formats.number(value, lang) if whole else value


@register.simple_tag(takes_context=True)
def text(context: Context, value: Text | None) -> str:
    """A bilingual text in the page's language; nothing for None."""
    return value.get(_lang(context)) if value else ""


@register.filter
def in_language(value: Text | None, lang: str) -> str:
    """The same as a filter, for use in other tags: ``{% with name=title|in_language:lang %}``."""
    return value.get(lang) if value else ""


@register.simple_tag(takes_context=True)
def address(context: Context, name: str, **parts: Any) -> str:
    """The address of a page in the page's language; empty where this site has no such page.

    Empty rather than an error, so that head and foot stand on every page, also on one that reports an error.
    """
    try:
        return addresses.to(name, _lang(context), **parts)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def nav_item(context: Context, name: str, vi: str, en: str) -> SafeString | str:
    """One entry of the main navigation, the present one marked: the page sets `section` to its entry's name."""
    url = address(context, name)
    if not url:
        return ""
    here = mark_safe(' aria-current="page"') if context.get("section") == name else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', url, here, say(context, vi, en))


# ---- numbers and times ----


@register.simple_tag(takes_context=True)
def number(context: Context, value: Decimal | float | None, decimals: int | None = None) -> str:
    """A value as kept, or rounded to `decimals`; nothing for None."""
    return "" if value is None else formats.number(value, _lang(context), decimals)


@register.simple_tag(takes_context=True)
def rounded(context: Context, value: float | None, significant: int = 3) -> str:
    """A computed value to about `significant` figures; nothing for None."""
    return "" if value is None else formats.rounded(value, _lang(context), significant)


@register.simple_tag(takes_context=True)
def day(context: Context, value: dt.date | None) -> SafeString | str:
    """A day inside a ``<time>``; nothing for None."""
    if value is None:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat(), formats.date(value, _lang(context))
    )


@register.simple_tag(takes_context=True)
def moment(context: Context, value: dt.datetime | None) -> SafeString | str:
    """An instant in Vietnam's time inside a ``<time>``; nothing for None."""
    if value is None:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat(), formats.moment(value, _lang(context))
    )


# ---- outcomes and the status of figures ----


def _colour(outcome: Outcome) -> str:
    return MARKS[outcome] if outcome.assessed else "none"


@register.simple_tag(takes_context=True)
def mark(context: Context, outcome: str, word: bool = True, capital: bool = False) -> SafeString:
    """An outcome: mark, colour and word. `capital` begins a sentence.

    Without `word` only the coloured mark, hidden from screen readers: where the outcome is named elsewhere.
    """
    found = Outcome(outcome)
    svg = format_html('<svg class="mk" aria-hidden="true"><use href="#mk-{}"/></svg>', MARKS[found])
    if not word:
        return format_html('<span class="c-{}">{}</span>', _colour(found), svg)
    said = found.word.get(_lang(context))
    said = said[0].upper() + said[1:] if capital else said
    return format_html('<span class="out c-{}">{}{}</span>', _colour(found), svg, said)


@register.filter
def colour(outcome: str) -> str:
    """The class of an outcome's colour: ``<li class="{{ outcome|colour }}">``."""
    return "c-" + _colour(Outcome(outcome))


@register.simple_tag(takes_context=True)
def status(context: Context, value: str, other_area: bool = False) -> SafeString:
    """How firm a figure is: the dot that charts draw for it, and the word.

    `value` is the status of an entry, or revised or superseded, which follow from what replaced what.
    """
    lang = _lang(context)
    said = STATUS_WORDS[value].get(lang)  # type: ignore[index]
    if other_area:
        said = f"{said}, {OTHER_AREA.get(lang)}"
    shape = _DOTS.get(value, "") + (" dm" if other_area else "")
    return format_html('<span class="st"><span class="dot{}"></span>{}</span>', shape, said)


# ---- charts ----


@register.simple_tag(takes_context=True)
def chart(context: Context, value: charts.Chart, size: charts.Place | charts.SizeName = "page") -> SafeString:
    """A chart: ``page`` and ``column`` carry several drawings and show the one that fits; ``thumb`` is small.

    The SVG is made of escaped text only (`lotrinh.writing.charts.svg`), hence safe.
    """
    lang = _lang(context)
    if size == "page" or size == "column":
        return mark_safe(charts.drawings(value, lang, size))
    return mark_safe(charts.draw(value, size, lang))


@register.simple_tag(takes_context=True)
def timeline(context: Context, value: charts.Timeline) -> SafeString:
    """Who was what until when, in a wide and a narrow drawing; safe for the same reason."""
    return mark_safe(charts.timeline(value, _lang(context)))


@register.inclusion_tag("_parts/chart_table.html", takes_context=True)
def chart_table(context: Context, value: charts.Chart, open: bool = False) -> dict[str, Any]:
    """The table under a chart, folded unless `open`."""
    return {"lang": _lang(context), "table": charts.table(value, _lang(context)), "open": open}
