"""The list of targets, a target, and what can be taken away from it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import Address
from lotrinh.web.public.scene import scene_for


def listing(request: HttpRequest) -> HttpResponse:
    """All targets, by sector and outcome."""
    return render(request, "public/targets.html", {"section": "targets", "scene": scene_for(request)})


def target(request: HttpRequest, id: str) -> HttpResponse:
    """One target. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    if id not in scene.verdicts:
        raise Http404
    return render(
        request, "public/target.html", {"section": "targets", "scene": scene, "verdict": scene.verdicts[id]}
    )


PAGES = [
    Address("targets", vi="muc-tieu/", en="targets/", view=listing),
    Address("target", vi="muc-tieu/<str:id>", en="targets/<str:id>", view=target),
]
