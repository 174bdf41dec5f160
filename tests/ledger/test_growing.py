"""Levels out of growth rates."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import figure, indicator, ledger

from lotrinh.ledger.cells import Computed, YearValue
from lotrinh.ledger.growing import chain, implied_levels
from lotrinh.ledger.ledger import Ledger

GROWTH = indicator("growth", "growth", growth_of="own")


def view(levels: dict[int | str, object], growth: dict[int | str, object]) -> Ledger:
    figures = [figure(value, str(period)) for period, value in levels.items()]
    figures += [
        figure(value, str(period), "growth", unit="percent-growth") for period, value in growth.items()
    ]
    return ledger(figures, GROWTH, own=indicator(observes="stock"))


def implied(levels: dict[int | str, object], growth: dict[int | str, object]) -> tuple[YearValue, ...]:
    whole = view(levels, growth)
    return implied_levels(whole.yearly("own", "here"), whole.yearly("growth", "here"))


def test_the_level_before_follows_from_level_and_growth() -> None:
    """110 after a growth of 10 % was 100; before that 25 % more than 80."""
    found = implied({2024: 110}, {2024: 10, 2023: 25})
    assert [(value.year, value.value) for value in found] == [(2022, 80), (2023, 100)]
    last = found[0].figure
    assert isinstance(last, Computed)
    assert last.figures == ("growth-2023-25", "growth-2024-10", "own-2024-110")
    assert last.steps[0].vi == "năm 2022: 80 tỷ đồng = 100 tỷ đồng ÷ (1 + 25%)"
    assert last.steps[0].en == "2022: 80 billion dong = 100 billion dong ÷ (1 + 25%)"
    assert last.id == "implied:own:here:2022"
    assert found[0].cell.value == 80
    assert found[0].unit.id == "ty-dong"


def test_a_published_level_is_never_replaced() -> None:
    assert implied({2024: 110, 2023: 90}, {2024: 10}) == ()


def test_a_gap_in_the_rates_ends_it() -> None:
    assert [value.year for value in implied({2024: 110}, {2024: 10, 2022: 10})] == [2023]
    assert implied({2024: 110}, {2022: 10}) == ()


def test_a_fall_by_everything_implies_nothing() -> None:
    assert implied({2024: 0}, {2024: -100}) == ()
    assert implied({2024: 5}, {2024: "-100.5"}) == ()


def test_zero_after_a_finite_growth_was_zero_before() -> None:
    assert [value.value for value in implied({2024: 0}, {2024: 10})] == [0]


def test_a_partial_level_implies_nothing() -> None:
    """The 30th of June with a growth over the whole year."""
    assert implied({"2024-06-30": 110}, {2024: 10}) == ()


def test_only_growth_on_the_year_before_counts() -> None:
    """A share given as "growth" says nothing of the level before."""
    whole = ledger([figure(110), figure(10, "2024", "share", unit="percent")], indicator("share", "share"))
    assert implied_levels(whole.yearly("own", "here"), whole.yearly("share", "here")) == ()


def test_a_chain_of_five_rates() -> None:
    """Services 2020–2024: 1.0141 × 1.0089 = 1.02312549; × 1.0884 twice, × 1.0682 make 1.294668."""
    rates = {2020: "1.41", 2021: "0.89", 2022: "8.84", 2023: "8.84", 2024: "6.82"}
    (segment,) = chain(view({}, rates).yearly("growth", "here"))
    assert (segment.base_year, segment.ended) == (2019, None)
    assert [level.year for level in segment.levels] == [2020, 2021, 2022, 2023, 2024]
    assert segment.levels[1].value == Decimal("102.312549")
    assert round(segment.levels[-1].value, 4) == Decimal("129.4668")
    last = segment.levels[-1].figure
    assert isinstance(last, Computed)
    assert len(last.figures) == 5
    assert last.unit.id == "chi-so"
    assert last.steps[0].vi.startswith("năm 2024: 129,467 = 121,201 × (1 + 6,82%)")


def test_a_missing_year_breaks_the_chain() -> None:
    first, second = chain(view({}, {2019: 10, 2020: 10, 2023: 5}).yearly("growth", "here"))
    assert (first.base_year, [level.value for level in first.levels]) == (2018, [110, 121])
    assert first.ended is not None
    assert first.ended.vi == "không có tốc độ tăng năm 2021"
    assert (second.base_year, [level.value for level in second.levels], second.ended) == (2022, [105], None)


def test_a_fall_by_everything_ends_the_chain() -> None:
    first, second = chain(view({}, {2019: 10, 2020: -100, 2021: 5}).yearly("growth", "here"))
    assert [level.year for level in first.levels] == [2019]
    assert first.ended is not None
    assert first.ended.en == "2020: −100%, nothing can be chained to nothing"
    assert (second.base_year, second.levels[0].value) == (2020, 105)
    assert chain(view({}, {2020: -100}).yearly("growth", "here")) == ()
    assert chain(()) == ()


def test_half_a_year_of_growth_is_no_link() -> None:
    assert chain(view({}, {"2024-H1": 8}).yearly("growth", "here")) == ()


def test_three_centuries_of_growth_do_not_trouble_the_stack() -> None:
    (segment,) = chain(view({}, dict.fromkeys(range(1901, 2199), 1)).yearly("growth", "here"))
    last = segment.levels[-1].figure
    assert isinstance(last, Computed)
    assert len(last.figures) == 298
    assert hash(last)


RATES = st.dictionaries(
    st.integers(2000, 2030), st.decimals(-150, 300, places=2, allow_nan=False), max_size=20
)


@given(RATES)
def test_every_rate_stands_in_one_segment_and_gives_its_own_growth(rates: dict[int, Decimal]) -> None:
    segments = chain(view({}, dict(rates)).yearly("growth", "here"))
    years = [level.year for segment in segments for level in segment.levels]
    assert years == sorted(year for year, rate in rates.items() if rate > -100)
    for segment in segments:
        values = [Decimal(100), *(level.value for level in segment.levels)]
        assert [level.year for level in segment.levels] == [
            segment.base_year + n for n in range(1, len(values))
        ]
        for level, before, now in zip(segment.levels, values, values[1:], strict=False):
            assert abs(now / before - 1 - rates[level.year] / 100) < Decimal("1e-25")


@given(RATES, st.integers(2000, 2030), st.decimals(1, 10**9, places=2, allow_nan=False))
def test_implied_levels_bear_out_the_published_growth(
    rates: dict[int, Decimal], year: int, level: Decimal
) -> None:
    whole = view({year: level}, dict(rates))
    known = {year: level}
    for value in sorted(implied({year: level}, dict(rates)), key=lambda v: -v.year):
        after = known[value.year + 1]
        assert abs(after / value.value - 1 - rates[value.year + 1] / 100) < Decimal("1e-20")
        known[value.year] = value.value
    assert len(whole) == 1 + len(rates)
