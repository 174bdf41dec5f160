"""Exact numbers: conversion between units, equality, and how far a rounded number may lie from the true one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from lotrinh.programme.figures import Figure
from lotrinh.programme.quantities import UnitMismatch
from lotrinh.programme.units import Unit

#: Two numbers that differ by less than this part of the larger one are the same number.
SAME = Decimal("1e-9")
#: Significant digits of what does not come out even: a conversion by thirds, a quotient, a formula.
DIGITS = 34
_ROUNDED = Context(prec=DIGITS)
_EXACT = Context(
    prec=400
)  # a published value has at most 40 digits and a factor as many: no product is ever cut


def convert(value: Decimal, unit: Unit, to: Unit) -> Decimal:
    """`value` counted in `to`; exact wherever the result has an end, else to 34 significant digits.

    Raises `UnitMismatch` across dimensions.

    >>> from lotrinh.programme.units import BUILT_IN as U
    >>> convert(Decimal("58505"), U["ty-dong"], U["trieu-dong"])
    Decimal('58505000')
    """
    if unit.dimension != to.dimension:
        raise UnitMismatch(
            f"{unit.title.vi} không đổi được sang {to.title.vi} / {unit.title.en} cannot become {to.title.en}"
        )
    if unit.factor == to.factor:
        return value
    return plain(_scaled(value, *_ratio(unit.factor, to.factor)))


@lru_cache(maxsize=1024)
def _ratio(factor: Decimal, to: Decimal) -> tuple[Decimal, Decimal]:
    """Multiplier and divisor; the divisor is 1 wherever the ratio itself has an end."""
    ratio = Fraction(factor) / Fraction(to)
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    divisor = Decimal(rest)
    return _EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator // rest)), divisor


def _scaled(value: Decimal, multiplier: Decimal, divisor: Decimal) -> Decimal:
    product = _EXACT.multiply(value, multiplier)
    return product if divisor == 1 else _ROUNDED.divide(product, divisor)


def plain(value: Decimal) -> Decimal:
    """The value without an exponent and without zeros after its last decimal: 1.5E+3 becomes 1500.

    >>> plain(Decimal("1.5E+3")), plain(Decimal("264.0"))
    (Decimal('1500'), Decimal('264'))
    """
    trimmed = _EXACT.normalize(value)
    whole = int(trimmed.as_tuple().exponent) >= 0
    return _EXACT.quantize(trimmed, Decimal(1)) if whole and trimmed.adjusted() < 300 else trimmed


def equal(one: Decimal, other: Decimal) -> bool:
    """True where the two differ by at most 1e-9 of the larger; zero equals only zero."""
    return one == other or abs(one - other) <= SAME * max(abs(one), abs(other))


@dataclass(frozen=True)
class Window:
    """Where the true number lies when a source gives a rounded one; both ends belong to it."""

    low: Decimal
    high: Decimal

    @property
    def width(self) -> Decimal:
        """How much is left open."""
        return self.high - self.low

    def meets(self, other: Window) -> bool:
        """True where the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Decimal) -> bool:
        """True where `value` lies within, or equals an end."""
        return self.low <= value <= self.high or equal(value, self.low) or equal(value, self.high)


# What a source says of its number, and to which side the true one then lies.
_MORE = re.compile(r"\b(?:hơn|trên)\b")
_LESS = re.compile(r"\b(?:gần|dưới|cận trên)\b")


def is_rounded(figure: Figure) -> bool:
    """True where the source itself says "more than", "nearly", "about"; most say nothing, and are answered at once."""
    return bool(figure.qualifier) and figure.rounded


def window(figure: Figure) -> Window:
    """The interval that the figure leaves open, in the unit it was published in.

    An exact figure leaves none. A rounded one is taken to be rounded at its last digit that is not zero: "hơn 580.000"
    lies in 580,000–590,000, "gần 10.000" in 0–10,000, "làm tròn 4.400" in 4,350–4,450.
    """
    value = figure.value
    if not is_rounded(figure):
        return Window(value, value)
    said, step = figure.qualifier.lower(), last_place(value)
    if _LESS.search(said):
        return Window(value - step, value)
    if _MORE.search(said):
        return Window(value, value + step)
    return Window(value - step / 2, value + step / 2)


def printed(figure: Figure) -> Window:
    """The interval that the printed digits leave open: 8.755–8.765 for 8.76, a rounded figure's own window."""
    if is_rounded(figure):
        return window(figure)
    half = Decimal(1).scaleb(min(int(figure.value.as_tuple().exponent), 0)) / 2
    return Window(figure.value - half, figure.value + half)


def last_place(value: Decimal) -> Decimal:
    """The place of the last digit that says something: 10 000 for 580000, 0.01 for 8.70 and for 34.37.

    >>> last_place(Decimal("580000")), last_place(Decimal("8.70")), last_place(Decimal(0))
    (Decimal('1E+4'), Decimal('0.01'), Decimal('1'))
    """
    exponent = int(value.as_tuple().exponent)
    if exponent >= 0 and value != 0:
        exponent = int(_EXACT.normalize(value).as_tuple().exponent)
    return Decimal(1).scaleb(exponent)


def to_base(value: Decimal, unit: Unit) -> Decimal:
    """The value in the base unit of its dimension, exactly: 1.5 tỷ đồng is 1500000000 đồng."""
    return _EXACT.multiply(value, unit.factor)


def from_base(value: Decimal, unit: Unit) -> Decimal:
    """What is given in base units, counted in `unit`, to 34 significant digits."""
    return plain(_ROUNDED.divide(value, unit.factor))
