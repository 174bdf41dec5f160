"""Formulas together: unknown indicators, circles drawn as chains, towers."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.make import UNITS, figure, indicator, ledger, used

from lotrinh.ledger.formulas import Book, Trouble
from lotrinh.ledger.formulas.book import HIGHEST
from lotrinh.ledger.formulas.errors import HINTS


def book(**formulas: str | None) -> Book:
    """The book of indicators with these formulas; None for one without."""
    return Book({id: indicator(id, formula=text) for id, text in formulas.items()}, UNITS)


def test_a_formula_compiles_with_what_it_reads_each_once() -> None:
    found = book(a="[b] + [c@x] + [b]", b=None, c=None)
    assert found.errors == {}
    assert [(r.indicator, r.area) for r in found.formulas["a"].references] == [("b", None), ("c", "x")]


def test_an_unknown_indicator_is_named() -> None:
    error = book(a="[nothing] + 1").errors["a"]
    assert error.trouble is Trouble.UNKNOWN
    assert error.text.vi == "không có chỉ tiêu “nothing”"


def test_a_circle_is_drawn_as_a_chain() -> None:
    found = book(a="[b]", b="2 * [c]", c="[a]", own=None)
    assert {id: error.text.en for id, error in found.errors.items()} == {
        "a": "the formulas run in a circle: a → b → c → a",
        "b": "the formulas run in a circle: b → c → a → b",
        "c": "the formulas run in a circle: c → a → b → c",
    }
    assert book(a="[a] + 1").errors["a"].text.vi == "công thức đi vòng: a → a"
    assert book(a="previous([a])").errors["a"].trouble is Trouble.CYCLE


def test_each_formula_is_shown_its_own_shortest_circle() -> None:
    found = book(a="[b] + [c]", b="[a]", c="[a]")
    assert found.errors["c"].text.vi == "công thức đi vòng: c → a → c"
    long = book(**{f"f{n}": f"[f{(n + 1) % 50}]" for n in range(50)})
    assert long.errors["f0"].text.vi == "công thức đi vòng: f0 → f1 → … → f0"


def test_what_stands_upon_a_circle_is_sound_in_itself() -> None:
    """ "upon" reads the published value of "a", as if "a" had no formula."""
    circle = [
        indicator("a", formula="[b]"),
        indicator("b", formula="[a]"),
        indicator("upon", formula="2 * [a]"),
    ]
    view = ledger([figure(3, indicator="a")], *circle)
    assert used(view, indicator="upon") == 6
    assert used(view, indicator="b") is None
    assert [(f.id, f.item) for f in view.findings()] == [
        ("ledger.formula-cycle", "a"),
        ("ledger.formula-cycle", "b"),
    ]


def test_a_tower_has_a_bound() -> None:
    tower = {f"f{n}": f"[f{n - 1}]" if n else "[own]" for n in range(HIGHEST + 3)}
    found = book(own=None, **tower)
    assert sorted(found.formulas) == sorted(f"f{n}" for n in range(HIGHEST))
    assert {error.trouble for error in found.errors.values()} == {Trouble.TOO_DEEP}
    assert found.errors[f"f{HIGHEST}"].text.en == "13 formulas stand one upon another, over 12"


def test_lowest_formulas_come_first() -> None:
    found = book(a="[b] + [c]", b="[c]", c="[d]", d=None)
    assert list(found.formulas) == ["c", "b", "a"]


def test_ten_thousand_formulas_in_a_row_or_a_circle_take_seconds() -> None:
    count = 10_000
    for last in ("[own]", "[f0]"):
        given_all = {f"f{n}": indicator(f"f{n}", formula=f"[f{n + 1}]") for n in range(count - 1)}
        given_all |= {f"f{count - 1}": indicator(f"f{count - 1}", formula=last), "own": indicator()}
        started = time.process_time()
        found = Book(given_all, UNITS)
        assert time.process_time() - started < 20
        assert len(found.formulas) == (HIGHEST if last == "[own]" else 0)
        assert len(found.errors) == count - len(found.formulas)
        assert all(len(error.text.vi) < 500 for error in found.errors.values())


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3))
)
def test_every_formula_either_compiles_or_says_why_and_circles_are_true(needs: dict[str, list[str]]) -> None:
    formulas = {id: " + ".join(f"[{one}]" for one in needs[id]) if id in needs else None for id in "abcdef"}
    found = book(**formulas)
    assert sorted([*found.formulas, *found.errors]) == sorted(needs)
    reached: dict[str, set[str]] = {id: set(ones) for id, ones in needs.items()}
    for _ in needs:
        reached = {id: ones.union(*(reached.get(one, set()) for one in ones)) for id, ones in reached.items()}
    for id in needs:
        if id in reached[id]:
            assert id in found.errors
        if id in found.errors:
            assert any(one in reached[one] for one in {id} | reached[id] if one in needs)


def test_every_trouble_has_a_hint() -> None:
    assert set(HINTS) == set(Trouble)
