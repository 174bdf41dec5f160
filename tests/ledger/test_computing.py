"""A formula in one cell: what it read, in which order, and the id that its passport is opened by."""

from __future__ import annotations

from tests.ledger.make import figure, indicator, ledger, year

from lotrinh.ledger.cells import Computed

TARGET = indicator("target", formula="[other] - [own] + [other]")


def compute(breakdown: str = "") -> Computed:
    figures = [
        figure(value, indicator=name, id=f"{name}-{'nu' if part else 'all'}", breakdown=part)
        for name, value in (("own", 2), ("other", 5))
        for part in ("", "nữ")
    ]
    return ledger(figures, indicator("other"), TARGET).compute("target", "here", year(), breakdown)


def test_inputs_stand_once_in_the_order_of_the_formula() -> None:
    found = compute()
    assert found.value == 8
    assert [one.id for one in found.inputs] == ["other-all", "own-all"]
    assert found.figures == ("other-all", "own-all")
    assert found.formula == "[other] - [own] + [other]"
    assert found.unit.id == "ty-dong"


def test_the_breakdown_is_that_of_the_cell() -> None:
    found = compute("nữ")
    assert [one.id for one in found.inputs] == ["other-nu", "own-nu"]
    assert found.id == "computed:target:here:2024:nữ"
    assert compute().id == "computed:target:here:2024"


def test_inputs_may_be_computed_themselves() -> None:
    upper = indicator("upper", formula="[target] / 2")
    figures = [figure(2), figure(5, indicator="other")]
    found = ledger(figures, indicator("other"), TARGET, upper).compute("upper", "here", year())
    (below,) = found.inputs
    assert isinstance(below, Computed)
    assert below.id == "computed:target:here:2024"
    assert found.steps[0].vi == "target, năm 2024: 8 tỷ đồng [computed:target:here:2024]"
