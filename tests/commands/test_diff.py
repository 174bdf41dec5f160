"""`lotrinh diff`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def changed(folder: Path) -> Path:
    new = Path(shutil.copytree(folder, folder.with_name("new")))
    text = (new / "targets.toml").read_text("utf-8")
    (new / "targets.toml").write_text(text.replace("value = 45\n", "value = 46\n"), "utf-8")
    return new


def test_a_pack_beside_itself(lotrinh: Run, folder: Path) -> None:
    result = lotrinh("diff", folder, folder)
    assert (result.exit_code, result.output) == (0, "0 thay đổi. / 0 changes.\n")


def test_a_change_in_both_languages(lotrinh: Run, folder: Path, changed: Path) -> None:
    assert lotrinh("diff", folder, changed).output == (
        "Mục tiêu I.2.a-1: value 45 → 46 / Target I.2.a-1: value 45 → 46\n1 thay đổi. / 1 change.\n"
    )
    assert (
        lotrinh("diff", folder, changed, "--lang", "en").output
        == "Target I.2.a-1: value 45 → 46\n1 change.\n"
    )


def test_a_change_as_json(lotrinh: Run, folder: Path, changed: Path) -> None:
    assert json.loads(lotrinh("diff", folder, changed, "--json").output) == [
        {"how": "changed", "table": "targets", "item": "I.2.a-1", "field": "value", "old": "45", "new": "46"}
    ]


def test_a_pack_with_errors_cannot_be_compared(lotrinh: Run, broken: Path) -> None:
    assert lotrinh("diff", broken, broken).exit_code == 1
