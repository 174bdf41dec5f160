"""Looking the whole ledger through: every cell, every entry, every formula, each growth beside its levels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lotrinh.ledger import entries
from lotrinh.ledger.cells import Cell
from lotrinh.ledger.disagreeing import formula_gap, growth_gap
from lotrinh.ledger.findings import Teller, ordered
from lotrinh.ledger.years import year_before
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Indicator

if TYPE_CHECKING:
    from lotrinh.ledger.ledger import Ledger


def check(ledger: Ledger) -> list[Finding]:
    """All findings, the gravest first."""
    teller = Teller(ledger.indicators, ledger.sources)
    return ordered(
        (
            *(teller.conflict(found) for found in ledger.conflicts()),
            *_growths(ledger, teller),
            *_formulas(ledger, teller),
            *entries.check(ledger, teller),
        )
    )


def _growths(ledger: Ledger, teller: Teller) -> Iterator[Finding]:
    """Published growth rates that the published levels do not bear out."""
    for indicator, area, breakdown in ledger.series:
        growth = ledger.indicators.get(indicator)
        level = ledger.indicators.get(growth.growth_of or "") if growth else None
        if growth is None or level is None or not _comparable(growth, level):
            continue
        for cell in ledger.cells(indicator, area, breakdown):
            now, before = _two_levels(ledger, level, cell)
            found = growth_gap(cell, now, before, ledger.context) if now and before else None
            if found:
                yield teller.growth(found)


def _comparable(growth: Indicator, level: Indicator) -> bool:
    """Growth at constant prices and levels at current ones differ rightly."""
    return growth.prices is None or level.prices is None or growth.prices == level.prices


def _two_levels(ledger: Ledger, level: Indicator, growth: Cell) -> tuple[Cell | None, Cell | None]:
    earlier = year_before(growth.period)
    if growth.unit.dimension != "growth" or earlier is None:
        return None, None
    now = ledger.cell(level.id, growth.area, growth.period, growth.breakdown)
    return now, ledger.cell(level.id, growth.area, earlier, growth.breakdown)


def _formulas(ledger: Ledger, teller: Teller) -> Iterator[Finding]:
    """Formulas that are wrong, that have no value with today's figures, or that a published value contradicts."""
    for id, error in ledger.book.errors.items():
        yield teller.formula(id, error)
    for series in ledger.series:
        formula = ledger.book.formulas.get(series[0])
        if formula is None:
            continue
        for cell in ledger.cells(*series):
            computed = formula_gap(cell, formula, ledger.cell, ledger.indicators, ledger.context)
            if computed:
                yield teller.formula_disagrees(cell, computed)
        for period, trouble in ledger.troubles(series).items():
            yield teller.formula(
                series[0], trouble, ", ".join(part for part in (*series[1:], period) if part)
            )
