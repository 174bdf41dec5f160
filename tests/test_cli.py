"""The command line: quick to start, in both languages, and honest in its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from lotrinh import __version__
from lotrinh.cli import COMMANDS, app

runner = CliRunner()


def run(*words: str) -> tuple[int, str]:
    result = runner.invoke(app, words)
    return result.exit_code, result.output


def test_the_version() -> None:
    assert run("--version") == (0, f"lotrinh {__version__}\n")


def test_the_list_of_commands_names_those_that_are_there_in_both_languages() -> None:
    code, output = run("--help")
    assert code == 0
    for name, command in COMMANDS.items():
        assert (f"{command.about.vi} / {command.about.en}" in output) == command.there, name


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("chek", "Không có lệnh “chek”. Ý là “check”?", "There is no command “chek”. Did you mean “check”?"),
        ("xyz", "Không có lệnh “xyz”.", "There is no command “xyz”."),
        ("check", "Thiếu PACK.", "PACK is missing."),
        (
            "check a --jsn",
            "Không có tùy chọn --jsn. Ý là --json?",
            "There is no option --jsn. Did you mean --json?",
        ),
        ("check a --lang", "Tùy chọn --lang cần một giá trị.", "The option --lang needs a value."),
        ("check a b", "Lệnh viết chưa đúng: Got unexpected extra argument", "Got unexpected extra argument"),
        (
            "schema target.toml",
            "Gói không có tệp “target.toml”. Ý là “targets.toml”?",
            "A pack has no file “target.toml”.",
        ),
    ],
)
def test_a_command_written_wrongly_is_answered_in_both_languages(words: str, vi: str, en: str) -> None:
    result = runner.invoke(app, words.split(), prog_name="lotrinh")
    assert result.exit_code == 2
    first, second, see = result.stderr.splitlines()
    assert vi in first
    assert en in second
    assert see.startswith("Xem / See: lotrinh")
    assert result.stdout == ""


@pytest.mark.parametrize("name", ["check", "show", "diff", "schema", "assess"])
def test_every_command_explains_itself_in_both_languages(name: str) -> None:
    code, output = run(name, "--help")
    assert code == 0
    assert " / " in output


def loaded(code: str) -> set[str]:
    """The modules that a fresh Python holds after running `code`."""
    program = f"{code}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_starting_loads_neither_the_web_nor_the_arithmetic() -> None:
    modules = loaded("import lotrinh.cli")
    assert not modules & {"django", "numpy", "lotrinh.programme.programme", "lotrinh.web"}


def test_checking_a_pack_loads_no_web() -> None:
    modules = loaded("import lotrinh.commands.check, lotrinh.commands.show, lotrinh.commands.diff")
    assert not modules & {"django", "numpy", "lotrinh.web", "lotrinh.assessing"}


def test_called_without_words_it_shows_the_list() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from lotrinh.cli import main; main()"], capture_output=True, text=True
    )
    assert done.returncode == 0
    assert "lotrinh COMMAND --help" in done.stdout
