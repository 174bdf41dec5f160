"""The document as a tree, and a clause."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from lotrinh.text import Language
from lotrinh.web.addresses import Address, language_of
from lotrinh.web.programmes import queries
from lotrinh.web.public.document.tree import KINDS, above, beside, nodes, roots
from lotrinh.web.public.fragments import fragment
from lotrinh.web.public.scene import Scene, scene_for


def tree(request: HttpRequest) -> HttpResponse:
    """All clauses, each with its targets and tasks, and its text where the document is attached."""
    scene, lang = scene_for(request), language_of(request.path_info)
    texts = queries.document(scene.programme.id)
    context = {
        "section": "document",
        "scene": scene,
        "programme": scene.programme,
        "texts": texts,
        "tree": _with(scene, lang, texts) if texts else fragment(scene, _TREE, lang, _without_text),
        "issuer": scene.programme.agency_by_id.get(scene.programme.header.issuer),
    }
    return render(request, "public/document.html", context)


_TREE = "public/places/tree.html"


def _without_text(scene: Scene) -> dict[str, object]:
    return {"roots": roots(scene), "texts": {}}


def _with(scene: Scene, lang: Language, texts: dict[str, str]) -> SafeString:
    """The tree with the document's own words, which may be attached anew at any time."""
    return render_to_string(_TREE, {"scene": scene, "lang": lang, "roots": roots(scene), "texts": texts})


def clause(request: HttpRequest, id: str) -> HttpResponse:
    """One clause. Raises `Http404` for an unknown locator."""
    scene = scene_for(request)
    found = scene.programme.clause_by_locator.get(id)
    if found is None:
        raise Http404
    clauses = scene.programme.clauses
    at = clauses.index(found)
    context = {
        "section": "document",
        "scene": scene,
        "programme": scene.programme,
        "clause": found,
        "kind": KINDS[found.kind],
        "node": nodes(scene)[id],
        "rest": beside(scene, id),
        "above": above(scene, found),
        "clause_text": queries.clause_text(scene.programme.id, id),
        "agencies": scene.programme.agency_by_id,
        "earlier": (clauses[at - 1].locator, clauses[at - 1].title) if at else None,
        "later": (clauses[at + 1].locator, clauses[at + 1].title) if at + 1 < len(clauses) else None,
    }
    return render(request, "public/clause.html", context)


PAGES = [
    Address("document", vi="tai-lieu/", en="document/", view=tree),
    Address("clause", vi="tai-lieu/<str:id>", en="document/<str:id>", view=clause),
]
