"""Units: what is always there."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.text import same


def test_percent_percentage_point_and_growth_are_three_things() -> None:
    assert len({BUILT_IN[id].dimension for id in ("percent", "percentage-point", "percent-growth")}) == 3


def test_currencies_are_two_dimensions() -> None:
    assert BUILT_IN["ty-dong"].dimension != BUILT_IN["trieu-usd"].dimension


def test_each_unit_is_found_under_its_own_id() -> None:
    assert all(unit.id == id for id, unit in BUILT_IN.items())


def test_a_percent_sign_is_written_closed_up() -> None:
    assert BUILT_IN["percent"].closed_up
    assert not BUILT_IN["percentage-point"].closed_up


@pytest.mark.parametrize("factor", [0, -1, "NaN", "1e999999"])
def test_a_factor_is_a_positive_number(factor: object) -> None:
    with pytest.raises(ValidationError):
        Unit.model_validate(
            {"id": "x", "title": same("x"), "symbol": same("x"), "dimension": "x", "factor": factor}
        )
