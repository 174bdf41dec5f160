"""Writes a programme as a pack: the same files that are read, so that ``read(write(programme))`` is the programme.

The same programme always gives the same bytes: fields stand in the order of the language, nothing is dated now.
What a field would have anyway is left out, as people leave it out.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli_w
from pydantic import BaseModel

from lotrinh.programme.figures import Figure
from lotrinh.programme.pack.tables import TABLE_OF, TABLES, Table
from lotrinh.programme.programme import Programme

#: The earliest day that a zip can name: a file is as old as its content, of which the zip knows nothing.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_FORMULA = re.compile(r"\s*[=+\-@]")
_NUMBER = re.compile(r"[+-]?[0-9.,]+(?:[eE][+-]?\d+)?")


def texts(programme: Programme) -> dict[str, str]:
    """The files of the pack by name, those without content left out."""
    files: dict[str, list[Table]] = {}
    for table in TABLES:
        if _content(programme, table):
            files.setdefault(table.file, []).append(table)
    return {file: _file(programme, file, tables) for file, tables in files.items()}


def write(programme: Programme, folder: Path) -> None:
    """Writes the pack into `folder`, which is made where it is not there. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in texts(programme).items():
        (folder / name).write_text(content, encoding="utf-8", newline="")


def zipped(programme: Programme, readme: str = "") -> bytes:
    """The pack as a zip with one folder, named after the programme; `readme` lies beside the files."""
    files = texts(programme)
    if readme:
        files = {"README.md": readme, **files}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(f"{programme.id}/{name}", _NO_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # else the bytes would tell on which system they were made
            archive.writestr(info, content)
    return out.getvalue()


def figures_csv(figures: Iterable[Figure]) -> str:
    """Figures with the columns of ``figures.csv``, in the given order."""
    return _csv(TABLE_OF["figures"], figures)


def _content(programme: Programme, table: Table) -> Any:
    """What the table has to say; empty where the file may be left out."""
    value = getattr(programme, table.field)
    return _plain(value) if isinstance(value, BaseModel) else value


def _file(programme: Programme, file: str, tables: list[Table]) -> str:
    if file.endswith(".csv"):
        return _csv(tables[0], getattr(programme, tables[0].field))
    content: dict[str, Any] = {}
    for table in tables:
        value = getattr(programme, table.field)
        content |= _plain(value) if table.whole else {table.key: [_plain(one) for one in value]}
    return tomli_w.dumps(content)


def _plain(value: BaseModel) -> dict[str, Any]:
    """A value as TOML can hold it: no nothing, decimals as texts, days as days."""
    return {
        name: _toml(part) for name, part in value.model_dump(exclude_defaults=True, exclude_none=True).items()
    }


def _toml(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _toml(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_toml(one) for one in value]
    # A decimal keeps its digits as a text; as a TOML float it would be read back through floating point elsewhere.
    return str(value) if isinstance(value, Decimal) else value


def _csv(table: Table, values: Iterable[BaseModel]) -> str:
    columns = list(table.model.model_fields)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for value in values:
        row = value.model_dump(mode="json")
        writer.writerow([_cell(row[name]) for name in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula: a sign that would start one is put behind an apostrophe."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
