"""A pack half way: what could be built, what could not, and where each item stands in its file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from lotrinh.programme.pack.rules import Place
from lotrinh.programme.pack.tables import TABLE_OF, TABLES, Row
from lotrinh.programme.programme import Header, Programme
from lotrinh.programme.reporting import Reporting
from lotrinh.programme.units import BUILT_IN, Unit

#: The ids of one kind, each with the lines on which an item of that id opens.
Named = dict[str, list[int | None]]


@dataclass
class Item:
    """One value and its place."""

    value: Any
    place: Place


@dataclass
class Draft:
    """The items of a pack by field of the programme.

    `files` are those that are there (empty for a programme that did not come from files), `unread` those among them
    that could not be read whole. `named` also holds the ids of items that could not be built: a reference to one of
    them is not dangling, and one mistake is told once.
    """

    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    items: dict[str, list[Item]] = field(default_factory=lambda: {table.field: [] for table in TABLES})
    named: dict[str, Named] = field(default_factory=lambda: {table.field: {} for table in TABLES})

    @classmethod
    def of(cls, programme: Programme) -> Draft:
        """A programme that did not come from files just now, taken apart to be checked."""
        draft = cls()
        for table in TABLES:
            content = getattr(programme, table.field)
            for value in (content,) if table.whole else content:
                raw = (
                    value.model_dump()
                    if table.whole
                    else {name: str(getattr(value, name)) for name in table.label}
                )
                draft.add(Row(table, Place(table.file, table.name(raw)), raw), value)
        return draft

    def add(self, row: Row, value: BaseModel | None) -> None:
        """Takes one row in, with the value built from it, or None."""
        if value is not None:
            self.items[row.table.field].append(Item(value, row.place))
        if id := row.table.name(row.raw):
            self.named[row.table.field].setdefault(id, []).append(row.place.line)
        if row.table.field == "header":
            self._name_parts(row.raw)

    def _name_parts(self, raw: dict[str, Any]) -> None:
        """Sectors and breaks stand inside the header; they are referred to like items of their own."""
        for part in ("sectors", "breaks"):
            content = raw.get(part, [])
            names = self.named.setdefault(part, {})
            for one in content if isinstance(content, list | tuple) else []:
                if isinstance(one, dict) and isinstance(one.get("id"), str):
                    names.setdefault(one["id"], []).append(None)

    def values(self, name: str) -> list[Any]:
        """The values of one field of the programme."""
        return [item.value for item in self.items[name]]

    def by_id(self, name: str) -> dict[str, Any]:
        """The values of one field by id."""
        return {value.id: value for value in self.values(name)}

    def units(self) -> dict[str, Unit]:
        """All units by id, the built-in ones included."""
        return self.by_id("units") | BUILT_IN

    @property
    def header(self) -> Header | None:
        """The header, where it could be built."""
        return next(iter(self.values("header")), None)

    def parts(self) -> dict[str, Any]:
        """The fields of the programme."""
        parts: dict[str, Any] = {}
        for table in TABLES:
            values = self.values(table.field)
            parts[table.field] = tuple(values)
        parts["header"] = self.header
        parts["reporting"] = next(iter(self.values("reporting")), Reporting())
        return parts


def file_of(name: str) -> str:
    """The file that holds a field of the programme."""
    return TABLE_OF[name].file if name in TABLE_OF else "programme.toml"
