"""Which entry is in use: the rule step by step."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.ledger.make import figure, indicator, ledger, used, year

from lotrinh.ledger.cells import Cell, Role
from lotrinh.ledger.choosing import FIRMNESS
from lotrinh.ledger.wording import ROLES
from lotrinh.programme.figures import Figure, Status


def cell_of(*figures: Figure, **precedence: int) -> Cell:
    """The one cell that `figures` make."""
    (cell,) = ledger(figures, **precedence).cells("own", "here")
    return cell


@pytest.mark.parametrize(
    ("firmer", "weaker"),
    [("final", "preliminary"), ("preliminary", "estimate"), ("estimate", "unstated")],
)
def test_the_firmest_status_is_used_though_older(firmer: str, weaker: str) -> None:
    one = figure(1, status=firmer, published="2025-01-01")
    other = figure(2, status=weaker, published="2026-01-01")
    cell = cell_of(one, other)
    assert cell.used == one
    assert cell.role_of(other.id) is Role.LOWER_STATUS
    assert cell.why.en == "The firmest figure there is."


def test_among_equals_the_newest_published_is_used() -> None:
    old, new = figure(1, published="2025-01-01"), figure(2, published="2025-01-02")
    cell = cell_of(new, old, statistics=1)
    assert cell.used == new
    assert cell.role_of(old.id) is Role.OLDER


def test_an_undated_entry_is_the_oldest_of_its_status() -> None:
    """It was recorded last of all; nothing shows that it was published last."""
    undated, dated = figure(1, published=None), figure(2, published="2025-01-01")
    assert cell_of(undated, dated).used == dated


def test_on_the_same_day_the_source_that_comes_first_is_used() -> None:
    one = figure(1, source="press", published="2025-01-01")
    other = figure(2, source="council", published="2025-01-01")
    cell = cell_of(one, other, press=40, council=10)
    assert cell.used == other
    assert cell.role_of(one.id) is Role.LOWER_PRECEDENCE


def test_precedence_does_not_outweigh_newness() -> None:
    one = figure(1, source="press", published="2025-01-02")
    other = figure(2, source="council", published="2025-01-01")
    assert cell_of(one, other, press=40, council=10).used == one


def test_a_source_nobody_described_stands_in_the_middle() -> None:
    unknown = figure(1, source="nobody", published="2025-01-01")
    for precedence, expected in ((49, 2), (51, 1)):
        known = figure(2, source="press", published="2025-01-01")
        assert cell_of(unknown, known, press=precedence).value == expected


def test_between_twins_the_exact_one_is_used() -> None:
    """ "About 100" holds 96–104 at most, so 120 disagrees with it; still the exact one stands first."""
    about = figure(100, qualifier="khoảng", id="a")
    exact = figure(120, id="b")
    assert cell_of(about, exact).value == 120


def test_a_rounded_winner_yields_to_an_exact_entry_of_lower_status() -> None:
    rounded = figure(580000, status="final", qualifier="hơn")
    exact = figure(583000, status="estimate")
    cell = cell_of(rounded, exact)
    assert cell.used == exact
    assert cell.role_of(rounded.id) is Role.ROUNDED


def test_a_rounded_winner_does_not_yield_to_what_lies_outside() -> None:
    rounded = figure(580000, status="final", qualifier="hơn")
    exact = figure(600000, status="estimate")
    assert cell_of(rounded, exact).used == rounded


def test_a_rounded_winner_never_yields_to_a_derived_or_superseded_entry() -> None:
    rounded = figure(580000, status="final", qualifier="hơn")
    derived = figure(583000, status="derived")
    wrong = figure(584000, id="wrong")
    correction = figure(700000, supersedes="wrong")
    cell = cell_of(rounded, derived, wrong, correction)
    assert cell.used == rounded


def test_a_rounded_loser_changes_nothing() -> None:
    """The exact entry within it is not the firmest; the rounded one is not in the race for first place."""
    final = figure(700000, status="final")
    rounded = figure(580000, qualifier="hơn")
    exact = figure(583000, published="2024-12-01")
    assert cell_of(final, rounded, exact).used == final


def test_of_equal_entries_the_last_recorded_is_used_then_the_first_id() -> None:
    later = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    one, other, last = figure(1, id="b"), figure(2, id="a"), figure(3, id="c", recorded=later)
    assert cell_of(one, other).value == 2
    assert cell_of(one, other, last).value == 3
    assert "mã" in cell_of(one, other).why.vi


def test_a_chain_of_corrections_leaves_the_last() -> None:
    first, second, third = (
        figure(1, id="a"),
        figure(2, id="b", supersedes="a"),
        figure(3, id="c", supersedes="b"),
    )
    cell = cell_of(first, second, third)
    assert cell.value == 3
    assert cell.role_of("a") is cell.role_of("b") is Role.SUPERSEDED
    assert cell.why.vi == "Số duy nhất còn dùng được."


def test_corrections_in_a_circle_leave_nothing() -> None:
    cell = cell_of(figure(1, id="a", supersedes="b"), figure(2, id="b", supersedes="a"))
    assert cell.used is None
    assert cell.value is None


def test_a_correction_weaker_in_status_still_replaces() -> None:
    """The status orders entries that stand; what is corrected stands no more."""
    cell = cell_of(figure(1, id="a", status="final"), figure(2, status="unstated", supersedes="a"))
    assert cell.value == 2


def test_a_figure_of_another_dimension_is_kept_and_never_used() -> None:
    people = figure(5, unit="nguoi", status="final")
    cell = cell_of(people, figure(6))
    assert cell.value == 6
    entry = next(entry for entry in cell.entries if entry.figure == people)
    assert (entry.role, entry.value) == (Role.WRONG_UNIT, None)


def test_percent_is_not_percentage_point_nor_growth() -> None:
    share = indicator(observes="share")
    figures = [figure(1, unit="percentage-point"), figure(2, unit="percent-growth")]
    assert used(ledger(figures, own=share)) is None


def test_units_of_the_dimension_are_converted_exactly() -> None:
    """3,115,491 million dong are 3,115.491 tỷ; the source writes millions."""
    cell = cell_of(figure(3115491, unit="trieu-dong"))
    assert str(cell.value) == "3115.491"
    assert cell.unit.id == "ty-dong"


def test_the_same_amount_in_two_units_corroborates() -> None:
    cell = cell_of(figure(7520), figure(7520000, unit="trieu-dong", source="press"))
    assert [entry.role for entry in cell.entries] == [Role.USED, Role.CORROBORATES]


def test_the_same_value_of_the_same_source_is_older_not_a_second_voice() -> None:
    old, new = figure(1, id="a", published="2025-01-01"), figure(1, id="b", published="2025-02-01")
    assert cell_of(old, new).role_of("a") is Role.OLDER


def test_zero_is_a_value() -> None:
    cell = cell_of(figure(0))
    assert cell.value == 0
    assert cell.used is not None


def test_every_status_has_its_place() -> None:
    assert set(FIRMNESS) == set(Status)


def test_every_role_has_its_sentence() -> None:
    assert set(ROLES) == set(Role)


def test_an_empty_cell_says_what_its_entries_lack() -> None:
    cell = cell_of(figure(1, status="derived"), figure(2, unit="nguoi"))
    assert cell.why.vi == "Chưa có số dùng được: mọi số ở đây đều do suy ra hoặc sai loại đơn vị."
    assert year().code == cell.period.code
