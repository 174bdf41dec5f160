"""Findings say where."""

from __future__ import annotations

import pytest

from lotrinh.programme.findings import Finding, Severity
from lotrinh.text import same


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ({}, ""),
        ({"file": "a.toml"}, "a.toml"),
        ({"file": "a.toml", "line": 7, "item": "I.1-1", "field": "value"}, "a.toml:7 · I.1-1 · value"),
        ({"item": "I.1-1"}, "I.1-1"),
        ({"line": 7, "item": "x"}, "x"),
    ],
)
def test_a_place_is_as_exact_as_it_is_known(where: dict[str, object], place: str) -> None:
    plain = {"id": "a", "severity": "note", "message": same("m"), "hint": same("h")}
    assert Finding.model_validate(plain | where).place == place


def test_errors_come_first() -> None:
    assert list(Severity) == ["error", "warning", "note"]
