"""The reference is made from the code, is current, and leaves nothing out."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tools.reference import FOLDER, ROOT, pages
from tools.reference.addresses import about
from tools.reference.commands import parameters
from tools.reference.figures import FIGURE, SOURCE

from lotrinh.assessing.outcomes import FreshnessState, Judgement, Outcome
from lotrinh.cli import COMMANDS
from lotrinh.programme.figures import Figure, Source
from lotrinh.web.public.urls import PAGES as PUBLIC

PAGES = pages()
#: How the program asks the environment, by each of its ways.
READ = re.compile(
    r"""(?:environ\.(?:get|pop)\(|os\.environ\[|environment\.\w+\(|\btext\(|envvar=)\s*"([A-Z][A-Z_]{3,})\"""",
)
#: Django's own, and one that only tests ask.
NOT_OURS = {"DJANGO_SETTINGS_MODULE", "LOTRINH_TEST_DATABASE_URL"}


def text(name: str) -> str:
    return PAGES[FOLDER / name]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_is_current(path: Path) -> None:
    assert path.exists(), "run: make reference"
    assert path.read_text("utf-8") == PAGES[path], "run: make reference"


def test_every_command_stands_with_all_its_parameters() -> None:
    parts = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## )", text("commands.md"), re.DOTALL | re.MULTILINE))
    assert list(COMMANDS) == [name for name in parts if name in COMMANDS]
    for name in COMMANDS:
        for one in parameters(name):
            written = one.opts[-1] if one.opts[-1].startswith("-") else str(one.metavar).strip("[]")
            assert f"`{written}" in parts[name], f"{name}: {written}"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["--version"], 0),
        (["check", "khong-co-goi-nay"], 1),
        (["check"], 2),
        (["check", "x", "--nothing"], 2),
    ],
)
def test_exit_codes_are_as_described(line: list[str], code: int) -> None:
    call = [sys.executable, "-c", "from lotrinh.cli import main; main()", *line]
    assert subprocess.run(call, capture_output=True, timeout=60, check=False).returncode == code
    assert f"\n| {code} | " in text("commands.md")


def test_every_variable_that_the_program_reads_is_described_and_no_other() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "src/lotrinh").rglob("*.py")]
    read = {name for source in sources for name in READ.findall(source)} | {"DATABASE_URL"}
    assert {"LOTRINH_DATA", "LOTRINH_HOSTS", "LOTRINH_SECRET_KEY", "PORT", "XDG_DATA_HOME"} <= read
    program = text("settings.md").partition("## Cho phép thử")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", program, re.MULTILINE)) == read - NOT_OURS


def test_every_variable_has_a_default() -> None:
    rows = re.findall(
        r"^\| `[A-Z_]+` \| (.*?) \| (.*?) \|$", text("settings.md").partition("## C")[0], re.MULTILINE
    )
    assert rows
    assert [row for row in rows if not all(row)] == []


def test_every_word_has_a_meaning_of_its_own_in_both_languages() -> None:
    for kind in (Outcome, FreshnessState, Judgement):
        for language in ("vi", "en"):
            meanings = [one.meaning.get(language) for one in kind]
            assert len(set(meanings)) == len(kind)
            assert all(f": {meaning} |" in text("outcomes.md") for meaning in meanings)


def test_every_column_is_explained_and_no_other() -> None:
    assert list(FIGURE) == list(Figure.model_fields)
    assert list(SOURCE) == list(Source.model_fields)


def test_every_address_says_what_it_shows() -> None:
    assert [one.name for one in PUBLIC if not about(one.view)] == []
    assert [one.name for one in PUBLIC if inspect.getdoc(one.view) is None] == []
    for one in PUBLIC:
        assert f"| `{one.name}` | `/" in text("addresses.md")
