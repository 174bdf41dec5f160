"""The ledger of figures as questions: known on a day, in use and why, a year's value, in conflict.

>>> ledger = Ledger((), indicators={}, units={}, sources={})
>>> ledger.cells("khach-du-lich", "hau-giang")
()
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from lotrinh.ledger import wording, years
from lotrinh.ledger.cells import Cell, Computed, Entry, Role, YearValue
from lotrinh.ledger.checking import check
from lotrinh.ledger.choosing import Context, resolve
from lotrinh.ledger.computing import Place, compute
from lotrinh.ledger.disagreeing import Conflict, conflict
from lotrinh.ledger.formulas.book import Book
from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.periods import Period
from lotrinh.programme.programme import Programme
from lotrinh.programme.units import Unit
from lotrinh.text import Refused

__all__ = ["Cell", "Computed", "Conflict", "Entry", "Ledger", "Role", "YearValue"]

Series = tuple[str, str, str]  # indicator, area, breakdown


class Ledger:
    """A view over entries that never changes. Cells are resolved when asked for, each series once.

    `figures` may hold an entry twice; raises `Refused` where two different entries have one id.
    """

    def __init__(
        self,
        figures: Iterable[Figure],
        *,
        indicators: Mapping[str, Indicator],
        units: Mapping[str, Unit],
        sources: Mapping[str, Source],
        _book: Book | None = None,
    ) -> None:
        self.indicators, self.units, self.sources = indicators, units, sources
        self._by_id = _by_id(figures)
        self._cells: dict[Series, dict[str, Cell]] = {}
        self._troubles: dict[Series, dict[str, FormulaError]] = defaultdict(dict)
        self._book = _book

    @classmethod
    def of(cls, programme: Programme, extra: Iterable[Figure] = ()) -> Ledger:
        """The ledger of a programme's own figures and `extra` ones."""
        return cls(
            (*programme.figures, *extra),
            indicators=programme.indicator_by_id,
            units=programme.unit_by_id,
            sources=programme.source_by_id,
        )

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._by_id.values())

    def known_on(self, day: dt.date, recorded_by: dt.datetime | None = None) -> Ledger:
        """The entries published by the end of `day` in Vietnam, as if nothing later had ever been said.

        An imprecise day of publication counts from its last day, a missing one from the day of recording.
        `recorded_by` further keeps what was recorded by that instant; it needs a zone (`ValueError` without).
        """
        if recorded_by is not None and recorded_by.tzinfo is None:
            raise Refused(vi="giờ phải có múi giờ", en="the instant needs a time zone")
        kept = (f for f in self if f.known_from <= day and (recorded_by is None or f.recorded <= recorded_by))
        return Ledger(
            kept, indicators=self.indicators, units=self.units, sources=self.sources, _book=self.book
        )

    def entry(self, id: str) -> Figure:
        """The entry `id`. Raises `KeyError`."""
        return self._by_id[id]

    def superseded_by(self, id: str) -> tuple[Figure, ...]:
        """The known entries that correct the entry `id`, by id; empty where none does."""
        return self._successors.get(id, ())

    def cells(self, indicator: str, area: str, breakdown: str = "") -> tuple[Cell, ...]:
        """The cells of one series, sorted by period, computed ones among them; none of an unknown indicator."""
        return tuple(self._series((indicator, area, breakdown)).values())

    def cell(self, indicator: str, area: str, period: Period, breakdown: str = "") -> Cell | None:
        """One cell; None where nothing is said of it and no formula gives it."""
        return self._series((indicator, area, breakdown)).get(period.code)

    def compute(self, indicator: str, area: str, period: Period, breakdown: str = "") -> Computed:
        """The value that the indicator's formula gives in one cell, whether or not one is published.

        Raises `FormulaError` where it gives none, saying which figure is missing or what is wrong; `KeyError` for an
        unknown indicator or one without a formula.
        """
        if indicator in self.book.errors:
            raise self.book.errors[indicator]
        known = self.indicators[indicator]
        place = Place(known, self.units[known.unit], area, period, breakdown)
        return compute(self.book.formulas[indicator], place, self.cell, self.indicators)

    def yearly(self, indicator: str, area: str, breakdown: str = "") -> tuple[YearValue, ...]:
        """One value a year, sorted; years without one are left out. See `lotrinh.ledger.years.yearly`."""
        known = self.indicators.get(indicator)
        return years.yearly(self.cells(indicator, area, breakdown), known.observes) if known else ()

    def conflicts(self) -> tuple[Conflict, ...]:
        """The cells whose usable entries cannot all be right, by series and period."""
        found = (conflict(cell, self.context) for series in self.series for cell in self.cells(*series))
        return tuple(one for one in found if one is not None)

    def findings(self) -> list[Finding]:
        """All that the ledger has to say, the gravest first. See `lotrinh.ledger.findings` for the ids."""
        return list(self._findings)

    @cached_property
    def _findings(self) -> list[Finding]:
        return check(self)

    def troubles(self, series: Series) -> Mapping[str, FormulaError]:
        """By period, why the formula of the series has no value although nothing is missing."""
        self._series(series)
        return self._troubles.get(series, {})

    @property
    def series(self) -> tuple[Series, ...]:
        """The series (indicator, area, breakdown) that have entries or a formula over such, sorted."""
        return self._all_series

    @cached_property
    def _all_series(self) -> tuple[Series, ...]:
        places: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for indicator, area, breakdown in self._by_series:
            places[indicator].add((area, breakdown))
        for (
            id,
            formula,
        ) in self.book.formulas.items():  # lowest first, so that formulas over formulas are reached
            for reference in formula.references:
                if reference.area is None:
                    places[id] |= places[reference.indicator]
        return tuple(sorted((id, *place) for id, found in places.items() for place in found))

    @property
    def book(self) -> Book:
        """The formulas of the indicators, and what is wrong with them. Read once, shared with every `known_on`."""
        if self._book is None:
            self._book = Book(self.indicators, self.units)
        return self._book

    @cached_property
    def context(self) -> Context:
        """What the choice of entries rests on: units, sources, and what is superseded here."""
        return Context(self.units, self.sources, self._successors.keys())

    @cached_property
    def _successors(self) -> dict[str, tuple[Figure, ...]]:
        found: dict[str, tuple[Figure, ...]] = {}
        for figure in sorted((f for f in self if f.supersedes), key=lambda f: f.id):
            assert figure.supersedes
            found[figure.supersedes] = (*found.get(figure.supersedes, ()), figure)
        return found

    @cached_property
    def _by_series(self) -> dict[Series, list[Figure]]:
        """Entries with a period by series. Those without one never enter a cell."""
        grouped: dict[Series, list[Figure]] = defaultdict(list)
        for figure in self:
            if figure.period is not None:
                grouped[figure.indicator, figure.area, figure.breakdown].append(figure)
        return dict(grouped)

    def _series(self, series: Series) -> dict[str, Cell]:
        if series not in self._cells:
            found = {cell.period: cell for cell in self._published(series)}
            if series[0] in self.book.formulas:
                self._add_computed(series, found)
            self._cells[series] = {period.code: found[period] for period in sorted(found)}
        return self._cells[series]

    def _published(self, series: Series) -> Iterator[Cell]:
        indicator = self.indicators.get(series[0])
        unit = self.units.get(indicator.unit) if indicator else None
        if unit is None:
            return
        by_period: dict[Period, list[Figure]] = defaultdict(list)
        for figure in self._by_series.get(series, ()):
            assert figure.period is not None
            by_period[figure.period].append(figure)
        for period, figures in by_period.items():
            yield resolve(series[0], series[1], period, series[2], unit, figures, self.context)

    def _add_computed(self, series: Series, found: dict[Period, Cell]) -> None:
        """Put what the formula gives into the cells: beside what is published, in use where nothing is."""
        indicator, area, breakdown = series
        periods = set(found)
        for reference in self.book.formulas[indicator].references:
            periods.update(
                cell.period for cell in self.cells(reference.indicator, reference.area or area, breakdown)
            )
        for period in sorted(periods):
            try:
                computed = self.compute(indicator, area, period, breakdown)
            except FormulaError as trouble:
                if trouble.trouble is not Trouble.MISSING:
                    self._troubles[series][period.code] = trouble
                continue
            found[period] = _with_computed(found.get(period), computed)


def _with_computed(cell: Cell | None, computed: Computed) -> Cell:
    if cell is None:
        where = (computed.indicator, computed.area, computed.period, computed.breakdown, computed.unit)
        return Cell(*where, computed, computed.value, wording.COMPUTED, (), computed)
    if cell.used is None:
        return replace(cell, used=computed, value=computed.value, why=wording.COMPUTED, computed=computed)
    return replace(cell, computed=computed)


def _by_id(figures: Iterable[Figure]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for figure in figures:
        if found.setdefault(figure.id, figure) != figure:
            raise Refused(
                vi=f"hai số liệu khác nhau cùng mã “{figure.id}”; đặt mã khác cho một số",
                en=f"two different figures have the id “{figure.id}”; give one of them another id",
            )
    return found
