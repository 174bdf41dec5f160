"""Indicators: growth belongs to growth, and a range has two ends in order."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.programme.indicators import Indicator, Usual
from lotrinh.text import same


def indicator(**fields: object) -> Indicator:
    plain = {
        "id": "x",
        "title": same("x"),
        "unit": "percent-growth",
        "observes": "growth",
        "definition": same("x"),
    }
    return Indicator.model_validate(plain | fields)


def test_only_a_growth_is_taken_of_a_level() -> None:
    assert indicator(growth_of="y").growth_of == "y"
    with pytest.raises(ValidationError, match="growth indicators only"):
        indicator(growth_of="y", observes="flow")


def test_a_usual_range_has_its_ends_in_order() -> None:
    assert Usual.model_validate({"low": -5, "high": -5}).low == -5
    with pytest.raises(ValidationError, match=r"the low end .9. is above the high end .8."):
        Usual.model_validate({"low": 9, "high": 8})


@pytest.mark.parametrize("prices", ["real", "constant", "constant-10", "constant-2010 "])
def test_a_price_basis_is_current_or_constant_with_its_year(prices: str) -> None:
    assert indicator(prices="constant-2010").prices == "constant-2010"
    with pytest.raises(ValidationError):
        indicator(prices=prices)
