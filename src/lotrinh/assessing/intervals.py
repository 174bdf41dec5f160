"""The values that a target accepts: an interval with open or closed ends."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.programme.targets import Bound, Target

#: Comparisons use a relative tolerance; an absolute one gave false misses on large counts (DESIGN section 5).
TOLERANCE = 1e-9


@dataclass(frozen=True)
class Interval:
    """Accepted values from `lo` to `hi`; an infinite end accepts everything on that side.

    >>> Interval(lo=37.0, hi=39.0).contains(38.0), Interval(lo=40.0, lo_closed=False).contains(40.0)
    (True, False)
    """

    lo: float = -math.inf
    hi: float = math.inf
    lo_closed: bool = True
    hi_closed: bool = True

    def contains(self, value: float) -> bool:
        """True where `value` is accepted, up to the relative tolerance."""
        return _above(value, self.lo, self.lo_closed) and _above(-value, -self.hi, self.hi_closed)

    def edge_from(self, value: float) -> float:
        """The end that `value` must reach: the nearest one from outside; the value itself where it is inside."""
        if self.contains(value):
            return value
        return self.hi if _above(value, self.lo, self.lo_closed) else self.lo

    def gap(self, value: float) -> float:
        """How far `value` is from being accepted, never negative, 0 inside."""
        return 0.0 if self.contains(value) else abs(self.edge_from(value) - value)

    def map(self, function: Callable[[float], float]) -> Interval:
        """The interval under an increasing function; infinite ends stay infinite."""
        lo = self.lo if math.isinf(self.lo) else function(self.lo)
        hi = self.hi if math.isinf(self.hi) else function(self.hi)
        return Interval(lo, hi, self.lo_closed, self.hi_closed)


def _above(value: float, end: float, closed: bool) -> bool:
    if math.isinf(end):
        return True
    slack = TOLERANCE * max(abs(value), abs(end))
    return value >= end - slack if closed else value > end + slack


def accepted(target: Target, factor: Decimal = Decimal(1)) -> Interval:
    """The values that `target` accepts, each multiplied by `factor` (units of the target → units computed in).

    A range read as "at least" starts at its lower end; "about c" read as "at least" starts at c less the tolerance;
    a margin ("faster" by at least 0.01 point) moves the end inwards and closes it.
    """
    bound = target.effective_bound
    low, high = _ends(target, bound)
    closed = bound not in (Bound.MORE_THAN, Bound.LESS_THAN) or bool(target.margin)
    return Interval(
        lo=-math.inf if low is None else float(low * factor),
        hi=math.inf if high is None else float(high * factor),
        lo_closed=closed,
        hi_closed=closed,
    )


def _ends(target: Target, bound: Bound | None) -> tuple[Decimal | None, Decimal | None]:
    tolerance, margin = target.tolerance or Decimal(0), target.margin or Decimal(0)
    match bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return _value(target, target.low) - tolerance + margin, None
        case Bound.AT_MOST | Bound.LESS_THAN:
            return None, _value(target, target.high) + tolerance - margin
        case Bound.BETWEEN:
            return target.low, target.high
        case Bound.ABOUT:
            value = _value(target, None)
            return value - tolerance, value + tolerance
        case Bound.EQUAL:
            return _value(target, target.low), _value(target, target.high)
        case None:
            return None, None


def _value(target: Target, end: Decimal | None) -> Decimal:
    if target.value is not None:
        return target.value
    return end if end is not None else Decimal(0)
