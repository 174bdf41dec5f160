"""The ledger as a view: what is known, what stands in which series, and the laws that hold for any entries."""

from __future__ import annotations

import datetime as dt
import random
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import RECORDED, UNITS, figure, indicator, ledger, sources, used, year

from lotrinh.ledger.cells import Role
from lotrinh.ledger.choosing import FIRMNESS
from lotrinh.ledger.formulas import FormulaError
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.figures import Figure
from lotrinh.text import Refused

DAY = dt.date(2025, 1, 31)


# What is known on a day


@pytest.mark.parametrize(
    ("published", "first_day"),
    [
        ("2025-01-31", "2025-01-31"),
        ("2025-01", "2025-01-31"),
        ("2024", "2024-12-31"),
        ("2025-02", "2025-02-28"),
    ],
)
def test_an_imprecise_day_counts_from_its_last_day(published: str, first_day: str) -> None:
    whole, day = ledger([figure(1, published=published)]), dt.date.fromisoformat(first_day)
    assert len(whole.known_on(day)) == 1
    assert len(whole.known_on(day - dt.timedelta(days=1))) == 0


def test_a_missing_day_counts_from_the_day_of_recording_in_vietnam() -> None:
    """Half past five in the afternoon of the 31st in UTC is half past midnight on the 1st in Vietnam."""
    recorded = dt.datetime(2025, 1, 31, 17, 30, tzinfo=dt.UTC)
    whole = ledger([figure(1, published=None, recorded=recorded)])
    assert len(whole.known_on(DAY)) == 0
    assert len(whole.known_on(dt.date(2025, 2, 1))) == 1


def test_recorded_by_keeps_what_was_here_by_then() -> None:
    """Published in time, but entered here only in November 2026."""
    whole = ledger([figure(1)])
    assert len(whole.known_on(DAY, RECORDED)) == 1
    assert len(whole.known_on(DAY, RECORDED - dt.timedelta(seconds=1))) == 0
    with pytest.raises(Refused, match="time zone"):
        whole.known_on(DAY, dt.datetime(2025, 1, 31))  # noqa: DTZ001


def test_a_correction_not_yet_known_corrects_nothing() -> None:
    first = figure(1, id="a", published="2025-01-01")
    second = figure(2, id="b", published="2025-02-01", supersedes="a")
    whole = ledger([first, second])
    assert whole.superseded_by("a") == (second,)
    assert whole.known_on(DAY).superseded_by("a") == ()
    assert used(whole.known_on(DAY)) == 1


def test_what_was_computed_then_is_computed_from_what_was_known_then() -> None:
    double = indicator("double", formula="2 * [own]")
    whole = ledger([figure(1, id="a"), figure(3, id="b", published="2025-06-01", supersedes="a")], double)
    assert used(whole.known_on(DAY), indicator="double") == 2
    assert used(whole, indicator="double") == 6


# Series and cells


def test_cells_are_apart_by_area_period_and_breakdown() -> None:
    whole = ledger(
        [
            figure(1, "2024"),
            figure(2, "2024-H1"),
            figure(3, "2024", area="there", id="x"),
            figure(4, "2024", breakdown="nữ", id="y"),
        ]
    )
    assert [(cell.period.code, cell.value) for cell in whole.cells("own", "here")] == [
        ("2024-H1", 2),
        ("2024", 1),
    ]
    assert [cell.value for cell in whole.cells("own", "here", "nữ")] == [4]
    assert [cell.value for cell in whole.cells("own", "there")] == [3]
    assert whole.series == (("own", "here", ""), ("own", "here", "nữ"), ("own", "there", ""))


def test_entries_without_a_period_are_kept_and_enter_no_cell() -> None:
    tet = figure(41300, None, id="tet")
    whole = ledger([tet])
    assert whole.cells("own", "here") == ()
    assert whole.entry("tet") == tet
    assert list(whole) == [tet]


def test_what_nobody_knows_gives_nothing() -> None:
    whole = ledger([figure(1)])
    assert whole.cell("own", "here", year(2030)) is None
    assert whole.cells("own", "nowhere") == ()
    assert whole.cells("nothing", "here") == ()
    with pytest.raises(KeyError):
        whole.entry("nothing")
    with pytest.raises(KeyError):
        whole.compute("own", "here", year())


