"""The traps that peers fell into (reference: the defects listed of other systems), each with a hand-checkable case."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from tests.assessing.make import assess, figure, indicator, target

from lotrinh.assessing.outcomes import Outcome

LEVEL = target(shape="level", year=2030, effective_bound="at_least", value=200)


def test_worsening_is_off_track_and_its_distance_exceeds_one() -> None:
    """100 → 90 on the way to 200: ln(200/90) ÷ ln(200/100) = 0.7985 ÷ 0.6931 = 1.152."""
    verdict = assess(LEVEL, {"own": {2020: 100, 2024: 90}})
    assert verdict.outcome is Outcome.OFF_TRACK
    assert verdict.measure.distance == pytest.approx(math.log(200 / 90) / math.log(2))
    assert verdict.measure.distance > 1


def test_a_falling_target_can_be_late() -> None:
    """Underweight below 9 %: from 12 to 11.5 in four years, 2.5 points are left for six: 0.125 made, 0.417 needed."""
    falling = target(shape="level", year=2030, effective_bound="less_than", value=9, unit="percent")
    verdict = assess(falling, {"own": {2020: 12, 2024: 11.5}}, indicators=(indicator(observes="share"),))
    assert verdict.outcome is Outcome.OFF_TRACK
    assert verdict.measure.required is not None
    assert verdict.measure.track is not None
    assert verdict.measure.required.value == pytest.approx(-2.5 / 6)
    assert verdict.measure.track.ratio == pytest.approx((0.5 / 4) / (2.5 / 6))


def test_a_falling_target_can_be_on_track() -> None:
    falling = target(shape="level", year=2030, effective_bound="less_than", value=9, unit="percent")
    verdict = assess(falling, {"own": {2020: 14, 2024: 11}}, indicators=(indicator(observes="share"),))
    assert verdict.outcome is Outcome.ON_TRACK


def test_maintain_has_no_distance_to_divide_by() -> None:
    """Base equal to target: 100 % kept at 100 %; no division by the zero distance from the base."""
    keep = target(
        shape="maintain",
        first_year=2021,
        last_year=2030,
        effective_bound="at_least",
        value=100,
        unit="percent",
    )
    verdict = assess(keep, {"own": {2021: 100, 2022: 100}}, indicators=(indicator(observes="share"),))
    assert verdict.outcome is Outcome.ON_TRACK
    assert verdict.measure.distance == 0


def test_base_equal_to_target_is_inside() -> None:
    verdict = assess(LEVEL, {"own": {2020: 200, 2024: 200}})
    assert (verdict.outcome, verdict.measure.distance) == (Outcome.ON_TRACK, 0.0)


def test_one_breach_in_an_every_year_target_is_final() -> None:
    keep = target(
        shape="maintain",
        first_year=2021,
        last_year=2030,
        effective_bound="at_least",
        value=100,
        unit="percent",
    )
    verdict = assess(
        keep, {"own": {2021: 100, 2022: 60, 2023: 100}}, indicators=(indicator(observes="share"),)
    )
    assert verdict.outcome is Outcome.BREACHED
    assert verdict.measure.distance == pytest.approx(1 / 3)
    assert "2022" in verdict.reasons.children[0].claim.vi


def test_a_zero_is_a_value() -> None:
    """No parks covered in 2023 is a figure; 0 → 20 in a year against 80 in six needs 13.3 a year."""
    cover = target(shape="universal", year=2030, effective_bound="at_least", value=100, unit="percent")
    verdict = assess(cover, {"own": {2023: 0, 2024: 20}}, indicators=(indicator(observes="share"),))
    assert verdict.outcome is Outcome.ON_TRACK
    assert verdict.measure.start is not None
    assert verdict.measure.start.value == 0


def test_a_missing_cell_is_not_a_zero() -> None:
    assert assess(LEVEL, {"own": {}}).outcome is Outcome.NO_DATA


def test_a_zero_base_gives_no_growth() -> None:
    grow = target(
        shape="average_growth",
        first_year=2021,
        last_year=2030,
        base_year=2020,
        effective_bound="at_least",
        value=10,
        unit="percent-per-year",
    )
    verdict = assess(grow, {"own": {2020: 0, 2024: 50}})
    assert verdict.outcome is Outcome.TOO_LITTLE_DATA
    assert "2020" in verdict.ruling.words.vi


def test_a_sign_change_is_measured_on_the_plain_scale() -> None:
    """A balance from −40 to 10 by 2024, 100 wanted by 2030: 12.5 a year made, 15 a year needed, r = 0.833."""
    verdict = assess(
        target(shape="level", year=2030, effective_bound="at_least", value=100),
        {"own": {2020: -40, 2024: 10}},
    )
    assert verdict.outcome is Outcome.AT_RISK
    assert verdict.measure.track is not None
    assert verdict.measure.track.ratio == pytest.approx(12.5 / 15)
    assert verdict.measure.distance == pytest.approx(90 / 140)


def test_a_back_filled_base_does_not_move_the_base() -> None:
    """History entered later, before the base year, changes nothing."""
    plain = assess(LEVEL, {"own": {2020: 100, 2024: 150}})
    filled = assess(LEVEL, {"own": {2015: 20, 2018: 60, 2020: 100, 2024: 150}})
    assert filled.as_json() == plain.as_json()


def test_a_value_after_the_periods_end_does_not_count() -> None:
    due = target(shape="level", year=2023, effective_bound="at_least", value=200)
    verdict = assess(due, {"own": {2020: 100, 2023: 150, 2024: 250}})
    assert verdict.outcome is Outcome.MISSED
    assert verdict.figure is not None
    assert verdict.figure.year == 2023


def test_a_due_year_without_a_figure_is_not_decided_by_a_later_one() -> None:
    due = target(shape="level", year=2023, effective_bound="at_least", value=200)
    assert assess(due, {"own": {2020: 100, 2022: 150, 2024: 250}}).outcome not in (
        Outcome.ATTAINED,
        Outcome.MISSED,
    )


def test_a_missing_year_in_between_keeps_an_every_year_target_open() -> None:
    """While the period runs it stands on track; once the last year's figure is out it cannot be concluded."""
    keep = target(
        shape="maintain",
        first_year=2021,
        last_year=2023,
        effective_bound="at_least",
        value=100,
        unit="percent",
    )
    shares = (indicator(observes="share"),)
    hole = {"own": {2021: 100, 2023: 100}}
    assert assess(keep, hole, indicators=shares, on=dt.date(2024, 2, 1)).outcome is Outcome.ON_TRACK
    assert assess(keep, hole, indicators=shares).outcome is Outcome.TOO_LITTLE_DATA
    assert (
        assess(keep, {"own": {2021: 100, 2022: 100, 2023: 100}}, indicators=shares).outcome
        is Outcome.ATTAINED
    )


