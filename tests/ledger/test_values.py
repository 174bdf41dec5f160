"""Exact numbers: conversion, equality, rounding."""

from __future__ import annotations

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import UNITS, figure

from lotrinh.ledger.values import (
    Window,
    convert,
    equal,
    from_base,
    last_place,
    plain,
    printed,
    to_base,
    window,
)
from lotrinh.programme.quantities import UnitMismatch
from lotrinh.programme.units import Unit
from lotrinh.text import same

VALUES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=6)
SIZES = st.integers(-9, 9).map(lambda power: Decimal(1).scaleb(power))


def unit(factor: Decimal | str, dimension: str = "d") -> Unit:
    return Unit(id="u", title=same("u"), symbol=same("u"), dimension=dimension, factor=Decimal(factor))


@pytest.mark.parametrize(
    ("value", "of", "to", "expected"),
    [
        ("1.5", "ty-dong", "trieu-dong", "1500"),
        ("58505000", "trieu-dong", "ty-dong", "58505"),
        ("0", "ty-dong", "dong", "0"),
        ("-2.73", "percent", "per-mille", "-27.3"),
        ("8.70", "percent", "percent", "8.70"),
        ("899420", "trieu-dong", "ty-dong", "899.42"),
    ],
)
def test_conversion_by_hand(value: str, of: str, to: str, expected: str) -> None:
    assert str(convert(Decimal(value), UNITS[of], UNITS[to])) == expected


@pytest.mark.parametrize(
    ("of", "to"), [("percent", "percentage-point"), ("dong", "usd"), ("percent", "percent-growth")]
)
def test_what_never_converts(of: str, to: str) -> None:
    with pytest.raises(UnitMismatch, match="cannot become"):
        convert(Decimal(1), UNITS[of], UNITS[to])


@given(VALUES, SIZES, SIZES)
def test_there_and_back_is_the_same_number(value: Decimal, one: Decimal, other: Decimal) -> None:
    there = convert(value, unit(one), unit(other))
    assert convert(there, unit(other), unit(one)) == value


@given(VALUES, SIZES)
def test_to_the_base_and_back_is_the_same_number(value: Decimal, factor: Decimal) -> None:
    assert from_base(to_base(value, unit(factor)), unit(factor)) == value


def test_forty_digits_survive() -> None:
    """A Decimal's ordinary context would cut this to 28 digits without a word."""
    value = Decimal("1234567890.123456789012345678901234567891")
    assert convert(value, unit(1000), unit(1)) == Decimal("1234567890123.456789012345678901234567891")


def test_a_ratio_without_an_end_has_34_digits() -> None:
    assert convert(Decimal(1), unit(1), unit(3)) == Decimal("0." + "3" * 34)
    assert convert(Decimal(1), unit(3), unit(6)) == Decimal("0.5")


def test_the_callers_decimal_context_does_not_matter() -> None:
    with decimal.localcontext(prec=2):
        assert convert(Decimal("1234.5"), unit(1000), unit(1)) == 1234500


def test_plain_numbers_have_no_exponent() -> None:
    assert [str(plain(Decimal(text))) for text in ("1E+3", "0E-7", "1.50", "-0.0")] == [
        "1000",
        "0",
        "1.5",
        "-0",
    ]


def test_equality_is_relative() -> None:
    assert equal(Decimal(10**12), Decimal(10**12 + 1))
    assert not equal(Decimal("0.001"), Decimal("0.002"))
    assert equal(Decimal(0), Decimal("0.00"))
    assert not equal(Decimal(0), Decimal("1e-15")), "nothing is near zero in proportion"


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high"),
    [
        ("580000", "hơn; làm tròn", 580000, 590000),
        ("10000", "gần; tăng 20%", 0, 10000),
        ("4400", "làm tròn; tăng gần 1.000 tỷ", 4300, 4400),
        ("4400", "làm tròn", 4350, 4450),
        ("6000", "trên; 126,67% dự toán HĐND", 6000, 7000),
        ("10", "CẬN TRÊN: nhóm 10 đầu", 0, 10),
        ("11", "làm tròn", "10.5", "11.5"),
        ("1.6", "khoảng", "1.55", "1.65"),
        ("583000", "106,00% kế hoạch", 583000, 583000),
        ("0", "khoảng", "-0.5", "0.5"),
        ("-5", "hơn", -5, -4),
    ],
)
def test_the_window_of_a_rounded_number(value: str, qualifier: str, low: object, high: object) -> None:
    assert window(figure(value, qualifier=qualifier)) == Window(Decimal(str(low)), Decimal(str(high)))


def test_the_printed_digits_leave_half_a_place_open() -> None:
    assert printed(figure("8.76")) == Window(Decimal("8.755"), Decimal("8.765"))
    assert printed(figure("38000")) == Window(Decimal("37999.5"), Decimal("38000.5"))
    assert last_place(Decimal("38000")) == 1000


@given(VALUES.filter(bool))
def test_a_window_holds_the_number_itself(value: Decimal) -> None:
    for qualifier in ("", "hơn", "gần", "khoảng"):
        assert window(figure(value, qualifier=qualifier, id="f")).holds(value)
