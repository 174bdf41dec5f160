"""Agencies over time, and an agency."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.programme.instruments import Instrument
from lotrinh.territory.agencies import Agency, AgencyKind
from lotrinh.text import Text
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.agencies.duties import answering, duties, freshness_words
from lotrinh.web.public.agencies.lines import LOCAL, Step, after, before, groups_of, heirs, inherited, origins
from lotrinh.web.public.agencies.timelines import pictures
from lotrinh.web.public.fragments import fragment
from lotrinh.web.public.scene import Scene, scene_for

KINDS: dict[AgencyKind, Text] = {
    AgencyKind.GOVERNMENT: Text(vi="Chính phủ", en="Government"),
    AgencyKind.MINISTRY: Text(vi="Bộ", en="Ministry"),
    AgencyKind.COMMITTEE: Text(vi="Ủy ban nhân dân", en="People's Committee"),
    AgencyKind.DEPARTMENT: Text(vi="Sở, ban, ngành", en="Department"),
    AgencyKind.BRANCH: Text(vi="Cơ quan trung ương đặt tại địa phương", en="Branch of a central office"),
    AgencyKind.DISTRICT: Text(vi="Ủy ban nhân dân cấp huyện", en="District People's Committee"),
    AgencyKind.COMMUNE: Text(vi="Ủy ban nhân dân cấp xã", en="Commune People's Committee"),
    AgencyKind.PARTY: Text(vi="Cơ quan Đảng", en="Party body"),
    AgencyKind.UNIT: Text(vi="Đơn vị", en="Unit"),
    AgencyKind.GROUP: Text(vi="Nhóm cơ quan", en="Group of offices"),
}


@dataclass(frozen=True)
class Handover:
    """One step as pages show it: the office at its far end, and the document that it rests on."""

    source: Agency
    step: Step
    ground: Instrument | None


@dataclass(frozen=True)
class Day:
    """All handovers of one day; `local` are those between districts and communes."""

    on: dt.date
    handovers: tuple[Handover, ...]
    local: tuple[Handover, ...]

    @property
    def uncertain(self) -> int:
        """How many are not told by a document that could be read."""
        return sum(not one.step.link.certain for one in (*self.handovers, *self.local))


def _handovers(scene: Scene) -> dict[str, object]:
    return {"days": days(scene)}


def days(scene: Scene) -> tuple[Day, ...]:
    """The handovers by day, the newest first."""
    found: dict[dt.date, list[Handover]] = defaultdict(list)
    programme = scene.programme
    for id, steps in after(scene).items():
        for step in steps:
            ground = programme.instrument_by_id.get(step.link.ground or "")
            found[step.link.on].append(Handover(programme.agency_by_id[id], step, ground))
    return tuple(_day(on, handovers) for on, handovers in sorted(found.items(), reverse=True))


def _day(on: dt.date, handovers: list[Handover]) -> Day:
    local = tuple(one for one in handovers if one.source.kind in LOCAL)
    return Day(on, tuple(one for one in handovers if one.source.kind not in LOCAL), local)


def listing(request: HttpRequest) -> HttpResponse:
    """Who was what until when, and who answers for what today."""
    scene, lang = scene_for(request), language_of(request.path_info)
    agencies = scene.programme.agencies
    context = {
        "section": "agencies",
        "scene": scene,
        "programme": scene.programme,
        "pictures": pictures(scene, lang),
        "answering": [(one, owed, origins(scene, one.id)) for one, owed in answering(scene)],
        "handovers": fragment(scene, "public/places/handovers.html", lang, _handovers),
        "ended": sum(one.valid_to is not None and one.valid_to < scene.day for one in agencies),
        "standing": sum(one.on(scene.day) for one in agencies),
        "communes": [one for one in agencies if one.kind is AgencyKind.COMMUNE],
        "districts": [one for one in agencies if one.kind is AgencyKind.DISTRICT],
        "units": [one for one in agencies if one.kind is AgencyKind.UNIT],
    }
    return render(request, "public/agencies.html", context)


def agency(request: HttpRequest, id: str) -> HttpResponse:
    """One agency. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    found = scene.programme.agency_by_id.get(id)
    if found is None:
        raise Http404
    programme = scene.programme
    others = [programme.agency_by_id[one] for one in inherited(scene, id) if one != id]
    context = {
        "section": "agencies",
        "scene": scene,
        "programme": programme,
        "agency": found,
        "kind": KINDS[found.kind],
        "area": programme.area_by_id.get(found.area or ""),
        "stands": found.on(scene.day),
        "heirs": heirs(scene, id),
        "came_from": _line(scene, id, before(scene)),
        "went_to": _line(scene, id, after(scene)),
        "took_over": others,
        "groups": groups_of(scene, id),
        "members": [programme.agency_by_id[one] for one in found.members],
        "owed": (owed := duties(scene, id)),
        "supplies": [(verdict, freshness_words(verdict)) for verdict in owed.supplies],
    }
    return render(request, "public/agency.html", context)


def _line(scene: Scene, id: str, steps: Mapping[str, tuple[Step, ...]]) -> list[Handover]:
    """Every handover on the way from an office in one direction, by day; `source` is the office at its far end."""
    found: dict[str, Handover] = {}
    waiting = [id]
    while waiting:
        for step in steps.get(waiting.pop(0), ()):
            if step.other.id not in found:
                ground = scene.programme.instrument_by_id.get(step.link.ground or "")
                found[step.other.id] = Handover(step.other, step, ground)
                waiting.append(step.other.id)
    return sorted(found.values(), key=lambda one: one.step.link.on)


PAGES = [
    Address("agencies", vi="co-quan/", en="agencies/", view=listing),
    Address("agency", vi="co-quan/<str:id>", en="agencies/<str:id>", view=agency),
]
