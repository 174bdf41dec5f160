"""Which entry of a cell is in use, and what part the others play (DESIGN section 6).

The rule, in the order in which it is applied:

1. Out of the contest: what a known entry supersedes, what someone derived, what has a unit of another dimension.
2. The highest status present: final, preliminary, estimate, not stated.
3. Among these the newest published. An imprecise day counts from its last day; an entry without one is the oldest,
   since nothing shows that it is new.
4. Then the source with the smaller precedence number, then an exact number before a rounded one, then the entry
   recorded last, then the order of ids: the answer never depends on the order in which entries arrive.
5. Where the winner is rounded ("hơn 580.000") and an exact entry lies within its rounding, the exact one is used,
   whatever its status: it says the same and more. One that does not is a disagreement, and settles nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lotrinh.ledger import wording
from lotrinh.ledger.cells import Cell, Entry, Role
from lotrinh.ledger.values import Window, convert, equal, is_rounded, printed, window
from lotrinh.programme.figures import Figure, Source, Status
from lotrinh.programme.periods import Period
from lotrinh.programme.units import Unit
from lotrinh.text import Text

FIRMNESS = {Status.FINAL: 0, Status.PRELIMINARY: 1, Status.ESTIMATE: 2, Status.UNSTATED: 3, Status.DERIVED: 4}
_UNKNOWN_SOURCE = 50


@dataclass(frozen=True)
class Context:
    """What the choice rests on besides the entries: units and sources by id, and the ids that are superseded."""

    units: Mapping[str, Unit]
    sources: Mapping[str, Source]
    superseded: AbstractSet[str]

    def precedence(self, figure: Figure) -> int:
        """The smaller is believed first; a source that nobody described stands in the middle."""
        source = self.sources.get(figure.source)
        return source.precedence if source else _UNKNOWN_SOURCE


@dataclass(frozen=True)
class Candidate:
    """An entry in the contest: its value in `unit`, the indicator's, and its place in the order of belief."""

    figure: Figure
    value: Decimal
    place: tuple[int, int, int, bool, float, str]
    published_in: Unit
    unit: Unit

    @cached_property
    def window(self) -> Window:
        """Where the true value lies, in the indicator's unit, as far as the source's rounding says."""
        return self._converted(window(self.figure))

    @cached_property
    def printed(self) -> Window:
        """Where the true value lies, in the indicator's unit, behind the digits that are printed."""
        return self._converted(printed(self.figure))

    def _converted(self, ends: Window) -> Window:
        if self.published_in.factor == self.unit.factor:
            return ends
        low, high = (convert(end, self.published_in, self.unit) for end in (ends.low, ends.high))
        return Window(low, high)


def believed(figure: Figure, context: Context) -> tuple[int, int, int, bool, float, str]:
    """The place of an entry in the order of belief; the smallest is believed first."""
    day = figure.published.counts_from if figure.published else dt.date.min
    return (
        FIRMNESS[figure.status],
        -day.toordinal(),
        context.precedence(figure),
        is_rounded(figure),
        -figure.recorded.timestamp(),
        figure.id,
    )


def agree(one: Candidate, other: Candidate) -> bool:
    """True where the two can both be right: equal, or one is the other written with fewer digits.

    38,362 agrees with 38,362.17, "hơn 580.000" with 583,000; 8.76 does not agree with 8.77.
    """
    if equal(one.value, other.value) or one.printed.holds(other.value) or other.printed.holds(one.value):
        return True
    return one.figure.rounded and other.figure.rounded and one.window.meets(other.window)


def choose(candidates: list[Candidate]) -> tuple[Candidate, bool] | None:
    """The candidate in use, and whether an exact one took the place of a rounded winner. None among none."""
    if not candidates:
        return None
    ranked = sorted(candidates, key=lambda candidate: candidate.place)
    winner = ranked[0]
    if winner.figure.rounded:
        for other in ranked[1:]:
            if not other.figure.rounded and winner.window.holds(other.value):
                return other, True
    return winner, False


