"""Ticks that a person would choose, and a frame with room for what it holds."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.text import same
from lotrinh.writing.charts import Chart, Path, Point, Region, scale


def chart(*values: float, **changes: object) -> Chart:
    points = tuple(Point(x=2020 + i, value=v) for i, v in enumerate(values))
    facts: dict[str, object] = {
        "id": "c",
        "title": same("c"),
        "unit": None,
        "first_year": 2020,
        "last_year": 2030,
    }
    return Chart(**(facts | {"points": points} | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (33.0, 47.0, 7, "34 36 38 40 42 44 46"),
        (0.0, 1_320_000.0, 7, "0 200000 400000 600000 800000 1000000 1200000"),
        (0.0, 16.0, 7, "0.0 2.5 5.0 7.5 10.0 12.5 15.0"),
        (99.2, 100.9, 6, "99.5 100.0 100.5"),
        (0.000_12, 0.000_31, 5, "0.00015 0.0002 0.00025 0.0003"),
        (1e12, 9e12, 5, "2000000000000 4000000000000 6000000000000 8000000000000"),
    ],
)
def test_ticks_are_round_and_evenly_spaced(low: float, high: float, most: int, expected: str) -> None:
    wanted = [Decimal(number) for number in expected.split()]
    assert list(scale.ticks(low, high, most)) == wanted


def test_ticks_across_zero_include_zero() -> None:
    assert [str(t) for t in scale.ticks(-5.6, 1.2, 7)] == ["-5", "-4", "-3", "-2", "-1", "0", "1"]
    assert [str(t) for t in scale.ticks(-5.6, 1.2, 5)] == ["-4", "-2", "0"]


def test_no_ticks_without_an_extent() -> None:
    assert scale.ticks(5.0, 5.0, 7) == ()
    assert scale.ticks(0.0, 1.0, 0) == ()


@given(
    st.floats(-1e12, 1e12, allow_subnormal=False),
    st.floats(1e-6, 1e12),
    st.integers(2, 9),
)
def test_ticks_lie_within_and_are_evenly_spaced(low: float, extent: float, most: int) -> None:
    high = low + extent
    found = scale.ticks(low, high, most)
    assert len(found) <= most
    slack = Decimal(extent) / 10**6 + Decimal(abs(low)) / 10**12
    assert all(Decimal(low) - slack <= tick <= Decimal(high) + slack for tick in found)
    assert len({b - a for a, b in itertools.pairwise(found)}) <= 1


def test_years_are_written_where_they_fit() -> None:
    assert scale.year_ticks(2020, 2030, 23.6, 74) == (2020, 2025, 2030)  # a thumbnail
    assert scale.year_ticks(2020, 2030, 28, 46) == (2020, 2022, 2024, 2026, 2028, 2030)  # a phone
    assert scale.year_ticks(2020, 2022, 300, 60) == (2020, 2021, 2022)
    assert scale.year_ticks(2021, 2024, 2, 60) == (2021,)  # no round year in between: the first one


def test_zero_is_the_foot_where_it_is_near() -> None:
    near = scale.domain(chart(228_900, 146_600, 583_000))
    assert (near.low, near.truncated) == (0.0, False)
    far = scale.domain(chart(39.83, 36.86, 34.37))
    assert far.truncated
    assert 30 < far.low < 34.37


def test_negative_values_keep_zero_in_sight() -> None:
    below = scale.domain(chart(-2.3, -5.1, -0.78))
    assert (below.high, below.truncated) == (0.0, False)
    assert scale.domain(chart(-2.3, 4.0)).truncated is False


def test_equal_values_and_none_at_all_have_a_frame() -> None:
    assert scale.domain(chart(100.0, 100.0)).span > 0
    assert scale.domain(chart(0.0)).span > 0
    assert scale.domain(chart()) == scale.Domain(0.0, 1.0, False)


def test_a_region_open_upwards_is_seen_to_go_on() -> None:
    goal = Region(low=12.0, high=None, x0=2030, x1=2030, label=same("12"))
    assert scale.domain(chart(8.73, regions=(goal,))).high > 12.0
    path = Path(points=((2020, 8.73), (2030, 14.0)))
    assert scale.domain(chart(8.73, regions=(goal,), path=path)).high > 14.0


def test_a_share_is_not_drawn_far_beyond_its_ceiling() -> None:
    every = Region(low=100.0, high=None, x0=2021, x1=2030, label=same("100%"))
    area = scale.domain(chart(100.0, ceiling=100.0, regions=(every,)))
    assert 100 < area.high < 105


def test_other_figures_widen_the_frame_only_so_far() -> None:
    replaced = Point(x=2021, value=38.81, status="superseded")
    stray = Point(x=2025, value=11_000_000.0, other_area=True)
    own = (Point(x=2021, value=39.83), Point(x=2023, value=34.37))
    assert scale.domain(chart(points=(*own, replaced, stray))).high < 50
    assert scale.domain(chart(points=(*own, Point(x=2025, value=45.67, other_area=True)))).high > 45.67


def test_places_counts_decimals() -> None:
    assert scale.places((Decimal("2.5"), Decimal(5))) == 1
    assert scale.places(()) == 0
