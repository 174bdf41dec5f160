"""Reading a formula: text into tokens, tokens into a tree, by recursive descent. Nothing is ever executed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

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
    Share,
    Sum,
    references,
)

LONGEST = 500
DEEPEST = 12
MOST_DIGITS = 18
FUNCTIONS = ("growth", "previous", "share", "per", "sum")

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TOKEN = re.compile(
    rf"\s*(?:(?P<reference>\[\s*{_SLUG}\s*(?:@\s*{_SLUG}\s*)?\])"
    rf"|(?P<number>[0-9]+(?:\.[0-9]+)?(?![\w.]))"
    rf"|(?P<word>{_SLUG}(?![\w.]))"
    rf"|(?P<sign>[-+*/(),−×÷]))",
    re.ASCII,
)
_ALIKE = str.maketrans("−×÷", "-*/")


@dataclass(frozen=True)
class Token:
    """One word of the formula and where it begins, counted from 1."""

    kind: str
    text: str
    at: int


def read(text: str) -> Node:
    """The tree of the formula. Raises `FormulaError` with the place and what was expected there.

    >>> read("[a] + 2")
    Sum(terms=((True, Reference(indicator='a', area=None)), (True, Number(value=Decimal('2')))))
    """
    if len(text) > LONGEST:
        raise FormulaError(
            Trouble.TOO_LONG,
            vi=f"công thức dài {len(text)} ký tự, quá {LONGEST}",
            en=f"the formula has {len(text)} characters, over {LONGEST}",
        )
    tree = _Reader(_tokens(text)).whole()
    if next(references(tree), None) is None:
        raise FormulaError(
            Trouble.CONSTANT,
            vi="công thức không nhắc đến chỉ tiêu nào",
            en="the formula names no indicator",
        )
    return tree


def _tokens(text: str) -> list[Token]:
    found, place, end = [], 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            at = place + len(text[place:]) - len(text[place:].lstrip())
            raise _syntax(at + 1, f"“{_printable(text[at : at + 12])}”")
        word = match[match.lastgroup]
        found.append(Token(match.lastgroup, word.translate(_ALIKE), match.start(match.lastgroup) + 1))
        place = match.end()
    return [*found, Token("end", "", end + 1)]


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def _syntax(at: int, found: str, vi: str = "", en: str = "") -> FormulaError:
    wanted_vi, wanted_en = (
        vi or "số, [chỉ tiêu], hàm hoặc phép tính",
        en or "a number, an [indicator], a function or a sign",
    )
    return FormulaError(
        Trouble.SYNTAX,
        vi=f"ký tự thứ {at}: gặp {found or 'chỗ hết công thức'}, cần {wanted_vi}",
        en=f"character {at}: found {found or 'the end of the formula'}, expected {wanted_en}",
    )


class _Reader:
    """Recursive descent over the tokens; one method a rule of the grammar."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        """formula := sum end"""
        tree = self._sum()
        if self._token.kind != "end":
            self._fail("phép tính + - * /", "a sign + - * /")
        return tree

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def _fail(self, vi: str = "", en: str = "") -> NoReturn:
        token = self._token
        raise _syntax(token.at, f"“{token.text}”" if token.text else "", vi, en)

    def _take(self, text: str) -> bool:
        if self._token.kind in ("sign", "word") and self._token.text == text:
            self._next += 1
            return True
        return False

    def _need(self, text: str) -> None:
        if not self._take(text):
            self._fail(f"“{text}”", f"“{text}”")

    def _sum(self) -> Node:
        """sum := product (("+" | "-") product)*"""
        terms = [(True, self._product())]
        while self._token.kind == "sign" and self._token.text in "+-":
            plus = self._take("+") or not self._take("-")
            terms.append((plus, self._product()))
        return Sum(tuple(terms)) if len(terms) > 1 else terms[0][1]

    def _product(self) -> Node:
        """product := value (("*" | "/") value)*"""
        factors = [(True, self._value())]
        while self._token.kind == "sign" and self._token.text in "*/":
            times = self._take("*") or not self._take("/")
            factors.append((times, self._value()))
        return Product(tuple(factors)) if len(factors) > 1 else factors[0][1]

    def _value(self) -> Node:
        """value := "-" value | number | [indicator] | function "(" … ")" | "(" sum ")" """
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormulaError(
                Trouble.TOO_DEEP,
                vi=f"ngoặc lồng quá {DEEPEST} tầng ở ký tự thứ {self._token.at}",
                en=f"more than {DEEPEST} levels of brackets at character {self._token.at}",
            )
        found = self._inner()
        self._depth -= 1
        return found

    def _inner(self) -> Node:
        token = self._token
        if token.kind == "number":
            return self._number()
        if token.kind == "reference":
            return self._reference()
        if token.kind == "word":
            return self._call()
        if self._take("-"):
            return Negative(self._value())
        if self._take("("):
            inner = self._sum()
            self._need(")")
            return inner
        return self._fail()

    def _number(self) -> Number:
        token = self._token
        if token.kind != "number":
            self._fail("một số", "a number")
        if len(token.text.replace(".", "")) > MOST_DIGITS:
            self._fail(f"số không quá {MOST_DIGITS} chữ số", f"a number of at most {MOST_DIGITS} digits")
        self._next += 1
        return Number(Decimal(token.text))

    def _reference(self) -> Reference:
        token = self._token
        if token.kind != "reference":
            self._fail("[chỉ tiêu]", "an [indicator]")
        self._next += 1
        indicator, _, area = token.text[1:-1].partition("@")
        return Reference(indicator.strip(), area.strip() or None)

    def _call(self) -> Node:
        name = self._token.text
        if name not in FUNCTIONS:
            listed = ", ".join(FUNCTIONS)
            self._fail(f"một hàm ({listed}) hoặc [chỉ tiêu]", f"a function ({listed}) or an [indicator]")
        self._next += 1
        self._need("(")
        found = getattr(self, f"_{name}_call")()
        self._need(")")
        assert isinstance(found, Node)
        return found

    def _growth_call(self) -> Node:
        return Growth(self._sum())

    def _previous_call(self) -> Node:
        return Previous(self._sum())

    def _share_call(self) -> Node:
        part = self._sum()
        self._need(",")
        return Share(part, self._sum())

    def _per_call(self) -> Node:
        part = self._sum()
        self._need(",")
        by = self._sum()
        self._need(",")
        return Per(part, by, self._number())

    def _sum_call(self) -> Node:
        """sum "(" [indicator] "over" area ("," area)* ")" """
        indicator = self._reference().indicator
        self._need("over")
        areas = [self._area()]
        while self._take(","):
            areas.append(self._area())
        return Sum(tuple((True, Reference(indicator, area)) for area in areas))

    def _area(self) -> str:
        token = self._token
        if token.kind not in ("word", "number"):
            self._fail("mã địa bàn", "an area's id")
        self._next += 1
        return token.text
