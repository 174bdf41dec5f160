"""The passport of a number, as a page of its own; a script may show it at the side of another."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import Address
from lotrinh.web.public.scene import scene_for


def passport(request: HttpRequest, id: str) -> HttpResponse:
    """The passport of a ledger entry or of a computed value. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    try:
        figure = scene.ledger.entry(id)
    except KeyError:
        raise Http404 from None
    return render(request, "public/passport.html", {"section": "data", "scene": scene, "figure": figure})


# The id of a computed value names its period, which may hold a slash.
PAGES = [Address("figure", vi="so-lieu/<path:id>", en="figures/<path:id>", view=passport)]
