"""A year's value, by what the indicator observes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.ledger.make import figure, indicator, ledger, year

from lotrinh.ledger.cells import YearValue
from lotrinh.ledger.years import year_before
from lotrinh.programme.indicators import Observes
from lotrinh.programme.periods import Period

UNIT = {"rank": "hang", "score": "diem", "done": "xong", "share": "percent", "growth": "percent-growth"}


def yearly(observes: str, **values: object) -> tuple[YearValue, ...]:
    """The yearly values of one series; keys are periods with _ for - and __ for /."""
    unit = UNIT.get(observes, "ty-dong")
    figures = [
        figure(value, period[1:].replace("__", "/").replace("_", "-"), unit=unit, id=f"f{place}")
        for place, (period, value) in enumerate(values.items())
    ]
    return ledger(figures, own=indicator(observes=observes)).yearly("own", "here")


@pytest.mark.parametrize("observes", ["flow", "growth"])
def test_half_a_year_says_nothing_of_a_flow_or_a_growth(observes: str) -> None:
    found = yearly(observes, p2022_H1=5, p2023=7, p2024_01__09=9, p2024_Q1=1)
    assert [(value.year, value.value, value.partial) for value in found] == [(2023, 7, False)]


@pytest.mark.parametrize("observes", ["stock", "share", "score", "rank", "done"])
def test_what_stands_at_a_moment_may_stand_for_its_year(observes: str) -> None:
    found = yearly(observes, p2022_06_13=5, p2022_03=4, p2023_H1=6, p2024=7, p2024_Q4=8)
    assert [(v.year, v.value, v.partial, v.period.code) for v in found] == [
        (2022, 5, True, "2022-06-13"),
        (2023, 6, True, "2023-H1"),
        (2024, 7, False, "2024"),
    ]


def test_every_kind_of_observation_is_one_or_the_other() -> None:
    assert {"flow", "growth", "stock", "share", "score", "rank", "done"} == {o.value for o in Observes}


def test_a_stock_on_new_years_eve_is_the_years() -> None:
    (value,) = yearly("stock", p2024_12_31=100, p2024_11_30=90)
    assert (value.value, value.partial) == (100, False)


def test_a_month_that_ends_the_year_is_still_only_a_month() -> None:
    (value,) = yearly("share", p2024_12=100)
    assert value.partial


def test_of_two_that_end_on_one_day_the_narrower_counts() -> None:
    (value,) = yearly("stock", p2024_01__06=1, p2024_06_30=2, p2024_Q2=3)
    assert value.value == 2


def test_an_average_over_years_is_no_years_value() -> None:
    assert yearly("growth", p2016__2020=5) == ()
    assert yearly("share", p2016__2020=5) == ()


def test_zero_is_a_value_and_a_gap_is_a_gap() -> None:
    found = yearly("flow", p2021=0, p2023=1)
    assert [(v.year, v.value) for v in found] == [(2021, 0), (2023, 1)]


def test_where_the_years_own_cell_has_nothing_usable_the_latest_other_stands() -> None:
    share = indicator(observes="share")
    figures = [figure(1, "2024", unit="percent", status="derived"), figure(2, "2024-H1", unit="percent")]
    (value,) = ledger(figures, own=share).yearly("own", "here")
    assert (value.value, value.partial) == (2, True)


def test_values_are_in_the_indicators_unit() -> None:
    (value,) = ledger([figure(1500, unit="trieu-dong")]).yearly("own", "here")
    assert (value.value, value.unit.id) == (Decimal("1.5"), "ty-dong")
    assert value.cell.period == year()


def test_an_unknown_series_has_no_values() -> None:
    assert ledger([]).yearly("own", "here") == ()
    assert ledger([figure(1)]).yearly("nothing", "here") == ()


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2024", "2023"),
        ("2024-H1", "2023-H1"),
        ("2024-Q4", "2023-Q4"),
        ("2024-02", "2023-02"),
        ("2024-01/09", "2023-01/09"),
        ("2024-02-28", "2023-02-28"),
        ("2024-02-29", None),
        ("2016/2020", None),
        ("1900", None),
    ],
)
def test_the_same_period_a_year_before(period: str, before: str | None) -> None:
    found = year_before(Period.parse(period))
    assert (found.code if found else None) == before
