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


def test_a_command_that_does_not_exist_is_refused() -> None:
    code, output = run("chek")
    assert code == 2
    assert "chek" in output


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