def test_an_entry_given_twice_stands_once_and_two_of_one_id_are_refused() -> None:
    assert len(ledger([figure(1, id="a"), figure(1, id="a")])) == 1
    with pytest.raises(Refused, match="“a”"):
        ledger([figure(1, id="a"), figure(2, id="a")])


# Computed cells


def test_a_computed_value_never_replaces_a_published_one() -> None:
    """12 published, 4 + 5 computed; 10 would be explained by three numbers rounded to whole ones."""
    total = indicator("total", formula="[own] + [other]")
    figures = [figure(4), figure(5, indicator="other"), figure(12, indicator="total")]
    whole = ledger(figures, indicator("other"), total)
    cell = whole.cell("total", "here", year())
    assert cell is not None
    assert cell.value == 12
    assert cell.computed is not None
    assert cell.computed.value == 9
    assert [finding.id for finding in whole.findings()] == ["ledger.formula-disagrees"]


def test_a_computed_value_stands_in_where_nothing_published_is_usable() -> None:
    figures = [figure(4), figure(10, indicator="double", status="derived")]
    cell = ledger(figures, indicator("double", formula="2 * [own]")).cell("double", "here", year())
    assert cell is not None
    assert cell.value == 8
    assert cell.used == cell.computed
    assert [entry.role for entry in cell.entries] == [Role.DERIVED]


def test_missing_is_not_zero_in_a_formula() -> None:
    total = indicator("total", formula="[own] + [other]")
    whole = ledger([figure(4)], indicator("other"), total)
    assert whole.cells("total", "here") == ()
    with pytest.raises(FormulaError, match="“other” of “here” is missing for 2024") as caught:
        whole.compute("total", "here", year())
    assert "thiếu “other” của “here”, năm 2024" in caught.value.text.vi
    assert whole.findings() == []


def test_zero_in_a_formula_is_zero() -> None:
    total = indicator("total", formula="[own] + [other]")
    whole = ledger([figure(4), figure(0, indicator="other")], indicator("other"), total)
    assert used(whole, indicator="total") == 4


def test_a_formula_may_read_other_areas() -> None:
    gap = indicator("gap", "growth", formula="[growth] - [growth@country]", unit="percentage-point-per-year")
    gap = gap.model_copy(update={"unit": "points"})
    points = UNITS["percentage-point-per-year"].model_copy(update={"id": "points"})
    own = figure("8.76", indicator="growth", unit="percent-growth")
    country = figure("7.09", indicator="growth", unit="percent-growth", area="country", id="c")
    whole = Ledger(
        [own, country],
        indicators={i.id: i for i in (gap, indicator("growth", "growth"))},
        units=UNITS | {"points": points},
        sources=sources(),
    )
    assert used(whole, indicator="gap") == Decimal("1.67")


def test_formulas_stand_upon_formulas() -> None:
    half = indicator("half", formula="[double] / 4")
    whole = ledger([figure(4)], indicator("double", formula="2 * [own]"), half)
    (value,) = whole.yearly("half", "here")
    assert value.value == 2
    assert value.figure.figures == ("own-2024-4",)
    assert ("half", "here", "") in whole.series


# Laws


@st.composite
def entries(draw: st.DrawFn) -> list[Figure]:
    """Up to a dozen entries over few cells, values, days and sources, some correcting others."""
    count = draw(st.integers(0, 12))
    found = []
    for place in range(count):
        value = draw(st.sampled_from(["580000", "583000", "590000", "583000.4", "0", "-5"]))
        unit = draw(st.sampled_from(["ty-dong", "ty-dong", "ty-dong", "trieu-dong", "nguoi"]))
        found.append(
            figure(
                value,
                draw(st.sampled_from(["2023", "2024", "2024-H1", None])),
                id=f"f{place}",
                unit=unit,
                status=draw(st.sampled_from(["final", "preliminary", "estimate", "unstated", "derived"])),
                published=draw(
                    st.sampled_from(["2025-01-15", "2025-01-31", "2025-02-01", "2025", "2024-12", None])
                ),
                source=draw(st.sampled_from(["statistics", "press"])),
                qualifier=draw(st.sampled_from(["", "", "hơn", "gần", "khoảng"])),
                supersedes=draw(st.none() | st.integers(0, count).map(lambda n: f"f{n}")),
            )
        )
    return found


