"""What is measured and what is said of it, case by case, each to be checked by hand."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.assessing.laws import (
    GROWING,
    LATER,
    SHARE,
    TWO,
    anything,
    by,
    english,
    faster,
    over,
    spoken,
    years,
)
from tests.assessing.make import assess, indicator, target

from lotrinh.assessing.outcomes import Outcome
from lotrinh.programme.targets import Target

# ---- what is measured ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "one",
    [
        by("at_least", 8.7, unit="percent-per-year"),
        over("at_least", 8.7, "maintain", unit="percent-per-year"),
        over("at_least", 8.7, "mean", unit="percent-per-year"),
        target(kind="directional", shape="direction", direction="up", unit="percent-per-year"),
    ],
    ids=lambda one: one.shape,
)
def test_a_level_of_a_growth_rate_is_the_rate_not_an_index(one: Target) -> None:
    """Growth of 3, 2 and 1 % is below 8.7 % and falling, though the index it chains up to stands at 106."""
    found = assess(one, {"own": {2021: 3, 2022: 2, 2023: 1}}, indicators=(indicator(observes="growth"),))
    assert found.outcome in (Outcome.OFF_TRACK, Outcome.AT_RISK, Outcome.BREACHED, Outcome.MISSED)


@pytest.mark.parametrize(("bound", "end"), [("at_least", "high"), ("at_most", "low"), ("equal", "low")])
def test_a_bound_without_its_own_end_is_refused(bound: str, end: str) -> None:
    """Else the missing end is silently taken for zero."""
    with pytest.raises(ValidationError):
        target(shape="level", year=2030, effective_bound=bound, **{end: 9})


# ---- what is said ----------------------------------------------------------------------------------------------------

SHAPES = ["level", "increase", "multiple", "average_growth", "growth_each_year", "maintain", "mean", "total"]


@given(
    st.sampled_from(SHAPES),
    st.dictionaries(st.integers(2018, 2032), anything, max_size=8),
    st.floats(-500, 500).map(lambda x: round(x, 2)),
    st.sampled_from(["at_least", "more_than", "at_most", "less_than", "equal", "about"]),
    st.sampled_from(["flow", "stock", "share", "score"]),
    st.sampled_from([2020, 2022, 2026, 2031, 2051]),
)
def test_whatever_the_figures_there_is_a_verdict_in_words(
    shape: str, values: dict[int, float], goal: float, bound: str, observes: str, year: int
) -> None:
    """No series makes assessing fail, and none yields a NaN or an infinity in the JSON."""
    spans = shape in ("average_growth", "growth_each_year", "maintain", "mean", "total")
    fields = {"tolerance": "3"} if bound == "about" else {}
    unit = "percent-per-year" if "growth" in shape else "lan" if shape == "multiple" else "ty-dong"
    made = over if spans else by
    one = made(bound, goal, shape, unit=unit, base_year=2020, **fields)
    kinds = (indicator(observes=observes, unit="ty-dong"),)
    figures = {str(y): v for y, v in values.items()}
    assert spoken(one, {"own": figures}, on=dt.date(year, 6, 30), indicators=kinds)


COMPARED = {
    "from zero": {2020: 0, 2024: 200},
    "to zero": {2020: 100, 2024: 0},
    "to below zero": {2020: 100, 2024: -20},
    "without a yearly rate": {2020: 100, 2024: 200},
}


@pytest.mark.parametrize("own", COMPARED.values(), ids=COMPARED.keys())
def test_whatever_the_levels_a_comparison_of_growth_has_a_verdict(own: dict[int, float]) -> None:
    assert spoken(faster("more_than", 0), {"own": own, "ref": {2020: 100, 2024: 110}}, indicators=TWO)


def test_a_range_whose_middle_is_not_positive_has_its_reasons() -> None:
    one = target(shape="level", year=2030, effective_bound="between", low=-10, high=5)
    assert spoken(one, {"own": {2020: 9, 2024: 8}})


def test_a_missed_comparison_does_not_say_that_it_held() -> None:
    series = {"own": years([5] * 10, 2021), "ref": years([6] * 10, 2021)}
    one = faster("more_than", 0, margin="0.01")
    assert assess(one, series, indicators=GROWING, on=LATER).outcome is Outcome.MISSED
    assert "held" not in english(one, series, indicators=GROWING, on=LATER).lower()


def test_an_average_comparison_does_not_speak_of_every_year() -> None:
    """5 against 10 in 2021, 20 against 5 in 2022: faster on average, slower in 2021."""
    series = {"own": years([5, 20], 2021), "ref": years([10, 5], 2021)}
    assert "held in all" not in english(faster("more_than", 0), series, indicators=GROWING).lower()


def test_a_level_reached_against_another_series_names_the_level() -> None:
    one = by("at_least", 0, "versus", reference="ref", compared="level", timing="at_year")
    assert (
        "held"
        not in english(one, {"own": {2020: 1, 2024: 3}, "ref": {2020: 2, 2024: 2}}, indicators=TWO).lower()
    )


def test_an_index_is_never_said_in_per_cent() -> None:
    """Nine per cent for ten years: the index is 236.7, which is not 236.7 %."""
    one = over("at_least", 8, "average_growth", unit="percent-per-year", base_year=2020)
    series = {"own": years([9] * 10, 2021)}
    assert "236.7%" not in english(one, series, indicators=(indicator(observes="growth"),), on=LATER)


def test_a_total_reached_names_the_total() -> None:
    one = over("at_least", 1000, "total", last_year=2022)
    assert "1,100" in english(one, {"own": {2021: 600, 2022: 500}})


def test_a_mean_share_is_per_cent_not_points_a_year() -> None:
    one = over("at_least", 38, "mean", unit="percent")
    assert "pp a year" not in english(one, {"own": {2021: 34, 2022: 35}}, indicators=SHARE)


def test_a_slump_within_a_break_is_not_called_a_recovery() -> None:
    from lotrinh.programme.programme import Break
    from lotrinh.text import same

    breaks = (Break(id="b", first_year=2020, last_year=2021, title=same("break")),)
    said = english(by("at_least", 300), {"own": {2020: 100, 2021: 64}}, indicators=(indicator(breaks=("b",)),),
                   breaks=breaks)  # fmt: skip
    assert "recovery" not in said


def test_the_reasons_of_a_missed_stage_show_that_stage() -> None:
    one = target(shape="stages", stages=[{"year": 2025, "value": 100}, {"year": 2030, "value": 200}])
    verdict = assess(one, {"own": {2020: 50, 2025: 80, 2026: 150}}, on=dt.date(2027, 6, 1))
    assert verdict.outcome is Outcome.MISSED
    assert "own-2025" in verdict.figures


def test_past_years_without_a_figure_are_counted_by_the_day_asked() -> None:
    one = over("at_least", 100, "maintain", unit="percent")
    verdict = assess(one, {"own": {2022: 100}}, indicators=SHARE)
    said = json.dumps(verdict.reasons.as_json(), ensure_ascii=False)
    assert "2021, 2023, 2024, 2025" in said
