"""Quantities convert within a dimension and never across."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.programme.quantities import Quantity, UnitMismatch, prices_label
from lotrinh.programme.units import BUILT_IN

values = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3)
MONEY = ["dong", "nghin-dong", "trieu-dong", "ty-dong"]


def money(value: str, unit: str, prices: str | None = "current") -> Quantity:
    return Quantity(Decimal(value), BUILT_IN[unit], prices)


@given(values, st.sampled_from(MONEY), st.sampled_from(MONEY))
def test_there_and_back_changes_nothing(value: Decimal, one: str, other: str) -> None:
    start = Quantity(value, BUILT_IN[one])
    assert start.to(BUILT_IN[other]).to(BUILT_IN[one]).value == value


def test_worked_conversions() -> None:
    assert money("150000", "trieu-dong").to(BUILT_IN["ty-dong"]).value == 150
    assert money("1.5", "ty-dong").to(BUILT_IN["nghin-dong"]).value == 1_500_000
    assert str(money("1.5", "ty-dong").to(BUILT_IN["dong"]).value) == "1500000000"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent", "percentage-point"),
        ("percent", "percent-growth"),
        ("ty-dong", "trieu-usd"),
        ("tan", "nguoi"),
    ],
)
def test_across_dimensions_nothing_converts(one: str, other: str) -> None:
    with pytest.raises(UnitMismatch):
        Quantity(Decimal(1), BUILT_IN[one]).to(BUILT_IN[other])


def test_sums_and_comparisons_need_one_price_basis() -> None:
    assert (money("1", "ty-dong") + money("500", "trieu-dong")).value == Decimal("1.5")
    assert (money("1", "ty-dong") - money("500", "trieu-dong")).value == Decimal("0.5")
    assert money("999", "trieu-dong") < money("1", "ty-dong")
    with pytest.raises(UnitMismatch, match="price bases"):
        money("1", "ty-dong") + money("1", "ty-dong", "constant-2010")


def test_price_bases_have_names() -> None:
    assert (prices_label("current").vi, prices_label("current").en) == ("giá hiện hành", "current prices")
    assert prices_label("constant-2010").en == "constant 2010 prices"
