"""Following the required pace ends on the edge; on track means that going on like this attains; units do not matter."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.assessing.laws import (
    CLOSED,
    GROWING,
    HAIR,
    LATER,
    SHARE,
    UPWARDS,
    by,
    carried_on,
    faster,
    follow,
    one_sided,
    over,
    positive,
    rate,
    required,
    share,
    years,
)
from tests.assessing.make import assess, indicator, target

from lotrinh.assessing.outcomes import Outcome

# ---- following the required pace -------------------------------------------------------------------------------------


@given(
    st.lists(positive, min_size=2, max_size=5),
    positive,
    st.floats(1.001, 3),
    st.sampled_from(["between", "about"]),
)
def test_following_the_pace_into_a_range_ends_on_its_nearest_edge(
    values: list[float], low: float, wide: float, bound: str
) -> None:
    high = low * wide
    ends = {"low": repr(low), "high": repr(high)}
    if bound == "about":
        ends = {"value": repr((low + high) / 2), "tolerance": repr((high - low) / 2)}
    one = target(shape="level", year=2030, effective_bound=bound, **ends)
    verdict = assess(one, {"own": years(values)})
    newest, steps = values[-1], 2031 - 2020 - len(values)
    assume(not verdict.measure.inside and min(abs(newest / low - 1), abs(newest / high - 1)) > 1e-4)
    edge, outwards = (low, -1) if newest < low else (high, 1)
    end = follow(verdict, newest, steps)
    assert math.isclose(end, edge, rel_tol=1e-8)
    for value, outcome in (
        (edge, Outcome.ATTAINED),
        (edge * (1 + outwards * HAIR), Outcome.MISSED),
        (edge * (1 - outwards * HAIR), Outcome.ATTAINED),
    ):
        final = {"own": {**years(values), 2030: repr(value)}}
        assert assess(one, final, on=LATER).outcome is outcome


@given(st.lists(positive, min_size=2, max_size=5), positive)
def test_following_the_pace_to_an_exact_value_attains_it(values: list[float], goal: float) -> None:
    one = by("equal", goal)
    verdict = assess(one, {"own": years(values)})
    assume(not verdict.measure.inside and abs(values[-1] / goal - 1) > 1e-4)
    end = follow(verdict, values[-1], 2031 - 2020 - len(values))
    assert assess(one, {"own": {**years(values), 2030: repr(end)}}, on=LATER).outcome is Outcome.ATTAINED
    for side in (1 - HAIR, 1 + HAIR):
        final = {"own": {**years(values), 2030: repr(goal * side)}}
        assert assess(one, final, on=LATER).outcome is Outcome.MISSED


@given(
    st.lists(positive, min_size=2, max_size=5), positive, one_sided, st.sampled_from(["increase", "multiple"])
)
def test_following_the_pace_of_an_increase_or_a_multiple_ends_on_the_edge(
    values: list[float], goal: float, bound: str, shape: str
) -> None:
    times = round(1 + goal / 1e9 * 9, 6)
    edge = values[0] * times if shape == "multiple" else values[0] + goal
    fields = {"value": repr(times), "unit": "lan"} if shape == "multiple" else {"value": repr(goal)}
    one = target(shape=shape, year=2030, base_year=2020, effective_bound=bound, **fields)
    verdict = assess(one, {"own": years(values)})
    assume(not verdict.measure.inside and abs(values[-1] / edge - 1) > 1e-4)
    assert math.isclose(follow(verdict, values[-1], 2031 - 2020 - len(values)), edge, rel_tol=1e-8)
    outwards = -1 if bound in UPWARDS else 1
    for value, attained in ((edge * (1 + outwards * HAIR), False), (edge * (1 - outwards * HAIR), True)):
        final = {"own": {**years(values), 2030: repr(value)}}
        assert (assess(one, final, on=LATER).outcome is Outcome.ATTAINED) is attained


@given(share, share, share)
def test_following_the_pace_for_the_half_year_left_ends_on_the_edge(
    base: float, mid: float, goal: float
) -> None:
    """The due year seen in June: half a year is left, and the pace is a year's."""
    one = by("at_least", goal, unit="percent")
    verdict = assess(one, {"own": {2020: base, "2030-06-30": mid}}, indicators=SHARE, on=dt.date(2031, 2, 1))
    assert verdict.outcome not in (Outcome.ATTAINED, Outcome.MISSED)
    assume(not verdict.measure.inside)
    assert math.isclose(follow(verdict, mid, 0.5), goal, rel_tol=1e-9, abs_tol=1e-9)


