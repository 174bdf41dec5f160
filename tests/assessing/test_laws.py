"""The laws that every verdict obeys, whatever the target and the series."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.assessing.make import assess, figure, indicator, target

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.scales import Scale
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.targets import Target

LATER = dt.date(2031, 6, 1)
HAIR = 1e-6
positive = st.floats(1, 1e9).map(lambda x: float(f"{x:.9g}"))
share = st.floats(1, 99).map(lambda x: round(x, 4))
bounds = st.sampled_from(["at_least", "more_than", "at_most", "less_than"])
CLOSED = ("at_least", "at_most")


def by(bound: str, value: float, shape: str = "level", unit: str = "ty-dong", **fields: Any) -> Target:
    return target(
        shape=shape, effective_bound=bound, value=repr(value), unit=unit, **{"year": 2030, **fields}
    )


def follow(verdict: Verdict, value: float, years: int) -> float:
    """The value after `years` of the required pace."""
    required = verdict.measure.required
    assert required is not None
    if required.scale is Scale.LOG:
        return value * (1 + required.value / 100) ** years
    return value + required.value * years


@given(st.lists(positive, min_size=2, max_size=5), positive, bounds)
def test_following_the_required_pace_ends_on_the_edge(values: list[float], goal: float, bound: str) -> None:
    """And there a closed edge is attained, a hair outwards misses, a hair inwards attains."""
    series = {2020 + i: value for i, value in enumerate(values)}
    verdict = assess(by(bound, goal), {"own": series})
    newest = values[-1]
    assume(not verdict.measure.accepted.contains(newest) and abs(newest / goal - 1) > 1e-4)
    end = follow(verdict, newest, 2030 - (2020 + len(values) - 1))
    assert math.isclose(end, goal, rel_tol=1e-9)
    outwards = -1 if bound in ("at_least", "more_than") else 1
    final = {"own": {**series, 2030: repr(end)}}
    assert assess(by(bound, goal), final, on=LATER).outcome is (
        Outcome.ATTAINED if bound in CLOSED else Outcome.MISSED
    )
    for side, outcome in ((outwards, Outcome.MISSED), (-outwards, Outcome.ATTAINED)):
        moved = {"own": {**series, 2030: repr(goal * (1 + side * HAIR))}}
        assert assess(by(bound, goal), moved, on=LATER).outcome is outcome


@given(st.lists(share, min_size=2, max_size=5), share, bounds)
def test_following_the_required_pace_of_a_share_ends_on_the_edge(
    values: list[float], goal: float, bound: str
) -> None:
    series = {2020 + i: value for i, value in enumerate(values)}
    verdict = assess(
        by(bound, goal, unit="percent"), {"own": series}, indicators=(indicator(observes="share"),)
    )
    assume(not verdict.measure.accepted.contains(values[-1]))
    assert math.isclose(
        follow(verdict, values[-1], 2030 - (2020 + len(values) - 1)), goal, rel_tol=1e-9, abs_tol=1e-9
    )


@given(st.lists(positive, min_size=2, max_size=5), st.floats(0.5, 20).map(lambda x: round(x, 3)))
def test_following_the_required_growth_attains_the_average(values: list[float], rate: float) -> None:
    grow = by(
        "at_least",
        rate,
        shape="average_growth",
        unit="percent-per-year",
        year=None,
        first_year=2021,
        last_year=2030,
        base_year=2020,
    )
    series = {2020 + i: value for i, value in enumerate(values)}
    verdict = assess(grow, {"own": series})
    assume(not verdict.measure.accepted.contains(values[-1]))
    end = follow(verdict, values[-1], 2030 - (2020 + len(values) - 1))
    assert math.isclose((end / values[0]) ** 0.1 - 1, rate / 100, rel_tol=1e-6, abs_tol=1e-9)
    assert assess(grow, {"own": {**series, 2030: repr(end)}}, on=LATER).outcome is Outcome.ATTAINED
    less = repr(end * (1 - HAIR))
    assert assess(grow, {"own": {**series, 2030: less}}, on=LATER).outcome is Outcome.MISSED


@given(st.lists(positive, min_size=1, max_size=5), positive, st.booleans(), bounds)
def test_following_what_a_sum_requires_ends_on_the_edge(
    values: list[float], goal: float, total: bool, bound: str
) -> None:
    one = by(bound, goal, shape="total" if total else "mean", year=None, first_year=2021, last_year=2030)
    series = {2021 + i: value for i, value in enumerate(values)}
    verdict = assess(one, {"own": series})
    assume(not verdict.measure.inside)
    assert verdict.measure.required is not None
    each = verdict.measure.required.value
    whole = sum(values) + each * (10 - len(values))
    assert math.isclose(whole if total else whole / 10, goal, rel_tol=1e-9, abs_tol=1e-6)


@given(
    st.lists(st.floats(-5, 15).map(lambda x: round(x, 2)), min_size=2, max_size=5),
    st.lists(st.floats(-5, 15).map(lambda x: round(x, 2)), min_size=5, max_size=5),
)
def test_following_what_a_comparison_requires_ends_on_the_edge(own: list[float], other: list[float]) -> None:
    """Own grows at the required gap above the reference, which keeps its average: the whole ends at the margin."""
    one = target(
        shape="versus",
        compared="growth",
        timing="average",
        effective_bound="more_than",
        value=0,
        margin="0.01",
        unit="percentage-point-per-year",
        reference="ref",
        first_year=2021,
        last_year=2030,
        base_year=2020,
    )
    rates = (indicator("own", "growth"), indicator("ref", "growth"))
    series = {
        "own": {2021 + i: v for i, v in enumerate(own)},
        "ref": {2021 + i: other[i] for i in range(len(own))},
    }
    verdict = assess(one, series, indicators=rates)
    assume(not verdict.measure.inside)
    assert verdict.measure.required is not None
    mean = math.prod(1 + other[i] / 100 for i in range(len(own))) ** (1 / len(own)) - 1
    growth = mean + verdict.measure.required.value / 100
    whole = math.prod(1 + v / 100 for v in own) * (1 + growth) ** (10 - len(own))
    assert math.isclose(whole**0.1 - 1 - mean, 0.0001, rel_tol=1e-6, abs_tol=1e-10)


@given(st.lists(positive, min_size=2, max_size=5), positive, bounds)
def test_a_change_of_unit_changes_nothing(values: list[float], goal: float, bound: str) -> None:
    """The same money in đồng, thousand đồng … gives the same outcome, distance and pace."""
    series = {2020 + i: value for i, value in enumerate(values)}
    plain = assess(by(bound, goal), {"own": series})
    thousand = (indicator(unit="trieu-dong"),)
    other = assess(
        by(bound, goal), {"own": {y: repr(v * 1000) for y, v in series.items()}}, indicators=thousand
    )
    assert other.outcome is plain.outcome
    assert same_number(other.measure.distance, plain.measure.distance)
    required, again = plain.measure.required, other.measure.required
    assert (required is None) == (again is None)
    if required and again:
        assert math.isclose(required.value, again.value, rel_tol=1e-6, abs_tol=1e-6)


def same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


ORDER = [Outcome.OFF_TRACK, Outcome.AT_RISK, Outcome.ON_TRACK]


@given(st.lists(positive, min_size=2, max_size=5), positive, st.floats(1.0001, 10))
def test_a_stricter_bound_is_never_easier(values: list[float], goal: float, factor: float) -> None:
    series = {"own": {2020 + i: value for i, value in enumerate(values)}}
    easy, hard = assess(by("at_least", goal), series), assess(by("at_least", goal * factor), series)
    assert ORDER.index(hard.outcome) <= ORDER.index(easy.outcome)


@given(positive, positive, positive, positive)
def test_distance_is_zero_inside_one_at_the_base_and_grows_with_the_gap(
    base: float, goal: float, near: float, far: float
) -> None:
    near, far = sorted((near, far), reverse=True)
    assume(base < goal * 0.999)

    def distance(value: float) -> float:
        found = assess(by("at_least", goal), {"own": {2020: base, 2024: value}}).measure.distance
        assert found is not None
        return found

    assert math.isclose(distance(base), 1.0, rel_tol=1e-9)
    assert distance(goal * 1.001) == 0
    assert distance(far) >= distance(near) - 1e-12
    if far < base:
        assert distance(far) > 1


@given(st.lists(positive, min_size=2, max_size=4), positive, st.integers(0, 400))
def test_the_verdict_depends_only_on_figures_known_by_the_day(
    values: list[float], goal: float, days: int
) -> None:
    """A figure published after the day changes nothing, byte for byte."""
    series = {"own": {2020 + i: value for i, value in enumerate(values)}}
    on = dt.date(2025, 2, 1) + dt.timedelta(days=days)
    later = (on + dt.timedelta(days=1)).isoformat()
    extra = (figure("own", 2025, 1e6, published=later), figure("own", 2026, 2e6, published=later))
    assert (
        assess(by("at_least", goal), series, on=on, figures=extra).as_json()
        == assess(by("at_least", goal), series, on=on).as_json()
    )


@given(st.permutations([100, 110, 90, 130]))
def test_the_same_figures_in_another_order_give_the_same_verdict(order: list[int]) -> None:
    years = {100: 2020, 110: 2021, 90: 2022, 130: 2023}
    shuffled = assess(by("at_least", 200), {"own": {years[value]: value for value in order}})
    assert (
        shuffled.as_json()
        == assess(by("at_least", 200), {"own": {2020: 100, 2021: 110, 2022: 90, 2023: 130}}).as_json()
    )
