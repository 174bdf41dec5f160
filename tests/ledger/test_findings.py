"""The list of findings: stable ids, documented, in one order."""

from __future__ import annotations

import re
from pathlib import Path

from tests.ledger.make import figure, indicator, ledger

from lotrinh.ledger.findings import SEVERITIES

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "figures.md"


def test_every_finding_is_documented_and_nothing_else() -> None:
    assert set(re.findall(r"^\| `(ledger\.[a-z-]+)`", PAGE.read_text("utf-8"), re.MULTILINE)) == set(
        SEVERITIES
    )


def test_the_documented_severity_is_the_real_one() -> None:
    words = {"lỗi": "error", "cảnh báo": "warning", "ghi chú": "note"}
    rows = re.findall(r"^\| `(ledger\.[a-z-]+)` \| ([^|]+?) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert {id: words[word] for id, word in rows} == {
        id: severity.value for id, severity in SEVERITIES.items()
    }


def test_the_gravest_come_first_and_the_order_is_fixed() -> None:
    figures = [figure(1, id="b", published=None), figure(2, id="a", published=None), figure(3, unit="nguoi")]
    view = ledger(figures, indicator("broken", formula="[own] +"))
    assert [(f.severity.value, f.id, f.item) for f in view.findings()] == [
        ("error", "ledger.formula-syntax", "broken"),
        ("warning", "ledger.conflict", "a"),
        ("warning", "ledger.unit", "own-2024-3"),
        ("note", "ledger.undated", "a"),
        ("note", "ledger.undated", "b"),
    ]


def test_the_list_is_the_callers_own() -> None:
    view = ledger([figure(1, published=None)])
    view.findings().clear()
    assert len(view.findings()) == 1
