"""What every public page stands on: the programme, the figures known, and a verdict for each target.

    scene = scene_for(request)
    scene.verdicts["I.2.b.1-1"].outcome

A scene is made once a process for each state of the programme, the ledger, the judgements and the day, and asks the
database three small questions to find out which state that is, however much there is to show. What a page derives
from it for all readers alike is kept with it (`kept`), so that it is gone as soon as anything changes.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from django.http import HttpRequest

from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.formats import today
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.programme import Programme
from lotrinh.territory.agencies import Agency
from lotrinh.territory.areas import Area
from lotrinh.web.figures import queries as figures
from lotrinh.web.figures.models import Judgement
from lotrinh.web.programmes import queries as programmes

F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R")


@dataclass(frozen=True, eq=False)
class Scene:
    """The programme as it stands on `day`, in Vietnam.

    `ledger` holds what was published by the end of that day. `verdicts` stand by target id in the programme's order.
    `used_in` names, for each ledger entry or computed value by its id, the targets whose verdict uses it.
    `judgements` are the newest ones by target id; absent where nobody has judged.
    """

    programme: Programme
    ledger: Ledger
    day: dt.date
    verdicts: Mapping[str, Verdict]
    used_in: Mapping[str, tuple[str, ...]]
    judgements: Mapping[str, Judgement]
    _memory: dict[tuple[Any, ...], Any] = field(default_factory=dict, repr=False)

    def offices(self, agency: str | None) -> tuple[Agency, ...]:
        """Who stands in the place of `agency` today: itself, its heir or heirs; none where the line has ended."""
        if agency not in self.programme.agency_by_id:
            return ()
        return self.remember(("offices", agency), lambda: self.programme.agency_now(str(agency), self.day))

    def heirs(self, area: str) -> tuple[Area, ...]:
        """What has taken the place of `area` by today; none while it still exists."""
        now = self.remember(("areas", area), lambda: self.programme.area_now(area, self.day))
        return tuple(one for one in now if one.id != area)

    def has(self, figure: str) -> bool:
        """Whether `figure` is a known entry of the ledger."""
        try:
            self.ledger.entry(figure)
        except KeyError:
            return False
        return True

    def remember(self, key: tuple[Any, ...], make: Callable[[], R]) -> R:
        """What `make` gave the first time that it was asked for under `key`."""
        if key not in self._memory:
            self._memory[key] = make()
        found: R = self._memory[key]
        return found


def kept(function: F) -> F:
    """A function of a scene and of hashable positional arguments, computed once for each scene."""

    @functools.wraps(function)
    def remembered(scene: Scene, *args: Any) -> Any:
        return scene.remember((function, *args), lambda: function(scene, *args))

    return cast(F, remembered)


def scene_for(request: HttpRequest | None = None, day: dt.date | None = None) -> Scene:
    """The scene of a request: today's, or that of `day`. Three queries, more only when something is new.

    Raises `lotrinh.web.programmes.queries.NotLoadedError` where no programme is in force.
    """
    on = day or today()
    programme = programmes.programme(on=day)
    ledger = figures.ledger(programme)
    judgements = figures.latest_judgements(programme.id)
    state = (on, tuple(sorted(judgement.pk for judgement in judgements.values())))
    with _lock:
        scenes = _scenes.setdefault(ledger, {})
        if state in scenes:
            return scenes[state]
    made = scene_of(programme, ledger, on, judgements)
    with _lock:
        while len(scenes) >= _MOST:
            scenes.pop(next(iter(scenes)))
        return scenes.setdefault(state, made)


def scene_of(
    programme: Programme, ledger: Ledger, day: dt.date, judgements: Mapping[str, Judgement] | None = None
) -> Scene:
    """The scene of these very values, without asking a database."""
    known = ledger.known_on(day)
    verdicts = {verdict.target.id: verdict for verdict in Assessor(programme, known, day).all()}
    return Scene(programme, known, day, verdicts, _used_in(verdicts), judgements or {})


def _used_in(verdicts: Mapping[str, Verdict]) -> dict[str, tuple[str, ...]]:
    """The ids of entries that verdicts rest on: those cited, and those behind each year of the series."""
    found: dict[str, dict[str, None]] = {}
    for target, verdict in verdicts.items():
        series = verdict.measure.series.by_year.values()
        for id in (*verdict.figures, *(one for observation in series for one in observation.figures)):
            found.setdefault(id, {})[target] = None
    return {id: tuple(targets) for id, targets in found.items()}


_MOST = (
    4  # scenes kept of one ledger: today's, yesterday's for a page begun before midnight, and two for tests
)
# By the ledger itself, which its own queries make anew for another programme, another state or another database.
_scenes: WeakKeyDictionary[Ledger, dict[Any, Scene]] = WeakKeyDictionary()
_lock = Lock()
