"""Which file of a pack holds which items, and the rows of each with the place they came from."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.instruments import Instrument, PlannedValue
from lotrinh.programme.pack.rules import Place, finding, guess, listed, shortened
from lotrinh.programme.programme import Header, Resource
from lotrinh.programme.reporting import Reporting
from lotrinh.programme.targets import Reading, Target
from lotrinh.programme.tasks import Task
from lotrinh.programme.units import Unit
from lotrinh.territory.agencies import Agency, RoleHeld
from lotrinh.territory.areas import Area
from lotrinh.territory.validity import Succession
from lotrinh.text import Text

MOST_ITEMS, MOST_ROWS = 20_000, 200_000
MOST_PARTS = 20_000  # of one item: fields, lists and tables within it
MOST_DOTS = 50  # in one dotted name; the values go four deep
MOST_MISTAKES = 1_000  # in one file; what comes after them is not looked at


@dataclass(frozen=True)
class Table:
    """`field` of the programme comes from the table `key` of `file`; `label` names a row to a person."""

    field: str
    file: str
    key: str
    model: type[BaseModel]
    label: tuple[str, ...] = ("id",)

    @property
    def whole(self) -> bool:
        """True where the whole file is one item."""
        return not self.key

    def name(self, row: dict[str, Any]) -> str:
        """How a row is called in findings: its id, its locator, or the two ends that it joins."""
        parts = [row.get(part) for part in self.label]
        return " → ".join(str(part) for part in parts) if all(isinstance(part, str) for part in parts) else ""


TABLES: tuple[Table, ...] = (
    Table("header", "programme.toml", "", Header),
    Table("clauses", "clauses.toml", "clauses", Clause, ("locator",)),
    Table("units", "indicators.toml", "units", Unit),
    Table("indicators", "indicators.toml", "indicators", Indicator),
    Table("targets", "targets.toml", "targets", Target),
    Table("readings", "readings.toml", "readings", Reading, ("target", "id")),
    Table("tasks", "tasks.toml", "tasks", Task),
    Table("agencies", "agencies.toml", "agencies", Agency),
    Table("agency_successions", "agencies.toml", "successions", Succession, ("predecessor", "successor")),
    Table("roles", "agencies.toml", "roles", RoleHeld, ("agency", "role")),
    Table("areas", "areas.toml", "areas", Area),
    Table("area_successions", "areas.toml", "successions", Succession, ("predecessor", "successor")),
    Table("instruments", "instruments.toml", "instruments", Instrument),
    Table("planned_values", "instruments.toml", "planned_values", PlannedValue),
    Table("resources", "resources.toml", "resources", Resource),
    Table("reporting", "reporting.toml", "", Reporting),
    Table("sources", "sources.csv", "sources", Source),
    Table("figures", "figures.csv", "figures", Figure),
)
TABLE_OF = {table.field: table for table in TABLES}


@dataclass(frozen=True)
class Row:
    """One item as it was written, and where."""

    table: Table
    place: Place
    raw: dict[str, Any]


def rows(texts: dict[str, str], findings: list[Finding]) -> list[Row]:
    """All items of the files, unread values still; what is wrong with the files' form becomes findings."""
    found: list[Row] = []
    for file, text in texts.items():
        tables = [table for table in TABLES if table.file == file]
        found += (
            csv_rows(tables[0] if tables else None, file, text, findings)
            if file.endswith(".csv")
            else (_toml_rows(tables, file, text, findings))
        )
    return found


def _toml_rows(tables: list[Table], file: str, text: str, findings: list[Finding]) -> list[Row]:
    content = _toml(file, text, findings)
    if content is None:
        return []
    if tables[0].whole:
        whole = Row(tables[0], Place(file), content)
        return [whole] if _narrow(whole, findings) else []
    found: list[Row] = []
    known = [table.key for table in tables]
    for key in list(content)[: len(known) + MOST_MISTAKES]:
        if key not in known:
            problem = Text(vi="không phải là bảng của tệp này.", en="is no table of this file.")
            near = guess(key, known)
            findings.append(_wrong_table(file, key, problem + near if near else problem, known))
    for table in tables:
        found += _items(table, content.get(table.key, []), text, findings)
    return found


def _wrong_table(file: str, key: str, problem: Text, known: list[str]) -> Finding:
    headings = listed([f"[[{one}]]" for one in known])
    return finding(
        "pack.toml.table", Place(file, field=shortened(key)), table=key, problem=problem, known=headings
    )