@given(st.lists(positive, min_size=1, max_size=5), positive, st.booleans(), one_sided)
def test_what_a_sum_requires_of_the_rest_decides_it(
    values: list[float], goal: float, total: bool, bound: str
) -> None:
    one = over(bound, goal, "total" if total else "mean")
    series = years(values, 2021)
    verdict = assess(one, {"own": series})
    assume(not verdict.measure.inside and (sum(values) + 1) / (goal * (1 if total else 10)) < 1e6)
    each = required(verdict)
    scale = goal * (1 if total else 10)
    outwards = -1 if bound in UPWARDS else 1
    for move, attained in ((0, bound in CLOSED), (outwards, False), (-outwards, True)):
        last = each + scale * move * HAIR
        final = {**series, **{y: repr(each) for y in range(2021 + len(values), 2030)}, 2030: repr(last)}
        assert (assess(one, {"own": final}, on=LATER).outcome is Outcome.ATTAINED) is attained


@given(st.lists(st.tuples(rate, rate), min_size=1, max_size=5), rate, one_sided)
def test_what_a_comparison_requires_ends_on_the_edge_whatever_the_edge(
    pairs: list[tuple[float, float]], edge: float, bound: str
) -> None:
    own, other = (years([pair[i] for pair in pairs], 2021) for i in (0, 1))
    verdict = assess(faster(bound, edge), {"own": own, "ref": other}, indicators=GROWING)
    assume(not verdict.measure.inside)
    mean = math.prod(1 + pair[1] / 100 for pair in pairs) ** (1 / len(pairs)) - 1
    growth = mean + required(verdict) / 100
    whole = math.prod(1 + pair[0] / 100 for pair in pairs) * (1 + growth) ** (10 - len(pairs))
    assert math.isclose(whole**0.1 - 1 - mean, edge / 100, rel_tol=1e-6, abs_tol=1e-9)


@given(st.lists(st.tuples(share, share), min_size=2, max_size=5), one_sided, rate)
def test_following_the_pace_of_a_compared_level_ends_on_the_edge(
    pairs: list[tuple[float, float]], bound: str, edge: float
) -> None:
    one = by(
        bound, edge, "versus", unit="percentage-point", reference="ref", compared="level", timing="at_year"
    )
    own, other = (years([pair[i] for pair in pairs]) for i in (0, 1))
    shares = (indicator("own", "share"), indicator("ref", "share"))
    verdict = assess(one, {"own": own, "ref": other}, indicators=shares)
    assume(not verdict.measure.inside)
    newest = pairs[-1][0] - pairs[-1][1]
    assert math.isclose(follow(verdict, newest, 2031 - 2020 - len(pairs)), edge, rel_tol=1e-9, abs_tol=1e-9)


def test_following_what_a_total_requires_attains_it_over_a_missing_year() -> None:
    """50 in 2021 and 2023, 1,000 wanted: seven years are left to act in, not eight."""
    one = over("at_least", 1000, "total")
    verdict = assess(one, {"own": {2021: 50, 2023: 50}})
    missing = 50  # 2022 taken at the mean of what is known
    assert 100 + missing + required(verdict) * 7 >= 1000 - 1e-6


# ---- on track means: going on like this attains ----------------------------------------------------------------------


@given(st.lists(positive, min_size=2, max_size=5), positive, one_sided)
def test_on_track_is_what_attains_if_it_goes_on_like_this(
    values: list[float], goal: float, bound: str
) -> None:
    verdict = assess(by(bound, goal), {"own": years(values)})
    assume(not verdict.measure.inside and abs(values[-1] / goal - 1) > 1e-6)
    end = carried_on(verdict, values[-1], 2031 - 2020 - len(values))
    assume(end > 0 and abs(end / goal - 1) > 1e-6)
    assert (verdict.outcome is Outcome.ON_TRACK) is ((end > goal) is (bound in UPWARDS))


@given(st.lists(positive, min_size=2, max_size=5), rate, one_sided)
def test_on_track_average_growth_attains_if_it_goes_on_like_this(
    values: list[float], goal: float, bound: str
) -> None:
    one = over(bound, goal, "average_growth", unit="percent-per-year", base_year=2020)
    verdict = assess(one, {"own": years(values)})
    assume(not verdict.measure.inside)
    growth = ((carried_on(verdict, values[-1], 2031 - 2020 - len(values)) / values[0]) ** 0.1 - 1) * 100
    assume(abs(growth - goal) > 1e-6)
    assert (verdict.outcome is Outcome.ON_TRACK) is ((growth > goal) is (bound in UPWARDS))


@given(st.lists(st.tuples(rate, rate), min_size=1, max_size=5))
def test_on_track_comparison_attains_if_it_goes_on_like_this(pairs: list[tuple[float, float]]) -> None:
    own, other = (years([pair[i] for pair in pairs], 2021) for i in (0, 1))
    verdict = assess(faster("at_least", 0), {"own": own, "ref": other}, indicators=GROWING)
    mean = [math.prod(1 + pair[i] / 100 for pair in pairs) for i in (0, 1)]
    assume(abs(mean[0] / mean[1] - 1) > 1e-6)
    assert (verdict.outcome is Outcome.ON_TRACK) is (mean[0] > mean[1])


