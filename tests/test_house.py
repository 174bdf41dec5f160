"""The rules of the house that no other tool holds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
import tomllib
import unicodedata
import venv
import zipfile
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

import lotrinh
from lotrinh.database.testing import temporary_folder

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = (ROOT / "pyproject.toml").read_text("utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))

# Put together from parts, so that this file does not name what it looks for.
DOWNLOAD_HOSTS = [
    "py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb.debian" + ".org",
    "un" + "pkg.com", "js" + "delivr", "cdn" + "js", "fonts.google" + "apis", "fonts.g" + "static",
]  # fmt: skip
WORKPLACES = ["/" + "work/", "/" + "tmp/", "/home" + "/"]


def kept_files() -> list[Path]:
    """Every file that git keeps or would keep, as it is now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """The kept files that are text, by name."""
    found = {}
    for path in kept_files():
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8")
    return found


def lines_of_dependencies() -> list[str]:
    """The lines of pyproject.toml that name one dependency each."""
    return [line for line in PYPROJECT.splitlines() if re.match(r'    "[a-z][\w.\[\]-]*[<>=!~]', line)]


def test_every_dependency_says_why_it_is_there() -> None:
    table = tomllib.loads(PYPROJECT)
    count = len(table["project"]["dependencies"]) + sum(map(len, table["dependency-groups"].values()))
    assert len(lines_of_dependencies()) == count
    silent = [line for line in lines_of_dependencies() if not re.search(r"# [A-Z].{20,}\.$", line)]
    assert silent == []


def test_requirements_pin_every_line_by_hash_and_name_no_place() -> None:
    for name in ("run", "dev"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        items = re.split(r"\n(?=\S)", text)[1:]
        loose = [item for item in items if not re.match(r"[\w.\[\]-]+==\S+.*\\\n    --hash=sha256:", item)]
        assert items
        assert loose == []
        assert "://" not in text


def test_the_requirements_are_those_of_pyproject() -> None:
    check = [sys.executable, "tools/requirements.py", "check"]
    assert subprocess.run(check, cwd=ROOT, check=False, capture_output=True, text=True).stdout == ""


@pytest.mark.parametrize("word", DOWNLOAD_HOSTS + WORKPLACES)
def test_no_file_names_a_download_host_or_somebodys_desk(word: str) -> None:
    # A path may begin so within a longer one (an address, a package's own folder): the character before tells.
    pattern = re.compile(rf"(?<![\w.~/-]){re.escape(word)}" if word.startswith("/") else re.escape(word))
    assert [name for name, text in texts().items() if pattern.search(text)] == []


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_has_its_four_parts(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.match(r"\d{4}-[a-z0-9-]+\.md$", path.name)
    assert re.match(rf"# {path.name[:4]}\. \S", text)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Situation", "Choice", "Why", "What it costs"]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{n:04}" for n in range(len(DECISIONS))]


def test_no_source_file_is_longer_than_400_lines() -> None:
    code = (".py", ".html", ".css", ".js", ".sh")
    lengths = {name: text.count("\n") for name, text in texts().items() if name.endswith(code)}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_text_is_in_composed_unicode() -> None:
    # Tests of decomposed input write it with escapes, so even they hold to this.
    assert [name for name, text in texts().items() if not unicodedata.is_normalized("NFC", text)] == []


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    newest = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == lotrinh.__version__


def run(*command: str | Path) -> str:
    """What `command` prints; its errors are shown where it fails."""
    done = subprocess.run([str(c) for c in command], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def files_of_the_package() -> set[str]:
    """What lies in the package's folder, as a wheel names it."""
    source = ROOT / "src"
    return {path.relative_to(source).as_posix() for path in kept_files() if path.is_relative_to(source)}


@pytest.fixture(scope="module")
def wheel(files_of_the_package: set[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as `make wheel` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_carries_every_file_of_the_package(wheel: Path, files_of_the_package: set[str]) -> None:
    assert files_of_the_package - set(zipfile.ZipFile(wheel).namelist()) == set()


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `lotrinh` of an environment that has the wheel and what it runs on, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*install, "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    run(*install, "--no-deps", wheel)
    return folder / "bin" / "lotrinh"


@pytest.mark.slow
def test_the_wheel_runs_without_development_packages(installed: Path) -> None:
    assert lotrinh.__version__ in run(installed, "--version")


def address_told_by(process: subprocess.Popen[str]) -> str:
    """The first web address that the process prints; fails with what it said where it prints none."""
    assert process.stdout
    said = ""
    for line in process.stdout:
        said += line
        if found := re.search(r"http://\S+", line):
            return found[0]
    pytest.fail(f"no address in: {said}")


def read(address: str) -> str:
    """The page at `address`, once the workers have come up behind it."""
    until = time.monotonic() + 60
    while True:
        try:
            with urlopen(address) as page:
                return str(page.read().decode())
        except URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError) or time.monotonic() > until:
                raise
            time.sleep(0.1)


@pytest.mark.slow
def test_the_wheel_shows_the_first_programme(installed: Path) -> None:
    outside = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PYTHONPATH", "PORT")
    clean = {name: value for name, value in os.environ.items() if name not in outside}
    with temporary_folder() as folder:
        demo = [installed, "demo", "--port", "0", "--data", folder / "data"]
        with subprocess.Popen(
            demo, cwd=folder, env=clean, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as process:
            patience = threading.Timer(180, process.kill)
            patience.start()
            try:
                assert "Hậu Giang" in read(address_told_by(process))
            finally:
                patience.cancel()
                process.terminate()
    assert process.returncode == 0
