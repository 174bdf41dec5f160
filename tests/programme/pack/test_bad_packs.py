"""Every rule is broken once; what people read then is under test, word for word, in both languages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.programme.pack.bad_packs import BAD
from tests.programme.pack.conftest import Copy

from lotrinh.commands.findings import print_findings
from lotrinh.programme.findings import Severity
from lotrinh.programme.pack import read
from lotrinh.programme.pack.rules import RULES

TRANSCRIPTS = Path(__file__).parent / "bad"


def test_every_rule_is_broken_somewhere() -> None:
    assert set(BAD) == set(RULES)
    assert {path.stem for path in TRANSCRIPTS.glob("*.txt")} == set(RULES)


@pytest.mark.parametrize("id", BAD)
def test_breaking_a_rule_is_told(id: str, pack: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    BAD[id](pack)
    programme, findings = read(pack.folder)
    told = [one for one in findings if one.id == id]
    assert told, [one.id for one in findings]
    assert (programme is None) == any(one.severity is Severity.ERROR for one in findings)

    print_findings(told[:1], None)
    transcript = capsys.readouterr().out.replace(str(pack.folder.parent) + os.sep, "…/").rpartition("\n")[0]
    transcript = "\n".join(transcript.split("\n")[:-1]) + "\n"
    assert transcript == (TRANSCRIPTS / f"{id}.txt").read_text("utf-8")


#: What else must be told, since it is wrong too: a new target has no reading, a renamed item is still referred to.
ALSO = {
    "pack.more": {"pack.value.missing"},
    "pack.too-many": {"pack.csv.row", "pack.more"},
    "pack.unit.built-in": {"pack.reference"},
    "pack.indicator.unit": {"pack.figure.unit"},
    "pack.target.locator": {"pack.reference"},
    "pack.target.unit": {"pack.target.reading"},
    "pack.target.versus": {"pack.target.reading"},
    "pack.target.indicator": {"pack.target.reading"},
}


@pytest.mark.parametrize("id", BAD)
def test_one_mistake_is_told_once(id: str, pack: Copy) -> None:
    BAD[id](pack)
    assert {one.id for one in pack.findings()} - {id} == ALSO.get(id, set())
