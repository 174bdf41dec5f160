"""The document as a tree, and a clause."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.addresses import Address
from lotrinh.web.programmes import queries
from lotrinh.web.public.document.tree import KINDS, above, beside, nodes, roots
from lotrinh.web.public.scene import scene_for


def tree(request: HttpRequest) -> HttpResponse:
    """All clauses, each with its targets and tasks, and its text where the document is attached."""
    scene = scene_for(request)
    context = {
        "section": "document",
        "scene": scene,
        "programme": scene.programme,
        "roots": roots(scene),
        "texts": queries.document(scene.programme.id),
        "issuer": scene.programme.agency_by_id.get(scene.programme.header.issuer),
    }
    return render(request, "public/document.html", context)


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
