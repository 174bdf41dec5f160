"""A stricter bound is never easier; distance obeys its laws; only what is known on the day counts."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.assessing.laws import (
    GROWING,
    LATER,
    ORDER,
    SHARE,
    STOCK,
    Series,
    by,
    faster,
    over,
    positive,
    rate,
    share,
    spoken,
    years,
)
from tests.assessing.make import assess, figure, indicator, target

from lotrinh.assessing.outcomes import Outcome
from lotrinh.programme.targets import Target

# ---- a stricter bound ------------------------------------------------------------------------------------------------


@given(st.lists(positive, min_size=2, max_size=5), rate, st.floats(0.01, 5), st.booleans())
def test_a_stricter_average_growth_is_never_easier(
    values: list[float], goal: float, more: float, up: bool
) -> None:
    def outcome(value: float) -> Outcome:
        bound = "at_least" if up else "at_most"
        one = over(bound, round(value, 6), "average_growth", unit="percent-per-year", base_year=2020)
        return assess(one, {"own": years(values)}).outcome

    easy, hard = outcome(goal), outcome(goal + more if up else goal - more)
    assert ORDER.index(hard) <= ORDER.index(easy)


@given(
    st.lists(positive, min_size=1, max_size=5), positive, st.floats(1.0001, 10), st.booleans(), st.booleans()
)
def test_a_stricter_sum_is_never_easier(
    values: list[float], goal: float, factor: float, total: bool, up: bool
) -> None:
    bound, shape = ("at_least" if up else "at_most"), ("total" if total else "mean")
    series = {"own": years(values, 2021)}
    easy = assess(over(bound, goal, shape), series).outcome
    hard = assess(over(bound, goal * factor if up else goal / factor, shape), series).outcome
    assert ORDER.index(hard) <= ORDER.index(easy)


@given(
    st.lists(positive, min_size=2, max_size=5), positive, st.floats(1.01, 3), st.floats(0, 1), st.floats(0, 1)
)
def test_a_narrower_range_is_never_easier(
    values: list[float], low: float, wide: float, one: float, other: float
) -> None:
    high = low * wide
    cut = sorted((low + (high - low) * one, low + (high - low) * other))

    def outcome(lo: float, hi: float) -> Outcome:
        ends = {"low": repr(lo), "high": repr(hi)}
        return assess(
            target(shape="level", year=2030, effective_bound="between", **ends), {"own": years(values)}
        ).outcome

    assert ORDER.index(outcome(cut[0], cut[1])) <= ORDER.index(outcome(low, high))


@given(st.lists(positive, min_size=2, max_size=5), positive, st.floats(1.0001, 10))
def test_a_lower_ceiling_is_never_easier(values: list[float], goal: float, factor: float) -> None:
    series = {"own": years(values)}
    easy, hard = (
        assess(by("at_most", goal), series).outcome,
        assess(by("at_most", goal / factor), series).outcome,
    )
    assert ORDER.index(hard) <= ORDER.index(easy)


@given(st.lists(st.tuples(rate, rate), min_size=1, max_size=5), st.floats(0, 5), st.floats(0.01, 5))
def test_a_greater_margin_is_never_easier(
    pairs: list[tuple[float, float]], margin: float, more: float
) -> None:
    own, other = (years([pair[i] for pair in pairs], 2021) for i in (0, 1))

    def outcome(size: float) -> Outcome:
        one = faster("more_than", 0, margin=f"{size:.4f}")
        return assess(one, {"own": own, "ref": other}, indicators=GROWING).outcome

    assert ORDER.index(outcome(margin + more)) <= ORDER.index(outcome(margin))


@given(st.lists(share, min_size=1, max_size=5), share, st.floats(0, 20), st.booleans())
def test_a_stricter_level_to_keep_is_never_easier(
    values: list[float], goal: float, more: float, up: bool
) -> None:
    def held(value: float) -> bool:
        one = over("at_least" if up else "at_most", round(value, 4), "maintain", unit="percent")
        found = assess(one, {"own": years(values, 2021)}, indicators=SHARE).outcome
        assert found in (Outcome.ON_TRACK, Outcome.BREACHED)
        return found is Outcome.ON_TRACK

    assert held(goal) or not held(goal + more if up else goal - more)


# ---- distance --------------------------------------------------------------------------------------------------------


@given(share, share, share, share, st.booleans())
def test_distance_of_a_share_obeys_the_same_laws_both_ways(
    base: float, goal: float, one: float, other: float, up: bool
) -> None:
    sign = 1 if up else -1
    assume(sign * (goal - base) > 0.01)

    def distance(value: float) -> float:
        found = assess(
            by("at_least" if up else "at_most", goal, unit="percent"),
            {"own": {2020: base, 2024: value}},
            indicators=SHARE,
        ).measure.distance
        assert found is not None
        return found

    near, far = sorted((one, other), key=lambda value: -sign * value)
    assert math.isclose(distance(base), 1)
    assert distance(round(goal + sign * 0.001, 4)) == 0
    assert distance(far) >= distance(near) - 1e-12
    assert (distance(far) > 1 + 1e-9) is (sign * (base - far) > 1e-9 * max(base, far) + 1e-9) or math.isclose(
        far, base
    )


# ---- what is known, and when -----------------------------------------------------------------------------------------

LATE = (figure("own", 2025, 77, published="2026-11-23", id="late-own"),)
MANY = [
    (by("at_least", 200), {"own": {2020: 100, 2024: 130}}, (indicator(),)),
    (over("at_least", 50, "maintain"), {"own": {2021: 100, 2024: 130}}, (indicator(),)),
    (over("at_least", 2000, "total"), {"own": {2021: 100, 2024: 130}}, (indicator(),)),
    (over("at_least", 9, "average_growth", unit="percent-per-year", base_year=2020), {"own": {2020: 100, 2024: 130}},
     (indicator(),)),
    (over("at_least", 9, "growth_each_year", unit="percent-per-year"), {"own": {2020: 100, 2021: 130}},
     (indicator(),)),
    (target(shape="direction", kind="directional", direction="up"), {"own": {2020: 100, 2024: 130}}, (indicator(),)),
    (target(shape="stages", stages=[{"year": 2025, "value": 120}, {"year": 2030, "value": 200}]),
     {"own": {2020: 100, 2024: 130}}, (indicator(),)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "series", "kinds"), MANY, ids=lambda v: v.shape if isinstance(v, Target) else ""
)
def test_no_shape_sees_a_figure_before_its_day(one: Target, series: Series, kinds: Any) -> None:
    assert spoken(one, series, figures=LATE, indicators=kinds) == spoken(one, series, indicators=kinds)


def test_a_rate_before_the_base_is_no_part_of_a_comparison() -> None:
    """The growth of 2020 cancels out; it is neither cited nor does it change a byte."""
    series = {"own": years([5, 6], 2021), "ref": years([4, 9], 2021)}
    more = {"own": {2020: 1.41, **series["own"]}, "ref": {2020: 4.53, **series["ref"]}}
    one = faster("more_than", 0, margin="0.01")
    assert spoken(one, more, indicators=GROWING) == spoken(one, series, indicators=GROWING)


def test_a_value_within_the_year_breaches_nothing() -> None:
    """95 % in June may be 100 % in December: a value seen within a year never decides."""
    one = over("at_least", 100, "maintain", unit="percent")
    series = {"own": {2021: 100, "2022-06-30": 95}}
    assert assess(one, series, indicators=SHARE, on=dt.date(2023, 2, 1)).outcome is not Outcome.BREACHED


def test_a_base_within_the_year_decides_no_increase() -> None:
    one = by("at_least", 50, "increase", base_year=2020)
    series = {"own": {"2020-06-30": 100, 2030: 151}}
    assert assess(one, series, indicators=STOCK, on=LATER).outcome not in (Outcome.ATTAINED, Outcome.MISSED)


def test_a_value_within_the_year_decides_no_comparison() -> None:
    kinds = (indicator("own", "stock"), indicator("ref", "stock"))
    series = {"own": {2020: 100, "2030-06-30": 200}, "ref": {2020: 100, 2030: 150}}
    verdict = assess(faster("more_than", 0), series, indicators=kinds, on=LATER)
    assert verdict.outcome not in (Outcome.ATTAINED, Outcome.MISSED)


def test_a_year_that_is_not_over_decides_nothing() -> None:
    early = (figure("own", 2030, 310, status="estimate", published="2026-01-01"),)
    verdict = assess(by("at_least", 300), {"own": {2020: 100}}, figures=early)
    assert verdict.outcome is not Outcome.ATTAINED


def test_a_due_year_long_past_without_a_figure_is_not_on_track() -> None:
    verdict = assess(by("at_least", 300), {"own": {2020: 100, 2024: 290}}, on=dt.date(2051, 3, 1))
    assert verdict.outcome not in ORDER


def test_figures_after_the_due_year_keep_an_indicator_fresh() -> None:
    verdict = assess(
        target(shape="level", year=2023, effective_bound="at_least", value=100),
        {"own": {2020: 90, 2023: 110, 2024: 120, 2025: 130}},
    )
    assert (verdict.outcome, verdict.freshness.newest) == (Outcome.ATTAINED, 2025)
