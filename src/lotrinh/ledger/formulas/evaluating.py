"""Evaluating a checked formula in one place and period, in base units, keeping what it read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.ledger.formulas.language import (
    Growth,
    Negative,
    Node,
    Number,
    Per,
    Previous,
    Product,
    Reference,
    Scaled,
    Share,
    Sum,
)
from lotrinh.ledger.values import DIGITS
from lotrinh.ledger.years import year_before
from lotrinh.programme.periods import Period

#: Results above this are a slip in the formula, as they would be in a figure.
LARGEST = 18
_DECIMAL = Context(prec=DIGITS, Emax=999, Emin=-999, traps=[DivisionByZero, InvalidOperation, Overflow])

#: Gives a reference's value in a period, in base units. Raises `FormulaError` (missing) where there is none.
Lookup = Callable[[Reference, Period], Decimal]


def evaluate(tree: Node, period: Period, lookup: Lookup) -> Decimal:
    """The value of a checked tree in `period`, in base units, to 34 significant digits. Raises `FormulaError`.

    `lookup` is asked for each reference, in the order of writing.
    """
    try:
        return _Evaluation(lookup).value(tree, period)
    except Overflow:
        raise too_large() from None


def too_large() -> FormulaError:
    """The refusal of a result that no statistic can have."""
    return FormulaError(
        Trouble.SIZE,
        vi=f"kết quả lớn hơn 10^{LARGEST + 1}",
        en=f"the result is larger than 10^{LARGEST + 1}",
    )


@dataclass(frozen=True)
class _Evaluation:
    lookup: Lookup
    decimal: Context = field(default_factory=_DECIMAL.copy)
    # A growth reads what is within it for two years; without this, growth within growth would double at each level.
    growths: dict[tuple[int, Period], Decimal] = field(default_factory=dict)

    def value(self, node: Node, period: Period) -> Decimal:
        match node:
            case Number():
                return node.value
            case Reference():
                return self.lookup(node, period)
            case Scaled():
                return self.decimal.multiply(self.value(node.inner, period), node.factor)
            case Negative():
                return self.decimal.minus(self.value(node.inner, period))
            case Sum():
                return self._sum(node, period)
            case Product():
                return self._product(node, period)
            case Previous():
                return self.value(node.inner, before(period))
            case Growth():
                key = (id(node), period)
                if key not in self.growths:
                    self.growths[key] = self._growth(node, period)
                return self.growths[key]
            case Share():
                return self._divided(self.value(node.part, period), self.value(node.whole, period))
            case Per():
                part = self.decimal.multiply(self.value(node.part, period), node.count.value)
                return self._divided(part, self.value(node.by, period))

    def _sum(self, node: Sum, period: Period) -> Decimal:
        total = Decimal(0)
        for plus, inner in node.terms:
            value = self.value(inner, period)
            total = self.decimal.add(total, value) if plus else self.decimal.subtract(total, value)
        return total

    def _product(self, node: Product, period: Period) -> Decimal:
        total = Decimal(1)
        for times, inner in node.factors:
            value = self.value(inner, period)
            total = self.decimal.multiply(total, value) if times else self._divided(total, value)
        return total

    def _growth(self, node: Growth, period: Period) -> Decimal:
        now, then = self.value(node.inner, period), self.value(node.inner, before(period))
        if then < 0:
            raise FormulaError(
                Trouble.BASE,
                vi=f"kỳ trước ({before(period).label.vi}) là số âm, không có tốc độ tăng",
                en=f"the value before ({before(period).label.en}) is negative: there is no growth rate",
            )
        return self.decimal.subtract(self._divided(now, then), Decimal(1))

    def _divided(self, value: Decimal, by: Decimal) -> Decimal:
        if by == 0:
            raise FormulaError(Trouble.ZERO, vi="chia cho số 0", en="division by zero")
        return self.decimal.divide(value, by)


def before(period: Period) -> Period:
    """The same period a year before. Raises `FormulaError` where there is none."""
    found = year_before(period)
    if found is None:
        raise FormulaError(
            Trouble.MISSING,
            vi=f"{period.label.vi}: không có cùng kỳ năm trước",
            en=f"{period.label.en}: there is no same period a year before",
        )
    return found
