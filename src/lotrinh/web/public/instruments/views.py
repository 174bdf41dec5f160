"""The list of instruments, and an instrument."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.programme.clauses import Clause
from lotrinh.programme.instruments import Instrument
from lotrinh.programme.tasks import Task
from lotrinh.text import Text
from lotrinh.web.addresses import Address
from lotrinh.web.public.instruments import naming
from lotrinh.web.public.instruments.relations import (
    Group,
    clauses_of,
    groups,
    passings,
    planned,
    tasks_of,
)
from lotrinh.web.public.scene import Scene, scene_for


def listing(request: HttpRequest) -> HttpResponse:
    """All instruments by what they are to the programme."""
    scene = scene_for(request)
    context = {
        "section": "instruments",
        "scene": scene,
        "programme": scene.programme,
        "groups": [_rows(scene, group) for group in groups(scene)],
        "planned": [(scene.programme.instrument_by_id[one.value.instrument], one) for one in planned(scene)],
    }
    return render(request, "public/instruments.html", context)


_Row = tuple[Instrument, tuple[tuple[Clause, Text], ...], tuple[Task, ...], int]


def _rows(scene: Scene, group: Group) -> tuple[Group, list[_Row]]:
    rows = [
        (one, clauses_of(scene, one.id), tasks_of(scene, one.id), len(passings(scene, one.id)))
        for one in group.instruments
    ]
    return group, rows


def instrument(request: HttpRequest, id: str) -> HttpResponse:
    """One instrument. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    found = scene.programme.instrument_by_id.get(id)
    if found is None:
        raise Http404
    passed = passings(scene, id)
    context = {
        "section": "instruments",
        "scene": scene,
        "programme": scene.programme,
        "instrument": found,
        "untitled": naming.called(found) == found.title,
        "clauses": clauses_of(scene, id),
        "tasks": tasks_of(scene, id),
        "agencies": [one for one in passed if one.name == "agency"],
        "areas": [one for one in passed if one.name == "area"],
        "planned": [(found, one) for one in planned(scene, id)],
        "events": [one for one in scene.programme.header.events if one.instrument == id],
        "cut_off": cut_off
        if (cut_off := scene.programme.reporting.cut_off) and cut_off.ground == id
        else None,
    }
    return render(request, "public/instrument.html", context)


PAGES = [
    Address("instruments", vi="van-ban/", en="instruments/", view=listing),
    Address("instrument", vi="van-ban/<str:id>", en="instruments/<str:id>", view=instrument),
]
