"""Findings on single entries."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from tests.ledger.make import figure, indicator, ledger

from lotrinh.programme.findings import Finding


def found(*figures: object, **fields: object) -> dict[str, Finding]:
    return {finding.id: finding for finding in ledger(figures, **fields).findings()}  # type: ignore[arg-type]


def test_an_ordinary_entry_has_none() -> None:
    assert found(figure(1)) == {}


@pytest.mark.parametrize(
    ("id", "severity", "field", "fields"),
    [
        ("ledger.unit", "warning", "unit", {"unit": "nguoi"}),
        ("ledger.unit", "warning", "unit", {"unit": "nothing"}),
        ("ledger.indicator", "warning", "indicator", {"indicator": "nothing"}),
        ("ledger.source", "note", "source", {"source": "nobody"}),
        ("ledger.undated", "note", "published", {"published": None}),
        ("ledger.no-period", "note", "period", {"period": None}),
        ("ledger.supersedes-unknown", "note", "supersedes", {"supersedes": "nothing"}),
    ],
)
def test_each_trouble_has_its_finding_with_its_place(
    id: str, severity: str, field: str, fields: dict[str, object]
) -> None:
    one = figure(1, **{"id": "one", **fields})  # type: ignore[arg-type]
    ((name, finding),) = found(one).items()
    assert (name, finding.severity) == (id, severity)
    assert (finding.file, finding.item, finding.field) == ("figures.csv", "one", field)
    assert finding.message.vi != finding.message.en
    assert finding.hint.vi != finding.hint.en


def test_a_corrected_entry_has_been_dealt_with() -> None:
    wrong = figure(1, id="wrong", unit="nguoi", source="nobody", published=None)
    assert found(wrong, figure(1, supersedes="wrong")) == {}


def test_a_correction_of_another_cell_is_told() -> None:
    finding = found(figure(1, "2023", id="a"), figure(2, supersedes="a"))["ledger.supersedes-cell"]
    assert finding.message.en == "It supersedes “a”, which is of another cell."


def test_a_circle_of_corrections_is_drawn() -> None:
    one, other = figure(1, id="a", supersedes="b"), figure(2, id="b", supersedes="a")
    findings = ledger([one, other, figure(3, supersedes="b", id="c")]).findings()
    assert [(f.id, f.item, f.message.vi) for f in findings] == [
        ("ledger.supersedes-circle", "a", "Các số thay nhau thành vòng: a → b → a."),
        ("ledger.supersedes-circle", "b", "Các số thay nhau thành vòng: a → b → a."),
    ]
    assert "a → a" in found(figure(1, id="a", supersedes="a"))["ledger.supersedes-circle"].message.en


def test_what_is_not_known_yet_is_not_missed() -> None:
    """On a day before the corrected entry was published, its correction names nothing known: a note, no more."""
    first = figure(1, id="a", published="2025-03-01")
    second = figure(2, published="2025-02-01", supersedes="a")
    early = ledger([first, second]).known_on(dt.date(2025, 2, 10))
    assert [f.id for f in early.findings()] == ["ledger.supersedes-unknown"]


def test_thirty_thousand_corrections_in_a_row_take_seconds() -> None:
    one = figure(1)
    figures = [one.model_copy(update={"id": f"f{n}", "supersedes": f"f{n - 1}"}) for n in range(1, 30_000)]
    view = ledger([one.model_copy(update={"id": "f0"}), *figures], own=indicator())
    started = time.process_time()
    assert view.findings() == []
    assert time.process_time() - started < 10
