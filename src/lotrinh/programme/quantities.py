"""Quantities: an exact value, its unit, and for money the prices it is counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from lotrinh.programme.units import Unit
from lotrinh.text import Text

#: ``current`` or ``constant-2010``; None where prices do not matter.
Prices = Annotated[str, StringConstraints(pattern=r"^(?:current|constant-(?:19|20)[0-9]{2})$")]


def prices_label(prices: str) -> Text:
    """How a price basis is said.

    >>> str(prices_label("constant-2010"))
    'giá so sánh 2010'
    """
    if prices == "current":
        return Text(vi="giá hiện hành", en="current prices")
    year = re.sub(r"\D", "", prices)
    return Text(vi=f"giá so sánh {year}", en=f"constant {year} prices")


class UnitMismatch(ValueError):
    """Two quantities that cannot be compared or added."""


@dataclass(frozen=True)
class Quantity:
    """`value` in `unit`; sums and comparisons only within one dimension and one price basis.

    >>> from lotrinh.programme.units import BUILT_IN as U
    >>> Quantity(Decimal("1.5"), U["ty-dong"]).to(U["trieu-dong"]).value
    Decimal('1500')
    >>> Quantity(Decimal(1), U["percent"]).to(U["percentage-point"])
    Traceback (most recent call last):
    ...
    lotrinh.programme.quantities.UnitMismatch: phần trăm không đổi được sang điểm phần trăm / \
percent cannot become percentage points
    """

    value: Decimal
    unit: Unit
    prices: str | None = None

    def to(self, unit: Unit) -> Quantity:
        """The same quantity counted in `unit`. Raises `UnitMismatch` across dimensions."""
        if unit.dimension != self.unit.dimension:
            raise UnitMismatch(
                f"{self.unit.title.vi} không đổi được sang {unit.title.vi} / "
                f"{self.unit.title.en} cannot become {unit.title.en}"
            )
        converted = self.value * self.unit.factor / unit.factor
        return Quantity(_plain(converted), unit, self.prices)

    def __add__(self, other: Quantity) -> Quantity:
        return Quantity(self.value + self._like(other).value, self.unit, self.prices)

    def __sub__(self, other: Quantity) -> Quantity:
        return Quantity(self.value - self._like(other).value, self.unit, self.prices)

    def __lt__(self, other: Quantity) -> bool:
        return self.value < self._like(other).value

    def _like(self, other: Quantity) -> Quantity:
        if other.prices != self.prices:
            raise UnitMismatch(
                "khác giá, không cộng hay so được / different price bases cannot be added or compared"
            )
        return other.to(self.unit)


def _plain(value: Decimal) -> Decimal:
    """The value without an exponent: 1.5E+3 becomes 1500."""
    trimmed = value.normalize()
    return trimmed.quantize(Decimal(1)) if trimmed == trimmed.to_integral_value() else trimmed
