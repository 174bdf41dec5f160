"""A computation in words that a reader can follow: the formula with its numbers, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Context, Decimal

from lotrinh.formats import number
from lotrinh.ledger.formulas.evaluating import before
from lotrinh.ledger.formulas.language import (
    Growth,
    Negative,
    Node,
    Number,
    Per,
    Previous,
    Product,
    Reference,
    Share,
    Sum,
)
from lotrinh.ledger.values import plain
from lotrinh.programme.periods import Period
from lotrinh.programme.units import Unit
from lotrinh.text import Text

#: Gives what was read for a reference in a period: the value and the unit that it is counted in.
Read = Callable[[Reference, Period], tuple[Decimal, Unit]]
_LONGEST = 2000  # characters of a Text
_SHOWN = Context(prec=6, rounding=ROUND_HALF_EVEN)


def amount(value: Decimal, unit: Unit) -> Text:
    """A value with its unit; one of more than twelve digits is told to six.

    >>> from lotrinh.programme.units import BUILT_IN as U
    >>> str(amount(Decimal(583000), U["nguoi"])), amount(Decimal("34.37"), U["percent"]).en
    ('583.000 người', '34.37%')
    """
    gap_vi, gap_en = ("", "") if unit.closed_up else (" ", " ")
    shown = short(value)
    return Text(
        vi=f"{number(shown, 'vi')}{gap_vi}{unit.symbol.vi}",
        en=f"{number(shown, 'en')}{gap_en}{unit.symbol.en}",
    )


def short(value: Decimal) -> Decimal:
    """The value as kept where it is short enough to read, else to six significant digits."""
    return plain(value if len(value.as_tuple().digits) <= 12 else _SHOWN.plus(value))


def told(node: Node, period: Period, read: Read, language: str) -> str:
    """The expression with its numbers, as arithmetic: ``583.000 lượt khách ÷ 519.839 lượt khách − 1``."""
    return _Teller(read, language).tell(node, period)


def line(vi: str, en: str) -> Text:
    """The two sentences, cut where they are longer than a `Text` may be."""
    return Text(vi=_cut(vi), en=_cut(en))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


class _Teller:
    """Walks the tree as it was written."""

    def __init__(self, read: Read, language: str) -> None:
        self._read, self._language = read, language

    def tell(self, node: Node, period: Period) -> str:
        match node:
            case Number():
                return number(node.value, self._language)
            case Reference():
                return amount(*self._read(node, period)).get(self._language)
            case Negative():
                return f"−{self._inner(node.inner, period)}"
            case Sum():
                return self._listed(node.terms, "+−", period)
            case Product():
                return self._listed(node.factors, "×÷", period)
            case Previous():
                return self.tell(node.inner, before(period))
            case Growth():
                return f"{self._inner(node.inner, period)} ÷ {self._inner(node.inner, before(period))} − 1"
            case Share():
                return f"{self._inner(node.part, period)} ÷ {self._inner(node.whole, period)}"
            case Per():
                divided = f"{self._inner(node.part, period)} ÷ {self._inner(node.by, period)}"
                return f"{divided} × {self.tell(node.count, period)}"
            case _:
                return self.tell(node.inner, period)

    def _listed(self, parts: tuple[tuple[bool, Node], ...], signs: str, period: Period) -> str:
        told_parts = [
            (signs[0] if forward else signs[1], self._inner(node, period)) for forward, node in parts
        ]
        return told_parts[0][1] + "".join(f" {sign} {part}" for sign, part in told_parts[1:])

    def _inner(self, node: Node, period: Period) -> str:
        """A part within a larger one: in brackets unless it is a single number."""
        bare = node
        while isinstance(bare, Previous):
            bare = bare.inner
        inside = self.tell(node, period)
        return inside if isinstance(bare, Number | Reference) else f"({inside})"
