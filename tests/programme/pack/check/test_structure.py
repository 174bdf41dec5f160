"""Ids, the tree, indicators and readings: the cases beside the plain one of each rule."""

from __future__ import annotations

import pytest
from tests.programme.pack.bad_packs import figure, indicator
from tests.programme.pack.conftest import Copy


def test_one_id_in_two_kinds_is_no_double(pack: Copy) -> None:
    figure("bang-pci")(pack)
    assert pack.findings() == []


def test_a_double_is_told_with_all_its_lines_and_even_where_one_is_broken(pack: Copy) -> None:
    pack.append("resources.toml", '\n[[resources]]\nid = "ngan-sach"\n\n[[resources]]\nid = "ngan-sach"\n')
    (finding,) = pack.findings("pack.id.duplicate")
    assert finding.message.en == "The id “ngan-sach” is used 3 times (lines: 1, 11, 14)."


def test_a_tree_without_root_is_told(pack: Copy) -> None:
    pack.replace("clauses.toml", 'locator = "TITLE"\n', 'locator = "TITLE"\nparent = "I"\n')
    assert {one.id for one in pack.findings()} == {"pack.clause.root", "pack.cycle"}


def test_a_broken_clause_does_not_make_the_tree_look_wrong(pack: Copy) -> None:
    pack.replace("clauses.toml", 'locator = "TITLE"\nkind = "title"', 'locator = "TITLE"\nkind = "titel"')
    assert [one.id for one in pack.findings()] == ["pack.value.choice"]


@pytest.mark.parametrize(
    ("unit", "observes", "told"),
    [
        ("percent", "share", False),
        ("per-mille", "share", False),
        ("percentage-point", "share", True),
        ("percent", "growth", True),
        ("percent-growth", "growth", False),
        ("percent-growth", "share", True),
        ("diem", "score", False),
        ("percent", "score", False),
        ("hang", "rank", False),
        ("diem", "rank", True),
        ("nguoi", "stock", False),
        ("xong", "done", False),
        ("ty-dong", "growth", True),
    ],
)
def test_which_unit_suits_which_kind_of_value(pack: Copy, unit: str, observes: str, told: bool) -> None:
    indicator("x", unit, observes)(pack)
    assert bool(pack.findings("pack.indicator.unit")) is told


def test_an_indicator_that_only_a_formula_names_is_used(pack: Copy) -> None:
    indicator("x", "nguoi", "stock")(pack)
    indicator("y", "nguoi", "stock", 'formula = "x + 1"\n')(pack)
    figure("f", indicator="y", unit="nguoi", value="1", period="2021-12-31", published="2022")(pack)
    assert pack.findings() == []


def test_a_broken_choice_is_told_for_its_option_and_a_broken_default_once(pack: Copy) -> None:
    pack.replace(
        "readings.toml", 'set = { shape = "average_growth" }', 'set = { shape = "multiple", year = "none" }'
    )
    (finding,) = pack.findings()
    assert (finding.id, finding.item, finding.field) == (
        "pack.reading.apply",
        "I.2.a-2 → each-year",
        "options.binh-quan.set",
    )
    pack.replace(
        "readings.toml",
        'title = { vi = "ít nhất 7 %", en = "at least 7 %" } }',
        'title = { vi = "x", en = "x" }, set = { value = "none" } }',
    )
    assert pack.findings()[0].field == "options.moi-nam.set"


def test_a_value_of_the_wrong_type_in_a_reading_is_told_with_its_field(pack: Copy) -> None:
    pack.replace("readings.toml", "set = { value = 95 }", 'set = { value = "95%" }')
    (finding,) = pack.findings()
    assert "value: “95%” cannot be read as a number" in finding.message.en
