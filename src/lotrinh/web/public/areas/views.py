"""The list of areas, and an area."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.programme.indicators import Indicator
from lotrinh.programme.instruments import Instrument
from lotrinh.territory.areas import Area, AreaLevel
from lotrinh.territory.validity import Succession
from lotrinh.text import Text
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.fragments import fragment
from lotrinh.web.public.scene import Scene, kept, scene_for
from lotrinh.web.public.wording import LEVELS, area_name


@dataclass(frozen=True)
class Change:
    """One succession, told from one of its ends: `other` is the area at the far end."""

    other: Area
    link: Succession
    ground: Instrument | None


@kept
def changes(scene: Scene) -> tuple[dict[str, tuple[Change, ...]], dict[str, tuple[Change, ...]]]:
    """By area: what it came from, and what it became."""
    programme = scene.programme
    came: dict[str, list[Change]] = defaultdict(list)
    went: dict[str, list[Change]] = defaultdict(list)
    for link in programme.area_successions:
        ground = programme.instrument_by_id.get(link.ground or "")
        went[link.predecessor].append(Change(programme.area_by_id[link.successor], link, ground))
        came[link.successor].append(Change(programme.area_by_id[link.predecessor], link, ground))
    return {id: tuple(v) for id, v in came.items()}, {id: tuple(v) for id, v in went.items()}


@dataclass(frozen=True)
class Level:
    """The areas of one level; `long` lists are folded."""

    level: AreaLevel
    rows: tuple[tuple[Area, tuple[Change, ...]], ...]

    @property
    def title(self) -> Text:
        """What such areas are called."""
        return LEVELS[self.level]

    @property
    def long(self) -> bool:
        """Whether the list is too long to stand open."""
        return len(self.rows) > 12


def _levels(scene: Scene) -> dict[str, object]:
    _, went = changes(scene)
    levels = [
        Level(
            level, tuple((one, went.get(one.id, ())) for one in scene.programme.areas if one.level is level)
        )
        for level in AreaLevel
    ]
    return {"levels": [level for level in levels if level.rows]}


def listing(request: HttpRequest) -> HttpResponse:
    """All areas by level, each with what it became."""
    scene = scene_for(request)
    context = {
        "section": "agencies",
        "scene": scene,
        "programme": scene.programme,
        "levels": fragment(scene, "public/places/levels.html", language_of(request.path_info), _levels),
        "own": _told(scene.programme.area_by_id[scene.programme.header.area]),
        "heirs": [_told(one) for one in scene.heirs(scene.programme.header.area)],
    }
    return render(request, "public/areas.html", context)


def _told(area: Area) -> tuple[str, Text]:
    """An area inside a sentence, with its id."""
    return area.id, area_name(area)


def area(request: HttpRequest, id: str) -> HttpResponse:
    """One area. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    found = scene.programme.area_by_id.get(id)
    if found is None:
        raise Http404
    came, went = changes(scene)
    context = {
        "section": "agencies",
        "scene": scene,
        "programme": scene.programme,
        "area": found,
        "level": LEVELS[found.level],
        "stands": found.on(scene.day),
        "parent": scene.programme.area_by_id.get(found.parent or ""),
        "below": [one for one in scene.programme.areas if one.parent == id],
        "came_from": came.get(id, ()),
        "went_to": went.get(id, ()),
        "offices": [one for one in scene.programme.agencies if one.area == id],
        "indicators": _measured(scene, id),
        "verdicts": [verdict for verdict in scene.verdicts.values() if verdict.target.area == id],
    }
    return render(request, "public/area.html", context)


@kept
def _measured(scene: Scene, id: str) -> tuple[tuple[Indicator, int], ...]:
    """The indicators that have entries for the area, with how many."""
    counts = Counter(figure.indicator for figure in scene.ledger if figure.area == id)
    return tuple((one, counts[one.id]) for one in scene.programme.indicators if counts[one.id])


PAGES = [
    Address("areas", vi="dia-ban/", en="areas/", view=listing),
    Address("area", vi="dia-ban/<str:id>", en="areas/<str:id>", view=area),
]
