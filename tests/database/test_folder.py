"""Every data folder a person may name: long, odd, closed, full, somebody else's."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.database import DatabaseError, connect
from lotrinh.database.folder import Folder, chosen, prepare, prepare_socket_folder

# What is asked here is the same for every version.
one_version = pytest.mark.parametrize("programs", ["embedded"], indirect=True, scope="session")


def test_named_folder_then_environment_then_the_users_own_place(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    environ = {"LOTRINH_DATA": "/a", "XDG_DATA_HOME": "/b"}
    assert chosen(environ, "/c").data == Path("/c")
    assert chosen(environ).data == Path("/a")
    assert chosen({"XDG_DATA_HOME": "/b"}).data == Path("/b/lotrinh")
    assert chosen({}).data == Path.home().resolve() / ".local/share/lotrinh"
    assert chosen({"LOTRINH_DATA": ""}).data == chosen({}).data


def test_root_keeps_data_where_the_servers_user_can_reach_it(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert chosen({"XDG_DATA_HOME": "/root/.local/share"}).data == Path("/var/lib/lotrinh")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1, max_size=120))
def test_socket_always_fits_and_depends_on_the_folder_alone(name):
    folder = Folder(Path("/srv") / name)
    assert len(os.fsencode(f"{folder.socket}.lock")) <= 107
    assert not set(",\"'\\\n\r") & set(str(folder.socket_folder))
    assert folder.socket_folder == Folder(Path("/srv") / name).socket_folder


@pytest.mark.parametrize(
    "name",
    [
        "hồ sơ số liệu/chương trình dịch vụ",
        "x" * 120,
        "một,hai",
        "a\"b'c\\d",
        "$(touch injected) `touch injected`",
    ],
    ids=["spaces and Vietnamese", "long", "comma", "quotes", "shell"],
)
@one_version
def test_odd_names_work(name, opened, query, folder):
    with opened(folder / name) as db:
        assert query(db, "SELECT 1") == [(1,)]
        socket_folder = Path(db.address.host)
        assert socket_folder.stat().st_mode & 0o777 == 0o700
        assert name in db.where.vi
    assert not list(folder.rglob("injected"))
    assert socket_folder == folder / name / "postgresql" or not socket_folder.exists()


def test_socket_folder_held_by_another_user_is_refused(folder, runner):
    place = Folder(folder / ("x" * 120))
    place.socket_folder.mkdir(mode=0o700)
    try:
        if os.geteuid() == 0:
            os.chown(place.socket_folder, 65534, 65534)
        else:
            place.socket_folder.chmod(0o777)
        with pytest.raises(DatabaseError, match="is not safe") as refused:
            prepare_socket_folder(place, runner)
        assert str(place.socket_folder) in refused.value.text.vi
    finally:
        place.socket_folder.rmdir()


def test_file_in_the_way(folder, runner):
    (folder / "file").write_text("mine")
    for place in (folder / "file", folder / "file" / "below"):
        with pytest.raises(DatabaseError, match="is not a folder"):
            prepare(Folder(place), runner)
    assert (folder / "file").read_text() == "mine"


def test_file_in_the_place_of_the_servers_home(folder, runner):
    (folder / "postgresql").write_text("mine")
    with pytest.raises(DatabaseError, match="is not a folder"):
        prepare(Folder(folder), runner)
    assert sorted(path.name for path in folder.iterdir()) == ["postgresql"]


def test_folder_that_roots_server_user_cannot_pass(folder, runner):
    if os.geteuid() != 0:
        pytest.skip("only root has a server user")
    (folder / "closed").mkdir(mode=0o700)
    with pytest.raises(DatabaseError) as refused:
        prepare(Folder(folder / "closed" / "data"), runner)
    assert f"Tài khoản {runner.name} (chạy PostgreSQL thay cho root) không vào được" in refused.value.text.vi
    assert "Name another folder in LOTRINH_DATA" in refused.value.text.en
    assert list((folder / "closed").iterdir()) == []


@pytest.fixture
def disk(folder):
    """Mounts a disk of so many megabytes in the test's folder; the test is skipped where that is not allowed."""
    place = folder / "disk"
    place.mkdir(mode=0o755)

    def mount(megabytes: int) -> Path:
        options = f"size={megabytes}m,mode=755"
        command = ["mount", "-t", "tmpfs", "-o", options, "lotrinh-test", os.fspath(place)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("no right to mount a small disk here")
        return place

    yield mount
    if place.is_mount():
        subprocess.run(["umount", os.fspath(place)], check=True)


def test_full_disk_is_named_and_leaves_nothing_half_made(disk):
    small = disk(8)
    with pytest.raises(DatabaseError) as refused, connect.bundled(Folder(small)):
        pass
    assert "đã đầy" in refused.value.text.vi
    assert f"The disk of the data folder {small} is full" in refused.value.text.en
    assert sorted(path.name for path in (small / "postgresql").iterdir()) == ["lock", "users"]


def test_disk_that_filled_up_later_is_named_and_loses_nothing(disk, query):
    small = disk(150)
    with connect.bundled(Folder(small), fast=True) as db:
        query(db, "CREATE TABLE kept AS SELECT 34.37 AS share")
    with contextlib.suppress(OSError), (small / "other").open("wb") as other:
        while True:
            other.write(bytes(4096))
            other.flush()
    with pytest.raises(DatabaseError, match="is full"), connect.bundled(Folder(small), fast=True):
        pass
    (small / "other").unlink()
    with connect.bundled(Folder(small), fast=True) as db:
        assert query(db, "SELECT share::text FROM kept") == [("34.37",)]


def test_disk_that_became_read_only_is_named(disk):
    place = disk(150)
    with connect.bundled(Folder(place), fast=True):
        pass
    subprocess.run(["mount", "-o", "remount,ro", os.fspath(place)], check=True)
    with pytest.raises(DatabaseError, match="cannot be written"), connect.bundled(Folder(place), fast=True):
        pass
