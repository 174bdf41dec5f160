"""What the documentation says is so: its links lead somewhere, its commands run, its map names every room."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_its_links_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    broken = [link for link in links if not (page.parent / link).exists()]
    assert broken == []


def transcripts() -> list[tuple[str, str, list[str]]]:
    found = []
    for page in PAGES:
        for block in CONSOLE.findall(page.read_text("utf-8")):
            for part in block.split("$ ")[1:]:
                command, *lines = part.rstrip("\n").split("\n")
                found.append((named(page), command, [line for line in lines if line.strip()]))
    return found


@pytest.mark.parametrize(("page", "command", "lines"), transcripts())
def test_its_transcripts_are_what_the_command_prints(page: str, command: str, lines: list[str]) -> None:
    program, *rest = shlex.split(command)
    assert program == "lotrinh"
    run = subprocess.run(
        [sys.executable, "-c", "from lotrinh.cli import main; main()", *rest],
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    for line in lines:
        assert line in run.stdout, f"{page}: {line}"


def test_some_transcript_is_there_to_run() -> None:
    assert transcripts()


def test_the_map_names_every_room() -> None:
    drawn = (ROOT / "docs/explanation/house.md").read_text("utf-8")
    rooms = [
        path.name for path in (ROOT / "src/lotrinh").iterdir() if path.is_dir() and path.name != "__pycache__"
    ]
    assert [room for room in rooms if f"`src/lotrinh/{room}/`" not in drawn] == []


def test_the_index_names_every_page() -> None:
    index = (ROOT / "docs/README.md").read_text("utf-8")
    pages = [p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")]
    wanted = [p for p in pages if p != "README.md" and not p.startswith("decisions/")]
    assert [p for p in wanted if p not in index] == []
