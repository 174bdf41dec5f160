"""What cannot all be true: between sources, between a level and its growth, between parts and their total."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import figure, indicator, ledger

from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.figures import Figure

GROWTH = indicator("growth", "growth", growth_of="own")


def ids(view: Ledger) -> list[str]:
    return [finding.id for finding in view.findings()]


# Between sources


def test_a_disagreement_names_both_sides_and_what_to_do() -> None:
    one, other = figure(100), figure(120, source="press", published="2025-03-01")
    (finding,) = ledger([one, other]).findings()
    assert finding.severity == "warning"
    assert finding.item == other.id
    assert finding.message.vi == (
        "own, here, năm 2024: các số khác nhau: 120 tỷ đồng (Press, 2025-03-01); 100 tỷ đồng (Statistics, 2025-01-15). "
        "Đang dùng số đầu: Số mới nhất trong các số chắc chắn nhất."
    )
    assert "supersedes" in finding.hint.en


def test_one_finding_for_one_cell_however_many_sources() -> None:
    figures = [figure(n, id=f"f{n}", source="press") for n in range(5)]
    (conflict,) = ledger(figures).conflicts()
    assert len(conflict.others) == 4
    assert ids(ledger(figures)) == ["ledger.conflict"]


def test_firming_up_is_only_a_note() -> None:
    """An estimate in December, the final figure in June: nobody has to settle that."""
    estimate, final = figure(100), figure(104, status="final", published="2025-06-30")
    (finding,) = ledger([estimate, final]).findings()
    assert (finding.id, finding.severity) == ("ledger.firmed", "note")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "final", "published": "2024-12-01"},  # the firmer one is the older one
        {"status": "final", "published": None},
        {"status": "estimate", "published": "2025-06-30"},
    ],
)
def test_anything_else_wants_somebody(fields: dict[str, str]) -> None:
    assert "ledger.conflict" in ids(ledger([figure(100), figure(104, **fields)]))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ((583000, ""), (583000, ""), True),
        ((1000000000, ""), (1000000001, ""), True),  # 1e-9 of the value
        ((38362, ""), ("38362.17", ""), True),  # the same number, written shorter
        (("8.8", ""), ("8.76", ""), True),
        (("8.76", ""), ("8.77", ""), False),
        ((9, ""), (10, ""), False),
        ((580000, "hơn"), (583000, ""), True),
        ((580000, "hơn"), (579000, ""), False),
        ((600000, "gần"), (583000, ""), True),  # rounded at its 6: 500,000 to 600,000
        ((610000, "gần"), (583000, ""), False),
        ((610000, "gần"), (583000, "khoảng"), False),
        ((590000, "gần"), (580000, "hơn"), True),  # both allow what lies between
        ((580000, ""), (590000, "khoảng"), False),
        ((0, ""), ("0.4", ""), True),
        ((0, ""), (1, ""), False),
    ],
)
def test_when_two_numbers_agree(one: tuple[object, str], other: tuple[object, str], agree: bool) -> None:
    figures = [figure(value, qualifier=said, id=f"f{n}") for n, (value, said) in enumerate((one, other))]
    assert bool(ledger(figures).conflicts()) is not agree


def test_units_make_no_disagreement() -> None:
    """7.5 nghìn tỷ would be written 7,500 tỷ; 7,520,000 triệu is 7,520 tỷ."""
    assert ledger([figure(7520), figure(7520000, unit="trieu-dong")]).conflicts() == ()


def test_what_is_out_of_the_contest_disagrees_with_nobody() -> None:
    figures = [figure(1, id="a"), figure(2, supersedes="a"), figure(3, status="derived")]
    assert ids(ledger(figures)) == []


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["", "hơn", "gần"])), min_size=1, max_size=5))
def test_a_conflict_is_there_exactly_when_some_entry_cannot_agree_with_the_one_in_use(
    drawn: list[tuple[int, str]],
) -> None:
    figures = [figure(value, qualifier=said, id=f"f{n}") for n, (value, said) in enumerate(drawn)]
    view = ledger(figures)
    (cell,) = view.cells("own", "here")
    used = cell.used
    assert isinstance(used, Figure)
    reach = {"": Decimal("0.5"), "hơn": Decimal(1), "gần": Decimal(1)}
    apart = [f for f in figures if abs(f.value - used.value) > reach[f.qualifier] + reach[used.qualifier]]
    found = {entry.figure.id for conflict in view.conflicts() for entry in conflict.others}
    assert {f.id for f in apart} <= found
    assert used.id not in found


# Between a level and its growth


def growing(before: object, now: object, rate: object, **growth: object) -> Ledger:
    return ledger(
        [
            figure(before, "2023"),
            figure(now, "2024"),
            figure(rate, "2024", "growth", unit="percent-growth", **growth),
        ],
        GROWTH,
    )


@pytest.mark.parametrize(
    ("before", "now", "rate", "found"),
    [
        (100, 110, 10, False),
        (100, 110, "10.5", False),  # half a point is what rounding and small revisions explain
        (100, 110, "10.51", True),
        (100, 110, "9.49", True),
        (6529, 7520, "23.52", True),
        (0, 10, 5, False),  # nothing grows from nothing
        (100, 0, -100, False),
    ],
)
def test_growth_beside_levels(before: object, now: object, rate: object, found: bool) -> None:
    assert ("ledger.growth" in ids(growing(before, now, rate))) is found


def test_rounding_of_a_level_is_allowed_for() -> None:
    """ "About 4,400" is 4,350 to 4,450: 100 → growth between 335 and 345 on 1,000."""
    rounded = [figure(1000, "2023"), figure(4400, "2024", qualifier="làm tròn")]
    for rate, found in ((336, False), (344, False), (330, True)):
        rates = figure(rate, "2024", "growth", unit="percent-growth")
        assert bool(ids(ledger([*rounded, rates], GROWTH))) is found


def test_growth_of_half_a_year_is_held_against_half_years() -> None:
    figures = [figure(100, "2023-H1"), figure(120, "2024-H1"), figure(500, "2023"), figure(500, "2024")]
    rates = [
        figure(5, "2024-H1", "growth", unit="percent-growth"),
        figure(0, "2024", "growth", unit="percent-growth"),
    ]
    view = ledger([*figures, *rates], GROWTH)
    (finding,) = view.findings()
    assert "6 tháng đầu năm 2024" in finding.message.vi


def test_growth_at_constant_prices_is_not_held_against_levels_at_current_ones() -> None:
    growth = indicator("growth", "growth", growth_of="own", prices="constant-2010")
    figures = [figure(100, "2023"), figure(150, "2024"), figure(5, "2024", "growth", unit="percent-growth")]
    assert ids(ledger(figures, growth, own=indicator(prices="current"))) == []
    assert ids(ledger(figures, growth, own=indicator(prices="constant-2010"))) == ["ledger.growth"]


def test_a_missing_level_is_held_against_nothing() -> None:
    figures = [figure(150, "2024"), figure(5, "2024", "growth", unit="percent-growth")]
    assert ids(ledger(figures, GROWTH)) == []


# Between a published value and a formula

TOTAL = indicator("total", formula="[own] + [other]")


def total(own: object, other: object, published: object, **fields: object) -> list[str]:
    figures = [figure(own), figure(other, indicator="other"), figure(published, indicator="total", **fields)]
    return ids(ledger(figures, indicator("other"), TOTAL))


@pytest.mark.parametrize(
    ("own", "other", "published", "found"),
    [
        (33000, 550000, 583000, False),
        (33000, 550000, 584000, True),
        ("833.4", "363.3", "1196.7", False),
        ("833.4", "363.3", "1196.8", False),  # each may be off by 0.05: 0.15 in all
        ("833.4", "363.3", "1196.9", True),
        (833, 363, 1197, False),
        (833, 363, 1198, True),
        (0, 0, 0, False),
    ],
)
def test_parts_and_their_total(own: object, other: object, published: object, found: bool) -> None:
    assert total(own, other, published) == (["ledger.formula-disagrees"] if found else [])


def test_a_rounded_total_is_held_only_to_its_rounding() -> None:
    assert total(33000, 550000, 580000, qualifier="hơn") == []
    assert total(33000, 550000, 600000, qualifier="hơn") == ["ledger.formula-disagrees"]


def test_the_finding_shows_the_arithmetic() -> None:
    figures = [figure(1), figure(2, indicator="other"), figure(9, indicator="total")]
    (finding,) = ledger(figures, indicator("other"), TOTAL).findings()
    assert finding.message.vi == (
        "total, here, năm 2024: công bố 9 tỷ đồng (Statistics, 2025-01-15), "
        "mà công thức [own] + [other] cho 3 tỷ đồng = 1 tỷ đồng + 2 tỷ đồng"
    )
    assert finding.item == "total-2024-9"


def test_a_computed_growth_has_half_a_point_of_room() -> None:
    growth = indicator("speed", "growth", formula="growth([own])")
    # Half a point, and what the last digits of 1,000 and 1,100 leave open: 0.055 and 0.05, and 0.05 of the rate.
    for rate, found in (("10.4", False), ("10.7", True)):
        figures = [
            figure(1000, "2023"),
            figure(1100, "2024"),
            figure(rate, "2024", "speed", unit="percent-growth"),
        ]
        assert bool(ids(ledger(figures, growth))) is found
