"""The published JSON Schema accepts what the values accept, and is the one that is published."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.programme.pack.conftest import TAN_PHUOC

from lotrinh.programme.pack import bundled, schema
from lotrinh.programme.pack.files import NAMES

SCHEMAS = schema()
PUBLISHED = Path(__file__).parents[3] / "docs" / "reference" / "schema"
PACKS = [TAN_PHUOC, *bundled().values()]


def content(path: Path) -> Any:
    """A file of a pack as JSON would write it: days as texts, empty cells left out."""
    text = path.read_text("utf-8")
    if path.suffix == ".csv":
        return [
            {name: cell for name, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(text))
        ]
    return json.loads(json.dumps(tomllib.loads(text), default=_day))


def _day(value: object) -> str:
    assert isinstance(value, dt.date)
    return value.isoformat()


def test_every_file_has_a_schema_and_each_is_one() -> None:
    assert set(SCHEMAS) == set(NAMES)
    for one in SCHEMAS.values():
        assert one["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(one)


# Integers and booleans in a CSV are texts, which the values read and a JSON Schema cannot say.
TYPED_CELLS = {"precedence": int}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_good_packs_are_accepted(pack: Path, name: str) -> None:
    given = content(pack / name)
    if name.endswith(".csv"):
        given = [
            {column: TYPED_CELLS.get(column, str)(cell) for column, cell in row.items()} for row in given
        ]
    errors = [
        f"{list(one.absolute_path)}: {one.message}"
        for one in Draft202012Validator(SCHEMAS[name]).iter_errors(given)
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("file", "path", "value"),
    [
        ("targets.toml", ["targets", 0, "shape"], "levle"),
        ("targets.toml", ["targets", 0, "id"], "I.1#1"),
        ("targets.toml", ["targets", 0, "colour"], "red"),
        ("targets.toml", ["target"], []),
        ("clauses.toml", ["clauses", 0, "title"], "một"),
        ("programme.toml", ["first_year"], 21),
        ("programme.toml", ["url"], "javascript:alert(1)"),
        ("figures.csv", [0, "period"], "Tết"),
        ("reporting.toml", ["rules", 0, "due", "month"], 13),
    ],
)
def test_bad_values_are_refused(file: str, path: list[Any], value: object) -> None:
    given = content(TAN_PHUOC / file)
    *steps, last = path
    part = given
    for step in steps:
        part = part[step]
    part[last] = value
    assert not Draft202012Validator(SCHEMAS[file]).is_valid(given)


@pytest.mark.parametrize("name", NAMES)
def test_the_published_copy_is_current(name: str) -> None:
    published = json.loads((PUBLISHED / f"{name}.schema.json").read_text("utf-8"))
    assert published == SCHEMAS[name], "run: lotrinh schema --to docs/reference/schema"