def resolve(
    indicator: str,
    area: str,
    period: Period,
    breakdown: str,
    unit: Unit,
    figures: Iterable[Figure],
    context: Context,
) -> Cell:
    """The cell that `figures` make; `unit` is the indicator's. The figures must all be of this one cell."""
    candidates, out = _sorted_out(figures, unit, context)
    chosen = choose(candidates)
    if chosen is None:
        why = wording.nothing_usable(entry.role for entry in out)
        return Cell(indicator, area, period, breakdown, unit, None, None, why, tuple(out))
    used, exact = chosen
    rest = sorted((c for c in candidates if c is not used), key=lambda candidate: candidate.place)
    entries = [Entry(used.figure, Role.USED, used.value, wording.ROLES[Role.USED])]
    entries += [_entry(other, _role(other, used)) for other in rest]
    why = wording.EXACT_FOR_ROUNDED if exact else _why(used, rest, bool(out))
    return Cell(indicator, area, period, breakdown, unit, used.figure, used.value, why, (*entries, *out))


def candidate(figure: Figure, unit: Unit, context: Context) -> Candidate | None:
    """The entry as a candidate; None where its unit cannot become `unit`."""
    own = context.units.get(figure.unit)
    if own is None or own.dimension != unit.dimension:
        return None
    return Candidate(figure, convert(figure.value, own, unit), believed(figure, context), own, unit)


def _sorted_out(
    figures: Iterable[Figure], unit: Unit, context: Context
) -> tuple[list[Candidate], list[Entry]]:
    candidates, out = [], []
    for figure in figures:
        made = candidate(figure, unit, context)
        value = made.value if made else None
        if figure.id in context.superseded:
            out.append(Entry(figure, Role.SUPERSEDED, value, wording.ROLES[Role.SUPERSEDED]))
        elif made is None:
            out.append(Entry(figure, Role.WRONG_UNIT, None, wording.ROLES[Role.WRONG_UNIT]))
        elif figure.status is Status.DERIVED:
            out.append(Entry(figure, Role.DERIVED, value, wording.ROLES[Role.DERIVED]))
        else:
            candidates.append(made)
    return candidates, sorted(out, key=lambda entry: believed(entry.figure, context))


def _entry(other: Candidate, role: Role) -> Entry:
    return Entry(other.figure, role, other.value, wording.ROLES[role])


def _role(other: Candidate, used: Candidate) -> Role:
    """The part of an entry that lost against `used`."""
    if equal(other.value, used.value) and other.figure.source != used.figure.source:
        return Role.CORROBORATES
    if other.printed.width > used.printed.width and other.printed.holds(used.value):
        return Role.ROUNDED
    return next((role for role, differs in _STEPS if differs(other, used)), Role.LOWER_PRECEDENCE)


def _why(used: Candidate, rest: list[Candidate], others: bool) -> Text:
    """Which rule put `used` before the others that give another value. `others`: there are unusable ones."""
    rivals = [other for other in rest if not equal(other.value, used.value)]
    if not rivals:
        return wording.agreed(len({c.figure.source for c in (used, *rest)}), others)
    rival = rivals[0]
    role = next((role for role, differs in _STEPS if differs(rival, used)), None)
    return wording.WHY[role] if role else wording.WHY_TIED


_Differs = Callable[[Candidate, Candidate], bool]
_STEPS: tuple[tuple[Role, _Differs], ...] = (
    (Role.LOWER_STATUS, lambda other, used: other.place[0] != used.place[0]),
    (Role.OLDER, lambda other, used: other.place[1] != used.place[1]),
    (Role.LOWER_PRECEDENCE, lambda other, used: other.place[2] != used.place[2]),
    (Role.ROUNDED, lambda other, used: other.place[3] != used.place[3]),
    (Role.OLDER, lambda other, used: other.place[4] != used.place[4]),
)
