"""Each shape once, on figures of the first programme where there are some, checked by hand in the docstring."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.assessing.make import assess, figure, indicator, target

from lotrinh.assessing.outcomes import FreshnessState, Outcome
from lotrinh.programme.programme import Break
from lotrinh.text import same

SHARES = (indicator(observes="share", structural=True),)
RATES = (indicator("own", "growth"), indicator("ref", "growth"))
SERVICES = {2020: 1.41, 2021: 0.89, 2022: 8.84, 2023: 8.84, 2024: 6.82}
ECONOMY = {2020: 4.53, 2021: 3.08, 2022: 13.94, 2023: 12.27, 2024: 8.76}


def test_about_38_percent_by_2030() -> None:
    """39.83 (2021) → 34.37 (2023): −2.73 points a year; to 37 in seven years +0.376; the gap is 2.63 points.

    The base is above the accepted set and the newest value below it, so there is no distance.
    """
    about = target(
        shape="level",
        year=2030,
        bound="about",
        effective_bound="about",
        value=38,
        tolerance=1,
        unit="percent",
    )
    verdict = assess(about, {"own": {2021: 39.83, 2022: 36.86, 2023: 34.37}}, indicators=SHARES)
    measure = verdict.measure
    assert verdict.outcome is Outcome.OFF_TRACK
    assert measure.track is not None
    assert measure.required is not None
    assert measure.gap is not None
    assert measure.track.achieved.value == pytest.approx(-2.73)
    assert measure.required.value == pytest.approx((37 - 34.37) / 7)
    assert measure.gap.value == pytest.approx(2.63)
    assert measure.distance is None
    assert verdict.freshness.state is FreshnessState.OVERDUE


def test_1_200_000_visits_by_2030_without_the_recovery() -> None:
    """(1,200,000 ÷ 583,000)^(1/6) − 1 = 12.8 %; 2024 alone rose 12.15 %, so r = 0.95; with 2020–21 in, 26.3 %."""
    visits = target(
        shape="level", year=2030, bound="equal", effective_bound="at_least", value=1200000, unit="ty-dong"
    )
    covid = (Break(id="covid", first_year=2020, last_year=2021, title=same("2020–2021")),)
    own = (indicator(breaks=("covid",)), indicator("rise", "growth", growth_of="own"))
    verdict = assess(
        visits,
        {"own": {2020: 228900, 2021: 146600, 2024: 583000}, "rise": {2024: 12.15}},
        indicators=own,
        breaks=covid,
    )
    measure = verdict.measure
    assert measure.required is not None
    assert measure.track is not None
    assert measure.without_break is not None
    assert measure.required.value == pytest.approx(12.8, abs=0.05)
    assert measure.track.achieved.value == pytest.approx(26.3, abs=0.05)
    assert measure.without_break.achieved.value == pytest.approx(12.15)
    assert verdict.outcome is Outcome.AT_RISK


def test_15_percent_a_year_on_average_from_the_first_year_seen() -> None:
    """No 2020: from 4,400 in 2021, 7,520 in 2024 is 19.6 % a year; 4,400 × 1.15⁹ = 15,479 needs 12.8 % from now."""
    revenue = target(
        shape="average_growth",
        first_year=2021,
        last_year=2030,
        base_year=2020,
        effective_bound="at_least",
        value=15,
        unit="percent-per-year",
    )
    verdict = assess(revenue, {"own": {2021: 4400, 2022: 6000, 2023: 6529, 2024: 7520}})
    measure = verdict.measure
    assert verdict.outcome is Outcome.ON_TRACK
    assert measure.accepted.lo == pytest.approx(15479, abs=1)
    assert measure.required is not None
    assert measure.track is not None
    assert measure.required.value == pytest.approx(12.8, abs=0.05)
    assert measure.track.achieved.value == pytest.approx(19.6, abs=0.05)
    assert measure.distance is None
    assert measure.distance_note is not None


def test_services_grow_8_7_percent_on_average() -> None:
    """1.0089 × 1.0884² × 1.0682 = 1.2767, 6.3 % a year; 1.087¹⁰ = 2.303 needs 10.3 % from now: r = 0.62."""
    growth = target(
        shape="average_growth",
        first_year=2021,
        last_year=2030,
        base_year=2020,
        effective_bound="at_least",
        value="8.7",
        unit="percent-per-year",
    )
    verdict = assess(growth, {"own": SERVICES}, indicators=RATES)
    measure = verdict.measure
    assert measure.track is not None
    assert measure.required is not None
    assert measure.track.achieved.value == pytest.approx(6.3, abs=0.05)
    assert measure.required.value == pytest.approx(10.3, abs=0.05)
    assert verdict.outcome is Outcome.AT_RISK


def test_services_grow_8_7_percent_every_year() -> None:
    """0.89 in 2021 is below 8.7: breached, and 2022 and 2023 cannot mend it; two of four years failed."""
    growth = target(
        shape="growth_each_year",
        first_year=2021,
        last_year=2030,
        effective_bound="at_least",
        value="8.7",
        unit="percent-per-year",
    )
    verdict = assess(growth, {"own": SERVICES}, indicators=RATES)
    assert verdict.outcome is Outcome.BREACHED
    assert verdict.measure.distance == pytest.approx(0.5)


def test_services_faster_than_the_economy() -> None:
    """6.30 against 9.43 % a year: −3.1 points; it would need about 11.6 % a year if the economy keeps 9.43."""
    faster = target(
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
    verdict = assess(faster, {"own": SERVICES, "ref": ECONOMY}, indicators=RATES)
    measure = verdict.measure
    assert measure.track is not None
    assert measure.required is not None
    assert verdict.outcome is Outcome.OFF_TRACK
    assert measure.track.achieved.value == pytest.approx(-3.1, abs=0.05)
    assert measure.required.value == pytest.approx(11.6 - 9.43, abs=0.1)
    assert measure.series.by_year[2024].value == pytest.approx(6.82 - 8.76)


def test_services_faster_in_every_year_is_breached() -> None:
    faster = target(
        shape="versus",
        compared="growth",
        timing="each_year",
        effective_bound="more_than",
        value=0,
        unit="percentage-point-per-year",
        reference="ref",
        first_year=2021,
        last_year=2030,
    )
    assert assess(faster, {"own": SERVICES, "ref": ECONOMY}, indicators=RATES).outcome is Outcome.BREACHED


def test_own_revenue_covers_recurrent_spending() -> None:
    """80 ÷ 100 then 90 ÷ 100: 5 points a year made; 10 points in six years need 1.67."""
    cover = target(
        shape="versus",
        compared="level",
        operator="over",
        timing="at_year",
        effective_bound="at_least",
        value=100,
        unit="percent",
        reference="ref",
        year=2030,
    )
    pair = (indicator("own"), indicator("ref"))
    verdict = assess(cover, {"own": {2022: 80, 2024: 90}, "ref": {2022: 100, 2024: 100}}, indicators=pair)
    assert verdict.outcome is Outcome.ON_TRACK
    assert verdict.measure.required is not None
    assert verdict.measure.required.value == pytest.approx(10 / 6)


@pytest.mark.parametrize(
    ("timing", "outcome"), [("each_year", Outcome.BREACHED), ("average", Outcome.OFF_TRACK)]
)
def test_parity_with_the_country(timing: str, outcome: Outcome) -> None:
    """Own 70 and 72 against 80: minus 10 and minus 8, parity asks for 0 or more."""
    parity = target(
        shape="versus",
        compared="level",
        timing=timing,
        effective_bound="at_least",
        value=0,
        unit="percent",
        reference="ref",
        first_year=2021,
        last_year=2030,
    )
    pair = (indicator("own", "share"), indicator("ref", "share"))
    series = {"own": {2021: 70, 2022: 72}, "ref": {2021: 80, 2022: 80}}
    assert assess(parity, series, indicators=pair).outcome is outcome


def test_3_000_more_enterprises_needs_its_base() -> None:
    more = target(shape="increase", year=2030, base_year=2020, effective_bound="at_least", value=3000)
    assert assess(more, {"own": {2024: 4007}}).outcome is Outcome.TOO_LITTLE_DATA
    verdict = assess(more, {"own": {2020: 3000, 2024: 4007}})
    assert verdict.measure.accepted.lo == 6000
    assert verdict.outcome is Outcome.ON_TRACK  # 7.5 % a year made, 7.0 % needed


def test_a_multiple() -> None:
    """Twice the base of 50: 100 wanted; 80 in 2024 is 12.5 % a year, 3.8 % a year is needed."""
    twice = target(
        shape="multiple", year=2030, base_year=2020, effective_bound="at_least", value=2, unit="lan"
    )
    verdict = assess(twice, {"own": {2020: 50, 2024: 80}})
    assert (verdict.outcome, verdict.measure.accepted.lo) == (Outcome.ON_TRACK, 100)


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({2021: 10, 2022: 12}, Outcome.ON_TRACK),
        ({2021: 8, 2022: 8}, Outcome.AT_RISK),
        ({2021: 2, 2022: 2}, Outcome.OFF_TRACK),
    ],
)
def test_a_total_over_the_period(values: dict[int, float], outcome: Outcome) -> None:
    """100 over ten years: 22 in two is ahead; 16 in two leaves 10.5 a year (r = 0.76); 4 leaves 12 (r = 0.17)."""
    total = target(shape="total", first_year=2021, last_year=2030, effective_bound="at_least", value=100)
    assert assess(total, {"own": values}).outcome is outcome


def test_a_mean_over_the_period() -> None:
    mean = target(
        shape="mean",
        first_year=2021,
        last_year=2022,
        effective_bound="about",
        value=35,
        tolerance=1,
        unit="percent",
    )
    assert assess(mean, {"own": {2021: 33, 2022: 38}}, indicators=SHARES).outcome is Outcome.ATTAINED
    assert assess(mean, {"own": {2021: 33, 2022: 34}}, indicators=SHARES).outcome is Outcome.MISSED


def test_a_direction() -> None:
    up = target(shape="direction", kind="directional", direction="up", unit=None)
    scores = (indicator(observes="score"),)
    assert assess(up, {"own": {2020: 63.11, 2022: 68.12}}, indicators=scores).outcome is Outcome.ON_TRACK
    assert assess(up, {"own": {2020: 63.11, 2022: 60}}, indicators=scores).outcome is Outcome.OFF_TRACK
    assert assess(up, {"own": {2020: 63.11, 2022: 63.11}}, indicators=scores).outcome is Outcome.AT_RISK


def test_a_rank_counts_downwards() -> None:
    """From 39th to 9th in three years, 10th wanted or better."""
    rank = target(shape="rank", year=2030, effective_bound="at_most", value=10, unit="hang")
    ranks = (indicator(observes="rank"),)
    assert assess(rank, {"own": {2020: 39, 2023: 9}}, indicators=ranks).outcome is Outcome.ON_TRACK
    assert assess(rank, {"own": {2020: 39, 2023: 38}}, indicators=ranks).outcome is Outcome.OFF_TRACK


def test_a_milestone() -> None:
    built = target(shape="milestone", kind="milestone", year=2030, unit=None)
    done = (indicator(observes="done"),)
    assert assess(built, {"own": {}}, indicators=done).outcome is Outcome.NO_DATA
    assert assess(built, {"own": {2024: 0}}, indicators=done).outcome is Outcome.TOO_LITTLE_DATA
    assert assess(built, {"own": {2024: 1}}, indicators=done).outcome is Outcome.ATTAINED
    late = assess(built, {"own": {2030: 0}}, indicators=done, on=dt.date(2031, 6, 1))
    assert late.outcome is Outcome.MISSED


def test_stages_stand_as_their_worst() -> None:
    """2025 missed (48 of 50) and 2030 on track: the whole is missed; with 2025 met it stands on track."""
    staged = target(
        shape="stages", stages=({"year": 2025, "value": 50}, {"year": 2030, "value": 60}), unit="percent"
    )
    assert assess(staged, {"own": {2020: 40, 2025: 48}}, indicators=SHARES).outcome is Outcome.MISSED
    assert assess(staged, {"own": {2020: 40, 2025: 52}}, indicators=SHARES).outcome is Outcome.ON_TRACK


def test_before_its_period_a_target_has_not_begun() -> None:
    later = target(
        shape="maintain",
        first_year=2030,
        last_year=2050,
        effective_bound="about",
        value=35,
        tolerance=1,
        unit="percent",
    )
    assert assess(later, {"own": {2023: 34.37}}, indicators=SHARES).outcome is Outcome.NOT_BEGUN


def test_what_is_undefined_cannot_be_measured() -> None:
    vague = target(shape="level", undefined=same("the norm is not in the document"), unit=None)
    verdict = assess(vague, {"own": {2023: 1}})
    assert (verdict.outcome, verdict.ruling.words.en) == (
        Outcome.NOT_MEASURABLE,
        "the norm is not in the document",
    )


def test_one_figure_is_too_little_unless_it_decides() -> None:
    fibre = target(shape="universal", year=2030, effective_bound="more_than", value=90, unit="percent")
    assert assess(fibre, {"own": {2023: 61}}, indicators=SHARES).outcome is Outcome.TOO_LITTLE_DATA
    decided = assess(fibre, {"own": {2030: 91}}, indicators=SHARES, on=dt.date(2031, 6, 1))
    assert decided.outcome is Outcome.ATTAINED


def test_a_stock_seen_within_the_year_stands_for_it_but_never_decides() -> None:
    seen = (figure("own", "2030-06-30", 95, unit="percent"), figure("own", 2028, 80, unit="percent"))
    fibre = target(shape="universal", year=2030, effective_bound="more_than", value=90, unit="percent")
    verdict = assess(fibre, {"own": {}}, indicators=SHARES, figures=seen, on=dt.date(2031, 2, 1))
    assert (verdict.outcome, verdict.figure and verdict.figure.partial) == (Outcome.ON_TRACK, True)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (dt.date(2025, 12, 31), FreshnessState.FRESH),
        (dt.date(2026, 2, 28), FreshnessState.DUE),
        (dt.date(2026, 3, 1), FreshnessState.OVERDUE),
    ],
)
def test_freshness_follows_period_and_lag(on: dt.date, state: FreshnessState) -> None:
    """The 2024 figure, lag two months: 2025's is due from 1 January 2026, and overdue after 28 February."""
    level = target(shape="level", year=2030, effective_bound="at_least", value=200)
    assert assess(level, {"own": {2020: 100, 2024: 150}}, on=on).freshness.state is state


def test_another_reading_is_tried_one_at_a_time() -> None:
    from lotrinh.programme.targets import Reading

    growth = target(
        shape="average_growth",
        first_year=2021,
        last_year=2030,
        base_year=2020,
        effective_bound="at_least",
        value="8.7",
        unit="percent-per-year",
    )
    reading = Reading.model_validate(
        {
            "target": "I.1-1",
            "id": "timing",
            "question": same("average or every year?"),
            "chosen": "average",
            "options": (
                {"id": "average", "title": same("average")},
                {
                    "id": "each",
                    "title": same("every year"),
                    "set": {"shape": "growth_each_year", "base_year": "none"},
                },
            ),
        }
    )
    verdict = assess(growth, {"own": SERVICES}, indicators=RATES, readings=(reading,))
    (other,) = verdict.other_readings
    assert (verdict.outcome, other.outcome, other.differs, verdict.differs) == (
        Outcome.AT_RISK,
        Outcome.BREACHED,
        True,
        True,
    )
