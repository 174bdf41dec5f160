"""How findings are shown."""

from __future__ import annotations

import json

import pytest

from lotrinh.commands.findings import as_json, print_findings, total
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack.rules import RULES
from lotrinh.text import same


def finding(id: str = "pack.reference", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(id=id, severity=severity, message=same("[bold]m"), hint=same("h"), file="a.toml", line=7)


def test_no_findings_are_said_too(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([], None)
    assert capsys.readouterr().out == "Gói không có gì phải nói. / Nothing to say about the pack.\n"
    assert as_json([]) == "[]"


def test_the_reason_of_a_kind_is_given_once(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding(), finding()], "en")
    assert capsys.readouterr().out == (
        "error a.toml:7 pack.reference\n"
        "  [bold]m\n"
        f"  Why: {RULES['pack.reference'].why.en}\n"
        "  What to do: h\n"
        "error a.toml:7 pack.reference\n"
        "  [bold]m\n"
        "  What to do: h\n"
        "2 errors, 0 warnings, 0 notes.\n"
    )


def test_a_finding_of_another_room_has_no_reason_to_give(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding("ledger.conflict", Severity.NOTE)], "vi", to_error=True)
    assert capsys.readouterr().err == (
        "ghi chú a.toml:7 ledger.conflict\n  [bold]m\n  Cách sửa: h\n0 lỗi, 0 cảnh báo, 1 ghi chú.\n"
    )


def test_the_total_counts_each_severity() -> None:
    found = [finding(), finding(severity=Severity.WARNING), finding(severity=Severity.WARNING)]
    assert total(found).en == "1 error, 2 warnings, 0 notes."


def test_json_keeps_both_languages() -> None:
    (one,) = json.loads(as_json([finding()]))
    assert one["message"] == {"vi": "[bold]m", "en": "[bold]m"}
