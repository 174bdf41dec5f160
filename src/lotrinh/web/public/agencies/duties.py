"""What an office answers for: tasks, figures of targets, reports, and the roles that the document gives it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.reporting import ReportingRule
from lotrinh.programme.tasks import Task
from lotrinh.territory.agencies import Agency, RoleHeld
from lotrinh.text import Text
from lotrinh.web.public.agencies.lines import groups_of, inherited
from lotrinh.web.public.scene import Scene, kept


@dataclass(frozen=True)
class Duties:
    """All of it for one office, its own and what it took over. `coordinates` leaves out what it leads itself."""

    leads: tuple[Task, ...]
    coordinates: tuple[Task, ...]
    supplies: tuple[Verdict, ...]
    indicators: tuple[Indicator, ...]
    reports: tuple[ReportingRule, ...]
    receives: tuple[ReportingRule, ...]
    roles: tuple[RoleHeld, ...]

    @property
    def without_figures(self) -> int:
        """How many of its targets have no figure yet."""
        return sum(verdict.freshness.newest is None for verdict in self.supplies)


@kept
def duties(scene: Scene, id: str) -> Duties:
    """What office `id` answers for today; what it was given, where it has ended."""
    programme = scene.programme
    own = set(inherited(scene, id))
    owing = own | {group.id for one in own for group in groups_of(scene, one)}
    return Duties(
        leads=tuple(task for task in programme.tasks if task.lead in own),
        coordinates=tuple(t for t in programme.tasks if own & set(t.coordinating) and t.lead not in own),
        supplies=tuple(verdict for verdict in scene.verdicts.values() if verdict.target.supplier in own),
        indicators=tuple(one for one in programme.indicators if one.responsible in own),
        reports=tuple(rule for rule in programme.reporting.rules if rule.who in owing),
        receives=tuple(rule for rule in programme.reporting.rules if own & set(rule.to)),
        roles=_in_document_order(scene, (held for held in programme.roles if held.agency in own)),
    )


def _in_document_order(scene: Scene, roles: Iterable[RoleHeld]) -> tuple[RoleHeld, ...]:
    """Roles by clause; those that no clause gives come last."""
    places = {locator: place for place, locator in enumerate(scene.programme.clause_by_locator)}
    return tuple(sorted(roles, key=lambda held: places.get(held.clause or "", len(places))))


def freshness_words(verdict: Verdict) -> Text:
    """How old the newest figure is, in a phrase: the state, and what there is to say of it."""
    state, note = verdict.freshness.state.word, verdict.freshness.note
    vi, en = note.vi.strip("()"), note.en.strip("()")
    if verdict.freshness.newest is None and not note.vi.startswith("("):
        return note
    return Text(vi=f"{state.vi}; {vi}", en=f"{state.en}; {en}")


@kept
def answering(scene: Scene) -> tuple[tuple[Agency, Duties], ...]:
    """The offices of today that answer for something, those with the most tasks to lead first."""
    today = [one for one in scene.programme.agencies if one.on(scene.day)]
    found = [(one, duties(scene, one.id)) for one in today]
    found = [(one, owed) for one, owed in found if owed.leads or owed.coordinates or owed.supplies]
    return tuple(
        sorted(
            found, key=lambda pair: (-len(pair[1].leads), -len(pair[1].supplies), -len(pair[1].coordinates))
        )
    )
