"""The passport of a number, as a page of its own; a script may show it at the side of another."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import Address
from lotrinh.web.figures import queries as figures
from lotrinh.web.public.passports.passport import passport as passport_of
from lotrinh.web.public.scene import scene_for


def passport(request: HttpRequest, id: str) -> HttpResponse:
    """The passport of a ledger entry or of a computed value. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    found = passport_of(scene, id)
    if found is None:
        raise Http404
    context = {
        "section": "data",
        "scene": scene,
        "passport": found,
        "entry": figures.entry(scene.programme.id, id) if found.recorded else None,
        "used_in": [scene.verdicts[target] for target in found.used_in],
    }
    return render(request, "public/passport.html", context)


# The id of a computed value names its period, which may hold a slash.
PAGES = [Address("figure", vi="so-lieu/<path:id>", en="figures/<path:id>", view=passport)]
