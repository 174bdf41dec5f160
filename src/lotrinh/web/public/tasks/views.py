"""The list of tasks, and a task."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.programme.tasks import Task
from lotrinh.text import Text
from lotrinh.web.addresses import Address
from lotrinh.web.programmes import queries
from lotrinh.web.public.agencies.lines import heirs
from lotrinh.web.public.scene import Scene, scene_for
from lotrinh.web.public.tasks.listing import Wanted, choices, parts, row


def listing(request: HttpRequest) -> HttpResponse:
    """All tasks, by sector, office and time."""
    scene = scene_for(request)
    wanted = Wanted.of(scene, request.GET)
    found = parts(scene, wanted)
    context = {
        "section": "tasks",
        "scene": scene,
        "programme": scene.programme,
        "wanted": wanted,
        "parts": found,
        "count": sum(len(part.rows) for part in found),
        **choices(scene),
    }
    return render(request, "public/tasks.html", context)


def task(request: HttpRequest, id: str) -> HttpResponse:
    """One task. Raises `Http404` for an unknown locator."""
    scene = scene_for(request)
    found = scene.programme.task_by_id.get(id)
    if found is None:
        raise Http404
    context = {
        "section": "tasks",
        "scene": scene,
        "programme": scene.programme,
        "task": found,
        "row": row(scene, id),
        "sector": scene.programme.sector_by_id.get(found.sector or ""),
        "clause": scene.programme.clause_by_locator[found.clause],
        "clause_text": queries.clause_text(scene.programme.id, found.clause),
        "coordinating": [
            (scene.programme.agency_by_id[one], heirs(scene, one)) for one in found.coordinating
        ],
        "verdicts": [scene.verdicts[one] for one in found.targets if one in scene.verdicts],
        "instruments": [scene.programme.instrument_by_id[one] for one in found.instruments],
        **_beside(scene, found),
    }
    return render(request, "public/task.html", context)


def _beside(scene: Scene, task: Task) -> dict[str, tuple[str, Text] | None]:
    """The tasks before and after this one."""
    tasks = scene.programme.tasks
    at = tasks.index(task)
    return {
        "earlier": (tasks[at - 1].id, tasks[at - 1].title) if at else None,
        "later": (tasks[at + 1].id, tasks[at + 1].title) if at + 1 < len(tasks) else None,
    }


PAGES = [
    Address("tasks", vi="nhiem-vu/", en="tasks/", view=listing),
    Address("task", vi="nhiem-vu/<str:id>", en="tasks/<str:id>", view=task),
]
