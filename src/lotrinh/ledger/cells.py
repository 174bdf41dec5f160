"""What the ledger answers with: a cell with its entries, the one in use and why; a computed value; a year's value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from lotrinh.programme.figures import Figure
from lotrinh.programme.periods import Period
from lotrinh.programme.units import Unit
from lotrinh.text import Text


class Role(StrEnum):
    """The part that an entry plays in its cell."""

    USED = "used"
    CORROBORATES = "corroborates"  # another source gives the same value
    SUPERSEDED = "superseded"  # an entry known here corrects it
    LOWER_STATUS = "lower_status"  # a firmer one is in use
    OLDER = "older"  # as firm, published earlier, or on a day that is not known
    LOWER_PRECEDENCE = "lower_precedence"  # as firm and as new, from a source believed second
    ROUNDED = "rounded"  # "more than", "about": an exact one is in use
    DERIVED = "derived"  # someone's arithmetic on a page: never used
    WRONG_UNIT = "wrong_unit"  # of another dimension than the indicator: never used


#: Roles that take an entry out of the contest for its cell.
NEVER_USED = frozenset({Role.SUPERSEDED, Role.DERIVED, Role.WRONG_UNIT})


@dataclass(frozen=True)
class Entry:
    """A figure in its cell. `value` is in the indicator's unit, None where its unit cannot become that one."""

    figure: Figure
    role: Role
    value: Decimal | None
    reason: Text


@dataclass(frozen=True, eq=False)
class Computed:
    """A value that a declared formula gave, in `unit`, to at most 34 significant digits.

    `inputs` are what the formula read, in its order; `figures` the ids of the published entries that it rests on in the
    end, each once, sorted. `id` is made from what is computed, so that it is the same on every day: it opens a passport
    as a figure's id does.
    """

    id: str
    indicator: str
    area: str
    period: Period
    breakdown: str
    value: Decimal
    unit: Unit
    formula: str
    inputs: tuple[Figure | Computed, ...]
    tell: Callable[[], tuple[Text, ...]] = field(repr=False)
    figures: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        # At once, not when asked for: its inputs have theirs already, so that a long chain is never walked down.
        object.__setattr__(self, "figures", tuple(sorted(set(figure_ids(self.inputs)))))

    @cached_property
    def steps(self) -> tuple[Text, ...]:
        """The arithmetic, one line for each value read and one for the result. Told when asked for: few are."""
        return self.tell()

    @property
    def _content(self) -> tuple[object, ...]:
        # Not the inputs themselves: they share inputs of their own, and comparing would walk each of them many times.
        return (self.id, self.value, self.unit.id, self.formula, self.figures)

    def __eq__(self, other: object) -> bool:
        return self._content == other._content if isinstance(other, Computed) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._content)


def figure_ids(values: Iterable[Figure | Computed]) -> Iterable[str]:
    """The ids of the published entries behind `values`."""
    for value in values:
        yield from value.figures if isinstance(value, Computed) else (value.id,)


@dataclass(frozen=True)
class Cell:
    """All that is said of one indicator, area, period and breakdown, and what of it is in use.

    `entries` stand in the order in which they are believed, the used one first. `used` None means missing, which is
    not zero. `value` is in `unit`, the indicator's. `computed` is the formula's value where the indicator has one; it
    is in use only where nothing published is.
    """

    indicator: str
    area: str
    period: Period
    breakdown: str
    unit: Unit
    used: Figure | Computed | None
    value: Decimal | None
    why: Text
    entries: tuple[Entry, ...] = ()
    computed: Computed | None = None

    @property
    def usable(self) -> tuple[Entry, ...]:
        """The entries that could be in use: not superseded, not derived, of the right dimension."""
        return tuple(entry for entry in self.entries if entry.role not in NEVER_USED)

    def role_of(self, id: str) -> Role | None:
        """The role of the entry `id`, None where it is not of this cell."""
        return next((entry.role for entry in self.entries if entry.figure.id == id), None)


@dataclass(frozen=True)
class YearValue:
    """One year's value of a series, in the indicator's unit.

    `partial`: observed within the year but not for, or at the end of, the whole of it.
    """

    year: int
    value: Decimal
    period: Period
    figure: Figure | Computed
    partial: bool
    cell: Cell

    @property
    def unit(self) -> Unit:
        """What `value` is counted in."""
        return self.cell.unit
