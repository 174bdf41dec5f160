"""`lotrinh show`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from lotrinh.programme.pack import load
from lotrinh.programme.programme import Programme

Run = Callable[..., Result]


def test_json_holds_the_whole_programme(lotrinh: Run, folder: Path) -> None:
    result = lotrinh("show", folder, "--json")
    assert result.exit_code == 0
    assert Programme.model_validate_json(result.output) == load(folder)


def test_in_short(lotrinh: Run, folder: Path) -> None:
    lines = lotrinh("show", folder, "--lang", "en").output.splitlines()
    assert lines[0] == "Services and tourism in Tân Phước province, 2021–2030"
    assert lines[1] == "Action programme 05/CTr-UBND · tan-phuoc"
    assert "    10  Target" in lines
    assert lines[-1] == f"Digest  {load(folder).digest}"
    assert "    10  Mục tiêu" in lotrinh("show", folder).output


def test_a_pack_with_errors_shows_them_instead(lotrinh: Run, broken: Path) -> None:
    result = lotrinh("show", broken, "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "pack.reference" in result.stderr
    assert "pack.target.time" not in result.stderr
