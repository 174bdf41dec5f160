"""The front page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import Address
from lotrinh.web.public.scene import scene_for


def glance(request: HttpRequest) -> HttpResponse:
    """The programme at a glance."""
    return render(request, "public/glance.html", {"section": "glance", "scene": scene_for(request)})


PAGES = [Address("glance", vi="", en="", view=glance)]
