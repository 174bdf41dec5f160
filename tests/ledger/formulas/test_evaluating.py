"""Evaluation: agreement with plain Decimal arithmetic, and what has no value."""

from __future__ import annotations

import decimal
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import figure, indicator, ledger, year

from lotrinh.ledger.formulas import FormulaError, Trouble, evaluate, read
from lotrinh.ledger.formulas.language import Reference
from lotrinh.programme.periods import Period

#: A formula as text, and the same arithmetic as a function of a, b and c.
Tree = tuple[str, Callable[[dict[str, Decimal]], Decimal]]
EXACT = decimal.Context(
    prec=34, Emax=999, Emin=-999, traps=[decimal.DivisionByZero, decimal.InvalidOperation]
)


def leaf() -> st.SearchStrategy[Tree]:
    names: st.SearchStrategy[Tree] = st.sampled_from("abc").map(
        lambda name: (f"[{name}]", lambda at: at[name])
    )
    numbers: st.SearchStrategy[Tree] = st.integers(0, 999).map(
        lambda n: (f"{n}.5", lambda _at: Decimal(f"{n}.5"))
    )
    return names | numbers


def combine(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    operations = {"+": EXACT.add, "-": EXACT.subtract, "*": EXACT.multiply, "/": EXACT.divide}

    def made(one: Tree, sign: str, other: Tree) -> Tree:
        return f"({one[0]} {sign} {other[0]})", lambda at: operations[sign](one[1](at), other[1](at))

    return st.builds(made, inner, st.sampled_from("+-*/"), inner)


TREES = st.recursive(leaf(), combine, max_leaves=10)
AMOUNTS = st.decimals(min_value=-1000, max_value=1000, places=3, allow_nan=False)


@given(TREES, AMOUNTS, AMOUNTS, AMOUNTS)
def test_it_agrees_with_decimal_arithmetic(tree: Tree, a: Decimal, b: Decimal, c: Decimal) -> None:
    at = {"a": a, "b": b, "c": c}
    text, direct = f"{tree[0]} + 0 * [a]", tree[1]

    def lookup(reference: Reference, _period: Period) -> Decimal:
        return at[reference.indicator]

    try:
        expected = direct(at)
    except (decimal.DivisionByZero, decimal.InvalidOperation):
        with pytest.raises(FormulaError) as caught:
            evaluate(read(text), year(), lookup)
        assert caught.value.trouble is Trouble.ZERO
        return
    assert evaluate(read(text), year(), lookup) == EXACT.plus(expected)


@pytest.mark.parametrize(
    "formula", ["[own] / [zero]", "share([own], [zero])", "per([own], [zero], 5)", "growth([zero])"]
)
def test_division_by_zero_is_a_finding_and_no_value(formula: str) -> None:
    unit = {"share": "percent", "growt": "percent-growth", "[own]": "lan"}.get(formula[:5], "ty-dong")
    target = indicator("target", formula=formula, unit=unit)
    figures = [figure(1), figure(0, "2023", "zero"), figure(0, "2024", "zero")]
    view = ledger(figures, indicator("zero"), target)
    assert view.cells("target", "here") == ()
    with pytest.raises(FormulaError, match="division by zero"):
        view.compute("target", "here", year())
    (finding,) = view.findings()
    assert finding.id == "ledger.formula-zero"
    assert (finding.file, finding.item, finding.field) == ("indicators.toml", "target", "formula")
    assert "here, 2024" in finding.message.en


def test_growth_from_a_negative_value_means_nothing() -> None:
    target = indicator("target", "growth", formula="growth([own])")
    view = ledger([figure(-5, "2023", id="m"), figure(5, "2024")], target)
    with pytest.raises(FormulaError, match="the value before \\(2023\\) is negative"):
        view.compute("target", "here", year())
    assert [finding.id for finding in view.findings()] == ["ledger.formula-base"]


def test_growth_is_on_the_same_part_of_the_year_before() -> None:
    target = indicator("target", "growth", formula="growth([own])")
    figures = [figure(10, "2023-01/09"), figure(100, "2023"), figure(11, "2024-01/09")]
    view = ledger(figures, target)
    assert [(cell.period.code, cell.value) for cell in view.cells("target", "here")] == [("2024-01/09", 10)]


def test_there_is_no_year_before_an_average() -> None:
    target = indicator("target", "growth", formula="growth([own])")
    view = ledger([figure(10, "2016/2020")], target)
    assert view.cells("target", "here") == ()
    assert view.findings() == []


def test_a_result_out_of_all_proportion_is_refused() -> None:
    units = "[own]" + " * 999999999999999999" * 10
    view = ledger([figure(1)], indicator("target", formula=units))
    assert view.cells("target", "here") == ()
    assert [finding.id for finding in view.findings()] == ["ledger.formula-size"]


def test_a_product_beyond_all_bounds_is_refused() -> None:
    """24 × 18 digits a formula, 12 formulas one upon another: the numbers stay out of reach of the memory."""
    chain = [indicator("f0", formula="[own]" + "*999999999999999999" * 24)]
    chain += [
        indicator(f"f{n}", formula=f"[f{n - 1}]" + f"*[f{n - 1}]" * 60, unit="lan") for n in range(1, 12)
    ]
    ratio = indicator("own", unit="lan")
    started = time.process_time()
    view = ledger(
        [figure(1, unit="lan")], *(one.model_copy(update={"unit": "lan"}) for one in chain), own=ratio
    )
    assert {finding.id for finding in view.findings()} == {"ledger.formula-size"}
    huge = read("[a]" + " * [a]" * 80)
    with pytest.raises(FormulaError, match="larger than"):
        evaluate(huge, year(), lambda _reference, _period: Decimal("1e18"))
    assert time.process_time() - started < 5


def test_the_callers_decimal_context_does_not_matter() -> None:
    target = indicator("target", formula="[own] / 3")
    with decimal.localcontext(prec=2):
        assert str(ledger([figure(1)], target).compute("target", "here", year()).value) == "0." + "3" * 34


def test_the_deepest_formulas_on_the_highest_tower_stay_clear_of_the_stack() -> None:
    """12 formulas one upon another, each with 12 levels of brackets."""
    deep = "(" * 5 + "[{0}]" + " + 0)" * 5
    tower = [indicator(f"f{n}", formula=deep.format(f"f{n - 1}" if n else "own")) for n in range(12)]
    tower += [indicator("f12", formula="[f11]")]
    view = ledger([figure(7)], *tower)
    assert view.compute("f11", "here", year()).value == 7
    assert [(f.id, f.item) for f in view.findings()] == [("ledger.formula-too-deep", "f12")]


def test_nested_growth_finishes_fast() -> None:
    """Each level reads two years; read anew at each level, that would be 2^11 readings a cell."""
    nested = "growth([own] * " * 11 + "[own]" + ")" * 11
    figures = [figure(2**n, str(1950 + n), id=f"y{n}") for n in range(60)]
    started = time.process_time()
    view = ledger(figures, indicator("target", "growth", formula=nested))
    cells = view.cells("target", "here")
    spent = time.process_time() - started
    assert len(cells) == 60 - 11
    assert spent < 3
    computed = cells[-1].computed
    assert computed is not None
    assert len(computed.inputs) == 12
    assert max(len(step.vi) for step in computed.steps) == 2000, "the longest line is cut, not refused"
