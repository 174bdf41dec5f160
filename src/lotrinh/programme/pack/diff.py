"""What changed between two programmes, by item and field, told in both languages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lotrinh.programme.pack.rules import shortened
from lotrinh.programme.pack.tables import TABLES, Table
from lotrinh.programme.programme import Programme
from lotrinh.text import Text


class How(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


#: What the items of each field of a programme are called.
NAMES: dict[str, Text] = {
    "header": Text(vi="Chương trình", en="Programme"),
    "clauses": Text(vi="Mục", en="Clause"),
    "units": Text(vi="Đơn vị tính", en="Unit"),
    "indicators": Text(vi="Chỉ tiêu thống kê", en="Indicator"),
    "targets": Text(vi="Mục tiêu", en="Target"),
    "readings": Text(vi="Cách đọc", en="Reading"),
    "tasks": Text(vi="Nhiệm vụ", en="Task"),
    "agencies": Text(vi="Cơ quan", en="Agency"),
    "agency_successions": Text(vi="Kế thừa cơ quan", en="Succession of agencies"),
    "roles": Text(vi="Vai trò", en="Role"),
    "areas": Text(vi="Địa bàn", en="Area"),
    "area_successions": Text(vi="Kế thừa địa bàn", en="Succession of areas"),
    "instruments": Text(vi="Văn bản", en="Instrument"),
    "planned_values": Text(vi="Chỉ tiêu của văn bản khác", en="Value planned elsewhere"),
    "resources": Text(vi="Nguồn lực", en="Resource"),
    "reporting": Text(vi="Chế độ báo cáo", en="Reporting"),
    "sources": Text(vi="Nguồn số liệu", en="Source"),
    "figures": Text(vi="Số liệu", en="Figure"),
}


@dataclass(frozen=True)
class Change:
    """One change: `table` is a field of the programme, `item` an id, `field` a path; old and new as JSON has them."""

    how: How
    table: str
    item: str
    field: str = ""
    old: Any = None
    new: Any = None

    @property
    def summary(self) -> Text:
        """The change in a sentence.

        >>> Change(How.CHANGED, "targets", "I.1-1", "value", "38", "40").summary.en
        'Target I.1-1: value 38 → 40'
        """
        return Text(vi=self._said("vi"), en=self._said("en"))

    def _said(self, language: str) -> str:
        name = f"{NAMES[self.table].get(language)} {shortened(self.item)}".strip()
        if self.how is How.CHANGED:
            return f"{name}: {self.field} {_written(self.old, language)} → {_written(self.new, language)}"
        return f"{name}: {_HOW[self.how].get(language)}"


_HOW = {
    How.ADDED: Text(vi="thêm mới", en="added"),
    How.REMOVED: Text(vi="bỏ đi", en="removed"),
    How.MOVED: Text(vi="đổi thứ tự", en="order changed"),
}
_NOTHING = Text(vi="(trống)", en="(nothing)")


def _written(value: Any, language: str) -> str:
    if value in (None, "", [], {}):
        return _NOTHING.get(language)
    if isinstance(value, str):
        return shortened(value)
    return shortened(json.dumps(value, ensure_ascii=False))


def diff(old: Programme, new: Programme) -> list[Change]:
    """The changes from `old` to `new`, in the order of a pack's files. Empty only where the digests are equal."""
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    return [change for table in TABLES for change in _table(table, before[table.field], after[table.field])]


def _table(table: Table, before: Any, after: Any) -> Iterator[Change]:
    if table.whole:
        yield from _fields(table.field, "", before, after)
        return
    old, new = _keyed(table, before), _keyed(table, after)
    for item, value in new.items():
        if item not in old:
            yield Change(How.ADDED, table.field, item, new=value)
        else:
            yield from _fields(table.field, item, old[item], value)
    for item, value in old.items():
        if item not in new:
            yield Change(How.REMOVED, table.field, item, old=value)
    if [item for item in old if item in new] != [item for item in new if item in old]:
        yield Change(How.MOVED, table.field, "")


def _keyed(table: Table, items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The items by what they are called; of several so called, the second is “… (2)”."""
    count: Counter[str] = Counter()
    keyed: dict[str, dict[str, Any]] = {}
    for value in items:
        name = table.name(value)
        count[name] += 1
        keyed[name if count[name] == 1 else f"{name} ({count[name]})"] = value
    return keyed


def _fields(table: str, item: str, old: Any, new: Any, path: str = "") -> Iterator[Change]:
    """The fields that differ; tables are gone into, lists are compared whole."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*old, *new]):
            below = f"{path}.{name}" if path else name
            yield from _fields(table, item, old.get(name), new.get(name), below)
        return
    yield Change(How.CHANGED, table, item, path, old, new)
