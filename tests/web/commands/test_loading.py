"""`lotrinh load` shows the difference, asks, loads, and says so when there is nothing to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lotrinh.cli import app
from lotrinh.programme import pack
from lotrinh.web.commands import ready
from lotrinh.web.programmes import queries
from lotrinh.web.programmes.models import AuditEntry, Version

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _database_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's own transaction stands for what a command prepares; test_serving runs the whole."""
    monkeypatch.setattr(ready, "database", ready.said)


@pytest.fixture
def changed(tan_phuoc: Path, tmp_path: Path) -> Path:
    """The pack with another title and one figure more."""
    folder = tmp_path / "changed"
    shutil.copytree(tan_phuoc, folder)
    header = folder / "programme.toml"
    header.write_text(header.read_text().replace('number = "05/CTr-UBND"', 'number = "06/CTr-UBND"'))
    with (folder / "figures.csv").open("a") as figures:
        first = (tan_phuoc / "figures.csv").read_text().splitlines()[1]
        figures.write("them-" + first.replace(",2018,", ",2016,") + "\n")
    return folder


def _load(*arguments: object, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["load", *map(str, arguments)], input=typed)


def test_a_new_programme_is_shown_and_loaded_after_a_yes(tan_phuoc: Path) -> None:
    result = _load(tan_phuoc, "--by", "Lan", "--note", "thử", typed="y\n")
    assert result.exit_code == 0, result.output
    assert "Chương trình mới: Phát triển dịch vụ và du lịch tỉnh Tân Phước" in result.output
    assert "Loaded version 1 of tan-phuoc, in force from 2021-03-10" in result.output
    assert Version.objects.values_list("loaded_by", "note").get() == ("Lan", "thử")
    assert queries.programme("tan-phuoc").targets == pack.load(tan_phuoc).targets


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_nothing_is_loaded_without_a_yes(tan_phuoc: Path, typed: str) -> None:
    result = _load(tan_phuoc, typed=typed)
    assert result.exit_code == 1
    assert "Nothing was loaded." in result.output
    assert not Version.objects.exists()


def test_the_second_time_there_is_nothing_to_ask_and_nothing_to_change(tan_phuoc: Path) -> None:
    assert _load(tan_phuoc, "--yes").exit_code == 0
    result = _load(tan_phuoc)
    assert result.exit_code == 0, result.output
    assert "Không có gì để đổi" in result.output
    assert "Nothing to change: tan-phuoc is at version 1" in result.output
    assert (Version.objects.count(), AuditEntry.objects.count()) == (1, 1)


def test_a_changed_pack_shows_its_difference(tan_phuoc: Path, changed: Path) -> None:
    _load(tan_phuoc, "--yes")
    result = _load(changed, typed="n\n")
    assert "number 05/CTr-UBND → 06/CTr-UBND" in result.output
    assert "Số liệu them-ty-trong-dich-vu-2018: thêm mới" in result.output
    assert result.output.count("→") == 2  # in each language
    assert Version.objects.count() == 1
    assert "version 2" in _load(changed, "--yes").output
    assert "nạp trước đây" in _load(tan_phuoc, "--yes").output


def test_a_changed_figure_is_refused(tan_phuoc: Path, changed: Path) -> None:
    _load(tan_phuoc, "--yes")
    figures = changed / "figures.csv"
    figures.write_text(figures.read_text().replace(",36.1,", ",36.2,", 1))
    result = _load(changed, "--yes")
    assert result.exit_code == 1
    assert "ty-trong-dich-vu-2018" in result.output
    assert "supersedes" in result.output
    assert Version.objects.count() == 1


def test_a_pack_with_errors_is_not_loaded(changed: Path) -> None:
    (changed / "clauses.toml").unlink()
    result = _load(changed, "--yes")
    assert result.exit_code == 1
    assert "clauses.toml" in result.output
    assert not Version.objects.exists()