DAYS = st.dates(dt.date(2024, 12, 1), dt.date(2026, 12, 1))
DOUBLE = indicator("double", formula="2 * [own]")


def answer(view: Ledger) -> object:
    """All that the ledger says: cells with roles and reasons, computed ones, years, findings."""
    return (
        view.cells("own", "here"),
        view.cells("double", "here"),
        view.yearly("own", "here"),
        view.conflicts(),
        view.findings(),
    )


@given(entries(), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(figures: list[Figure], chance: random.Random) -> None:
    shuffled = figures[:]
    chance.shuffle(shuffled)
    assert answer(ledger(shuffled, DOUBLE)) == answer(ledger(figures, DOUBLE))


@given(entries(), DAYS, DAYS)
def test_a_later_day_never_loses_an_entry(figures: list[Figure], one: dt.date, other: dt.date) -> None:
    whole, (early, late) = ledger(figures), sorted((one, other))
    assert (
        {f.id for f in whole.known_on(early)} <= {f.id for f in whole.known_on(late)} <= {f.id for f in whole}
    )
    assert answer(whole.known_on(late).known_on(early)) == answer(whole.known_on(early))


@given(entries(), DAYS)
def test_what_is_published_afterwards_changes_nothing(figures: list[Figure], day: dt.date) -> None:
    before = [f for f in figures if f.known_from <= day]
    assert answer(ledger(figures, DOUBLE).known_on(day)) == answer(ledger(before, DOUBLE))


@given(entries(), DAYS)
def test_a_corrected_entry_is_never_used(figures: list[Figure], day: dt.date) -> None:
    view = ledger(figures).known_on(day)
    for cell in view.cells("own", "here"):
        for entry in cell.entries:
            assert (entry.role is Role.SUPERSEDED) is bool(view.superseded_by(entry.figure.id))
        if cell.used is not None:
            assert view.superseded_by(cell.used.id) == ()


@given(entries())
def test_every_cell_has_its_entries_once_and_at_most_one_in_use(figures: list[Figure]) -> None:
    whole = ledger(figures)
    for cell in whole.cells("own", "here"):
        ids = [entry.figure.id for entry in cell.entries]
        assert sorted(ids) == sorted(f.id for f in figures if f.period == cell.period)
        in_use = [entry.figure for entry in cell.entries if entry.role is Role.USED]
        assert in_use == ([cell.used] if cell.used else [])
        assert (cell.value is None) is (cell.used is None)
        assert cell.used is not None or not cell.usable


@given(entries())
def test_what_is_in_use_is_of_the_highest_status_or_stands_for_a_rounded_one(figures: list[Figure]) -> None:
    for cell in ledger(figures).cells("own", "here"):
        if not isinstance(cell.used, Figure):
            continue
        best = min(FIRMNESS[entry.figure.status] for entry in cell.usable)
        assert FIRMNESS[cell.used.status] == best or any(
            entry.figure.rounded and FIRMNESS[entry.figure.status] == best for entry in cell.usable
        )
        assert cell.used.status != "derived"


@given(entries())
def test_a_change_of_the_indicators_unit_changes_no_choice(figures: list[Figure]) -> None:
    one, other = ledger(figures), ledger(figures, own=indicator(unit="dong"))
    for cell, twin in zip(one.cells("own", "here"), other.cells("own", "here"), strict=True):
        assert cell.used == twin.used
        assert [entry.role for entry in cell.entries] == [entry.role for entry in twin.entries]
        assert cell.value is None or cell.value * 10**9 == twin.value


# Speed


@pytest.mark.slow
def test_a_hundred_thousand_entries_take_seconds_and_grow_in_line() -> None:
    one, spent = figure(1), {}  # seconds of this process, whatever else the machine does
    for count in (25_000, 100_000):
        figures = [
            one.model_copy(
                update={"id": f"f{place}", "area": f"a{place // 100}", "period": year(1950 + place % 50)}
            )
            for place in range(count)
        ]
        started = time.process_time()
        whole = ledger(figures).known_on(dt.date(2026, 1, 1))
        cells = sum(len(whole.cells(*series)) for series in whole.series)
        spent[count] = time.process_time() - started
        assert cells == count // 2, "two entries a cell"
    assert spent[100_000] < 10
    assert spent[100_000] < 8 * spent[25_000]
