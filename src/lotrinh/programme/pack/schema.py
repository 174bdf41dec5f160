"""The published JSON Schema of packs (2020-12), made from the values themselves, one schema a file."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from lotrinh.programme.pack.tables import TABLES, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, dict[str, Any]]:
    """A JSON Schema for each file of a pack, by the file's name.

    A TOML file is described as the table that it is; a CSV file as the list of its rows, each an object of texts by
    column. Days and moments are texts in ISO form, as JSON writes them.
    """
    files: dict[str, list[Table]] = {}
    for table in TABLES:
        files.setdefault(table.file, []).append(table)
    return {file: _file(file, tables) for file, tables in files.items()}


def _file(file: str, tables: list[Table]) -> dict[str, Any]:
    models: list[type[BaseModel]] = list(dict.fromkeys(table.model for table in tables))
    refs, definitions = models_json_schema(
        [(model, "validation") for model in models], ref_template="#/$defs/{model}"
    )
    ref = {model: refs[model, "validation"] for model in models}
    head = {"$schema": DIALECT, "title": file, **definitions}
    if tables[0].whole:
        return head | ref[tables[0].model]
    lists = {table.key: {"type": "array", "items": ref[table.model]} for table in tables}
    if file.endswith(".csv"):
        return head | lists[tables[0].key]
    return head | {"type": "object", "additionalProperties": False, "properties": lists}
