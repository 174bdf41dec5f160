"""The page of data, an indicator, and the files themselves."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.programme.figures import Source
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.agencies.lines import heirs
from lotrinh.web.public.data import files
from lotrinh.web.public.data.findings import findings
from lotrinh.web.public.data.indicators import facts, indicators, series_of
from lotrinh.web.public.fragments import fragment
from lotrinh.web.public.scene import Scene, kept, scene_for


def data(request: HttpRequest) -> HttpResponse:
    """What can be taken away, every indicator with its figures, what sources disagree about, and the sources."""
    scene, lang = scene_for(request), language_of(request.path_info)
    context = {
        "section": "data",
        "scene": scene,
        "programme": scene.programme,
        "files": files.files(scene),
        "indicator_count": len(scene.programme.indicators),
        "measured": fragment(scene, "public/places/measured.html", lang, _measured),
        "disagreements": fragment(scene, "public/places/disagreements.html", lang, _disagreements),
        "sources": _sources(scene),
        "figure_count": len(scene.ledger),
    }
    return render(request, "public/data.html", context)


def _measured(scene: Scene) -> dict[str, object]:
    every = indicators(scene)
    return {
        "indicators": [one for one in every if one.count],
        "unfilled": [one for one in every if not one.count],
    }


def _disagreements(scene: Scene) -> dict[str, object]:
    return {"findings": findings(scene)}


@kept
def _sources(scene: Scene) -> tuple[tuple[Source, int], ...]:
    """The sources in use, those with the most figures first."""
    counts = Counter(figure.source for figure in scene.ledger)
    found = [(one, counts[one.id]) for one in scene.programme.sources if counts[one.id]]
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def indicator(request: HttpRequest, id: str) -> HttpResponse:
    """One indicator: what is measured, all its figures, the targets about it. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    found = scene.programme.indicator_by_id.get(id)
    if found is None:
        raise Http404
    context = {
        "section": "data",
        "scene": scene,
        "programme": scene.programme,
        "indicator": found,
        "unit": scene.programme.unit_by_id[found.unit],
        "facts": facts(scene, id),
        "responsible": heirs(scene, found.responsible),
        "series": series_of(scene, id),
        "file": files.figures_file(scene, id),
        "verdicts": [
            verdict
            for verdict in scene.verdicts.values()
            if id in (verdict.target.indicator, verdict.target.reference)
        ],
    }
    return render(request, "public/indicator.html", context)


def _download(file: files.File) -> HttpResponse:
    return HttpResponse(
        file.content,
        content_type=file.kind,
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )


def figures_file(request: HttpRequest) -> HttpResponse:
    """The ledger as CSV."""
    return _download(files.figures_file(scene_for(request)))


def indicator_file(request: HttpRequest, id: str) -> HttpResponse:
    """One indicator's entries as CSV. Raises `Http404` for an unknown id."""
    scene = scene_for(request)
    if id not in scene.programme.indicator_by_id:
        raise Http404
    return _download(files.figures_file(scene, id))


def pack_file(request: HttpRequest) -> HttpResponse:
    """The whole pack as a zip."""
    return _download(files.pack_file(scene_for(request)))


def verdicts_json(request: HttpRequest) -> HttpResponse:
    """The verdicts as JSON."""
    return _download(files.verdicts_json(scene_for(request)))


def verdicts_csv(request: HttpRequest) -> HttpResponse:
    """The verdicts as CSV."""
    return _download(files.verdicts_csv(scene_for(request)))


def pack_schema(request: HttpRequest) -> HttpResponse:
    """The schema of packs."""
    return _download(files.schema_file(scene_for(request)))


PAGES = [
    Address("data", vi="du-lieu/", en="data/", view=data),
    Address("figures-file", vi="du-lieu/so-lieu.csv", en="data/figures.csv", view=figures_file),
    Address("pack-file", vi="du-lieu/chuong-trinh.zip", en="data/programme.zip", view=pack_file),
    Address("verdicts-json", vi="du-lieu/danh-gia.json", en="data/verdicts.json", view=verdicts_json),
    Address("verdicts-csv", vi="du-lieu/danh-gia.csv", en="data/verdicts.csv", view=verdicts_csv),
    Address("pack-schema", vi="du-lieu/luoc-do.json", en="data/schema.json", view=pack_schema),
    Address("indicator-file", vi="chi-tieu/<str:id>.csv", en="indicators/<str:id>.csv", view=indicator_file),
    Address("indicator", vi="chi-tieu/<str:id>", en="indicators/<str:id>", view=indicator),
]
