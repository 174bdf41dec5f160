"""Where what is published cannot all be true: between sources, between a level and its growth, with a formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.ledger.cells import Cell, Computed, Entry
from lotrinh.ledger.choosing import FIRMNESS, Candidate, Context, agree, candidate
from lotrinh.ledger.computing import CellOf, Place, Reading
from lotrinh.ledger.formulas.book import Compiled
from lotrinh.ledger.formulas.errors import FormulaError
from lotrinh.ledger.formulas.evaluating import evaluate
from lotrinh.ledger.formulas.language import Reference
from lotrinh.ledger.values import Window, equal, from_base, to_base
from lotrinh.programme.figures import Figure
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.periods import Period

#: Percentage points by which a published growth may differ from the one between two published levels.
GROWTH_SLACK = Decimal("0.5")
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class Conflict:
    """Entries of one cell that cannot both be right: the one in use, and those that say otherwise, best believed first.

    `firming`: all the others are of a lower status and were published before, which is the ordinary life of a figure
    (an estimate, then the final one). Any other conflict is for somebody to settle.
    """

    cell: Cell
    used: Entry
    others: tuple[Entry, ...]

    @property
    def firming(self) -> bool:
        """True where the others are merely earlier and less firm."""
        return all(_firmed(self.used.figure, other.figure) for other in self.others)


def _firmed(used: Figure, other: Figure) -> bool:
    if used.published is None or other.published is None:
        return False
    later = used.published.counts_from > other.published.counts_from
    return later and FIRMNESS[used.status] < FIRMNESS[other.status]


def conflict(cell: Cell, context: Context) -> Conflict | None:
    """The conflict in a cell; None where all usable entries agree, each as far as its rounding allows."""
    usable = cell.usable
    if len(usable) < 2:
        return None
    made = [(entry, candidate(entry.figure, cell.unit, context)) for entry in usable]
    first, used = made[0]
    others = tuple(entry for entry, other in made[1:] if used and other and not agree(used, other))
    return Conflict(cell, first, others) if others else None


@dataclass(frozen=True)
class GrowthGap:
    """A published growth that the published levels do not bear out; `between` is theirs, in the growth's unit."""

    growth: Cell
    now: Cell
    before: Cell
    between: Decimal


def growth_gap(growth: Cell, now: Cell, before: Cell, context: Context) -> GrowthGap | None:
    """The gap where the growth between two levels is over 0.5 points from the published one, rounding allowed for."""
    if not all(isinstance(cell.used, Figure) for cell in (growth, now, before)):
        return None
    said, level, base = (_open(cell, context) for cell in (growth, now, before))
    if base.low <= 0 or now.value is None or before.value is None:
        return None
    scale = growth.unit.factor
    low, high = (level.low / base.high - 1) / scale, (level.high / base.low - 1) / scale
    slack = GROWTH_SLACK * _HUNDREDTH / scale
    if said.high < low - slack or said.low > high + slack:
        return GrowthGap(growth, now, before, (now.value / before.value - 1) / scale)
    return None


def _open(cell: Cell, context: Context) -> Window:
    """What the rounding of the cell's published value leaves open, in the indicator's unit."""
    return _candidate(cell, context).window


def _printed(cell: Cell, context: Context) -> Window:
    """Where the true value lies behind the published digits, in the indicator's unit."""
    return _candidate(cell, context).printed


def _candidate(cell: Cell, context: Context) -> Candidate:
    assert isinstance(cell.used, Figure)
    made = candidate(cell.used, cell.unit, context)
    assert made is not None  # it is in use, so its unit can be converted
    return made


def formula_gap(
    cell: Cell, formula: Compiled, cell_of: CellOf, indicators: Mapping[str, Indicator], context: Context
) -> Computed | None:
    """The computed value where it is farther from the published one than the printed digits can explain.

    Every printed number may be off by half of its last digit, or by what its rounding says; the formula is evaluated
    with each input moved so far, and the effects are added up.
    """
    if not isinstance(cell.used, Figure) or cell.computed is None or cell.value is None:
        return None
    place = Place(indicators[cell.indicator], cell.unit, cell.area, cell.period, cell.breakdown)
    printed = _printed(cell, context)
    slack = printed.width / 2 + _slack(formula, place, cell_of, indicators, context)
    if cell.unit.dimension == "growth":
        slack += GROWTH_SLACK * _HUNDREDTH / cell.unit.factor
    middle = (printed.low + printed.high) / 2
    value = cell.computed.value
    return cell.computed if abs(value - middle) > slack and not equal(value, cell.value) else None


def _slack(
    formula: Compiled, place: Place, cell_of: CellOf, indicators: Mapping[str, Indicator], context: Context
) -> Decimal:
    """How far the printed digits of its inputs let the result move, in the indicator's unit."""
    reading = Reading(place, cell_of, indicators)
    value = evaluate(formula.base, place.period, reading.base)
    total = Decimal(0)
    for key, cell in tuple(reading.read.items()):
        if isinstance(cell.used, Figure):
            ends = _moved(formula, place, reading, key, _printed(cell, context))
            total += max((abs(end - value) for end in ends), default=Decimal(0))
    return from_base(total, place.unit)


def _moved(
    formula: Compiled, place: Place, reading: Reading, key: tuple[Reference, Period], ends: Window
) -> Iterator[Decimal]:
    """The formula's value with one input at either end of its window; nothing where it has none there."""
    unit = reading.read[key].unit
    for end in (ends.low, ends.high):
        moved = to_base(end, unit)

        def lookup(reference: Reference, period: Period, moved: Decimal = moved) -> Decimal:
            return moved if (reference, period) == key else reading.base(reference, period)

        try:
            yield evaluate(formula.base, place.period, lookup)
        except FormulaError:
            continue
