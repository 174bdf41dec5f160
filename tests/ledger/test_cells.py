"""What the ledger answers with."""

from __future__ import annotations

import time

from tests.ledger.make import figure, indicator, ledger, year

from lotrinh.ledger.cells import NEVER_USED, Computed, Role, figure_ids


def test_a_computed_value_is_known_by_what_it_is() -> None:
    """The same value of the same entries is equal, whichever view computed it; another one is not."""
    double = indicator("double", formula="2 * [own]")
    one, twin = (ledger([figure(1)], double).compute("double", "here", year()) for _ in range(2))
    other = ledger([figure(1, id="another")], double).compute("double", "here", year())
    assert one == twin
    assert hash(one) == hash(twin)
    assert one != other
    assert one != "computed:double:here:2024"


def test_a_tower_of_sums_of_itself_compares_at_once() -> None:
    """Twelve formulas, each the sum of the one below and itself: 2^12 ways down to one entry."""
    tower = [indicator(f"f{n}", formula=f"[f{n - 1}] + [f{n - 1}]" if n else "[own]") for n in range(12)]
    started = time.process_time()
    one, twin = (ledger([figure(1)], *tower).compute("f11", "here", year()) for _ in range(2))
    assert one.value == 2048
    assert one.figures == ("own-2024-1",)
    assert one == twin
    assert hash(one) == hash(twin)
    assert time.process_time() - started < 2


def test_the_entries_behind_figures_and_computed_values() -> None:
    double = indicator("double", formula="2 * [own]")
    computed = ledger([figure(1, id="a")], double).compute("double", "here", year())
    assert isinstance(computed, Computed)
    assert list(figure_ids([figure(2, id="b"), computed])) == ["b", "a"]


def test_a_cell_tells_the_usable_from_the_rest() -> None:
    figures = [figure(1, id="a"), figure(2, id="b", status="derived"), figure(3, id="c", source="press")]
    (cell,) = ledger(figures).cells("own", "here")
    assert {entry.figure.id for entry in cell.usable} == {"a", "c"}
    assert cell.role_of("b") is Role.DERIVED
    assert cell.role_of("nothing") is None
    assert cell.entries[-1].role in NEVER_USED, "what is never used stands last"
