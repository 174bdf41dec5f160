"""Does a formula make sense? Each part has a dimension; what cannot be added is refused before any figure is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.ledger.formulas.language import (
    Growth,
    Negative,
    Node,
    Per,
    Previous,
    Product,
    Reference,
    Scaled,
    Share,
    Sum,
)
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.units import Unit

#: A dimension as powers of base dimensions: () a plain multiple, (("VND", 1), ("person", -1)) dong a head.
Dimension = tuple[tuple[str, int], ...]

PERCENT = ("share", "share-difference", "growth", "growth-difference")
_DIFFERENCE = {"share": "share-difference", "growth": "growth-difference"}
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class Sort:
    """What a part of a formula is.

    `may_be`: the dimensions it can be taken for (the difference of two shares is a share or percentage points).
    `scale`: how many base units a plain number beside it counts. `constant`: plain numbers only, which take the unit
    of what they stand beside. `rate`: so many for every n of something, which fits any unit but per cent.
    """

    may_be: frozenset[Dimension]
    scale: Decimal = Decimal(1)
    constant: bool = False
    rate: bool = False

    @property
    def percent(self) -> bool:
        """True for shares, growth rates and their differences."""
        return any(len(d) == 1 and d[0][0] in PERCENT for d in self.may_be)


CONSTANT = Sort(frozenset({()}), constant=True)
MULTIPLE = Sort(frozenset({()}))
_ANY_PERCENT = Sort(frozenset(((name, 1),) for name in PERCENT), _HUNDREDTH)


def checked(
    tree: Node, target: Indicator, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]
) -> Node:
    """The tree with plain numbers brought to the unit that they stand beside: it can be evaluated in base units.

    Raises `FormulaError` where parts do not fit each other or the result does not fit the indicator's unit.
    """
    checker = _Checker(indicators, units, units[target.unit].factor)
    done, sort = checker.check(tree)
    _fits(sort, target, units[target.unit])
    return done


def sort_of(indicator: Indicator, unit: Unit) -> Sort:
    """What the values of an indicator are: its unit's dimension, and for money the prices it is counted in."""
    return Sort(frozenset({_dimension(indicator, unit)}), unit.factor)


def _dimension(indicator: Indicator, unit: Unit) -> Dimension:
    if unit.dimension == "multiple":
        return ()
    # A growth at constant prices and one at current prices are both per cent: prices part only amounts.
    prices = f", {indicator.prices}" if indicator.prices and unit.dimension not in PERCENT else ""
    return ((unit.dimension + prices, 1),)


def _fits(sort: Sort, target: Indicator, unit: Unit) -> None:
    wanted = _dimension(target, unit)
    fits = unit.dimension not in PERCENT if sort.rate else wanted in sort.may_be
    if not fits:
        found, word = named(sort), _word(wanted)
        raise _mismatch(
            vi=f"công thức cho ra {found}, mà chỉ tiêu “{target.id}” tính bằng {unit.title.vi} ({word})",
            en=f"the formula gives {found}, the indicator “{target.id}” is in {unit.title.en} ({word})",
        )


def _mismatch(vi: str, en: str) -> FormulaError:
    return FormulaError(Trouble.UNIT, vi=vi, en=en)


def named(sort: Sort) -> str:
    """The dimensions that `sort` can be, written: ``VND × person^-1``."""
    if sort.rate or sort.constant:
        return "per(…)" if sort.rate else "1"
    return " | ".join(sorted(_word(dimension) for dimension in sort.may_be))


def _word(dimension: Dimension) -> str:
    return " × ".join(name if power == 1 else f"{name}^{power}" for name, power in dimension) or "multiple"


