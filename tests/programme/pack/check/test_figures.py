"""Figures one by one: what their time allows."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.programme.pack.bad_packs import figure
from tests.programme.pack.conftest import Copy

from lotrinh.programme.figures import Published
from lotrinh.programme.pack.check.figures import first_day


@pytest.mark.parametrize(
    ("code", "day"), [("2024", "2024-01-01"), ("2024-06", "2024-06-01"), ("2024-06-15", "2024-06-15")]
)
def test_the_first_day_that_a_publication_can_mean(code: str, day: str) -> None:
    assert first_day(Published.parse(code)) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("status", "published", "state"),
    [
        ("final", "2024-12-30", "was not over"),
        ("preliminary", "2024-12-06", "was not over"),
        ("estimate", "2024-12-06", None),
        ("unstated", "2024-12-06", None),
        ("estimate", "2023-12-31", "had not begun"),
        ("estimate", "2024-01-01", None),
        ("final", "2024-12-31", None),
        ("final", "2024-12", None),
        ("final", "2024", None),
    ],
)
def test_only_an_estimate_may_run_ahead_of_its_period(
    pack: Copy, status: str, published: str, state: str | None
) -> None:
    figure("x", period="2024", breakdown="x", status=status, published=published)(pack)
    found = pack.findings("pack.figure.early")
    assert len(found) == (state is not None)
    assert all(f"which {state} by then" in one.message.en for one in found)


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ("2022-06-29T16:59:59Z", True),  # still the 29th in Vietnam
        ("2022-06-29T17:00:00Z", False),
    ],
)
def test_nothing_is_recorded_before_it_is_published_in_vietnams_days(
    pack: Copy, recorded: str, told: bool
) -> None:
    figure("x", recorded=recorded)(pack)
    assert bool(pack.findings("pack.figure.recorded")) is told


@pytest.mark.parametrize(
    ("indicator", "unit", "period", "told"),
    [
        ("thu-du-lich", "ty-dong", "2020-12-31", True),
        ("thu-du-lich", "ty-dong", "2020-01/09", False),
        ("doanh-nghiep-hoat-dong", "doanh-nghiep", "2021-01/09", True),
        ("doanh-nghiep-hoat-dong", "doanh-nghiep", "2021-12-31", False),
        ("ho-ngheo", "percent", "2019-12-31", False),
        ("pci-hang", "hang", "2019/2021", True),
        ("grdp-tang-truong", "percent-growth", "2020-Q1", False),
        ("cho-dau-moi", "xong", "2021-01/06", True),
    ],
)
def test_which_periods_suit_which_values(
    pack: Copy, indicator: str, unit: str, period: str, told: bool
) -> None:
    figure("x", indicator=indicator, unit=unit, period=period, value="1", published="2022-06-30")(pack)
    assert bool(pack.findings("pack.figure.period")) is told


@pytest.mark.parametrize(
    ("value", "told"), [("0", False), ("100", False), ("100.0001", True), ("-0.1", True)]
)
def test_a_share_lies_between_nothing_and_the_whole(pack: Copy, value: str, told: bool) -> None:
    figure("x", indicator="xa-dat-y-te", unit="percent", value=value)(pack)
    assert bool(pack.findings("pack.figure.share")) is told


def test_the_usual_range_is_compared_in_the_indicators_unit(pack: Copy) -> None:
    pack.replace(
        "indicators.toml",
        'prices = "current"\nbreaks = ["dai-dich"]\ncarry_over = "sum"',
        "usual = { low = 10, high = 900 }",
    )
    figure("x", indicator="thu-du-lich", period="2019", unit="trieu-dong", value="900000")(pack)
    assert pack.findings() == []
    figure("y", indicator="thu-du-lich", period="2018", unit="trieu-dong", value="900001")(pack)
    assert [one.item for one in pack.findings("pack.figure.usual")] == ["y"]


def test_money_never_converts(pack: Copy) -> None:
    figure("x", indicator="thu-du-lich", period="2019", unit="trieu-usd", value="3")(pack)
    (finding,) = pack.findings("pack.figure.unit")
    assert "“trieu-usd” (USD)" in finding.message.en
    assert finding.severity == "error"
