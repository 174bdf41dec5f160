"""The front page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from lotrinh.assessing.outcomes import Outcome
from lotrinh.text import Language
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.public.glance import standing, title
from lotrinh.web.public.glance.absent import absent
from lotrinh.web.public.glance.due import due
from lotrinh.web.public.glance.panels import sectors
from lotrinh.web.public.glance.recent import recent
from lotrinh.web.public.scene import Scene, kept, scene_for

#: Outcomes that the strip of the quantitative targets shows even where no target has them.
_ALWAYS = (Outcome.ATTAINED, Outcome.ON_TRACK, Outcome.AT_RISK, Outcome.OFF_TRACK)


def glance(request: HttpRequest) -> HttpResponse:
    """The programme at a glance: will it be met?"""
    scene = scene_for(request)
    quantitative, others = standing.quantitative(scene), standing.others(scene)
    context = {
        "section": "glance",
        "scene": scene,
        "programme": scene.programme,
        "kicker": title.kicker(scene),
        "facts": title.facts(scene),
        "lede": standing.lede(scene),
        "strip": standing.groups(quantitative, _ALWAYS),
        "strip_count": len(quantitative),
        "others": standing.groups(others),
        "others_count": len(others),
        "sectors": _sectors(scene, language_of(request.path_info)),
        "recent": recent(scene),
        "due": due(scene),
        "absent": absent(scene),
        "figure_count": len(scene.ledger),
        "source_count": len({figure.source for figure in scene.ledger}),
    }
    return render(request, "public/glance.html", context)


@kept
def _sectors(scene: Scene, lang: Language) -> SafeString:
    """The greater part of the page, the same for every reader until something changes: rendered once."""
    return render_to_string("public/_sectors.html", {"lang": lang, "sectors": sectors(scene, lang)})


PAGES = [Address("glance", vi="", en="", view=glance)]
