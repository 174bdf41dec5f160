"""Targets that belong together: of one clause, about one indicator, or compared with each other's."""

from __future__ import annotations

from lotrinh.assessing.verdict import Verdict
from lotrinh.web.public.scene import Scene

_MOST = 8


def related(scene: Scene, verdict: Verdict) -> tuple[Verdict, ...]:
    """Others that share an indicator first, then those of the same clause."""
    own = _indicators(scene, verdict)
    others = [other for other in scene.verdicts.values() if other.target.id != verdict.target.id]
    close = [other for other in others if own & _indicators(scene, other)]
    beside = [other for other in others if other.target.clause == verdict.target.clause]
    return tuple({other.target.id: other for other in (*close, *beside)}.values())[:_MOST]


def _indicators(scene: Scene, verdict: Verdict) -> set[str]:
    """What the target speaks of: its indicator, the one it is compared with, and what these are the growth of."""
    named = {one for one in (verdict.target.indicator, verdict.target.reference) if one}
    known = scene.programme.indicator_by_id
    return named | {growth for one in named if (growth := known[one].growth_of)}
