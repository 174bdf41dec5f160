"""The page of search: a plain form, the best answers first, the rest by kind."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from lotrinh.assessing.outcomes import Outcome
from lotrinh.text import Language, Text, folded
from lotrinh.web import addresses
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.scene import Scene, scene_for
from lotrinh.web.public.search.index import LONGEST, Answer, Hit, Index, index_of, words
from lotrinh.web.public.search.items import Item, Kind

SHOWN = 5  # of each kind, before the reader asks for all of it


@dataclass(frozen=True)
class Found:
    """A hit as the page shows it; `title` with the words that fit marked."""

    kind: Kind
    url: str
    title: SafeString
    place: Text | None
    outcome: Outcome | None


@dataclass(frozen=True)
class Group:
    """The hits of one kind, and how many there are in all."""

    kind: Kind
    found: tuple[Found, ...]
    count: int


def search(request: HttpRequest) -> HttpResponse:
    """What fits ``?q=``; ``&kind=`` shows one kind whole."""
    scene, lang = scene_for(request), language_of(request.path_info)
    question = request.GET.get("q", "")[:LONGEST].strip()
    kind = next((one for one in Kind if one.value == request.GET.get("kind")), None)
    index = index_of(scene.programme)
    answer = index.find(question)
    hits = [hit for hit in answer.hits if kind in (None, hit.item.kind)]
    context = {
        "section": "search",
        "scene": scene,
        "programme": scene.programme,
        "examples": _examples(scene),
        "question": question,
        "kind": kind,
        "count": len(hits),
        "kinds": _counts(answer),
        "near": () if hits or not question else _near(scene, index, question, lang),
        **_shown(scene, answer, hits, kind, lang),
    }
    return render(request, "public/search.html", context)


def _examples(scene: Scene) -> list[str]:
    """A few names to begin with: a target, an office, a document's number, a clause."""
    programme = scene.programme
    numbered = [one.number for one in programme.instruments if one.number]
    found = [folded(one.title.vi) for one in programme.targets[:1]]
    found += [one.name.vi for one in programme.agencies if one.on(scene.day)][:1]
    return [*found, *numbered[:1], *(one.id for one in programme.tasks[:1])]


def _counts(answer: Answer) -> list[tuple[Kind, int]]:
    counts = {kind: sum(hit.item.kind is kind for hit in answer.hits) for kind in Kind}
    return [(kind, n) for kind, n in counts.items() if n]


def _shown(
    scene: Scene, answer: Answer, hits: list[Hit], kind: Kind | None, lang: Language
) -> dict[str, object]:
    best = len(hits) if kind else answer.best
    rest: dict[Kind, list[Item]] = {}
    for hit in hits[best:]:
        rest.setdefault(hit.item.kind, []).append(hit.item)
    return {
        "best": [_found(scene, hit.item, answer.words, lang) for hit in hits[:best]],
        "groups": [
            Group(one, tuple(_found(scene, item, answer.words, lang) for item in items[:SHOWN]), len(items))
            for one, items in sorted(rest.items(), key=lambda pair: list(Kind).index(pair[0]))
        ],
    }


def _near(scene: Scene, index: Index, question: str, lang: Language) -> list[Found]:
    return [_found(scene, item, frozenset(), lang) for item in index.near(question)]


def _found(scene: Scene, item: Item, fit: frozenset[str], lang: Language) -> Found:
    verdict = scene.verdicts.get(item.id) if item.kind is Kind.TARGET else None
    return Found(
        item.kind,
        addresses.to(item.kind.value, lang, id=item.id),
        marked(item.title.get(lang), fit),
        item.place,
        verdict.outcome if verdict else None,
    )


def marked(title: str, fit: frozenset[str]) -> SafeString:
    """The title with the words marked that fit a word of the question.

    >>> marked("Xã có cáp quang", frozenset({"cap"}))
    'Xã có <mark>cáp</mark> quang'
    """
    parts = []
    for word in title.split(" "):
        hit = fit and any(one in fit for one in words(folded(word)))
        parts.append(format_html("<mark>{}</mark>", word) if hit else conditional_escape(word))
    return format_html_join(" ", "{}", ((part,) for part in parts))


PAGES = [Address("search", vi="tim-kiem", en="search", view=search)]
