"""The one question that targets about a level at a year become."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.series import Observation, Series
from lotrinh.programme.indicators import Observes
from lotrinh.programme.programme import Break
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class LevelQuestion:
    """Is the level of year `due` in `accepted`?

    `series` holds what may be used: from `base_year`, nothing after `due`. `base` is the level of the base year,
    None where it is not known. `needs_base`: without the base the question itself has no answer. `substituted`: the
    accepted levels were drawn from the first observed year instead, so that the question can be paced, not decided.
    """

    series: Series
    accepted: Interval
    due: int
    base_year: int
    base: Observation | None
    observes: Observes
    unit: Unit
    breaks: tuple[Break, ...] = ()
    needs_base: bool = False
    substituted: bool = False
    lacking: Text | None = None
    relative: bool = False  # growth is always paced by ratio, whatever is observed

    def years_left(self, newest: Observation) -> float:
        """Years from the newest value to the due one; half a year where the due year is seen only in part."""
        return max(float(self.due - newest.year), 0.5 if newest.partial else 0.0)
