"""A year's value: which of a year's cells may stand for the year, and the same period a year before."""

from __future__ import annotations

from collections.abc import Iterable

from lotrinh.ledger.cells import Cell, YearValue
from lotrinh.programme.indicators import Observes
from lotrinh.programme.periods import Period, PeriodKind

#: What adds up or compares over a whole year: half a year says nothing of it.
WHOLE_YEAR_ONLY = frozenset({Observes.FLOW, Observes.GROWTH})


def yearly(cells: Iterable[Cell], observes: Observes) -> tuple[YearValue, ...]:
    """One value a year, sorted, out of the cells of one series.

    A flow or a growth has only the whole year's value. A stock, share, score, place or done-or-not has the whole
    year's, else the latest one that ends in the year, marked partial unless it is of 31 December. An average over
    years is no year's value.
    """
    best: dict[int, Cell] = {}
    for cell in cells:
        if cell.used is None or cell.period.kind is PeriodKind.AVERAGE:
            continue
        if observes in WHOLE_YEAR_ONLY and not cell.period.is_year:
            continue
        present = best.get(cell.period.year)
        if present is None or _standing(cell.period) > _standing(present.period):
            best[cell.period.year] = cell
    return tuple(_year_value(year, best[year]) for year in sorted(best))


def _standing(period: Period) -> tuple[bool, int, int, str]:
    """The whole year first, then what ends latest, then what is narrowest."""
    return (period.is_year, period.last.toordinal(), period.first.toordinal(), period.code)


def _year_value(year: int, cell: Cell) -> YearValue:
    assert cell.used is not None
    assert cell.value is not None
    whole = cell.period.is_year or cell.period.code == f"{year:04d}-12-31"
    return YearValue(year, cell.value, cell.period, cell.used, not whole, cell)


def year_before(period: Period) -> Period | None:
    """The same period a year before; None where there is none (29 February, an average, the first year of all).

    >>> str(year_before(Period.parse("2024-01/09"))), year_before(Period.parse("2016/2020"))
    ('2023-01/09', None)
    """
    if period.kind is PeriodKind.AVERAGE:
        return None
    try:
        return Period.parse(f"{period.year - 1:04d}{period.code[4:]}")
    except ValueError:
        return None
