"""What measuring a target brings to light, whatever its shape; verdicts are read off this and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.reasons import Reason
from lotrinh.assessing.scales import Amount, Pace
from lotrinh.assessing.series import Observation, Series
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class Track:
    """One way to take the pace: achieved against required, and their ratio r (DESIGN section 5).

    `ratio` is signed towards acceptance: 1 keeps up, 0 stands still, below 0 runs the wrong way.
    """

    achieved: Pace
    ratio: float


@dataclass(frozen=True)
class Measure:
    """The state of a target's statistic.

    `usable` counts the yearly values that may be used. `lacking` says why no pace can be taken, None where one can.
    `decided` is True or False once every year needed is in. `inside`: the newest value (or the statistic so far) is
    already accepted. `without_break` is the track without the years of a named break; `break_hides` is set where
    that track cannot be taken, so that the pace rests on the recovery alone.
    `accepted` and `series` are in the unit of the chart; `path` is the required path from the newest year.
    """

    usable: int = 0
    lacking: Text | None = None
    breached: Reason | None = None
    decided: bool | None = None
    inside: bool = False
    track: Track | None = None
    without_break: Track | None = None
    break_hides: bool = False
    overshoots: bool = False  # going on like this leaves a two-sided range on its far side
    required: Pace | None = None
    distance: float | None = None
    distance_note: Text | None = None
    gap: Amount | None = None
    newest: Observation | None = None
    base: Observation | None = None
    start: Observation | None = None
    due: int | None = None
    accepted: Interval = field(default_factory=Interval)
    path: tuple[tuple[int, float], ...] = ()
    unit: Unit | None = None  # what the accepted values and the series are counted in
    series: Series = field(default_factory=lambda: Series({}))
    band_from: int | None = (
        None  # set where the accepted values are a band over years, not a box at the due year
    )
    explain: Callable[[], tuple[Reason, ...]] = field(default=tuple, compare=False)
    stages: tuple[tuple[int, Measure], ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The steps of the argument. Put together only when asked for: other readings are never asked."""
        return self.explain()


NOTHING = Text(vi="không có số năm nào trong thời kỳ", en="no yearly figure within the period")
ONE_FIGURE = Text(
    vi="mới có một số năm, chưa tính được đà; cần thêm ít nhất một năm nữa",
    en="only one yearly figure, so no pace; at least one more year is needed",
)
