"""The list of targets, a target, and what can be taken away from it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.assessing.verdict import Verdict
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.programmes import queries as programmes
from lotrinh.web.public import charting
from lotrinh.web.public.scene import Scene, scene_for
from lotrinh.web.public.targets import downloads, entries
from lotrinh.web.public.targets.listing import Wanted, choices, rows
from lotrinh.web.public.targets.page import page
from lotrinh.writing.charts import Chart


def listing(request: HttpRequest) -> HttpResponse:
    """All targets, or those of a sector, an outcome, a kind."""
    scene = scene_for(request)
    wanted = Wanted.of(scene, request.GET)
    found = rows(scene, wanted)
    context = {
        "section": "targets",
        "scene": scene,
        "wanted": wanted,
        "sectors": found,
        "count": sum(len(part.rows) for part in found),
        "total": len(scene.verdicts),
        **{f"choose_{name}": offered for name, offered in choices(scene).items()},
    }
    return render(request, "public/targets.html", context)


def target(request: HttpRequest, id: str) -> HttpResponse:
    """One target. Raises `Http404` for an unknown id."""
    scene, verdict = _found(request, id)
    clause_text = programmes.clause_text(scene.programme.id, verdict.target.clause)
    context = {
        "section": "targets",
        "clause_text": clause_text,
        **page(scene, verdict, language_of(request.path_info)),
    }
    return render(request, "public/target.html", context)


def figures_csv(request: HttpRequest, id: str) -> HttpResponse:
    """The figures of a target in the columns of a pack's ``figures.csv``."""
    scene, verdict = _found(request, id)
    content = downloads.figures_csv(entries.figures(scene, verdict.target))
    return _file(scene, verdict, content.encode(), "csv", "text/csv; charset=utf-8")


def verdict_json(request: HttpRequest, id: str) -> HttpResponse:
    """The verdict with its reasons, for machines."""
    scene, verdict = _found(request, id)
    return _file(scene, verdict, downloads.verdict_json(scene, verdict).encode(), "json", "application/json")


def chart_svg(request: HttpRequest, id: str) -> HttpResponse:
    """The chart as a file of its own. Raises `Http404` where the target has none."""
    scene, verdict, chart = _charted(request, id)
    content = downloads.standalone(chart, language_of(request.path_info))
    return _file(scene, verdict, content.encode(), "svg", "image/svg+xml")


def chart_png(request: HttpRequest, id: str) -> HttpResponse:
    """The same picture as PNG."""
    scene, verdict, chart = _charted(request, id)
    content = downloads.picture(downloads.standalone(chart, language_of(request.path_info)))
    return _file(scene, verdict, content, "png", "image/png")


def _found(request: HttpRequest, id: str) -> tuple[Scene, Verdict]:
    scene = scene_for(request)
    if id not in scene.verdicts:
        raise Http404
    return scene, scene.verdicts[id]


def _charted(request: HttpRequest, id: str) -> tuple[Scene, Verdict, Chart]:
    scene, verdict = _found(request, id)
    chart = charting.chart_of(scene, id, language_of(request.path_info))
    if chart is None:
        raise Http404
    return scene, verdict, chart


def _file(scene: Scene, verdict: Verdict, content: bytes, ending: str, kind: str) -> HttpResponse:
    name = downloads.file_name(scene, verdict, ending)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)


def _page(name: str, vi: str, en: str, view: Callable[..., HttpResponse]) -> Address:
    return Address(name, vi=f"muc-tieu/{vi}", en=f"targets/{en}", view=view)


PAGES = [
    _page("targets", "", "", listing),
    _page("target", "<str:id>", "<str:id>", target),
    _page("target-figures", "<str:id>/so-lieu.csv", "<str:id>/figures.csv", figures_csv),
    _page("target-verdict", "<str:id>/danh-gia.json", "<str:id>/verdict.json", verdict_json),
    _page("target-chart", "<str:id>/bieu-do.svg", "<str:id>/chart.svg", chart_svg),
    _page("target-picture", "<str:id>/bieu-do.png", "<str:id>/chart.png", chart_png),
]