def _items(table: Table, content: Any, text: str, findings: list[Finding]) -> list[Row]:
    if not isinstance(content, list) or not all(isinstance(one, dict) for one in content):
        problem = Text(
            vi=f"phải là một dãy bảng: mỗi mục mở đầu bằng [[{table.key}]].",
            en=f"must be an array of tables: each item opens with [[{table.key}]].",
        )
        findings.append(_wrong_table(table.file, table.key, problem, [table.key]))
        return []
    if len(content) > MOST_ITEMS:
        findings.append(
            finding("pack.limit", Place(table.file, field=table.key), found=len(content), limit=MOST_ITEMS)
        )
        return []
    lines = _lines(table.key, text, len(content))
    places = [
        _place(table, raw, number, line)
        for number, (raw, line) in enumerate(zip(content, lines, strict=True), 1)
    ]
    every = (Row(table, place, raw) for place, raw in zip(places, content, strict=True))
    return [row for row in every if _narrow(row, findings)]


def _narrow(row: Row, findings: list[Finding]) -> bool:
    """False, with a finding, for an item of so many parts that telling its mistakes would fill the memory."""
    parts = 0
    waiting: list[Any] = [row.raw]
    while waiting:
        one = waiting.pop()
        inner = one.values() if isinstance(one, dict) else one
        parts += len(inner)
        if parts > MOST_PARTS:
            findings.append(finding("pack.limit", row.place, found=parts, limit=MOST_PARTS))
            return False
        waiting += [value for value in inner if isinstance(value, dict | list)]
    return True


def _place(table: Table, raw: dict[str, Any], number: int, line: int | None) -> Place:
    return Place(table.file, table.name(raw) or f"{table.key} {number}", "", line)


def _lines(key: str, text: str, count: int) -> list[int] | list[None]:
    """The line on which each item opens; no lines where the headings are not one to an item."""
    heading = re.compile(rf"[ \t]*\[\[[ \t]*{re.escape(key)}[ \t]*\]\]")
    found = [number for number, line in enumerate(text.split("\n"), 1) if heading.match(line)]
    return found if len(found) == count else [None] * count


# Possessive, so that no text makes the search go back and forth.
_QUOTED = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"""'
    r"|'''(?:[^']++|'(?!''))*+'''"
    r'|"(?:[^"\\\n]++|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|#[^\n]*+",
    re.DOTALL,
)


def _depth(text: str) -> int:
    """How many dots the longest dotted name has: the parser's time and memory grow with their square."""
    bare = _QUOTED.sub("x", text)
    return max(part.count(".") for part in re.split(r"[\n=\[\]{},]", bare))


def _toml(file: str, text: str, findings: list[Finding]) -> dict[str, Any] | None:
    try:
        if _depth(text) > MOST_DOTS:
            raise RecursionError
        # Decimals stay as they are written: 8.7 must not become 8.69999.
        return tomllib.loads(text, parse_float=str)
    except RecursionError:
        reason, line, column = Text(vi="lồng quá sâu", en="nested too deeply"), "?", "?"
    except ValueError as wrong:
        reason, line, column = _toml_reason(str(wrong))
    place = Place(file, line=int(line) if line.isdigit() else None)
    lines = text.split("\n")
    content = lines[int(line) - 1].strip() if line.isdigit() and int(line) <= len(lines) else ""
    findings.append(
        finding("pack.toml.syntax", place, line=line, column=column, reason=reason, content=content or "…")
    )
    return None


_TOML_REASONS: tuple[tuple[str, str], ...] = (
    ("Cannot overwrite a value", "một tên được gán hai lần"),
    ("Cannot declare", "một bảng được mở hai lần"),
    ("Cannot mutate immutable", "thêm vào một bảng hay dãy đã đóng"),
    ("Expected '='", "thiếu dấu = sau tên trường"),
    ("Expected ']", "ngoặc vuông không đóng"),
    ("Invalid date or datetime", "ngày không có trên lịch"),
    ("Invalid initial character for a key part", "tên trường không hợp lệ"),
    ("Invalid statement", "dòng không phải là gán hay mở bảng"),
    ("Invalid value", "giá trị không đọc được (chữ phải đặt trong ngoặc kép)"),
    ("Unclosed array", "dãy không đóng"),
    ("Unclosed inline table", "ngoặc nhọn không đóng"),
    ("Unterminated string", "ngoặc kép không đóng"),
    ("Illegal character", "ký tự không được phép (ngoặc kép không đóng trên dòng?)"),
    ("Unescaped '\\' in a string", "dấu \\ trong chữ phải viết hai lần"),
    ("Duplicate inline table key", "một tên được gán hai lần trong ngoặc nhọn"),
    ("Expected newline or end of document", "thừa chữ sau giá trị"),
    ("Exceeds the limit", "số quá dài"),
)


