"""The plugin: a session's own server, real data out of reach, nothing left even by a run that was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from lotrinh.database import processes, testing
from lotrinh.database.folder import Folder

INNER = """
import os
from lotrinh import database

def test_it(database_server):
    print("DATA", os.environ["LOTRINH_DATA"], "URL", os.environ.get("DATABASE_URL"), database_server.version)
    assert database.django_database()["HOST"] == database_server.settings["HOST"]
"""


ALONE = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # quicker, and nothing of ours but the plugin

HANGING = """
import os

def test_it(database_server):
    print("DATA", os.environ["LOTRINH_DATA"], flush=True)
    input()
"""


def _pytest(folder: Path, source: str, *options: str, **environ: str) -> subprocess.Popen[str]:
    """A run of pytest in a process group of its own, on one file with this source."""
    (folder / "test_inner.py").write_text(source)
    plain = ["-p", "lotrinh.database.testing", "-p", "no:cacheprovider", "-s", "-rs", "-c", os.devnull]
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", *plain, f"--rootdir={folder}", *options, os.fspath(folder)],
        env={**ALONE, "LOTRINH_DATA": "/real", "DATABASE_URL": "postgresql://real/data", **environ},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _data(output: str) -> Path:
    return Path(output.split("DATA ")[1].split()[0])


def test_two_runs_at_once_have_servers_of_their_own_and_leave_nothing(tmp_path):
    runs = [_pytest(tmp_path, INNER) for _ in range(2)]
    outputs = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], outputs
    first, second = map(_data, outputs)
    assert first != second
    for output, data in zip(outputs, (first, second), strict=True):
        assert "URL None 18" in output
        assert not data.exists()


def test_the_same_tests_on_the_systems_postgresql(tmp_path):
    run = _pytest(tmp_path, INNER, "--postgres=system")
    output = run.communicate()[0]
    assert run.returncode == 0, output
    assert ("1 passed" in output) != ("no system PostgreSQL" in output)
    assert "URL None 18" not in output


def test_a_server_named_for_tests_is_used(tmp_path, database_server):
    url = database_server.url
    run = _pytest(tmp_path, INNER, "--postgres=system", LOTRINH_TEST_DATABASE_URL=url)
    output = run.communicate()[0]
    assert run.returncode == 0, output
    assert f"URL {url} {database_server.version}" in output


def test_run_that_was_killed_is_cleaned_up_by_the_next(tmp_path):
    with _pytest(tmp_path, HANGING) as run:
        data = _data(next(line for line in run.stdout if "DATA" in line))
        os.killpg(run.pid, signal.SIGKILL)
    left = processes.servers_in(Folder(data).cluster)
    assert left, "the server outlived its run"
    with testing.temporary_folder():
        assert not data.exists()
    assert not [pid for pid in left if processes.is_postgres_by_ps(pid)]


def test_folders_of_living_runs_are_let_be():
    with testing.temporary_folder() as mine, testing.temporary_folder():
        assert mine.is_dir()
