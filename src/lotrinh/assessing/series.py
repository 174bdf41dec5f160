"""Yearly series that statistics are taken of: levels, levels chained from growth, yearly rates.

Assessing computes in float64; the exact decimal of each figure stays beside it for citing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lotrinh.assessing.reasons import Cited, Part
from lotrinh.formats import rounded
from lotrinh.ledger import growing
from lotrinh.ledger.ledger import Ledger, YearValue
from lotrinh.programme.indicators import Indicator, Observes
from lotrinh.programme.programme import Programme
from lotrinh.text import Text


@dataclass(frozen=True)
class Observation:
    """One year's value: `value` in the indicator's unit (an index where chained), how it was come by, what it cites.

    `partial`: observed within the year, not for the whole of it. `parts`: the value as a formula can cite it.
    """

    year: int
    value: float
    parts: tuple[Part, ...]
    figures: tuple[str, ...]
    partial: bool = False
    computed: bool = False
    unfinished: bool = False  # the year itself was not over on the day asked
    factor: tuple[Part, ...] = ()  # what the year before was multiplied by, where levels are chained

    @property
    def settled(self) -> bool:
        """True where the value is for a whole year that is over: only such a value decides anything."""
        return not (self.partial or self.unfinished)


@dataclass(frozen=True)
class Series:
    """Observations by year; `index` where levels are chained from growth rates (first year = 100)."""

    by_year: Mapping[int, Observation]
    index: bool = False

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years observed, in order."""
        return tuple(sorted(self.by_year))

    def within(self, first: int | None, last: int | None) -> Series:
        """Only the years from `first` to `last`, both included; None leaves that side open."""
        kept = {
            y: o
            for y, o in self.by_year.items()
            if (first is None or y >= first) and (last is None or y <= last)
        }
        return Series(kept, self.index)

    def rebased(self) -> Series:
        """An index with its first year as 100; any other series as it is."""
        if not self.index or not self.years:
            return self
        first = self.by_year[self.years[0]]
        chain = {first.year: Observation(first.year, 100.0, ("100",), (), computed=True)}
        for year in self.years[1:]:
            own, before = self.by_year[year], chain[year - 1]
            value = own.value / first.value * 100
            parts = (*before.parts, " × ", *own.factor)
            chain[year] = replace(own, value=value, parts=parts, figures=before.figures + own.figures[-1:])
        return Series(chain, index=True)

    @property
    def newest(self) -> Observation | None:
        """The observation of the latest year."""
        return self.by_year[self.years[-1]] if self.years else None

    @property
    def oldest(self) -> Observation | None:
        """The observation of the first year."""
        return self.by_year[self.years[0]] if self.years else None


class SeriesSource:
    """Yearly series out of a ledger; each is built once and kept."""

    def __init__(self, programme: Programme, ledger: Ledger, on: dt.date) -> None:
        self.programme = programme
        self.ledger = ledger
        self.on = on
        self._published: dict[tuple[str, str], Series] = {}
        self._levels: dict[tuple[str, str], Series] = {}
        self._rates: dict[tuple[str, str], Series] = {}
        self._growth_of = {i.growth_of: i for i in programme.indicators if i.growth_of}

    def indicator(self, id: str) -> Indicator:
        """The indicator `id`."""
        return self.programme.indicator_by_id[id]

    def levels(self, indicator: str, area: str) -> Series:
        """Levels: published ones, those implied by a published growth rate, or an index chained from rates."""
        key = (indicator, area)
        if key not in self._levels:
            growth = self.indicator(indicator).observes is Observes.GROWTH
            self._levels[key] = self._chained(*key) if growth else self._implied(*key)
        return self._levels[key]

    def rates(self, indicator: str, area: str) -> Series:
        """Yearly growth rates in per cent: published for a growth indicator, else from consecutive levels."""
        key = (indicator, area)
        if key not in self._rates:
            growth = self.indicator(indicator).observes is Observes.GROWTH
            self._rates[key] = self.published(*key) if growth else self._from_levels(*key)
        return self._rates[key]

    def published(self, indicator: str, area: str) -> Series:
        """The values as the ledger has them, nothing added."""
        key = (indicator, area)
        if key not in self._published:
            values = self.ledger.yearly(indicator, area)
            self._published[key] = Series({value.year: _observation(value, self.on) for value in values})
        return self._published[key]

    def _implied(self, indicator: str, area: str) -> Series:
        """Published levels, and the level of the year before where a published growth rate implies it."""
        levels = dict(self.published(indicator, area).by_year)
        companion = self._growth_of.get(indicator)
        if companion is None:
            return Series(levels)
        rates = self.published(companion.id, area).by_year
        implied = growing.implied_levels(
            self.ledger.yearly(indicator, area), self.ledger.yearly(companion.id, area)
        )
        for value in reversed(implied):
            after = value.year + 1
            levels[value.year] = _level_before(value, levels[after], rates[after])
        return Series(levels)

    def _chained(self, indicator: str, area: str) -> Series:
        """An index from the newest unbroken run of yearly rates; the year before the run is 100."""
        segments = growing.chain(self.ledger.yearly(indicator, area))
        if not segments or segments[-1].ended is not None:
            return Series({}, index=True)
        run, rates = segments[-1], self.published(indicator, area).by_year
        chain = {run.base_year: Observation(run.base_year, 100.0, ("100",), (), computed=True)}
        for level in run.levels:
            chain[level.year] = _chain_on(chain[level.year - 1], float(level.value), rates[level.year])
        return Series(chain, index=True)

    def _from_levels(self, indicator: str, area: str) -> Series:
        levels = self.levels(indicator, area).by_year
        rates = {}
        for year, level in levels.items():
            before = levels.get(year - 1)
            if before is not None and before.value > 0 and not (level.partial or before.partial):
                rates[year] = _rate(before, level)
        companion = self._growth_of.get(indicator)
        if companion is not None:
            for year, rate in self.published(companion.id, area).by_year.items():
                rates.setdefault(year, rate)
        return Series(rates)


