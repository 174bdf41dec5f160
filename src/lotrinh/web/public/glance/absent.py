"""What has no data, and who should supply it: grouped by the offices of today."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene, kept

_NOBODY = Text(vi="Chưa rõ nơi cung cấp", en="No supplier known")


@dataclass(frozen=True)
class Missing:
    """An office of today (or several), the office that it took over from where that is another, and the targets."""

    office: Text
    agency: str | None
    verdicts: tuple[Verdict, ...]


@kept
def absent(scene: Scene) -> tuple[Missing, ...]:
    """Targets without figures enough, by who should supply them; the office with most of them first."""
    found: dict[tuple[str, ...], list[Verdict]] = {}
    for verdict in scene.verdicts.values():
        if verdict.outcome in (Outcome.NO_DATA, Outcome.TOO_LITTLE_DATA):
            offices = scene.offices(verdict.target.supplier)
            found.setdefault(tuple(office.id for office in offices), []).append(verdict)
    missing = [_missing(scene, ids, verdicts) for ids, verdicts in found.items()]
    return tuple(
        sorted(missing, key=lambda one: (one.agency is None and one.office == _NOBODY, -len(one.verdicts)))
    )


def _missing(scene: Scene, ids: tuple[str, ...], verdicts: list[Verdict]) -> Missing:
    names = wording.names(scene.programme.agency_by_id[id] for id in ids)
    return Missing(names or _NOBODY, ids[0] if len(ids) == 1 else None, tuple(verdicts))
