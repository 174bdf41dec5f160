"""Reading formulas: what is accepted, what is refused and where, and that nothing hostile gets through."""

from __future__ import annotations

import contextlib
import time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lotrinh.ledger.formulas import FormulaError, Trouble, read
from lotrinh.ledger.formulas.language import (
    Growth,
    Negative,
    Number,
    Per,
    Previous,
    Product,
    Reference,
    Share,
    Sum,
    references,
)

A, B = Reference("a"), Reference("b")
TWO = Number(Decimal(2))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("[a]", A),
        (" [ a ] ", A),
        ("[khach-du-lich@xa-31333]", Reference("khach-du-lich", "xa-31333")),
        ("[a] + [b]", Sum(((True, A), (True, B)))),
        ("[a]-[b]-2", Sum(((True, A), (False, B), (False, TWO)))),
        ("[a] + [b] * 2", Sum(((True, A), (True, Product(((True, B), (True, TWO))))))),
        ("([a] + [b]) * 2", Product(((True, Sum(((True, A), (True, B)))), (True, TWO)))),
        ("[a] / [b] / 2", Product(((True, A), (False, B), (False, TWO)))),
        ("[a] × 2 ÷ [b] − 2", Sum(((True, Product(((True, A), (True, TWO), (False, B)))), (False, TWO)))),
        ("-[a]", Negative(A)),
        ("2 - -[a]", Sum(((True, TWO), (False, Negative(A))))),
        ("growth([a])", Growth(A)),
        ("previous([a])", Previous(A)),
        ("share([a], [b])", Share(A, B)),
        ("per([a], [b], 10000)", Per(A, B, Number(Decimal(10000)))),
        ("sum([a] over x, y-1)", Sum(((True, Reference("a", "x")), (True, Reference("a", "y-1"))))),
        ("0.5*[a]", Product(((True, Number(Decimal("0.5"))), (True, A)))),
    ],
)
def test_what_a_formula_means(text: str, tree: object) -> None:
    assert read(text) == tree


@pytest.mark.parametrize(
    ("text", "place", "wanted"),
    [
        ("", 1, "a number, an [indicator]"),
        ("[a] +", 6, "found the end of the formula"),
        ("[a] [b]", 5, "a sign + - * /"),
        ("[A]", 1, "found “[A]”"),
        ("[a", 1, "found “[a”"),
        ("[a.b]", 1, "found “[a.b]”"),
        ("([a]", 5, "expected “)”"),
        ("[a])", 4, "a sign"),
        ("1e9 * [a]", 1, "found “1e9"),
        ("1,5 * [a]", 2, "a sign"),
        ("1.200.000 * [a]", 1, "found “1.200.000"),
        (".5 * [a]", 1, "found “.5"),
        ("9999999999999999999 * [a]", 1, "at most 18 digits"),
        ("[a] ** 2", 6, "a number, an [indicator]"),
        ("[a] ^ 2", 5, "found “^ 2”"),
        ("[a] % 2", 5, "found “% 2”"),
        ("max([a], 2)", 1, "a function (growth, previous, share, per, sum)"),
        ("growth", 7, "expected “(”"),
        ("growth([a], 2)", 11, "expected “)”"),
        ("share([a])", 10, "expected “,”"),
        ("per([a], [b], [a])", 15, "a number"),
        ("per([a], [b], 1+1)", 16, "expected “)”"),
        ("sum([a], [b])", 8, "expected “over”"),
        ("sum(2 over x)", 5, "an [indicator]"),
        ("sum([a] over )", 14, "an area's id"),
        ("__import__('os')", 1, "found “__import__"),
        ("[a]; [b]", 4, "found “; [b]”"),
        ("[a] if 1 else 2", 5, "a sign"),
        ("lambda: 0", 7, "found “: 0”"),
        ("٣ * [a]", 1, "found “٣ * [a]”"),
    ],
)
def test_what_is_refused_and_where(text: str, place: int, wanted: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read(text)
    assert caught.value.trouble is Trouble.SYNTAX
    assert caught.value.text.en.startswith(f"character {place}:"), caught.value.text.en
    assert wanted in caught.value.text.en
    assert caught.value.text.vi.startswith(f"ký tự thứ {place}: gặp ")


def test_a_formula_names_an_indicator() -> None:
    with pytest.raises(FormulaError, match="names no indicator"):
        read("1 + 2")


def test_bounds_hold_before_a_tree_is_built() -> None:
    with pytest.raises(FormulaError, match="501 characters, over 500") as long:
        read("[a]" + " " * 498)
    assert long.value.trouble is Trouble.TOO_LONG
    for hostile in ("(" * 200 + "[a]" + ")" * 200, "-" * 300 + "[a]", "growth(" * 60 + "[a]" + ")" * 60):
        with pytest.raises(FormulaError, match="levels of brackets") as deep:
            read(hostile)
        assert deep.value.trouble is Trouble.TOO_DEEP
    assert read("(" * 11 + "[a]" + ")" * 11) == A
    assert isinstance(read("[a]" + "+[a]" * 124), Sum), "a long sum is broad, not deep"


PIECES = st.sampled_from(
    ["[a]", "[b@x]", "(", ")", "+", "-", "*", "/", ",", "growth(", "share(", "per(", "sum(", "over", "previous(",
     "2", " ", "1.5", "[", "]", "@", "−", "÷", "é", "\x00", "\n", "1e999999", "__class__", "{}", "'", "\\", "𝟚",
     "\ud800"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=600))
@example("-" * 500)
@example("[" * 500)
@example("[a-" * 160)
@example("9" * 500)
@example("1." * 250)
@example("a-" * 249 + "a!")
@example("growth(" * 71)
def test_hostile_formulas_raise_nothing_else_and_finish_fast(text: str) -> None:
    started = time.process_time()
    with contextlib.suppress(FormulaError):
        assert next(references(read(text)))
    assert time.process_time() - started < 0.5