@pytest.mark.parametrize(
    ("bound", "edge", "own", "other", "count"), [("at_least", -5, 1, 10, 5), ("at_most", 2, 7.5, 5, 1)]
)
def test_a_gap_outside_is_never_on_track(
    bound: str, edge: float, own: float, other: float, count: int
) -> None:
    """Nine points slower where at most five are allowed, year after year: it will not come right by itself."""
    rates = {"own": years([own] * count, 2021), "ref": years([other] * count, 2021)}
    assert assess(faster(bound, edge), rates, indicators=GROWING).outcome is not Outcome.ON_TRACK


def test_a_pace_that_overshoots_a_range_is_not_on_track() -> None:
    """10 % to 34 % in four years runs to 70 % by 2030: far beyond 37–39."""
    one = by("about", 38, tolerance="1", unit="percent")
    assert assess(one, {"own": {2020: 10, 2024: 34}}, indicators=SHARE).outcome is not Outcome.ON_TRACK


@pytest.mark.parametrize(
    ("bound", "edge", "values", "outcome"),
    [("at_most", -100, [-9, -9], Outcome.AT_RISK), ("at_least", -100, [-11] * 8, Outcome.AT_RISK)],
)
def test_a_sum_of_negative_values_nearly_there_is_at_risk(
    bound: str, edge: float, values: list[float], outcome: Outcome
) -> None:
    """−9 a year against −10.25 needed is nine tenths of the way; −11 against −6 … is not the wrong way either."""
    assert assess(over(bound, edge, "total"), {"own": years(values, 2021)}).outcome is outcome


# ---- units -----------------------------------------------------------------------------------------------------------


@given(st.lists(share, min_size=2, max_size=5), share, one_sided)
def test_per_mille_and_per_cent_give_one_outcome(values: list[float], goal: float, bound: str) -> None:
    one = by(bound, goal, unit="percent")
    plain = assess(one, {"own": years(values)}, indicators=SHARE)
    mille = (indicator(observes="share", unit="per-mille"),)
    other = assess(one, {"own": years([round(v * 10, 6) for v in values])}, indicators=mille)
    assert other.outcome is plain.outcome
    assert (other.measure.distance is None) == (plain.measure.distance is None)
    if plain.measure.distance is not None and other.measure.distance is not None:
        assert math.isclose(other.measure.distance, plain.measure.distance, rel_tol=1e-6, abs_tol=1e-9)


def test_points_of_per_mille_are_not_called_percentage_points() -> None:
    """300 ‰ to 340 ‰ in four years is 1 percentage point a year, or 10 points of ‰; never 10 percentage points."""
    mille = (indicator(observes="share", unit="per-mille"),)
    verdict = assess(by("at_least", 50, unit="percent"), {"own": {2020: 300, 2024: 340}}, indicators=mille)
    assert verdict.measure.track is not None
    assert verdict.measure.track.achieved.label().en != "10 pp a year"


@given(
    st.lists(st.tuples(positive, positive), min_size=2, max_size=5),
    st.sampled_from(["level", "increase", "total", "mean", "maintain"]),
    one_sided,
    positive,
)
def test_a_change_of_unit_changes_no_shape(
    pairs: list[tuple[float, float]], shape: str, bound: str, goal: float
) -> None:
    values = [pair[0] for pair in pairs]
    spans = shape in ("total", "mean", "maintain")
    one = over(bound, goal, shape) if spans else by(bound, goal, shape, base_year=2020)
    plain = assess(one, {"own": years(values)})
    assume(abs((plain.measure.gap.value if plain.measure.gap else 1) / goal) > 1e-6 or plain.measure.inside)
    thousand = {"own": years([float(repr(v * 1000)) for v in values])}
    other = assess(one, thousand, indicators=(indicator(unit="trieu-dong"),))
    assert other.outcome is plain.outcome


@pytest.mark.parametrize("operator", ["minus", "over"])
def test_two_series_in_two_units_are_compared_in_one(operator: str) -> None:
    """2 tỷ against 900 triệu: own is more than twice the reference, whatever each is published in."""
    fields = {"operator": "over", "unit": "percent"} if operator == "over" else {}
    one = by(
        "at_least",
        100 if fields else 0,
        "versus",
        reference="ref",
        compared="level",
        timing="at_year",
        **fields,
    )
    kinds = (indicator("own"), indicator("ref", unit="trieu-dong"))
    series = {"own": {2020: 1, 2030: 2}, "ref": {2020: 500, 2030: 900}}
    assert assess(one, series, indicators=kinds, on=LATER).outcome is Outcome.ATTAINED
