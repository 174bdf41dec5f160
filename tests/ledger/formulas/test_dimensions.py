"""Which formulas make sense: dimensions, prices, plain numbers beside quantities."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.ledger.make import UNITS, figure, indicator

from lotrinh.ledger.formulas import Book, FormulaError, Trouble
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.indicators import Indicator

GIVEN: dict[str, Indicator] = {
    one.id: one
    for one in (
        indicator("money"),
        indicator("millions", unit="trieu-dong"),
        indicator("dollars", unit="trieu-usd"),
        indicator("current", prices="current"),
        indicator("constant", prices="constant-2010"),
        indicator("people", "stock", unit="nguoi"),
        indicator("tonnes", unit="tan"),
        indicator("part", "share"),
        indicator("rest", "share"),
        indicator("mille", "share", unit="per-mille"),
        indicator("points", unit="percentage-point"),
        indicator("speed", "growth"),
        indicator("speed-at-constant-prices", "growth", prices="constant-2010"),
        indicator("ratio", unit="lan"),
    )
}
VALUES = {"money": 8, "millions": 500, "dollars": 3, "current": 10, "constant": 9, "people": 1000, "tonnes": 7,
          "part": 40, "rest": 25, "mille": 5, "points": 2, "speed": 10, "speed-at-constant-prices": 6,
          "ratio": 3}  # fmt: skip


def value(formula: str, **target: object) -> Decimal | None:
    """What the formula gives in 2024 for an indicator so described: VALUES are of 2024, half of each of 2023."""
    own = indicator("own", **{"formula": formula, **target})  # type: ignore[arg-type]
    figures = [
        figure(Decimal(amount) / (2025 - year), str(year), id, unit=GIVEN[id].unit)
        for id, amount in VALUES.items()
        for year in (2024, 2023)
    ]
    view = Ledger(figures, indicators=GIVEN | {"own": own}, units=UNITS, sources={})
    if "own" in view.book.errors:
        raise view.book.errors["own"]
    found = {cell.period.code: cell.value for cell in view.cells("own", "here")}
    return found.get("2024")


@pytest.mark.parametrize(
    ("formula", "unit", "expected"),
    [
        ("[money] + [millions]", "ty-dong", "8.5"),
        ("[money] + [millions]", "trieu-dong", "8500"),
        ("[money] - 3", "ty-dong", "5"),
        ("3 - [money]", "ty-dong", "-5"),
        ("[millions] + 100", "ty-dong", "0.6"),
        ("2 * [money] / 4", "ty-dong", "4"),
        ("-[money]", "ty-dong", "-8"),
        ("100 - [part]", "percent", "60"),
        ("(50 + 50) - [part]", "percent", "60"),
        ("100 - [part] - [rest]", "percent", "35"),
        ("[part] + [mille]", "percent", "40.5"),
        ("[mille] + 5", "percent", "1"),
        ("[part] - [rest]", "percentage-point", "15"),
        ("[part] - [rest]", "percent", "15"),
        ("[part] + [points]", "percent", "42"),
        ("[points] + [points]", "percentage-point", "4"),
        ("[part] * [money]", "ty-dong", "3.2"),
        ("[money] / [part]", "ty-dong", "20"),
        ("[part] * [speed]", "percentage-point", "4"),
        ("[part] / [rest]", "lan", "1.6"),
        ("[money] / [millions]", "lan", "16"),
        ("[money] * [ratio]", "ty-dong", "24"),
        ("[money] * [dollars] / [dollars]", "ty-dong", "8"),
        ("1 + [money] / [millions]", "lan", "17"),
        ("share([millions], [money])", "percent", "6.25"),
        ("share([millions], [money])", "per-mille", "62.5"),
        ("growth([money])", "percent-growth", "100"),
        ("growth([money] + [millions])", "percent-growth", "100"),
        ("[speed] - [speed-at-constant-prices]", "percentage-point-per-year", "4"),
        ("previous([money])", "ty-dong", "4"),
        ("[part] - previous([part])", "percentage-point", "20"),
        ("per([money], [people], 1)", "trieu-dong", "8"),
        ("per([tonnes], [people], 10000)", "tan", "70"),
        ("per([people], [people], 10000)", "nguoi", "10000"),
        ("per([money], [people], 1) - 1", "trieu-dong", "7"),
        ("2 * per([money], [people], 1)", "trieu-dong", "16"),
        ("share([current], [current]) ", "percent", "100"),
    ],
)
def test_formulas_that_make_sense(formula: str, unit: str, expected: str) -> None:
    assert value(formula, unit=unit) == Decimal(expected)


def test_prices_part_amounts() -> None:
    assert value("[current] + [current]", prices="current") == 20
    with pytest.raises(FormulaError, match="VND, constant-2010 and VND, current cannot be added"):
        value("[constant] + [current]", prices="current")
    with pytest.raises(FormulaError, match="the formula gives VND, current"):
        value("[current] + [current]", prices="constant-2010")


@pytest.mark.parametrize(
    ("formula", "unit", "said"),
    [
        ("[money] + [dollars]", "ty-dong", "VND and USD cannot be added"),
        ("[money] + [people]", "ty-dong", "VND and person"),
        ("[part] + [speed]", "percent", "share and growth"),
        ("[points] - [part]", "percent", "share-difference and share"),
        ("[money]", "trieu-usd", "the formula gives VND, the indicator “own” is in million US dollars (USD)"),
        ("[part]", "percentage-point", "the formula gives share"),
        ("[money] / [millions]", "percent", "the formula gives multiple"),
        ("[money] / [millions] * 100", "percent", "the formula gives multiple"),
        ("[money] / [people]", "trieu-dong", "the formula gives VND × person^-1"),
        ("[money] * [money]", "ty-dong", "the formula gives VND^2"),
        ("[part] + [money] / [millions]", "percent", "share and multiple"),
        ("share([money], [dollars])", "percent", "share() needs two like quantities, found VND and USD"),
        ("share([money], 2)", "percent", "found VND and 1"),
        ("growth([part])", "percent-growth", "growth() needs a level"),
        ("growth([money])", "percent", "the formula gives growth"),
        ("growth(2 * 2) * [money]", "ty-dong", "growth() needs a level"),
        ("per([part], [people], 1)", "ty-dong", "per() needs two counts"),
        ("per([money], 2, 1)", "ty-dong", "per() needs two counts"),
        ("per([money], [people], 1)", "percent", "the formula gives per(…)"),
        ("per([money], [people], 1) + [money]", "ty-dong", "per(…) and VND"),
        ("0 * [money] / [money] + [people]", "nguoi", "multiple and person"),
    ],
)
def test_formulas_that_make_none(formula: str, unit: str, said: str) -> None:
    with pytest.raises(FormulaError) as caught:
        value(formula, unit=unit)
    assert caught.value.trouble is Trouble.UNIT
    assert said in caught.value.text.en


def test_an_indicator_whose_unit_is_not_there_has_no_formula() -> None:
    """The pack's reading refuses it; the ledger does not stumble."""
    own = indicator("own", unit="nothing", formula="[money]")
    book = Book(GIVEN | {"own": own}, UNITS)
    assert "own" not in book.formulas
    assert "own" not in book.errors
