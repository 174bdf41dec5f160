"""The pages of reference are made from the code, and current."""

from __future__ import annotations

import pytest
from tools.pack_reference import MARK, REFERENCE, pages

from lotrinh.programme.pack.files import NAMES
from lotrinh.programme.pack.rules import RULES
from lotrinh.programme.units import BUILT_IN

PAGES = pages()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_that_is_made_is_current(path) -> None:  # type: ignore[no-untyped-def]
    assert path.read_text("utf-8") == PAGES[path], "run: tools/pack_reference.py"


def test_every_finding_is_documented_in_both_languages() -> None:
    text = PAGES[REFERENCE / "findings.md"]
    for rule in RULES.values():
        assert f"\n## {rule.id}\n" in text
        assert rule.why.vi in text
        assert rule.why.en in text


def test_every_file_and_unit_is_documented() -> None:
    written, _, made = PAGES[REFERENCE / "pack.md"].partition(MARK)
    for name in NAMES:
        assert f"| `{name}` |" in written
        assert f"### `{name}`" in made
    for unit in BUILT_IN:
        assert f"| `{unit}` |" in made
