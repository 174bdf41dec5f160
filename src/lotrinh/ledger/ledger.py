"""The ledger of figures as questions: known on a day, in use and why, a year's value, in conflict.

>>> ledger = Ledger((), indicators={}, units={}, sources={})
>>> ledger.cells("khach-du-lich", "hau-giang")
()
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from lotrinh.ledger import years
from lotrinh.ledger.cells import Cell, Computed, Entry, Role, YearValue
from lotrinh.ledger.choosing import Context, resolve
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.periods import Period
from lotrinh.programme.programme import Programme
from lotrinh.programme.units import Unit
from lotrinh.text import Refused

__all__ = ["Cell", "Computed", "Entry", "Ledger", "Role", "YearValue"]

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
    ) -> None:
        self.indicators, self.units, self.sources = indicators, units, sources
        self._by_id = _by_id(figures)
        self._cells: dict[Series, tuple[Cell, ...]] = {}

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
        return Ledger(kept, indicators=self.indicators, units=self.units, sources=self.sources)

    def entry(self, id: str) -> Figure:
        """The entry `id`. Raises `KeyError`."""
        return self._by_id[id]

    def superseded_by(self, id: str) -> tuple[Figure, ...]:
        """The known entries that correct the entry `id`, by id; empty where none does."""
        return self._successors.get(id, ())

    def cells(self, indicator: str, area: str, breakdown: str = "") -> tuple[Cell, ...]:
        """The cells of one series, sorted by period; none of an indicator that is not known."""
        series = (indicator, area, breakdown)
        if series not in self._cells:
            self._cells[series] = tuple(self._resolved(series))
        return self._cells[series]

    def cell(self, indicator: str, area: str, period: Period, breakdown: str = "") -> Cell | None:
        """One cell; None where nothing is said of it."""
        return next((c for c in self.cells(indicator, area, breakdown) if c.period.code == period.code), None)

    def yearly(self, indicator: str, area: str, breakdown: str = "") -> tuple[YearValue, ...]:
        """One value a year, sorted; years without one are left out. See `lotrinh.ledger.years.yearly`."""
        known = self.indicators.get(indicator)
        return years.yearly(self.cells(indicator, area, breakdown), known.observes) if known else ()

    @cached_property
    def _context(self) -> Context:
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

    def _resolved(self, series: Series) -> Iterator[Cell]:
        indicator = self.indicators.get(series[0])
        unit = self.units.get(indicator.unit) if indicator else None
        if unit is None:
            return
        by_period: dict[Period, list[Figure]] = defaultdict(list)
        for figure in self._by_series.get(series, ()):
            assert figure.period is not None
            by_period[figure.period].append(figure)
        for period in sorted(by_period):
            yield resolve(series[0], series[1], period, series[2], unit, by_period[period], self._context)


def _by_id(figures: Iterable[Figure]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for figure in figures:
        if found.setdefault(figure.id, figure) != figure:
            raise Refused(
                vi=f"hai số liệu khác nhau cùng mã “{figure.id}”; đặt mã khác cho một số",
                en=f"two different figures have the id “{figure.id}”; give one of them another id",
            )
    return found
