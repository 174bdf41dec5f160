"""Targets: which unit suits which shape, numbers without gaps, years within the programme."""

from __future__ import annotations

from typing import Any

import pytest
from tests.programme.pack.bad_packs import target
from tests.programme.pack.conftest import Copy

from lotrinh.programme.pack.check.targets import statistic_dimensions
from lotrinh.programme.targets import Target
from lotrinh.programme.units import BUILT_IN
from lotrinh.text import same

# Nothing but the shape matters here, so the rest is declared undefined and needs no values.
PLAIN: dict[str, Any] = {
    "id": "I.1-1", "clause": "I.1", "kind": "quantitative", "sector": "s", "title": same("x"), "vow": same("x"),
    "area": "a", "undefined": same("x"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "own", "wanted"),
    [
        ({"shape": "level"}, "ty-dong", {"VND"}),
        ({"shape": "maintain"}, "percent", {"share"}),
        ({"shape": "stages"}, "percent", {"share"}),
        ({"shape": "average_growth"}, "ty-dong", {"growth"}),
        ({"shape": "growth_each_year"}, "percent-growth", {"growth"}),
        ({"shape": "multiple"}, "ty-dong", {"multiple"}),
        ({"shape": "increase"}, "nguoi", {"person"}),
        ({"shape": "increase"}, "percent", {"share-difference"}),
        ({"shape": "universal"}, "xong", {"share", "done"}),
        ({"shape": "versus", "compared": "growth"}, "ty-dong", {"growth", "growth-difference"}),
        ({"shape": "versus", "compared": "level"}, "percent", {"share", "share-difference"}),
        ({"shape": "versus", "compared": "level", "operator": "over"}, "ty-dong", {"multiple", "share"}),
        ({"shape": "rank"}, "hang", {"rank"}),
    ],
)
def test_the_kind_of_unit_that_a_statistic_has(fields: dict[str, Any], own: str, wanted: set[str]) -> None:
    assert statistic_dimensions(Target.model_validate(PLAIN | fields), BUILT_IN[own]) == wanted


def test_an_increase_of_a_share_is_in_points_not_in_per_cent(pack: Copy) -> None:
    rest = [
        'indicator = "ho-ngheo"\nshape = "increase"\neffective_bound = "at_most"',
        'value = -2\nyear = 2030\nbase_year = 2020\nunit = "percent"',
    ]
    target("I.2.dd-2", "I.2.dd", "\n".join(rest))(pack)
    (finding,) = pack.findings("pack.target.unit")
    assert "share-difference" in finding.message.en


@pytest.mark.parametrize(
    ("ids", "numbers"),
    [
        (["I.2.dd-3"], "1, 3"),
        (["I.2.dd-2", "I.2.dd-4"], "1, 2, 4"),
        (["I.2.dd-2", "I.2.dd-3"], None),
        (["I.2-2"], "2"),
    ],
)
def test_numbers_run_without_a_gap(pack: Copy, ids: list[str], numbers: str | None) -> None:
    for id in ids:
        target(id, id.partition("-")[0], 'shape = "level"\nundefined = { vi = "x", en = "x" }')(pack)
    said = [one.message.en for one in pack.findings("pack.target.number")]
    assert said == [] if numbers is None else f"bear the numbers {numbers};" in said[0]


def test_numbers_are_those_of_first_issue_even_where_a_target_is_broken(pack: Copy) -> None:
    pack.replace("targets.toml", "value = 500\n", 'value = "five"\n')
    assert [one.id for one in pack.findings()] == ["pack.value.number"]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (
            'value = 500000\nunit = "luot-khach"\nyear = 2030',
            'value = 500000\nunit = "luot-khach"\nyear = 2300',
            None,
        ),
        (
            'value = 500000\nunit = "luot-khach"\nyear = 2030',
            'value = 500000\nunit = "luot-khach"\nyear = 2041',
            "year",
        ),
        (
            'value = 500000\nunit = "luot-khach"\nyear = 2030',
            'value = 500000\nunit = "luot-khach"\nyear = 2040',
            "",
        ),
    ],
)
def test_years_lie_within_the_programme_and_its_vision(
    pack: Copy, old: str, new: str, field: str | None
) -> None:
    pack.replace("targets.toml", old, new)
    found = pack.findings()
    if field is None:
        assert [one.id for one in found] == ["pack.value.range"]
    else:
        assert [(one.id, one.field) for one in found] == ([("pack.target.time", field)] if field else [])


def test_a_stage_outside_the_programme_is_told(pack: Copy) -> None:
    stages = ", ".join(
        f'{{ year = {year}, value = 5, effective_bound = "at_most" }}' for year in (2025, 2050)
    )
    rest = f'indicator = "ho-ngheo"\nshape = "stages"\nunit = "percent"\nstages = [{stages}]'
    target("I.2.dd-2", "I.2.dd", rest)(pack)
    assert [one.field for one in pack.findings("pack.target.time")] == ["stages[2]"]


@pytest.mark.parametrize(
    ("bound", "told"),
    [("at_least", True), ("more_than", True), ("at_most", False), ("less_than", False), ("equal", False)],
)
def test_a_floor_under_what_should_fall_is_told(pack: Copy, bound: str, told: bool) -> None:
    pack.replace(
        "targets.toml",
        'bound = "less_than"\neffective_bound = "less_than"',
        f'bound = "equal"\neffective_bound = "{bound}"',
    )
    assert bool(pack.findings("pack.target.direction")) is told
