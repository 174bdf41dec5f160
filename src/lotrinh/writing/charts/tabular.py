"""The table under a chart: every figure that the picture shows, and every absence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lotrinh.text import Language, Text
from lotrinh.writing.charts import wording
from lotrinh.writing.charts.shape import Chart, Point

Kind = Literal["own", "superseded", "derived", "other", "reference", "gap"]

_WHEN, _STATUS, _NOTE = (
    Text(vi="Năm", en="Year"),
    Text(vi="Trạng thái", en="Status"),
    Text(vi="Ghi chú", en="Note"),
)
_VALUE = Text(vi="Giá trị", en="Value")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `kind` tells own figures from replaced ones, another area's, the reference and the gaps."""

    when: str
    value: str
    status: str
    note: str
    kind: Kind
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the headings (time, value with unit, status, remark); `rows` are newest first."""

    caption: str
    columns: tuple[str, str, str, str]
    rows: tuple[Row, ...]


def table(chart: Chart, lang: Language) -> Table:
    """The data of `chart` for a reader who wants numbers, or cannot see the picture."""
    unit = chart.unit.get(lang) if chart.unit else ""
    heading = f"{_VALUE.get(lang)}, {unit}" if unit else _VALUE.get(lang)
    rows = [(p.x, _order(_kind(p)), _figure(chart, p, lang)) for p in chart.points]
    rows += [
        (span.x1, 4, Row(_years(span.x0, span.x1), "", "", span.label.get(lang), "gap"))
        for span in chart.gaps
    ]
    if chart.reference:
        name = chart.reference.label.get(lang)
        for x, y in chart.reference.points:
            rows.append((x, 3, Row(str(int(x // 1)), wording.value(chart, y, lang), "", name, "reference")))
    rows.sort(key=lambda row: (-row[0], row[1]))
    columns = (_WHEN.get(lang), heading, _STATUS.get(lang), _NOTE.get(lang))
    return Table(chart.title.get(lang), columns, tuple(row for _, _, row in rows))


def _figure(chart: Chart, point: Point, lang: Language) -> Row:
    note = point.note.get(lang) if point.note else ""
    if point.other_area and not note:
        note = wording.OTHER_AREA.get(lang)
    status = wording.STATUS_WORDS[point.status].get(lang)
    shown = wording.value(chart, point.value, lang)
    return Row(wording.when(point, lang), shown, status, note, _kind(point), point.href)


def _kind(point: Point) -> Kind:
    if point.other_area:
        return "other"
    return point.status if point.status in ("superseded", "derived") else "own"


def _order(kind: Kind) -> int:
    return ("own", "superseded", "derived", "reference", "gap", "other").index(kind)


def _years(x0: float, x1: float) -> str:
    first, last = int(x0 // 1), int(x1 // 1)
    return str(first) if first == last else f"{first}–{last}"
