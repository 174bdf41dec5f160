"""A computation told so that a reader can check it by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.ledger.make import UNITS, figure, indicator, ledger, year

from lotrinh.ledger.formulas.telling import amount, short


def told(formula: str, **target: object) -> tuple[str, str]:
    """The last step in Vietnamese and in English, with 8 and 4 tỷ in 2024, 5 tỷ in 2023, and 2,000 people."""
    own = indicator("target", **{"formula": formula, **target})  # type: ignore[arg-type]
    figures = [figure(8, indicator="a"), figure(5, "2023", "a"), figure("4.5", indicator="b"),
               figure(2000, indicator="people", unit="nguoi")]  # fmt: skip
    view = ledger(figures, own, indicator("a"), indicator("b"), indicator("people", "stock", unit="nguoi"))
    step = view.compute("target", "here", year()).steps[-1]
    return step.vi, step.en


@pytest.mark.parametrize(
    ("formula", "unit", "vi"),
    [
        ("[a] + [b] - 1", "ty-dong", "11,5 tỷ đồng = 8 tỷ đồng + 4,5 tỷ đồng − 1"),
        ("([a] + [b]) * 2", "ty-dong", "25 tỷ đồng = (8 tỷ đồng + 4,5 tỷ đồng) × 2"),
        ("-[a]", "ty-dong", "−8 tỷ đồng = −8 tỷ đồng"),
        ("growth([a])", "percent-growth", "60% = 8 tỷ đồng ÷ 5 tỷ đồng − 1"),
        ("share([b], [a])", "percent", "56,25% = 4,5 tỷ đồng ÷ 8 tỷ đồng"),
        ("share([b], [a] + [b])", "percent", "36% = 4,5 tỷ đồng ÷ (8 tỷ đồng + 4,5 tỷ đồng)"),
        ("per([a], [people], 1)", "trieu-dong", "4 triệu đồng = 8 tỷ đồng ÷ 2.000 người × 1"),
        ("previous([a])", "ty-dong", "5 tỷ đồng = 5 tỷ đồng"),
        ("previous([a]) * 3", "ty-dong", "15 tỷ đồng = 5 tỷ đồng × 3"),
        ("[a] / 3", "ty-dong", "2,66667 tỷ đồng = 8 tỷ đồng ÷ 3"),
    ],
)
def test_the_arithmetic_in_vietnamese(formula: str, unit: str, vi: str) -> None:
    assert told(formula, unit=unit)[0] == vi


def test_the_arithmetic_in_english() -> None:
    assert told("share([b], [a])", unit="percent")[1] == "56.25% = 4.5 billion dong ÷ 8 billion dong"


def test_each_value_read_is_named_with_its_entry() -> None:
    target = indicator("target", "growth", formula="growth([own@there])")
    figures = [figure(8, area="there", id="new"), figure(5, "2023", area="there", id="old")]
    steps = ledger(figures, target).compute("target", "here", year()).steps
    assert [step.vi for step in steps[:-1]] == [
        "own (there), năm 2024: 8 tỷ đồng [new]",
        "own (there), năm 2023: 5 tỷ đồng [old]",
    ]
    assert steps[1].en == "own (there), 2023: 5 billion dong [old]"


def test_long_numbers_are_told_to_six_digits() -> None:
    assert short(Decimal("519839.50066874721")) == 519840
    assert short(Decimal("38362.17")) == Decimal("38362.17")
    assert amount(Decimal(1) / Decimal(3), UNITS["percent"]).vi == "0,333333%"
