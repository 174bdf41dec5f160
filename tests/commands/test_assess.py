"""`lotrinh assess`, as it is typed: the invented province's targets, on days, with figures added."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from lotrinh.assessing.outcomes import Outcome
from lotrinh.cli import app

PACK = str(Path(__file__).parents[1] / "packs" / "tan-phuoc")
HEADER = "id,indicator,area,period,breakdown,value,unit,status,published,recorded,source,qualifier,supersedes,note\n"
FIELDS = {"target", "clause", "outcome", "freshness", "distance", "required_pace", "achieved_pace", "figure", "reading",
          "other_readings", "reasons"}  # fmt: skip


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["assess", PACK, *words], prog_name="lotrinh")


def verdicts(*words: str) -> dict[str, Any]:
    result = run("--json", *words)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
    return {verdict["target"]: verdict for verdict in found}


def test_every_target_has_a_verdict_with_its_reasons() -> None:
    found = verdicts("--on", "2026-11-22")
    assert len(found) == 10
    for verdict in found.values():
        assert set(verdict) >= FIELDS
        assert verdict["outcome"] in set(Outcome)
        assert verdict["reasons"]["children"]


def test_the_same_question_has_the_same_answer_byte_for_byte() -> None:
    assert run("--json", "--on", "2026-11-22").stdout == run("--json", "--on", "2026-11-22").stdout


def test_on_a_day_only_what_was_published_by_then_is_known() -> None:
    """The share of 2021 was 38.2, preliminary, until 30 June 2023, when 38.9 replaced it."""
    before, after = verdicts("--on", "2023-06-29"), verdicts("--on", "2023-06-30")
    assert before["I.2.a-1"]["figure"]["value"] == 38.2
    assert after["I.2.a-1"]["figure"]["value"] == 39.6
    late = verdicts("--on", "2026-11-22", "--known-on", "2023-06-29")
    assert late["I.2.a-1"]["figure"]["value"] == 38.2


def test_before_its_period_nothing_has_begun() -> None:
    assert {verdict["outcome"] for verdict in verdicts("--on", "2015-01-01").values()} == {"not_begun"}


def test_figures_from_a_file_are_added(tmp_path: Path) -> None:
    extra = tmp_path / "more.csv"
    row = "new,ty-trong-dich-vu,tan-phuoc,2025,,30,percent,final,2026-06-30,2026-07-01T00:00:00Z,nien-giam-2025,,,"
    extra.write_text(f"{HEADER}{row}\n", "utf-8")
    found = verdicts("--on", "2026-11-22", "--figures", str(extra))
    assert found["I.2.a-1"]["figure"]["value"] == 30
    assert found["I.2.a-1"]["outcome"] == "off_track"
    assert verdicts("--on", "2026-11-22")["I.2.a-1"]["outcome"] == "on_track"


@pytest.mark.parametrize(("row", "told"), [
    ("a,no-such,tan-phuoc,2025,,30,percent,final,,2026-07-01T00:00:00Z,nien-giam-2025,,,", "no-such"),
    ("a,ty-trong-dich-vu,tan-phuoc,2025,,=1+1,percent,final,,2026-07-01T00:00:00Z,nien-giam-2025,,,", "=1+1"),
    ("a,ty-trong-dich-vu,tan-phuoc,2025,,3,ty-dong,final,,2026-07-01T00:00:00Z,nien-giam-2025,,,", "ty-dong"),
])  # fmt: skip
def test_a_figure_that_is_wrong_is_refused_with_its_place(tmp_path: Path, row: str, told: str) -> None:
    extra = tmp_path / "more.csv"
    extra.write_text(f"{HEADER}{row}\n", "utf-8")
    result = run("--figures", str(extra), "--lang", "en")
    assert result.exit_code == 1
    assert told in result.output


def test_a_day_that_is_none_is_refused_in_both_languages() -> None:
    result = run("--on", "30/11/2026")
    assert result.exit_code == 2
    assert "30/11/2026" in result.output


def test_a_pack_that_is_not_there_is_refused() -> None:
    result = CliRunner().invoke(app, ["assess", "no-such-pack"], prog_name="lotrinh")
    assert result.exit_code == 1
    assert "no-such-pack" in result.output


def test_without_json_each_target_is_a_line() -> None:
    lines = run("--on", "2026-11-22", "--lang", "en").stdout.strip().splitlines()
    assert len(lines) == 10
    assert any("on track" in line for line in lines)
