"""Scales on which progress is measured: logarithms for positive quantities, points for shares and scores."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lotrinh.formats import number, rounded
from lotrinh.programme.indicators import Observes
from lotrinh.programme.units import Unit
from lotrinh.text import Text, same

PERCENT = Decimal("0.01")


class Scale(StrEnum):
    """How steps add up: by ratio or by difference."""

    LOG = "log"
    LINEAR = "linear"

    def at(self, value: float) -> float:
        """The value's place on the scale."""
        return math.log(value) if self is Scale.LOG else value

    def back(self, place: float) -> float:
        """The value at a place."""
        return math.exp(place) if self is Scale.LOG else place


def scale_for(observes: Observes, *values: float) -> Scale:
    """Points for shares, scores, ranks and rates; logarithms for quantities, unless a value used is not positive."""
    quantity = observes in (Observes.FLOW, Observes.STOCK)
    return (
        Scale.LOG if quantity and all(value > 0 for value in values if math.isfinite(value)) else Scale.LINEAR
    )


@dataclass(frozen=True)
class Pace:
    """A change a year, from year `start` to year `end`.

    `value` is a growth rate in per cent a year where `scale` is logarithmic, else units (points) a year.
    """

    value: float
    scale: Scale
    unit: Text
    start: int
    end: int

    @property
    def step(self) -> float:
        """The change of the scale's place in a year."""
        if self.scale is Scale.LOG:
            return math.log1p(self.value / 100) if self.value > -100 else -math.inf
        return self.value

    def label(self) -> Text:
        """The pace as read: ``12,8%/năm``, ``−2,73 điểm %/năm``."""
        return Text(vi=self._say("vi"), en=self._say("en"))

    def _say(self, language: str) -> str:
        unit = self.unit.get(language)
        # Growth is read to a tenth of a per cent, points to a hundredth, amounts to about three figures.
        if self.scale is Scale.LOG:
            said = number(self.value, language, 1)
        else:
            said = number(self.value, language, 2) if abs(self.value) < 10 else rounded(self.value, language)
        return f"{said}{'' if unit.startswith('%') else ' '}{unit}"


def pace(scale: Scale, step: float, unit: Unit, start: int, end: int) -> Pace:
    """The pace that a step a year on `scale` makes, in words of the indicator's `unit`."""
    if scale is Scale.LOG:
        return Pace(
            (math.exp(step) - 1) * 100,
            scale,
            Text(vi="%/năm", en="% a year"),
            start,
            end,
        )
    return Pace(step, scale, per_year(unit), start, end)


def per_year(unit: Unit) -> Text:
    """The unit of a yearly change: points for per cent, else the unit itself."""
    if unit.dimension in ("share", "growth"):
        mark = unit.symbol if unit.factor != PERCENT else Text(vi="%", en="%")
        if mark.vi == "%":
            return Text(vi="điểm %/năm", en="pp a year")
        return Text(vi=f"điểm {mark.vi}/năm", en=f"points of {mark.en} a year")
    return Text(vi=f"{unit.symbol.vi}/năm", en=f"{unit.symbol.en} a year")


def difference(unit: Unit) -> Text:
    """The unit of a difference of two values."""
    if unit.dimension in ("share", "growth") and unit.factor != PERCENT:
        return Text(vi=f"điểm {unit.symbol.vi}", en=f"points of {unit.symbol.en}")
    if unit.dimension in ("share", "growth", "share-difference", "growth-difference"):
        return Text(vi="điểm %", en="pp")
    return unit.symbol


@dataclass(frozen=True)
class Amount:
    """A plain amount in a unit: a gap, a distance not scaled."""

    value: float
    unit: Text

    def label(self) -> Text:
        """The amount as read: ``2,63 điểm %``."""
        return Text(vi=self._say("vi"), en=self._say("en"))

    def _say(self, language: str) -> str:
        unit = self.unit.get(language)
        return f"{rounded(self.value, language)}{'' if unit.startswith('%') else ' '}{unit}"


PERCENT_A_YEAR = Text(vi="%/năm", en="% a year")
POINTS = Text(vi="điểm %", en="pp")
ONE = same("1")