def combined(
    own: Series,
    other: Series,
    function: Callable[[float, float], float | None],
    sign: str,
) -> Series:
    """The series of `function(own, other)` over the years that both have; None from the function leaves a year out."""
    by_year = {}
    for year in sorted(set(own.by_year) & set(other.by_year)):
        mine, theirs = own.by_year[year], other.by_year[year]
        value = function(mine.value, theirs.value)
        if value is not None:
            parts = ("(", *mine.parts, f" {sign} ", *theirs.parts, ")")
            figures = tuple(dict.fromkeys(mine.figures + theirs.figures))
            by_year[year] = Observation(
                year,
                value,
                parts,
                figures,
                mine.partial or theirs.partial,
                computed=True,
                unfinished=mine.unfinished or theirs.unfinished,
            )
    return Series(by_year)


def _observation(value: YearValue, on: dt.date) -> Observation:
    figure = value.figure
    parts: tuple[Part, ...] = (Cited(figure.id, value.value),)
    inputs = getattr(figure, "inputs", ())
    figures = tuple(entry.id for entry in inputs) or (figure.id,)
    if inputs:  # computed by a declared formula: cite what it was computed from
        parts = (Text(vi=rounded(float(value.value), "vi", 4), en=rounded(float(value.value), "en", 4)),)
    return Observation(
        value.year,
        float(value.value),
        parts,
        figures,
        value.partial,
        computed=bool(inputs),
        unfinished=on <= dt.date(value.year, 12, 31),
    )


def _level_before(value: YearValue, level: Observation, rate: Observation) -> Observation:
    """A level that the ledger's declared formula implies, citing the level and the rate that it follows from."""
    parts: tuple[Part, ...] = (*level.parts, " ÷ (1 + ", *rate.parts, "%)")
    return Observation(
        value.year,
        float(value.value),
        parts,
        level.figures + rate.figures,
        computed=True,
    )


def _chain_on(before: Observation, value: float, rate: Observation) -> Observation:
    factor: tuple[Part, ...] = ("(1 + ", *rate.parts, "%)")
    figures = before.figures + rate.figures
    return Observation(
        rate.year,
        value,
        (*before.parts, " × ", *factor),
        figures,
        rate.partial,
        computed=True,
        factor=factor,
        unfinished=rate.unfinished,
    )


def _rate(before: Observation, level: Observation) -> Observation:
    parts: tuple[Part, ...] = ("(", *level.parts, " ÷ ", *before.parts, " − 1)")
    value = (level.value / before.value - 1) * 100
    return Observation(
        level.year,
        value,
        parts,
        before.figures + level.figures,
        level.partial,
        computed=True,
        unfinished=level.unfinished,
    )
