"""Levels out of growth rates: the year before a published one, and an index where only rates are published.

Both are declared formulas: what they give is `Computed`, names the entries that it rests on, and may enter a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import partial

from lotrinh.formats import both
from lotrinh.ledger import wording
from lotrinh.ledger.cells import Cell, Computed, YearValue
from lotrinh.ledger.formulas.telling import amount, line, short
from lotrinh.ledger.values import DIGITS, plain, to_base
from lotrinh.programme.figures import Figure
from lotrinh.programme.periods import FIRST_YEAR, Period
from lotrinh.programme.units import Unit
from lotrinh.text import Text

LEVEL_BEFORE = "level(y − 1) = level(y) ÷ (1 + growth(y))"
CHAINED = "index(y) = index(y − 1) × (1 + growth(y))"
#: What a chained index is counted in.
INDEX = Unit(
    id="chi-so",
    title=Text(vi="chỉ số, năm gốc là 100", en="index, base year 100"),
    symbol=Text(vi="điểm chỉ số", en="index points"),
    dimension="index",
)
_DECIMAL = Context(prec=DIGITS)
_ONE = Decimal(1)


@dataclass(frozen=True)
class Segment:
    """An index over consecutive years: 100 in `base_year`, then one value for each year of growth.

    `ended` says why it goes no further: a year without a rate, a fall by everything, or None at the newest rate.
    """

    base_year: int
    levels: tuple[YearValue, ...]
    ended: Text | None


def implied_levels(levels: Iterable[YearValue], growth: Iterable[YearValue]) -> tuple[YearValue, ...]:
    """Levels that are not published but follow: level(y − 1) = level(y) ÷ (1 + growth(y)), one year after another.

    `levels` and `growth` are the yearly values of one area's series, the growth being that series' own, at the same
    prices. Returns only the years added, sorted. A fall by 100 % or more implies nothing. The level before a partial
    one is left out: a rate over whole years says nothing of a moment.
    """
    rates = {value.year: value for value in growth if value.unit.dimension == "growth" and not value.partial}
    known = {value.year: value for value in levels}
    added = {}
    for year in sorted(rates, reverse=True):
        level, rate = known.get(year), rates[year]
        if level is None or level.partial or year - 1 in known or year - 1 < FIRST_YEAR or _factor(rate) <= 0:
            continue
        known[year - 1] = added[year - 1] = _level_before(level, rate)
    return tuple(added[year] for year in sorted(added))


def chain(growth: Iterable[YearValue]) -> tuple[Segment, ...]:
    """Index levels of an indicator that exists only as a yearly growth; oldest segment first.

    The year before the first rate of a run is 100. A year without a rate ends the run and begins another; so does a
    fall by 100 % or more, from which there is no way back.
    """
    rates = sorted(
        (v for v in growth if v.unit.dimension == "growth" and not v.partial), key=lambda v: v.year
    )
    segments: list[Segment] = []
    run: list[YearValue] = []
    for place, rate in enumerate(rates):
        following = rates[place + 1].year if place + 1 < len(rates) else None
        ended = _end(rate, following)
        if _factor(rate) > 0:
            run.append(rate)
        if run and (ended is not None or following is None):
            segments.append(_segment(run, ended))
            run = []
    return tuple(segments)


def _end(rate: YearValue, following: int | None) -> Text | None:
    """Why a run ends with this rate; None where it goes on, or where it is the newest."""
    if _factor(rate) <= 0:
        fall = amount(rate.value, rate.unit)
        return Text(
            vi=f"năm {rate.year}: {fall.vi}, không nối tiếp được từ số không",
            en=f"{rate.year}: {fall.en}, nothing can be chained to nothing",
        )
    if following is not None and following != rate.year + 1:
        return Text(vi=f"không có tốc độ tăng năm {rate.year + 1}", en=f"no growth rate for {rate.year + 1}")
    return None


def _segment(run: list[YearValue], ended: Text | None) -> Segment:
    base = run[0].year - 1
    levels: list[YearValue] = []
    for rate in run:
        levels.append(_next_index(levels[-1] if levels else None, rate))
    return Segment(base, tuple(levels), ended)


def _factor(rate: YearValue) -> Decimal:
    """1 + growth: 1.0876 for 8.76 %."""
    return _DECIMAL.add(_ONE, to_base(rate.value, rate.unit))


def _level_before(level: YearValue, rate: YearValue) -> YearValue:
    value = plain(_DECIMAL.divide(level.value, _factor(rate)))
    tell = partial(_told_before, level, rate, value)
    return _made(
        level.cell, level.unit, level.year - 1, value, LEVEL_BEFORE, (level.figure, rate.figure), tell
    )


def _told_before(level: YearValue, rate: YearValue, value: Decimal) -> tuple[Text, ...]:
    result, now, growth = (
        amount(value, level.unit),
        amount(level.value, level.unit),
        amount(rate.value, rate.unit),
    )
    return (
        line(
            vi=f"năm {level.year - 1}: {result.vi} = {now.vi} ÷ (1 + {growth.vi})",
            en=f"{level.year - 1}: {result.en} = {now.en} ÷ (1 + {growth.en})",
        ),
    )


def _next_index(before: YearValue | None, rate: YearValue) -> YearValue:
    previous = before.value if before else Decimal(100)
    value = plain(_DECIMAL.multiply(previous, _factor(rate)))
    inputs = (before.figure, rate.figure) if before else (rate.figure,)
    return _made(
        rate.cell, INDEX, rate.year, value, CHAINED, inputs, partial(_told_index, previous, rate, value)
    )


def _told_index(previous: Decimal, rate: YearValue, value: Decimal) -> tuple[Text, ...]:
    growth, result, base = amount(rate.value, rate.unit), both(short(value)), both(short(previous))
    return (
        line(
            vi=f"năm {rate.year}: {result.vi} = {base.vi} × (1 + {growth.vi})",
            en=f"{rate.year}: {result.en} = {base.en} × (1 + {growth.en})",
        ),
    )


def _made(
    cell: Cell,
    unit: Unit,
    year: int,
    value: Decimal,
    formula: str,
    inputs: tuple[Figure | Computed, ...],
    tell: Callable[[], tuple[Text, ...]],
) -> YearValue:
    """A computed year's value of the same series as `cell`."""
    period = Period.of_year(year)
    kind = "index" if unit is INDEX else "implied"
    id = ":".join(part for part in (kind, cell.indicator, cell.area, period.code, cell.breakdown) if part)
    where = (cell.indicator, cell.area, period, cell.breakdown)
    computed = Computed(id, *where, value, unit, formula, inputs, tell)
    made = Cell(*where, unit, computed, value, wording.FROM_GROWTH, (), computed)
    return YearValue(year, value, period, computed, False, made)
