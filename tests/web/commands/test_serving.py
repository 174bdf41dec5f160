"""`lotrinh demo` as a user runs it: a process, a page, a clean end."""

from __future__ import annotations

import http.client
import os
import pwd
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lotrinh.database.folder import Folder
from lotrinh.database.processes import servers_in
from lotrinh.database.testing import temporary_folder

LOTRINH = Path(sys.executable).with_name("lotrinh")
PATIENCE = 120  # seconds; a busy machine is no fault

pytestmark = pytest.mark.slow


@pytest.fixture
def data() -> Iterator[Path]:
    with temporary_folder() as folder:
        yield folder / "data"


class Running:
    """One `lotrinh` process; its output so far, and the address that it printed."""

    def __init__(
        self, data: Path, *arguments: str, user: pwd.struct_passwd | None = None, python: Path | None = None
    ) -> None:
        environ = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "PORT")}
        environ |= {"LOTRINH_DATA": str(data), "HOME": str(data.parent)}
        command = [str(LOTRINH)]
        if python:
            command = [str(python), "-c", "from lotrinh.cli import main; main()"]
            environ |= {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [*command, *arguments],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **({"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}),
            cwd="/",
        )
        self.output = ""

    def address(self) -> str:
        assert self.process.stdout
        for line in self.process.stdout:
            self.output += line
            if found := re.search(r"open at (http://\S+)", line):
                return found[1]
        raise AssertionError(self.output)

    def get(self, path: str = "") -> tuple[int, str]:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                with urllib.request.urlopen(self.url + path, timeout=10) as response:
                    return response.status, response.read().decode()
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, error.read().decode()
            except (OSError, http.client.HTTPException):  # cut off by a worker that ended
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def start(self) -> Running:
        self.url = self.address()
        return self

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        output, _ = self.process.communicate(timeout=PATIENCE)
        self.output += output
        return self.process.returncode


@contextmanager
def running(data: Path, *arguments: str, **how: Any) -> Iterator[Running]:
    started = Running(data, *arguments, **how)
    try:
        yield started.start()
    finally:
        if started.process.poll() is None:
            started.stop()
        if started.process.stdout:
            started.process.stdout.close()


def _stopped(data: Path) -> bool:
    """Whether the database ends: whoever uses it last stops it, which may be a worker that outlives its parent."""
    until = time.monotonic() + PATIENCE
    while servers_in(Folder(data).cluster) and time.monotonic() < until:
        time.sleep(0.1)
    return servers_in(Folder(data).cluster) == []


def test_the_demo_shows_a_programme_and_ends_cleanly(data: Path, tan_phuoc: Path) -> None:
    begun = time.monotonic()
    with running(data, "demo", "--port", "0", "--pack", str(tan_phuoc)) as demo:
        status, page = demo.get()
        assert time.monotonic() - begun < PATIENCE
        assert status == 200
        assert "Tân Phước" in page
        assert demo.get("en/")[0] == 200
        assert demo.get("khong-co")[0] == 404
        assert not _stopped(data)
        assert demo.stop(signal.SIGTERM) == 0
    assert _stopped(data)
    assert f"Dữ liệu nằm trong thư mục {data}" in demo.output
    assert "Loaded version 1 of tan-phuoc" in demo.output
    assert "Traceback" not in demo.output

    with running(data, "demo", "--port", "0", "--pack", str(tan_phuoc)) as again:
        assert "Nothing to change: tan-phuoc is at version 1" in again.output
        assert again.get()[0] == 200
        assert again.stop(signal.SIGINT) == 0
    assert _stopped(data)
    assert "Traceback" not in again.output

    with running(data, "serve", "--port", "0") as served:  # what the demo loaded is there
        assert "Tân Phước" in served.get()[1]
        assert served.stop() == 0
    assert _stopped(data)


def test_a_worker_that_dies_is_replaced_and_the_database_stays(data: Path, tan_phuoc: Path) -> None:
    with running(data, "demo", "--port", "0", "--pack", str(tan_phuoc)) as demo:
        assert demo.get()[0] == 200
        children = Path(f"/proc/{demo.process.pid}/task/{demo.process.pid}/children").read_text().split()
        assert children
        for child in children:
            os.kill(int(child), signal.SIGKILL)
        assert demo.get()[0] == 200
        assert demo.stop() == 0
    assert _stopped(data)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_early_end_leaves_no_database_running(data: Path, tan_phuoc: Path, number: int) -> None:
    started = Running(data, "demo", "--port", "0", "--pack", str(tan_phuoc))
    until = time.monotonic() + PATIENCE
    while not (data / "postgresql" / "cluster" / "postmaster.pid").exists() and time.monotonic() < until:
        time.sleep(0.01)
    started.stop(number)
    assert _stopped(data)
    assert "open at" not in started.output


def test_a_port_in_use_is_said_before_anything_is_done(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        started = Running(data, "demo", "--port", str(port))
        output, _ = started.process.communicate(timeout=PATIENCE)
    assert started.process.returncode == 1
    assert f"Không mở được cổng {port}" in output
    assert f"make demo PORT={port + 1}" in output
    assert not data.exists()


def test_a_data_folder_that_cannot_be_used_is_said(data: Path, tan_phuoc: Path) -> None:
    data.write_text("in the way")
    started = Running(data, "demo", "--port", "0", "--pack", str(tan_phuoc))
    output, _ = started.process.communicate(timeout=PATIENCE)
    assert started.process.returncode == 1
    assert str(data) in output
    assert "Traceback" not in output


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user runs these tests already")
def test_an_ordinary_user_runs_the_demo_too(data: Path, tan_phuoc: Path) -> None:
    somebody = next(entry for entry in pwd.getpwall() if entry.pw_uid > 0 and entry.pw_name != "lotrinh")
    python = next((path for path in _pythons() if _usable(path, tan_phuoc, somebody.pw_uid)), None)
    if python is None:
        pytest.skip("no Python of this version, or no source tree, that is open to other users")
    data.mkdir(mode=0o700)
    os.chown(data, somebody.pw_uid, somebody.pw_gid)
    os.chown(data.parent, somebody.pw_uid, somebody.pw_gid)
    arguments = ("demo", "--port", "0", "--pack", str(tan_phuoc))
    with running(data, *arguments, user=somebody, python=python) as demo:
        assert demo.get()[0] == 200
        assert demo.stop() == 0
    assert _stopped(data)
    assert (data / "secret-key").stat().st_uid == somebody.pw_uid


def _pythons() -> tuple[Path, ...]:
    """Pythons of this version; root's own may lie in a closed folder."""
    return Path(sys.executable), Path(f"/usr/bin/python3.{sys.version_info.minor}")


def _usable(python: Path, pack: Path, uid: int) -> bool:
    script = 'test -r "$2/programme.toml" && "$1" -c ""'
    command = ["/bin/sh", "-c", script, "sh", str(python), str(pack)]
    return subprocess.run(command, check=False, user=uid, capture_output=True, cwd="/").returncode == 0
