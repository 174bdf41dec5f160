"""Addresses in two languages: Vietnamese at ``/…``, English at ``/en/…`` with English words in the path.

A page is named once, with both of its paths; each page therefore knows its address in the other language::

    PAGES = [Address("target", vi="muc-tieu/<str:id>", en="targets/<str:id>", view=views.target)]
    urlpatterns = addresses.in_both(PAGES)

    addresses.to("target", "en", id="I.2.b.1-1")   # "/en/targets/I.2.b.1-1"
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import NoReverseMatch, URLPattern, URLResolver, include, path, reverse

from lotrinh.text import LANGUAGES, Language

_PREFIX = {"vi": "", "en": "en/"}
#: How each language calls itself, for the switch at the top of a page and the page of an unknown language.
NAMES: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}


@dataclass(frozen=True)
class Address:
    """One page: its name, its path in each language (without the leading slash and ``en/``), its view."""

    name: str
    vi: str
    en: str
    view: Callable[..., HttpResponseBase]


def in_both(pages: Iterable[Address]) -> list[URLPattern | URLResolver]:
    """URL patterns of the pages: namespaces ``en`` and ``vi``, English first since its prefix is the longer."""
    pages = tuple(pages)
    found: list[URLPattern | URLResolver] = []
    for language in ("en", "vi"):
        patterns = [path(getattr(page, language), page.view, name=page.name) for page in pages]
        found.append(path(_PREFIX[language], include((patterns, language))))
    return found


def to(name: str, language: str, **parts: Any) -> str:
    """The address of page `name` in `language`. Raises `NoReverseMatch` at an unknown name or a missing part."""
    return reverse(f"{language}:{name}", kwargs=parts)


def language_of(path_info: str) -> Language:
    """The language that an address is in.

    >>> language_of("/muc-tieu/I.2.b.1-1"), language_of("/en/targets/I.2.b.1-1"), language_of("/english")
    ('vi', 'en', 'vi')
    """
    return "en" if path_info == "/en" or path_info.startswith("/en/") else "vi"


def other(language: str) -> Language:
    """The other of the two languages."""
    return "vi" if language == "en" else "en"


def in_other_language(request: HttpRequest) -> str:
    """The address of the same page in the other language, question and all; its front page where there is none."""
    goal = other(language_of(request.path_info))
    match = request.resolver_match
    if match is not None and match.url_name and match.namespace in LANGUAGES:
        try:
            address = reverse(f"{goal}:{match.url_name}", args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            return front(goal)
        question = request.META.get("QUERY_STRING", "")
        return f"{address}?{question}" if question else address
    return front(goal)


def front(language: str) -> str:
    """The front page's address."""
    return "/" + _PREFIX[language]


def in_templates(request: HttpRequest) -> dict[str, str]:
    """Context processor: `lang`, `other_lang`, `other_language_url`, `front_url` for every template."""
    language = language_of(request.path_info)
    return {
        "lang": language,
        "other_lang": other(language),
        "other_language_url": in_other_language(request),
        "front_url": front(language),
    }
