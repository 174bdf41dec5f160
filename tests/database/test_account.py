"""Who runs the server: the person, the owner of the data, or the service account, and never root."""

from __future__ import annotations

import os
import pwd

import psycopg
import pytest

from lotrinh.database import DatabaseError, account, connect
from lotrinh.database.folder import Folder

root_only = pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")


@root_only
def test_root_hands_the_server_to_an_account_without_privileges(folder):
    assert account.for_home(folder / "postgresql") == account.service()
    assert account.service().uid != 0
    assert account.service().name == "lotrinh"


@root_only
def test_root_hands_it_to_whom_the_data_belongs(folder):
    home = folder / "postgresql"
    home.mkdir()
    os.chown(home, pwd.getpwnam("nobody").pw_uid, -1)
    assert account.for_home(home).name == "nobody"


@root_only
def test_data_of_root_is_refused_and_an_empty_folder_of_root_is_not(folder):
    home = folder / "postgresql"
    home.mkdir()
    assert account.for_home(home) == account.service()
    (home / "cluster").mkdir()
    with pytest.raises(DatabaseError, match="belongs to user root, not lotrinh"):
        account.for_home(home)


@root_only
def test_without_useradd_an_account_that_systems_come_with(monkeypatch):
    monkeypatch.setattr(account, "SERVICE", "no-such-account")
    monkeypatch.setenv("PATH", "/nowhere")
    assert account.service().name in ("postgres", "daemon", "nobody")
    monkeypatch.setattr(account, "_OTHERS", ("root",))
    with pytest.raises(DatabaseError) as refused:
        account.service()
    assert "useradd --system lotrinh" in refused.value.text.vi
    assert "(tried: no-such-account, root)" in refused.value.text.en


def test_account_is_made_once(monkeypatch, tmp_path):
    """A stand-in for useradd: making real accounts would leave them on the machine."""
    calls = tmp_path / "calls"
    program = tmp_path / "useradd"
    program.write_text(f'#!/bin/sh\necho "$@" >> {calls}\nexit 12\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(account, "SERVICE", "no-such-account")
    account.service()
    assert calls.read_text().splitlines() == [
        "--system --user-group --no-create-home -s /usr/sbin/nologin no-such-account"
    ]


def test_user_without_a_name_is_refused():
    with pytest.raises(DatabaseError, match="User number 2147480000 has no name"):
        account.of_uid(2147480000)


@root_only
def test_ordinary_user_has_a_server_of_their_own(folder, as_user):
    mine = folder / "mine"
    mine.mkdir()
    os.chown(mine, pwd.getpwnam("nobody").pw_uid, -1)

    def use():
        with (
            connect.bundled(Folder(mine), fast=True) as db,
            psycopg.connect(**db.address.libpq()) as connection,
        ):
            return connection.execute("SELECT current_user, 1 + 1").fetchone()

    assert as_user("nobody", use) == ("lotrinh", 2)
    with connect.bundled(Folder(mine), fast=True) as db, psycopg.connect(**db.address.libpq()):
        assert {path.owner() for path in (mine / "postgresql").iterdir()} == {"nobody"}, (
            "root leaves nothing of its own"
        )


@root_only
def test_data_of_another_user_is_refused(folder, as_user):
    with connect.bundled(Folder(folder), fast=True):
        pass
    words = as_user("nobody", lambda: connect.bundled(Folder(folder)).__enter__())
    assert f"Dữ liệu trong {folder}/postgresql thuộc tài khoản lotrinh, không phải nobody" in words
    assert "belongs to user lotrinh, not nobody" in words


@root_only
def test_folder_that_cannot_be_written_or_entered(folder, as_user):
    closed = folder / "closed"
    closed.mkdir(mode=0o755)
    for mode in (0o755, 0o700):
        closed.chmod(mode)
        for place in (closed, closed / "below"):
            words = as_user("nobody", lambda place=place: connect.bundled(Folder(place)).__enter__())
            assert "cannot be written" in words or "cannot enter" in words
            assert f"{closed}" in words
    assert list(closed.iterdir()) == []


def test_what_goes_wrong_is_told_by_the_command_itself(runner, tmp_path):
    assert runner.shell("exit 0") == ""
    assert runner.shell("exit 3") == "exit 3"
    assert "nowhere" in runner.write(tmp_path / "nowhere" / "file", "x")


def test_nothing_of_the_callers_environment_reaches_the_server(runner, monkeypatch):
    monkeypatch.setenv("PGDATA", "/elsewhere")
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert sorted(runner.run(["env"]).stdout.split()) == [
        "LC_ALL=C",
        "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
        "TZ=UTC",
    ]
