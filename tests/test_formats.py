"""Numbers and dates as both languages write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.formats import MINUS, VIETNAM, both, date, moment, number, rounded, today
from lotrinh.text import LANGUAGES, Text

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("value", "places", "vi", "en"),
    [
        ("1200000", None, "1.200.000", "1,200,000"),
        ("34.37", None, "34,37", "34.37"),
        ("-2.73", None, "−2,73", "−2.73"),
        ("0", None, "0", "0"),
        ("-0.00", None, "0,00", "0.00"),
        ("1E+3", None, "1.000", "1,000"),
        ("999.995", 2, "1.000,00", "1,000.00"),
        ("2.5", 0, "3", "3"),
        ("-0.004", 2, "0,00", "0.00"),
        ("15", 1, "15,0", "15.0"),
    ],
)
def test_numbers_are_written_for_the_reader(value: str, places: int | None, vi: str, en: str) -> None:
    assert both(Decimal(value), places) == Text(vi=vi, en=en)


def test_a_float_is_written_without_the_noise_of_its_last_bits() -> None:
    assert number(0.1 + 0.2, "en") == "0.3"
    assert number(7, "vi") == "7"


def read(text: str, language: str) -> Decimal:
    """A number as a reader of `language` takes it."""
    if language == "vi":
        text = text.replace(".", "").replace(",", ".")
    return Decimal(text.replace(",", "").replace(MINUS, "-"))


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=decimals)
def test_a_written_number_reads_back_as_itself(language: str, value: Decimal) -> None:
    assert read(number(value, language), language) == value


@given(value=decimals, places=st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_place_at_most(value: Decimal, places: int) -> None:
    shown = read(number(value, "vi", places), "vi")
    assert abs(shown - value) <= Decimal(1).scaleb(-places) / 2


@given(value=decimals)
def test_both_languages_write_the_same_number(value: Decimal) -> None:
    assert number(value, "vi").translate(str.maketrans(",.", ".,")) == number(value, "en")


@given(value=st.floats(1e-6, 1e15) | st.floats(-1e15, -1e-6), significant=st.integers(1, 6))
def test_a_rounded_value_keeps_its_first_digits(value: float, significant: int) -> None:
    shown = float(read(rounded(value, "vi", significant), "vi"))
    assert shown == pytest.approx(value, rel=0.51 * 10 ** (1 - significant), abs=0.5)


@pytest.mark.parametrize(
    ("value", "significant", "vi"),
    [
        (0, 3, "0"),
        (12.7843, 3, "12,8"),
        (0.000123456, 3, "0,000123"),
        (99.96, 3, "100"),
        (15478.9, 3, "15.479"),
    ],
)
def test_computed_values_keep_their_whole_part(value: float, significant: int, vi: str) -> None:
    assert rounded(value, "vi", significant) == vi


def test_days_are_written_for_the_reader() -> None:
    day = dt.date(2024, 8, 5)
    assert (date(day, "vi"), date(day, "en")) == ("5/8/2024", "5 August 2024")


def test_a_moment_is_told_in_vietnams_time() -> None:
    instant = dt.datetime(2026, 11, 26, 17, 30, tzinfo=dt.UTC)
    assert moment(instant, "vi") == "00:30 ngày 27/11/2026"
    assert moment(instant, "en") == "27 November 2026, 00:30"


def test_today_begins_at_midnight_in_vietnam(time_machine) -> None:  # type: ignore[no-untyped-def]
    time_machine.move_to(dt.datetime(2026, 11, 29, 16, 59, tzinfo=dt.UTC))
    assert today() == dt.date(2026, 11, 29)
    time_machine.move_to(dt.datetime(2026, 11, 29, 17, 0, tzinfo=dt.UTC))
    assert today() == dt.date(2026, 11, 30)
    assert VIETNAM.key == "Asia/Ho_Chi_Minh"
