"""The bundled server runs while anybody uses it, and no longer."""

from __future__ import annotations

import os
import time

import pytest

from lotrinh.database import DatabaseError, embedded, locks
from lotrinh.database.folder import Folder

# Coming and going is the same for every version; adding extensions is not.
one_version = pytest.mark.parametrize("programs", ["embedded"], indirect=True, scope="session")


@one_version
def test_processes_that_start_at_once_share_one_server(hold, servers, wait_until):
    holders = [hold() for _ in range(4)]
    started = {holder.stdout.readline() for holder in holders}
    assert len(started) == 1, "every one of them reached the same server"
    assert "" not in started
    for holder in holders:
        holder.stdin.close()
        holder.wait(30)
    assert servers() == []


@one_version
def test_last_one_out_stops_it_whoever_started_it(hold, opened, query, servers):
    first = hold()
    assert first.stdout.readline()
    with opened() as db:
        first.stdin.close()
        assert first.wait(30) == 0
        assert query(db, "SELECT 1") == [(1,)]
        with opened() as again:  # a second use in the same process counts apart
            assert again.url == db.url
        assert query(db, "SELECT 1") == [(1,)]
    assert servers() == []


@one_version
def test_killed_user_counts_as_gone(hold, opened, servers, kill):
    killed = hold()
    assert killed.stdout.readline()
    kill([killed.pid])
    assert servers() != [], "nobody was left to stop it"
    with opened():
        pass
    assert servers() == []


@one_version
def test_fork_of_a_user_counts_as_a_user(opened, query, servers):
    with opened() as db:
        child = os.fork()
        if child == 0:
            time.sleep(1.5)
            os._exit(0)
    assert query(db, "SELECT 1") == [(1,)], "the child still uses it"
    os.waitpid(child, 0)
    with opened():
        pass
    assert servers() == []


def test_the_program_is_no_superuser_but_may_add_trusted_extensions(opened, query):
    with opened() as db:
        rights = "SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user"
        assert query(db, rights) == [(False, True)]
        for extension in ("btree_gist", "pg_trgm", "unaccent"):
            query(db, f"CREATE EXTENSION {extension}")


def test_folder_removed_while_in_use_does_not_break_the_leaving(folder, runner):
    place = Folder(folder)
    with embedded.running(place, fast=True):
        place.lock.unlink()


def test_waiting_too_long_is_said(folder, runner, monkeypatch):
    place = Folder(folder)
    with embedded.running(place, fast=True):
        real = locks.exclusive
        monkeypatch.setattr(locks, "exclusive", lambda path: real(path, patience=0.1))
        with real(place.lock), pytest.raises(DatabaseError, match="cannot enter"), embedded.running(place):
            pass
        monkeypatch.undo()


def test_how_long_it_takes(folder, capsys):
    times = []
    for _ in range(2):
        begun = time.perf_counter()
        with embedded.running(Folder(folder)) as version:
            times.append(time.perf_counter() - begun)
            begun = time.perf_counter()
        stopped = time.perf_counter() - begun
    with capsys.disabled():
        print(f"\nPostgreSQL {version}, durable: made and started in {times[0]:.2f} s,", end=" ")
        print(f"started again in {times[1]:.2f} s, stopped in {stopped:.2f} s")
    assert times[0] < 30
    assert times[1] < times[0]
