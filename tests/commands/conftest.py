"""Runs a command as a person would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lotrinh.cli import app

TAN_PHUOC = Path(__file__).parents[1] / "packs" / "tan-phuoc"


@pytest.fixture
def lotrinh() -> Callable[..., Result]:
    """Calls `lotrinh` with the words given."""
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words], prog_name="lotrinh")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented province's pack."""
    return Path(shutil.copytree(TAN_PHUOC, tmp_path / "tan-phuoc"))


@pytest.fixture
def broken(folder: Path) -> Path:
    """The same with one error, one warning and nothing else."""
    tasks = folder / "tasks.toml"
    text = tasks.read_text("utf-8").replace('lead = "so-du-lich"', 'lead = "so-du-lic"')
    tasks.write_text(text.replace("start = 2022", "start = 2002"), "utf-8")
    return folder
