"""The first programme's pack, and a careful reader's annotations of its document to compare it with.

The annotations are no part of the project. They lie in the folder that `LOTRINH_REFERENCE` names, or in ``shared``
beside the project; where they are absent, a test that needs them is skipped and says what it could not compare.
"""

from __future__ import annotations

import csv
import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lotrinh.text import nfc

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "src" / "lotrinh" / "packs" / "hau-giang-dich-vu-2030"
REFERENCE = Path(os.environ.get("LOTRINH_REFERENCE", str(ROOT.parent / "shared")))
DOCUMENT = "data/programme/02-ctr-ubnd-hau-giang-2024.txt"


def toml(file: str) -> dict[str, Any]:
    """A file of the pack, as written."""
    return tomllib.loads((PACK / file).read_text(encoding="utf-8"))


def annotations() -> dict[str, Any]:
    """The annotations of the programme's document: tree, records, legal references, deadlines, organisations."""
    found: dict[str, Any] = json.loads(_text("data/programme/gold.json"))
    return found


def communes() -> list[dict[str, str]]:
    """The 75 old communes with the new one of each and the basis of the row."""
    return list(csv.DictReader(_text("data/territory/hau-giang-communes-2025.csv").splitlines()))


def goals_of_other_plans() -> list[dict[str, str]]:
    """The rows of the observations that are other plans' targets."""
    rows = csv.DictReader(_text("data/observations/hau-giang-figures.csv").splitlines())
    return [row for row in rows if "MỤC TIÊU" in row["qualifier"]]


def words(text: str) -> list[str]:
    """The words of a text in lower case, so that marks of punctuation and broken lines do not hide a copy."""
    return re.findall(r"\w+", nfc(text).lower())


def document_words() -> str:
    """The document's words with one space around each."""
    return f" {' '.join(words(_text(DOCUMENT)))} "


def longest_copy(text: str, document: str) -> str:
    """The longest run of words that `text` shares with `document` (from `document_words`)."""
    own, best = words(text), ""
    for start in range(len(own)):
        for end in range(start + len(best.split()) + 1, len(own) + 1):
            run = " ".join(own[start:end])
            if f" {run} " not in document:
                break
            best = run
    return best


def _text(path: str) -> str:
    file = REFERENCE / path
    if not file.is_file():
        pytest.skip(f"NOT COMPARED: {path} is not in {REFERENCE}; name its folder in LOTRINH_REFERENCE")
    return file.read_text(encoding="utf-8")
