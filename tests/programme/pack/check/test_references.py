"""The table of references names every field that refers to something, and nothing else."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import BaseModel
from tests.programme.pack.conftest import Copy

from lotrinh.programme.base import LOCATOR, SLUG, TARGET_ID
from lotrinh.programme.pack.check.references import REFERENCES, names, reached
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.pack.tables import TABLES

FORMS = {SLUG, LOCATOR, TARGET_ID}
#: Identifiers that refer to nothing: an item's own, and names that are only said.
OWN = {
    "id",
    "locator",
    "chosen",
    "breakdowns",
    "options.id",
    "rules.id",
    "sectors.id",
    "breaks.id",
    "register_id",
}


def identifiers(annotation: Any, path: str = "") -> set[str]:
    """The paths of all fields within a model that hold identifiers."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found = set()
        for name, field in annotation.model_fields.items():
            below = f"{path}.{name}" if path else name
            if any(getattr(one, "pattern", None) in FORMS for one in field.metadata):
                found.add(below)
            found |= identifiers(field.annotation, below)
        return found
    if any(getattr(one, "pattern", None) in FORMS for one in getattr(annotation, "__metadata__", ())):
        return {path}
    return {found for part in get_args(annotation) for found in identifiers(part, path)}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.field)
def test_every_identifier_is_an_own_one_or_a_reference(table: Any) -> None:
    listed = {one.path for one in REFERENCES if one.field == table.field and ".set." not in one.path}
    assert identifiers(table.model) - OWN - listed == set()


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda one: f"{one.field}.{one.path}")
def test_every_reference_names_a_field_that_is_there(reference: Any) -> None:
    model = next(table.model for table in TABLES if table.field == reference.field)
    if ".set." not in reference.path:
        # The room of territory knows no locators: there the clause of a role is a plain text.
        plain = {"clause"} if reference.field == "roles" else set()
        assert reference.path in identifiers(model) | plain


def test_paths_go_through_lists_and_tables_and_stop_at_nothing() -> None:
    value = {"a": [{"b": "x"}, {"b": None}, {"b": ["y", "z"]}], "c": None}
    assert list(reached(value, ["a", "b"])) == ["x", "y", "z"]
    assert list(reached(value, ["c", "d"])) == []
    assert list(reached(value, ["e"])) == []


def test_built_in_units_are_always_there() -> None:
    assert "percent" in names(Draft(), "units")
    assert names(Draft(), "areas") == {}


def test_a_reading_may_take_a_field_away_but_not_name_what_is_not_there(pack: Copy) -> None:
    pack.replace(
        "readings.toml", 'tolerance = "none" }', 'tolerance = "none", reference = "none", unit = "percnt" }'
    )
    assert [(one.id, one.field) for one in pack.findings()] == [("pack.reference", "options.set.unit")]


def test_a_reference_into_a_missing_file_is_told_once_for_the_file(pack: Copy) -> None:
    (pack.folder / "sources.csv").unlink()
    (finding,) = pack.findings()
    assert (finding.id, finding.file) == ("pack.reference.file", "sources.csv")
    assert "55 references" in finding.message.en
