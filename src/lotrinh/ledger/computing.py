"""Computed values: a formula evaluated in one cell, with the entries that it read and the arithmetic told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from lotrinh.ledger.cells import Cell, Computed
from lotrinh.ledger.formulas.book import Compiled
from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.ledger.formulas.evaluating import LARGEST, evaluate, too_large
from lotrinh.ledger.formulas.language import Reference
from lotrinh.ledger.formulas.telling import amount, line, told
from lotrinh.ledger.values import from_base, to_base
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.periods import Period
from lotrinh.programme.units import Unit
from lotrinh.text import LANGUAGES, Text

#: Gives a cell by indicator, area, period and breakdown, or None.
CellOf = Callable[[str, str, Period, str], Cell | None]


@dataclass(frozen=True)
class Place:
    """The cell that a formula is computed for."""

    indicator: Indicator
    unit: Unit
    area: str
    period: Period
    breakdown: str

    @property
    def id(self) -> str:
        """``computed:grdp:hau-giang:2024``, with the breakdown at the end where there is one."""
        parts = ("computed", self.indicator.id, self.area, self.period.code, self.breakdown)
        return ":".join(part for part in parts if part)


@dataclass
class Reading:
    """What a formula has read in one cell: each reference and period once, in the order of reading."""

    place: Place
    cell_of: CellOf
    titles: Mapping[str, Indicator]
    read: dict[tuple[Reference, Period], Cell] = field(default_factory=dict)

    def base(self, reference: Reference, period: Period) -> Decimal:
        """The value in base units. Raises `FormulaError` where it is missing: missing is not zero."""
        cell = self.cell(reference, period)
        assert cell.value is not None
        return to_base(cell.value, cell.unit)

    def shown(self, reference: Reference, period: Period) -> tuple[Decimal, Unit]:
        """The value in the indicator's unit, for telling."""
        cell = self.cell(reference, period)
        assert cell.value is not None
        return cell.value, cell.unit

    def cell(self, reference: Reference, period: Period) -> Cell:
        """The cell read, remembered. Raises `FormulaError` where nothing is in use there."""
        key = (reference, period)
        if key not in self.read:
            area = reference.area or self.place.area
            cell = self.cell_of(reference.indicator, area, period, self.place.breakdown)
            if cell is None or cell.value is None:
                raise FormulaError(
                    Trouble.MISSING,
                    vi=f"thiếu “{reference.indicator}” của “{area}”, {period.label.vi}",
                    en=f"“{reference.indicator}” of “{area}” is missing for {period.label.en}",
                )
            self.read[key] = cell
        return self.read[key]

    def told(self, formula: Compiled, value: Decimal) -> tuple[Text, ...]:
        """One line for each value read (whose, when, how much, which entry), and the arithmetic last."""
        lines = [self._told_input(reference, period, cell) for (reference, period), cell in self.read.items()]
        result, at = amount(value, self.place.unit), self.place.period
        vi, en = (told(formula.tree, at, self.shown, language) for language in LANGUAGES)
        return (*lines, line(vi=f"{result.vi} = {vi}", en=f"{result.en} = {en}"))

    def _told_input(self, reference: Reference, period: Period, cell: Cell) -> Text:
        assert cell.used is not None
        title, value = self.titles[reference.indicator].title, amount(*self.shown(reference, period))
        area = f" ({reference.area})" if reference.area else ""
        return line(
            vi=f"{title.vi}{area}, {period.label.vi}: {value.vi} [{cell.used.id}]",
            en=f"{title.en}{area}, {period.label.en}: {value.en} [{cell.used.id}]",
        )


def compute(
    formula: Compiled, place: Place, cell_of: CellOf, indicators: Mapping[str, Indicator]
) -> Computed:
    """The formula's value in the cell `place`. Raises `FormulaError` where it has none, saying why."""
    reading = Reading(place, cell_of, indicators)
    value = from_base(evaluate(formula.base, place.period, reading.base), place.unit)
    if value and value.adjusted() > LARGEST:
        raise too_large()
    inputs = tuple(dict.fromkeys(cell.used for cell in reading.read.values() if cell.used is not None))
    return Computed(
        id=place.id,
        indicator=place.indicator.id,
        area=place.area,
        period=place.period,
        breakdown=place.breakdown,
        value=value,
        unit=place.unit,
        formula=formula.text,
        inputs=inputs,
        tell=partial(reading.told, formula, value),
    )
