"""The plugin: a session's own server, real data out of reach, nothing left even by a run that was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lotrinh.database import processes, testing
from lotrinh.database.folder import Folder

INNER = """
import os
from lotrinh import database

def test_it(database_server):
    print("DATA", os.environ["LOTRINH_DATA"], "URL", os.environ.get("DATABASE_URL"), database_server.version)
    assert database.django_database()["HOST"] == database_server.settings["HOST"]
"""


HANGING = """
def test_it(database_server):
    print("DATA", database_server.address.host, flush=True)
    input()
"""


def _pytest(folder: Path, *options: str, **environ: str) -> subprocess.Popen[str]:
    (folder / "test_inner.py").write_text(INNER)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "lotrinh.database.testing",
        "-p",
        "no:cacheprovider",
        "-s",
        "-rs",
    ]
    return subprocess.Popen(
        [*command, "--rootdir", os.fspath(folder), "-c", os.devnull, *options, os.fspath(folder)],
        env={**os.environ, "LOTRINH_DATA": "/real", "DATABASE_URL": "postgresql://real/data", **environ},
        stdout=subprocess.PIPE,
        text=True,
    )


def _data(output: str) -> Path:
    return Path(output.split("DATA ")[1].split()[0])


def test_two_runs_at_once_have_servers_of_their_own_and_leave_nothing(tmp_path):
    runs = [_pytest(tmp_path) for _ in range(2)]
    outputs = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], outputs
    first, second = map(_data, outputs)
    assert first != second
    for output, data in zip(outputs, (first, second), strict=True):
        assert "URL None 18" in output
        assert not data.exists()


def test_the_same_tests_on_the_systems_postgresql(tmp_path):
    run = _pytest(tmp_path, "--postgres=system")
    output = run.communicate()[0]
    assert run.returncode == 0, output
    assert ("1 passed" in output) != ("no system PostgreSQL" in output)
    assert "URL None 18" not in output


def test_a_server_named_for_tests_is_used(tmp_path, server_of_each_kind):
    url = server_of_each_kind.url
    run = _pytest(tmp_path, "--postgres=system", LOTRINH_TEST_DATABASE_URL=url)
    output = run.communicate()[0]
    assert run.returncode == 0, output
    assert f"URL {url} {server_of_each_kind.version}" in output


def test_run_that_was_killed_is_cleaned_up_by_the_next(hold_run):
    data = hold_run
    assert processes.servers_in(Folder(data).cluster)
    with testing.temporary_folder():
        assert not data.exists()
    assert processes.servers_in(Folder(data).cluster) == []


@pytest.fixture
def hold_run(tmp_path):
    """The data folder of a test run that was killed while its server ran."""
    (tmp_path / "test_hang.py").write_text(HANGING)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "lotrinh.database.testing",
        "-p",
        "no:cacheprovider",
        "-s",
        "-q",
    ]
    with subprocess.Popen(
        [*command, "--rootdir", os.fspath(tmp_path), "-c", os.devnull, os.fspath(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as run:
        line = next(line for line in run.stdout if "DATA" in line)
        os.killpg(run.pid, signal.SIGKILL)
    data = Path(line.split("DATA ")[1].strip()).parent
    return data


def test_folders_of_living_runs_are_let_be():
    with testing.temporary_folder() as mine, testing.temporary_folder():
        assert mine.is_dir()
