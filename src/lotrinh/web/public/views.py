"""The views of the public pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import language_of
from lotrinh.web.figures import queries as figures
from lotrinh.web.programmes import queries as programmes


def front(request: HttpRequest) -> HttpResponse:
    """The front page: the programme's title and what is kept of it."""
    programme = programmes.programme()
    count = figures.ledger_state(programme.id)[1]
    title = programme.header.title.get(language_of(request.path_info))
    return render(request, "public/front.html", {"title": title, "programme": programme, "figures": count})