@pytest.mark.parametrize(
    ("first", "last", "outcome"), [(96, 98, Outcome.ON_TRACK), (99.9, 99.8, Outcome.OFF_TRACK)]
)
def test_a_share_near_100(first: float, last: float, outcome: Outcome) -> None:
    """Shares go by points: 96 → 98 in four years makes 0.5 a year; 2 points in six need 0.333."""
    cover = target(shape="level", year=2030, effective_bound="at_least", value=100, unit="percent")
    assert (
        assess(cover, {"own": {2020: first, 2024: last}}, indicators=(indicator(observes="share"),)).outcome
        is outcome
    )


def test_a_share_near_0() -> None:
    low = target(shape="level", year=2030, effective_bound="at_most", value=0.1, unit="percent")
    verdict = assess(low, {"own": {2020: 0.9, 2024: 0.5}}, indicators=(indicator(observes="share"),))
    assert verdict.outcome is Outcome.ON_TRACK  # 0.1 a year made, 0.067 needed


def test_a_value_of_the_due_year_decides_only_when_known() -> None:
    """Published 15 January 2031: on 14 January the outcome still goes by pace."""
    series = {"own": {2020: 100, 2029: 190, 2030: 201}}
    assert assess(LEVEL, series, on=dt.date(2031, 1, 14)).outcome is Outcome.ON_TRACK
    assert assess(LEVEL, series, on=dt.date(2031, 1, 15)).outcome is Outcome.ATTAINED


def test_a_break_is_not_a_pace() -> None:
    """Down to 50 in the break, back to 150: on track with the recovery, at risk without it (100 → 150 needs more)."""
    from lotrinh.programme.programme import Break
    from lotrinh.text import same

    breaks = (Break(id="b", first_year=2020, last_year=2021, title=same("break")),)
    own = (indicator(breaks=("b",)),)
    one = target(shape="level", year=2030, effective_bound="at_least", value=300)
    with_pace = assess(one, {"own": {2020: 50, 2022: 140, 2024: 150}}, indicators=own, breaks=breaks)
    assert with_pace.outcome is Outcome.OFF_TRACK
    assert with_pace.ruling.rule == "pace.without-break"
    hidden = assess(one, {"own": {2020: 50, 2024: 150}}, indicators=own, breaks=breaks)
    assert (hidden.outcome, hidden.ruling.rule) == (Outcome.AT_RISK, "pace.break-hides")


def test_derived_figures_never_decide() -> None:
    extra = (figure("own", 2020, 100), figure("own", 2024, 150, status="derived"))
    assert assess(LEVEL, {"own": {}}, figures=extra).outcome is Outcome.TOO_LITTLE_DATA
