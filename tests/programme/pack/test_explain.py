"""What pydantic refuses becomes a sentence in each language: found, allowed, what to do."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.pack.explain import explain
from lotrinh.programme.pack.rules import Place
from lotrinh.programme.reporting import Reporting
from lotrinh.programme.targets import Reading
from lotrinh.territory.areas import Area

HERE = Place("x.toml", "it", line=7)
TEXT = {"vi": "một", "en": "one"}
FIGURE = {
    "id": "a",
    "indicator": "b",
    "area": "c",
    "value": "1",
    "unit": "u",
    "status": "final",
    "recorded": "2026-01-01T00:00:00Z",
    "source": "s",
}
CLAUSE = {"locator": "I.1", "kind": "target", "title": TEXT}
SOURCE = {"id": "s", "title": "t", "publisher": "p", "kind": "press"}
INDICATOR = {"id": "x", "title": TEXT, "unit": "u", "observes": "flow", "definition": TEXT}


def told(model: type[BaseModel], raw: dict[str, Any]) -> list[Finding]:
    with pytest.raises(ValidationError) as errors:
        model.model_validate(raw)
    return explain(errors.value, model, HERE)


CASES: list[tuple[type[BaseModel], dict[str, Any], str, str, str]] = [
    (
        Clause,
        CLAUSE | {"title": {"vi": "một"}},
        "pack.value.missing",
        "title.en",
        "The field “en” is missing.",
    ),
    (Clause, CLAUSE | {"tittle": 1}, "pack.value.unknown", "tittle", "Did you mean “title”?"),
    (
        Clause,
        CLAUSE | {"title": TEXT | {"eng": "x"}},
        "pack.value.unknown",
        "title.eng",
        "There is no field “eng” here.",
    ),
    (Clause, CLAUSE | {"title": "một"}, "pack.value.type", "title", "a table with fields of its own"),
    (
        Clause,
        CLAUSE | {"title": {"vi": 1, "en": "x"}},
        "pack.value.type",
        "title.vi",
        "a text in quotation marks",
    ),
    (Clause, CLAUSE | {"title": {"vi": " ", "en": "x"}}, "pack.value.range", "title.vi", "not empty"),
    (
        Clause,
        CLAUSE | {"title": {"vi": "x" * 2001, "en": "x"}},
        "pack.value.range",
        "title.vi",
        "no longer than 2000",
    ),
    (Clause, CLAUSE | {"heading": "maybe"}, "pack.value.type", "heading", "true or false"),
    (
        Clause,
        CLAUSE | {"kind": ["target"]},
        "pack.value.choice",
        "kind",
        "“[…]” is not one of the values allowed.",
    ),
    (
        Clause,
        CLAUSE | {"locator": "1.2"},
        "pack.value.form",
        "locator",
        "the place of a clause in the document",
    ),
    (Figure, FIGURE | {"value": "1,5"}, "pack.value.number", "value", "“1,5” cannot be read as a number."),
    (Figure, FIGURE | {"value": "NaN"}, "pack.value.number", "value", "“NaN” cannot be read as a number."),
    (Figure, FIGURE | {"value": "1e30"}, "pack.value.rule", "value", "out of all proportion"),
    (Figure, FIGURE | {"value": "1" * 41}, "pack.value.range", "value", "at most 40 digits"),
    (Figure, FIGURE | {"period": "Tết"}, "pack.value.rule", "period", "the period “Tết” is not understood"),
    (Figure, FIGURE | {"published": "2024-02-30"}, "pack.value.rule", "published", "no day 2024-02-30"),
    (Figure, FIGURE | {"recorded": "x"}, "pack.value.date", "recorded", "“x” is no day of the calendar."),
    (Figure, FIGURE | {"recorded": "2026-01-01T00:00:00"}, "pack.value.rule", "recorded", "time zone"),
    (Figure, FIGURE | {"status": "finale"}, "pack.value.choice", "status", "Did you mean “final”?"),
    (
        Source,
        SOURCE | {"precedence": "nine"},
        "pack.value.number",
        "precedence",
        "cannot be read as a number",
    ),
    (Source, SOURCE | {"precedence": "100"}, "pack.value.range", "precedence", "at most 99"),
    (Source, SOURCE | {"precedence": "-1"}, "pack.value.range", "precedence", "at least 0"),
    (Source, SOURCE | {"url": "www.x.vn"}, "pack.value.form", "url", "the address of a page"),
    (Indicator, INDICATOR | {"lag_months": 2.5}, "pack.value.type", "lag_months", "a whole number"),
    (
        Indicator,
        INDICATOR | {"period": "weekly"},
        "pack.value.form",
        "period",
        "year, half, quarter or month",
    ),
    (
        Indicator,
        INDICATOR | {"prices": "real"},
        "pack.value.form",
        "prices",
        "current, or constant- and a year",
    ),
    (
        Indicator,
        INDICATOR | {"usual": {"low": 2, "high": 1}},
        "pack.value.rule",
        "usual",
        "is above the high end",
    ),
    (
        Indicator,
        INDICATOR | {"breakdowns": "a"},
        "pack.value.type",
        "breakdowns",
        "a list in square brackets",
    ),
    (
        Indicator,
        INDICATOR | {"breakdowns": ["a", "B"]},
        "pack.value.form",
        "breakdowns[2]",
        "“B” is not in the right form",
    ),
    (
        Area,
        {"id": "a", "name": TEXT, "level": "province", "valid_from": 7.5},
        "pack.value.date",
        "valid_from",
        "“7.5”",
    ),
    (
        Area,
        {"id": "a", "name": TEXT, "level": "province", "valid_from": "1/7/2025"},
        "pack.value.date",
        "valid_from",
        "“1/7/2025”",
    ),
    (
        Area,
        {"id": "a", "name": TEXT, "level": "province", "code": "AB"},
        "pack.value.form",
        "code",
        "1 to 5 digits",
    ),
    (
        Reporting,
        {"cut_off": {"first": {"month": 2, "day": 30}, "last": {"month": 1, "day": 1}, "ground": "g"}},
        "pack.value.rule",
        "cut_off.first",
        "no day 30/2",
    ),
    (Reporting, {"rules": [{}]}, "pack.value.missing", "rules[1].id", "The field “id” is missing."),
    (
        Reading,
        {
            "target": "I.1-1",
            "id": "b",
            "question": TEXT,
            "chosen": "a",
            "options": [{"id": "a", "title": TEXT, "set": {"vow": 1}}],
        },
        "pack.value.rule",
        "options[1]",
        "a reading cannot change vow",
    ),
    (
        Reading,
        {"target": "I.1-1", "id": "b", "question": TEXT, "chosen": "a", "options": []},
        "pack.value.range",
        "options",
        "not empty (at least 1)",
    ),
]


@pytest.mark.parametrize(("model", "raw", "id", "field", "says"), CASES, ids=lambda value: str(value)[:30])
def test_a_refusal_becomes_a_finding_at_its_field(
    model: type[BaseModel], raw: dict[str, Any], id: str, field: str, says: str
) -> None:
    finding = next(one for one in told(model, raw) if one.field == field)
    assert finding.id == id
    assert says in finding.message.en
    assert finding.message.vi != finding.message.en
    assert (finding.file, finding.line, finding.item) == ("x.toml", 7, "it")


def test_every_error_of_an_item_is_told() -> None:
    findings = told(Clause, {"locator": "x", "kind": "y", "titel": TEXT})
    assert [(one.id, one.field) for one in findings] == [
        ("pack.value.form", "locator"),
        ("pack.value.choice", "kind"),
        ("pack.value.missing", "title"),
        ("pack.value.unknown", "titel"),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("34,37", "34.37"),
        ("1.200.000", "1200000"),
        ("1,200,000", "1200000"),
        ("1.234,5", "1234.5"),
        ("−2,73", "-2.73"),
        ("38%", "38"),
        ("1 200", "1200"),
    ],
)
def test_a_number_written_for_readers_is_mended(written: str, meant: str) -> None:
    (finding,) = told(Figure, FIGURE | {"value": written})
    assert f"Có phải là {meant}?" in finding.hint.vi


@pytest.mark.parametrize("written", ["nhiều", "", "1-2", "x,y"])
def test_what_is_no_number_is_not_mended(written: str) -> None:
    (finding,) = told(Figure, FIGURE | {"value": written})
    assert "Có phải" not in finding.hint.vi


@pytest.mark.parametrize(
    ("missing", "wanted"),
    [
        ("locator", "like I.2.b.10"),
        ("kind", "title, preamble, viewpoint"),
        ("title", '{ vi = "…", en = "…" }'),
    ],
)
def test_a_missing_field_says_what_it_wants(missing: str, wanted: str) -> None:
    (finding,) = told(Clause, {name: value for name, value in CLAUSE.items() if name != missing})
    assert wanted in finding.hint.en


def test_an_id_is_proposed_from_what_was_written() -> None:
    (finding,) = told(Source, SOURCE | {"id": "Niên giám 2024"})
    assert finding.hint.vi == "Viết như: nien-giam-2024."
