"""TOML and CSV: each item with the place it came from, and nothing taken for what it is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.tables import MOST_ITEMS, TABLES, Row, rows
from lotrinh.programme.programme import Programme

HEADER = (
    "id,indicator,area,period,breakdown,value,unit,status,published,recorded,source,qualifier,supersedes,note"
)


def read(file: str, text: str) -> tuple[list[Row], list[Finding]]:
    findings: list[Finding] = []
    return rows({file: text}, findings), findings


def figures(*lines: str, header: str = HEADER) -> tuple[list[Row], list[Finding]]:
    return read("figures.csv", "\n".join([header, *lines]) + "\n")


def line(**cells: str) -> str:
    return ",".join(cells.get(name, "x") for name in HEADER.split(","))


def test_every_field_of_a_programme_has_its_table() -> None:
    assert {table.field for table in TABLES} == set(Programme.model_fields)


def test_items_know_the_line_on_which_they_open() -> None:
    found, _ = read(
        "targets.toml", '# x\n[[targets]]\nid = "a"\n\n  [[ targets ]]\nid = "b"\n[targets.title]\nvi = "x"\n'
    )
    assert [(row.place.item, row.place.line) for row in found] == [("a", 2), ("b", 5)]


def test_items_without_headings_of_their_own_have_no_line() -> None:
    found, _ = read("targets.toml", 'targets = [{ id = "a" }, { }]\n')
    assert [(row.place.item, row.place.line) for row in found] == [("a", None), ("targets 2", None)]


def test_decimals_stay_as_they_are_written() -> None:
    (row,), _ = read("targets.toml", "[[targets]]\nvalue = 8.70\nlow = 1e2\n")
    assert (row.raw["value"], Decimal(row.raw["low"])) == ("8.70", 100)


def test_rows_of_a_table_know_their_line_even_after_long_cells() -> None:
    found, findings = figures(line(id="a", note='"một\nhai"'), "", line(id="b"))
    assert [(row.place.item, row.place.line) for row in found] == [("a", 3), ("b", 5)]
    assert findings == []


def test_empty_cells_are_missing_and_spaces_are_trimmed() -> None:
    (row,), _ = figures(line(id=" a ", note="", value=" 1 "))
    assert (row.raw["id"], row.raw["value"], "note" in row.raw) == ("a", "1", False)


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|x", "-x", "@SUM(A1)", "= x", "-1+1", "+84 123"])
def test_a_cell_that_a_spreadsheet_would_run_is_refused(cell: str) -> None:
    found, findings = figures(line(id="a", note=cell))
    assert found == []
    assert [(one.id, one.item, one.field, one.line) for one in findings] == [
        ("pack.csv.formula", "a", "note", 2)
    ]


@pytest.mark.parametrize("cell", ["-2.73", "+1", "-0", "-1e3", "-2,73", "−2.73", "a=b", "1-2"])
def test_a_negative_number_is_no_formula(cell: str) -> None:
    found, findings = figures(line(value=f'"{cell}"'))
    assert len(found) == 1
    assert findings == []


@pytest.mark.parametrize(
    ("header", "problems"),
    [
        (HEADER.replace("note", "notes"), ["lacks columns: note", "holds unknown columns: notes"]),
        (HEADER.replace("note", "id"), ["holds columns twice: id", "lacks columns: note"]),
        (HEADER.replace(",", ";"), ["lacks columns", "holds unknown columns"]),
        ("", ["lacks columns"]),
    ],
)
def test_the_first_row_must_hold_the_columns(header: str, problems: list[str]) -> None:
    found, findings = figures(line(), header=header)
    assert found == []
    assert len(findings) == len(problems)
    for finding, problem in zip(findings, problems, strict=True):
        assert finding.id == "pack.csv.header"
        assert problem in finding.message.en


def test_columns_may_stand_in_any_order() -> None:
    turned = ",".join(reversed(HEADER.split(",")))
    found, findings = read("figures.csv", f"{turned}\n{','.join(str(n) for n in range(14))}\n")
    assert findings == []
    assert found[0].raw["note"] == "0"


@pytest.mark.parametrize("row", ["a,b", line() + ",", line(value="34,37")])
def test_a_row_of_another_length_is_told(row: str) -> None:
    found, findings = figures(row, line(id="b"))
    assert [one.id for one in findings] == ["pack.csv.row"]
    assert [one.raw["id"] for one in found] == ["b"]


@pytest.mark.parametrize(
    ("text", "vi"),
    [('a,"b', "ngoặc kép không đóng"), ('"a"b,c', "viết hai lần"), ("x" * 200_000, "quá dài")],
)
def test_broken_csv_is_told(text: str, vi: str) -> None:
    found, findings = figures(text)
    assert found == []
    assert [one.id for one in findings] == ["pack.csv.syntax"]
    assert vi in findings[0].message.vi


@pytest.mark.parametrize(
    ("text", "line", "vi"),
    [
        ("a = 1\na = 2\n", 2, "một tên được gán hai lần"),
        ('a = "x\n', 1, "ngoặc kép không đóng"),
        ("a = x\n", 1, "chữ phải đặt trong ngoặc kép"),
        ("a = 2023-02-29\n", 1, "ngày không có trên lịch"),
        ("a\n", 1, "thiếu dấu ="),
        ("[a\n", 1, "ngoặc vuông không đóng"),
        ("[a]\n[a]\n", 2, "một bảng được mở hai lần"),
        ("a = [1\n", None, "dãy không đóng"),
        ("a = 1 b = 2\n", 1, "thừa chữ sau giá trị"),
        ('a = "\\y"\n', 1, "dấu \\ trong chữ"),
        ("a = { b = 1, b = 2 }\n", 1, "gán hai lần"),
        ("a = " + "[" * 5000 + "\n", None, "lồng quá sâu"),
        ("a = " + "9" * 5000 + "\n", None, "số quá dài"),
        ("a" + ".a" * 51 + " = 1\n", None, "lồng quá sâu"),
        ("[a" + ' . "a"' * 51 + "]\n", None, "lồng quá sâu"),
        ("x = { a" + ".a" * 51 + " = 1 }\n", None, "lồng quá sâu"),
    ],
)
def test_broken_toml_is_told_with_its_line_and_a_reason(text: str, line: int | None, vi: str) -> None:
    found, findings = read("targets.toml", text)
    assert found == []
    assert [one.id for one in findings] == ["pack.toml.syntax"]
    assert findings[0].line == line
    assert vi in findings[0].message.vi


@pytest.mark.parametrize(
    "text",
    [
        'x = "' + "a." * 900 + '"\n',
        'x = """\n' + 'a."b"' * 90 + '\n"""\n',
        "x = '''" + "..'" * 90 + "'''\n",
        "# " + "a." * 90 + "\n",
        "x = [" + "1.5, " * 90 + "]\n",
    ],
)
def test_dots_in_texts_are_no_depth(text: str) -> None:
    _, findings = read("targets.toml", text)
    assert [one.id for one in findings] == (["pack.toml.table"] if "=" in text else [])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[target]]\n", "“target” is no table of this file. Did you mean “targets”?"),
        ("title = 1\n", "“title” is no table of this file."),
        ("[targets]\nid = 1\n", "“targets” must be an array of tables: each item opens with [[targets]]."),
        ("targets = 7\n", "“targets” must be an array of tables"),
        ("targets = [1]\n", "“targets” must be an array of tables"),
    ],
)
def test_a_wrong_table_is_told(text: str, says: str) -> None:
    found, findings = read("targets.toml", text)
    assert found == []
    assert [one.id for one in findings] == ["pack.toml.table"]
    assert says in findings[0].message.en


def test_the_number_of_items_has_a_bound() -> None:
    assert len(read("targets.toml", "targets = [" + "{}," * MOST_ITEMS + "]")[0]) == MOST_ITEMS
    found, findings = read("targets.toml", "targets = [" + "{}," * (MOST_ITEMS + 1) + "]")
    assert found == []
    assert [one.id for one in findings] == ["pack.limit"]


def test_joins_are_named_by_both_ends() -> None:
    (row,), _ = read("agencies.toml", '[[successions]]\npredecessor = "a"\nsuccessor = "b"\n')
    assert (row.table.field, row.place.item) == ("agency_successions", "a → b")