class _Checker:
    """Walks the tree once; every rule returns the rewritten part and its sort."""

    def __init__(
        self, indicators: Mapping[str, Indicator], units: Mapping[str, Unit], scale: Decimal
    ) -> None:
        self._indicators, self._units, self._target_scale = indicators, units, scale

    def check(self, node: Node) -> tuple[Node, Sort]:
        match node:
            case Reference():
                indicator = self._indicators[node.indicator]
                return node, sort_of(indicator, self._units[indicator.unit])
            case Negative():
                inner, sort = self.check(node.inner)
                return Negative(inner), sort
            case Previous():
                inner, sort = self.check(node.inner)
                return Previous(inner), sort
            case Sum():
                return self._sum(node)
            case Product():
                return self._product(node)
            case Growth():
                return self._growth(node)
            case Share():
                return self._share(node)
            case Per():
                return self._per(node)
            case _:
                return node, CONSTANT

    def _sum(self, node: Sum) -> tuple[Node, Sort]:
        parts = [(plus, *self.check(inner)) for plus, inner in node.terms]
        quantities = [(plus, sort) for plus, _, sort in parts if not sort.constant]
        if not quantities:
            return Sum(tuple((plus, inner) for plus, inner, _ in parts)), CONSTANT
        total = quantities[0][1]
        for plus, sort in quantities[1:]:
            total = _added(total, sort, plus)
        scaled = tuple(
            (plus, Scaled(inner, total.scale) if sort.constant and total.scale != 1 else inner)
            for plus, inner, sort in parts
        )
        return Sum(scaled), total

    def _product(self, node: Product) -> tuple[Node, Sort]:
        parts = [(times, *self.check(inner)) for times, inner in node.factors]
        return Product(tuple((times, inner) for times, inner, _ in parts)), self._multiplied(
            [(times, sort) for times, _, sort in parts if not sort.constant]
        )

    def _multiplied(self, quantities: list[tuple[bool, Sort]]) -> Sort:
        if not quantities:
            return CONSTANT
        if len(quantities) == 1 and quantities[0][0]:
            return quantities[0][1]
        if any(sort.rate for _, sort in quantities):
            return Sort(frozenset({()}), self._target_scale, rate=True)
        powers: dict[str, int] = {}
        scale, percents = Decimal(1), 0
        for times, sort in quantities:
            if sort.percent:
                percents += 1 if times else -1
                continue
            scale = scale * sort.scale if times else scale / sort.scale
            for name, power in next(iter(sort.may_be)):
                powers[name] = powers.get(name, 0) + (power if times else -power)
        dimension = tuple(sorted((name, power) for name, power in powers.items() if power))
        if dimension:
            return Sort(frozenset({dimension}), scale)
        if percents > 0:
            return (
                next((s for t, s in quantities if s.percent and t), _ANY_PERCENT)
                if percents == 1
                else _ANY_PERCENT
            )
        return MULTIPLE

    def _growth(self, node: Growth) -> tuple[Node, Sort]:
        inner, sort = self.check(node.inner)
        if sort.constant or sort.percent:
            raise _mismatch(
                vi="growth() cần một mức, không phải phần trăm hay con số; với tỷ lệ hãy viết [a] - previous([a])",
                en="growth() needs a level, not a per cent or a number; for a share write [a] - previous([a])",
            )
        return Growth(inner), Sort(frozenset({(("growth", 1),)}), _HUNDREDTH)

    def _share(self, node: Share) -> tuple[Node, Sort]:
        (part, one), (whole, other) = self.check(node.part), self.check(node.whole)
        if one.constant or other.constant or one.rate or other.rate or not one.may_be & other.may_be:
            raise _mismatch(
                vi=f"share() cần hai số cùng loại, gặp {named(one)} và {named(other)}",
                en=f"share() needs two like quantities, found {named(one)} and {named(other)}",
            )
        return Share(part, whole), Sort(frozenset({(("share", 1),)}), _HUNDREDTH)

    def _per(self, node: Per) -> tuple[Node, Sort]:
        (part, one), (by, other) = self.check(node.part), self.check(node.by)
        if one.constant or other.constant or one.percent or other.percent:
            raise _mismatch(
                vi="per() cần hai số đếm hay số tiền, không phải tỷ lệ phần trăm hay con số",
                en="per() needs two counts or amounts, not per cents or plain numbers",
            )
        return Per(part, by, node.count), Sort(frozenset({()}), self._target_scale, rate=True)


def _added(one: Sort, other: Sort, plus: bool) -> Sort:
    """The sort of a sum or difference. Raises `FormulaError` where nothing fits."""
    if one.rate and other.rate:
        return one
    found: set[Dimension] = set()
    if not (one.rate or other.rate):
        for a in one.may_be:
            for b in other.may_be:
                found |= _pair(a, b, plus)
    if not found:
        raise _mismatch(
            vi=f"không cộng trừ được {named(one)} với {named(other)}",
            en=f"{named(one)} and {named(other)} cannot be added or taken away",
        )
    return Sort(frozenset(found), one.scale)


def _pair(a: Dimension, b: Dimension, plus: bool) -> set[Dimension]:
    difference = _difference(a)
    if a == b:
        return {a} if plus or difference is None else {a, difference}
    if b == difference:
        return {a}  # a share and percentage points
    return {b} if plus and a == _difference(b) else set()


def _difference(dimension: Dimension) -> Dimension | None:
    if len(dimension) != 1 or dimension[0][0] not in _DIFFERENCE:
        return None
    return ((_DIFFERENCE[dimension[0][0]], 1),)
