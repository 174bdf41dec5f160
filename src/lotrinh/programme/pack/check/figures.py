"""Figures one by one: unit, size, period and time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lotrinh.formats import VIETNAM, both
from lotrinh.programme.figures import Figure, Published, Status
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Indicator, Observes
from lotrinh.programme.pack.check.territory import said
from lotrinh.programme.pack.draft import Draft, Item
from lotrinh.programme.pack.rules import finding
from lotrinh.programme.periods import PeriodKind
from lotrinh.programme.units import Unit
from lotrinh.text import Text

#: The kinds of period that make no sense for a kind of value.
UNSUITED: dict[Observes, frozenset[PeriodKind]] = {
    Observes.FLOW: frozenset({PeriodKind.INSTANT}),
    Observes.GROWTH: frozenset({PeriodKind.INSTANT}),
    Observes.RANK: frozenset({PeriodKind.CUMULATED, PeriodKind.AVERAGE}),
    Observes.DONE: frozenset({PeriodKind.CUMULATED, PeriodKind.AVERAGE}),
    Observes.STOCK: frozenset({PeriodKind.CUMULATED}),
}


def known(draft: Draft) -> Iterator[tuple[Item, Indicator, Unit, Unit]]:
    """The figures whose indicator and units are known: item, indicator, own unit, the indicator's unit."""
    units, indicators = draft.units(), draft.by_id("indicators")
    for item in draft.items["figures"]:
        indicator = indicators.get(item.value.indicator)
        unit, wanted = units.get(item.value.unit), units.get(indicator.unit) if indicator else None
        if indicator and unit and wanted:
            yield item, indicator, unit, wanted


def units(draft: Draft) -> Iterator[Finding]:
    """A figure in another kind of unit than its indicator."""
    for item, indicator, unit, wanted in known(draft):
        if unit.dimension != wanted.dimension:
            yield finding(
                "pack.figure.unit",
                item.place.at("unit"),
                unit=unit.id,
                found=unit.dimension,
                indicator=indicator.id,
                wanted_unit=wanted.id,
                wanted=wanted.dimension,
            )


def sizes(draft: Draft) -> Iterator[Finding]:
    """A value that its unit, its kind or its indicator's usual range makes unlikely."""
    for item, indicator, unit, wanted in known(draft):
        value, place = item.value.value, item.place.at("value")
        if unit.whole and value != value.to_integral_value():
            yield finding("pack.figure.whole", place, value=both(value), unit=unit.symbol)
        if unit.dimension != wanted.dimension:
            continue
        if indicator.observes is Observes.SHARE and not 0 <= value * unit.factor <= 1:
            yield finding("pack.figure.share", place, value=both((value * unit.factor * 100).normalize()))
        usual = indicator.usual
        if usual and not usual.low <= value * unit.factor / wanted.factor <= usual.high:
            low, high = both(usual.low), both(usual.high)
            yield finding("pack.figure.usual", place, value=both(value), unit=unit.symbol, low=low, high=high)


def periods(draft: Draft) -> Iterator[Finding]:
    """A period of a kind that the indicator cannot have."""
    for item, indicator, _, _ in known(draft):
        period = item.value.period
        if period and period.kind in UNSUITED.get(indicator.observes, frozenset()):
            yield finding(
                "pack.figure.period",
                item.place.at("period"),
                period=period.label,
                observes=indicator.observes,
            )


_NOT_BEGUN = Text(vi="chưa bắt đầu", en="had not begun")
_NOT_OVER = Text(vi="chưa kết thúc", en="was not over")


def times(draft: Draft) -> Iterator[Finding]:
    """A figure known before its period could be, or recorded before it was published."""
    for item in draft.items["figures"]:
        figure: Figure = item.value
        if state := _too_early(figure):
            place = item.place.at("published" if figure.published else "recorded")
            day = figure.published.label if figure.published else said(figure.known_from)
            assert figure.period is not None
            yield finding("pack.figure.early", place, known=day, period=figure.period.label, state=state)
        recorded = figure.recorded.astimezone(VIETNAM).date()
        if figure.published and first_day(figure.published) > recorded:
            yield finding(
                "pack.figure.recorded",
                item.place.at("recorded"),
                recorded=said(recorded),
                published=figure.published.label,
            )


def _too_early(figure: Figure) -> Text | None:
    """What the period had not yet done when the figure was known; None where all is well. Estimates may run ahead."""
    if figure.period is None:
        return None
    if figure.known_from < figure.period.first:
        return _NOT_BEGUN
    firm = figure.status in (Status.FINAL, Status.PRELIMINARY)
    return _NOT_OVER if firm and figure.known_from < figure.period.last else None


def first_day(published: Published) -> dt.date:
    """The first day that an imprecise day of publication can mean.

    >>> first_day(Published.parse("2023-12"))
    datetime.date(2023, 12, 1)
    """
    parts = [int(part) for part in published.code.split("-")]
    year, month, day, *_ = [*parts, 1, 1]
    return dt.date(year, month, day)
