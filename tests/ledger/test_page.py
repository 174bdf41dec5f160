"""The page docs/explanation/figures.md says what the ledger does: its examples are read from it and run."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from tests.ledger.make import UNITS, figure, indicator, ledger, year

from lotrinh.ledger.cells import Role
from lotrinh.ledger.formulas import FormulaError
from lotrinh.ledger.formulas.telling import amount
from lotrinh.programme.figures import STATUS_TITLES, Figure

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "figures.md").read_text("utf-8")
EXAMPLES = re.findall(r"^### Ví dụ: (.+?)\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
STATUSES = {title.vi: status.value for status, title in STATUS_TITLES.items()}
UNIT_OF = {"%": "percent", "lượt khách": "luot-khach", "tỷ đồng": "ty-dong"}


def rows(text: str) -> list[list[str]]:
    """The rows of the Markdown tables in `text`, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cut = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for place, row in enumerate(cut) if not set(row[0]) <= {"-"} and not _is_head(cut, place)]


def _is_head(cut: list[list[str]], place: int) -> bool:
    return place + 1 < len(cut) and bool(cut[place + 1][0]) and set(cut[place + 1][0]) <= {"-"}


def number(text: str) -> Decimal:
    """1.234,5 as a Decimal."""
    return Decimal(text.replace(".", "").replace(",", "."))


def entry(row: list[str]) -> Figure:
    id, value, status, published, source, qualifier, supersedes = row
    shown, unit = value.split(" ", 1)
    return figure(number(shown), id=id, unit=UNIT_OF[unit], status=STATUSES[status], published=published,
                  source=source, qualifier=qualifier, supersedes=supersedes or None)  # fmt: skip


@pytest.mark.parametrize(("title", "text"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_the_ledger_answers_as_the_page_says(title: str, text: str) -> None:
    figures = [entry(row) for row in rows(text)]
    observes = "share" if figures[0].unit == "percent" else "flow"
    whole = ledger(figures, own=indicator(observes=observes, unit=figures[0].unit))
    questions = re.findall(r"^- (Ngày [\d/]+|Hôm nay): \*\*(.+?)\*\*(?: \((.+)\))?$", text, re.MULTILINE)
    assert questions
    for when, answer, why in questions:
        view = whole
        if when != "Hôm nay":
            day, month, at = (int(part) for part in when.removeprefix("Ngày ").split("/"))
            view = whole.known_on(dt.date(at, month, day))
        cell = view.cell("own", "here", year())
        shown = amount(cell.value, cell.unit).vi if cell and cell.value is not None else "trống"
        assert shown == answer, (title, when)
        if why:
            assert cell is not None
            assert cell.why.vi == why
    for said in re.findall(r"^- Bất đồng: \*\*(có|không)\*\*$", text, re.MULTILINE):
        assert any(not conflict.firming for conflict in whole.conflicts()) is (said == "có")


FORMULAS = [row for row in rows(PAGE) if len(row) == 3 and re.search(r"= \d", row[1])]


@pytest.mark.parametrize(("formula", "given", "said"), FORMULAS)
def test_a_formula_gives_what_the_page_says(formula: str, given: str, said: str) -> None:
    figures = []
    for one in given.split("; "):
        name, value = one.split(" = ")
        id, _, at = name.partition(" ")
        figures.append(figure(value, at or "2024", id, area="hau-giang", unit="ty-dong"))
    text = formula.strip("`")
    unit = next(
        (
            unit
            for start, unit in {"share": "percent", "growth": "percent-growth"}.items()
            if text.startswith(start)
        ),
        None,
    )
    unit = unit or ("lan" if "/" in text else "ty-dong")
    target = indicator("target", formula=text, unit=unit)
    view = ledger(figures, target, indicator("dich-vu"), indicator("grdp"), indicator("dan-so", unit="nguoi"))
    try:
        shown = view.compute("target", "hau-giang", year()).steps[-1].vi
    except FormulaError as error:
        shown = error.text.vi
    assert shown == said


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLES) == 7
    assert len(FORMULAS) == 8
    assert "ty-dong" in UNITS


def test_the_page_names_every_role() -> None:
    assert set(re.findall(r"^\| `([a-z_]+)` \|", PAGE, re.MULTILINE)) == {role.value for role in Role}
