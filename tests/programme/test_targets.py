"""Targets cannot be built wrong, and readings change what they are meant to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from lotrinh.programme.targets import READABLE, Bound, Option, Reading, Shape, Target
from lotrinh.text import Text, same

PLAIN: dict[str, Any] = {
    "id": "I.1-1",
    "clause": "I.1",
    "kind": "quantitative",
    "sector": "kinh-te",
    "title": same("x"),
    "vow": same("x"),
    "area": "tinh",
    "indicator": "y",
    "shape": "level",
    "effective_bound": "about",
    "value": 38,
    "tolerance": 1,
    "unit": "percent",
    "year": 2030,
    "base_year": 2020,
}
SPAN = {"first_year": 2021, "last_year": 2030}


def target(**fields: object) -> Target:
    return Target.model_validate(PLAIN | fields)


GOOD: list[dict[str, Any]] = [
    {},
    {"shape": "average_growth", **SPAN},
    {"shape": "growth_each_year", **SPAN},
    {"shape": "increase"},
    {"shape": "multiple"},
    {"shape": "maintain", **SPAN},
    {"shape": "mean", **SPAN},
    {"shape": "total", **SPAN},
    {"shape": "universal"},
    {"shape": "rank"},
    {"shape": "direction", "direction": "up"},
    {"shape": "milestone", "value": None},
    {"shape": "stages", "year": None, "stages": [{"year": 2025, "value": 50}, {"year": 2030, "value": 80}]},
    {"shape": "versus", "reference": "z", "compared": "level", "timing": "at_year", "value": None},
    {"effective_bound": "between", "low": 8, "high": 9, "value": None},
]


@pytest.mark.parametrize("fields", GOOD, ids=lambda fields: str(fields.get("shape", "level")))
def test_each_shape_can_be_built(fields: dict[str, Any]) -> None:
    assert target(**fields).id == "I.1-1"


def test_each_shape_is_among_those() -> None:
    assert {fields.get("shape", "level") for fields in GOOD} == set(Shape)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"year": None}, "a “level” target also needs: year"),
        ({"shape": "average_growth"}, "a “average_growth” target also needs: first_year, last_year"),
        ({"shape": "increase", "base_year": None}, "a “increase” target also needs: base_year"),
        ({"shape": "maintain", "first_year": 2030, "last_year": 2021}, "ends (2021) before it begins (2030)"),
        ({"base_year": 2030}, "the base year (2030) must come before the end (2030)"),
        ({"tolerance": None}, "also needs: tolerance"),
        ({"effective_bound": "at_least", "value": None}, "no value"),
        ({"effective_bound": "between", "low": 9, "high": 8}, "the low end (9) is above the high end (8)"),
        ({"effective_bound": "between", "low": 9}, "also needs: high"),
        ({"unit": None}, "also needs: unit"),
        ({"shape": "stages", "stages": []}, "at least one stage"),
        ({"shape": "direction", "direction": None}, "also needs: direction"),
        ({"shape": "versus", "reference": "z"}, "also needs: compared, timing"),
        (
            {
                "shape": "versus",
                "reference": "z",
                "compared": "growth",
                "timing": "average",
                "base_year": None,
                **SPAN,
            },
            "also needs: base_year",
        ),
        ({"tolerance": -1}, "greater than or equal to 0"),
        ({"value": "1e999999999"}, "digits"),
    ],
)
def test_a_target_that_cannot_be_is_refused_with_the_reason(fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        target(**fields)
    assert reason in str(refusal.value)


def test_a_target_with_an_undefined_part_needs_nothing_more() -> None:
    assert target(undefined=same("định mức"), year=None, value=None, unit=None).ends is None


@pytest.mark.parametrize(
    ("fields", "begins", "ends"),
    [
        ({}, None, 2030),
        ({"shape": "maintain", **SPAN, "year": None}, 2021, 2030),
        ({"shape": "stages", "stages": [{"year": 2025, "value": 1}, {"year": 2028, "value": 2}]}, None, 2028),
    ],
)
def test_when_a_target_begins_and_ends(fields: dict[str, Any], begins: int | None, ends: int) -> None:
    assert (target(**fields).begins, target(**fields).ends) == (begins, ends)


def option(id: str, **changes: object) -> Option:
    return Option(id=id, title=same(id), set=changes)


def test_a_reading_changes_the_fields_that_it_sets_and_no_other() -> None:
    read = target().read_as([option("san", effective_bound="at_least", tolerance="none")])
    assert (read.effective_bound, read.tolerance, read.value) == (Bound.AT_LEAST, None, Decimal(38))
    assert target().read_as([]) == target()


def test_of_two_options_the_later_has_the_last_word() -> None:
    assert target().read_as([option("a", value=40), option("b", value="41.5")]).value == Decimal("41.5")


def test_an_option_that_makes_the_target_impossible_is_refused() -> None:
    with pytest.raises(ValidationError, match="first_year, last_year"):
        target().read_as([option("tb", shape="average_growth")])


def test_a_reading_cannot_change_what_a_target_is() -> None:
    assert not READABLE & {"id", "clause", "kind", "sector", "title", "vow", "bound"}
    assert set(Target.model_fields) >= READABLE
    with pytest.raises(ValidationError, match="cannot change bound, id"):
        Option(id="x", title=same("x"), set={"id": "I.1-2", "bound": "equal"})


def reading(**fields: object) -> Reading:
    plain: dict[str, object] = {
        "target": "I.1-1",
        "id": "bound",
        "question": Text(vi="Rộng bao nhiêu?", en="How wide?"),
        "chosen": "a",
        "options": [option("a"), option("b")],
    }
    return Reading.model_validate(plain | fields)


def test_the_chosen_option_is_one_of_those_listed() -> None:
    assert reading().option("b").id == "b"
    with pytest.raises(KeyError):
        reading().option("c")
    with pytest.raises(ValidationError, match="not among those listed: a, b"):
        reading(chosen="c")
    with pytest.raises(ValidationError, match="share one id"):
        reading(options=[option("a"), option("a")])
    with pytest.raises(ValidationError):
        reading(options=[])