def _toml_reason(message: str) -> tuple[Text, str, str]:
    match = re.search(r"\(at line (\d+), column (\d+)\)$", message)
    line, column = match.groups() if match else ("?", "?")
    plain = re.sub(r" \(at [^()]*\)$", "", message)
    if message.endswith("(at end of document)"):
        plain += " at the end of the file"
    vi = next((vi for start, vi in _TOML_REASONS if plain.startswith(start)), plain)
    return Text(vi=vi, en=plain[:1].lower() + plain[1:]), line, column


_SIGNS = re.compile(r"[=+\-@]")
_NUMBER = re.compile(
    r"[+-]?[0-9.,]+(?:[eE][+-]?\d+)?"
)  # a negative number is no formula, even one written wrongly


def csv_rows(table: Table | None, file: str, text: str, findings: list[Finding]) -> list[Row]:
    """The rows of one CSV; `table` is None for a register, whose columns are its own."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[Row] = []
    try:
        header = [cell.strip() for cell in next(reader, [])[:MOST_MISTAKES]]
        if not _good_header(table, file, header, findings):
            return []
        before = len(findings)
        for cells in reader:
            if not any(cells):
                continue
            if len(found) >= MOST_ROWS:
                findings.append(finding("pack.limit", Place(file), found=MOST_ROWS + 1, limit=MOST_ROWS))
                return []
            if row := _csv_row(table, Place(file, line=reader.line_num), header, cells, findings):
                found.append(row)
            elif len(findings) - before > MOST_MISTAKES:
                findings.append(too_many(Place(file, line=reader.line_num)))
                break
    except csv.Error as wrong:
        findings.append(_wrong_csv(file, reader.line_num, str(wrong)))
        return []
    return found if table else []


def too_many(place: Place) -> Finding:
    """What is said in the place of further mistakes."""
    return finding("pack.too-many", place, limit=MOST_MISTAKES)


def _wrong_csv(file: str, line: int, reason: str) -> Finding:
    known = {
        "unexpected end of data": "ngoặc kép không đóng",
        "expected after": "ngoặc kép bên trong ô phải viết hai lần",
        "field larger": "một ô quá dài",
    }
    vi = next((vi for part, vi in known.items() if part in reason), reason)
    return finding("pack.csv.syntax", Place(file, line=line), line=line, reason=Text(vi=vi, en=reason))


def _good_header(table: Table | None, file: str, header: list[str], findings: list[Finding]) -> bool:
    columns = list(table.model.model_fields) if table else ["id"]
    double = sorted({name for name in header if header.count(name) > 1})
    missing = [name for name in columns if name not in header]
    extra = [name for name in header if name not in columns] if table else []
    for names, vi, en in (
        (double, "có cột trùng tên", "holds columns twice"),
        (missing, "thiếu cột", "lacks columns"),
        (extra, "có cột lạ", "holds unknown columns"),
    ):
        if names:
            known = Text(vi=",".join(columns), en=",".join(columns))
            problem = Text(vi=vi, en=en)
            findings.append(
                finding(
                    "pack.csv.header",
                    Place(file, line=1),
                    problem=problem,
                    columns=listed(names),
                    known=known,
                )
            )
    return not (double or missing or extra)


def _csv_row(
    table: Table | None, place: Place, header: list[str], cells: list[str], findings: list[Finding]
) -> Row | None:
    if len(cells) != len(header):
        findings.append(finding("pack.csv.row", place, found=len(cells), wanted=len(header)))
        return None
    raw = {name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip()}
    item = raw.get("id") or f"row {place.line}"
    here = Place(place.file, item, "", place.line)
    harmful = [name for name, cell in raw.items() if _SIGNS.match(cell) and not _NUMBER.fullmatch(cell)]
    for name in harmful:
        findings.append(finding("pack.csv.formula", here.at(name), value=raw[name], sign=raw[name][0]))
    return Row(table, here, raw) if table and not harmful else None
