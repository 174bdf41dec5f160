"""A cluster comes up from whatever state it is found in, with its data, or says why not."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg
import pytest

from lotrinh.database import DatabaseError
from lotrinh.database.cluster import Cluster
from lotrinh.database.folder import Folder

MAKE = "CREATE TABLE kept AS SELECT 34.37 AS share"
KEPT = "SELECT share::text FROM kept"


def test_second_start_finds_what_the_first_one_kept(opened, query, servers):
    with opened(fast=False) as db:
        query(db, MAKE)
    assert servers() == []
    with opened(fast=False) as db:
        assert query(db, KEPT) == [("34.37",)]


def test_durable_unless_for_tests(opened, query):
    with opened(fast=False) as db:
        assert query(db, "SHOW fsync") == query(db, "SHOW synchronous_commit") == [("on",)]
    with opened(fast=True) as db:
        assert query(db, "SHOW fsync") == [("off",)]


def test_row_committed_just_before_everything_is_killed_is_there(opened, query, hold, servers, kill):
    holder = hold()
    assert holder.stdout.readline()
    with opened(fast=False) as db:
        query(db, "CREATE TABLE ledger (entry int)")
        query(db, "INSERT INTO ledger VALUES (1)")
        kill([*servers(), holder.pid])
    with opened(fast=False) as db:
        assert query(db, "SELECT entry FROM ledger") == [(1,)]


def test_child_that_outlives_its_killed_postmaster_does_not_stop_the_next_start(
    opened, query, servers, kill, folder, wait_until
):
    with opened() as db:
        query(db, MAKE)
        busy = psycopg.connect(**db.address.libpq())
        child = busy.info.backend_pid
        # A loop that never waits never notices that its parent died.
        busy.pgconn.send_query(b"DO 'BEGIN LOOP END LOOP; END'")
        busy.pgconn.flush()
        kill([int((folder / "postgresql/cluster/postmaster.pid").read_text().split()[0])])
        wait_until(lambda: servers() == [child])
    with opened() as db:
        assert query(db, KEPT) == [("34.37",)]
        assert child not in servers()
    busy.close()


@pytest.fixture
def stranger(runner):
    """A living process of the server's user that has nothing to do with the server."""
    same = {} if runner.uid == os.geteuid() else {"user": runner.uid, "group": runner.gid, "extra_groups": []}
    with subprocess.Popen(["sleep", "60"], cwd="/", **same) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("lock", ["cluster/postmaster.pid", ".s.PGSQL.5432.lock"])
def test_lock_file_whose_process_id_now_belongs_to_another_program(
    lock, opened, query, servers, kill, folder, stranger
):
    with opened() as db:
        query(db, MAKE)
        kill(servers())
    path = folder / "postgresql" / lock
    path.write_text("\n".join([str(stranger.pid), *path.read_text().splitlines()[1:]]) + "\n")
    with opened() as db:
        assert query(db, KEPT) == [("34.37",)]
    assert stranger.poll() is None, "the other program was not harmed"


@pytest.mark.parametrize("content", ["", "not a number\n"])
def test_lock_file_cut_short_by_a_crash(content, opened, query, servers, kill, folder):
    with opened() as db:
        query(db, MAKE)
        kill(servers())
    (folder / "postgresql/cluster/postmaster.pid").write_text(content)
    with opened() as db:
        assert query(db, KEPT) == [("34.37",)]


def test_process_killed_while_it_makes_the_cluster(opened, query, hold, folder, kill, wait_until):
    maker = hold()
    wait_until((folder / "postgresql/cluster.new/PG_VERSION").exists)
    os.killpg(maker.pid, signal.SIGKILL)
    assert not (folder / "postgresql/cluster").exists()
    with opened() as db:
        assert query(db, "SELECT 1") == [(1,)]
    assert not (folder / "postgresql/cluster.new").exists()


def test_running_server_whose_socket_was_cleaned_away(opened, query, hold, folder, servers):
    assert hold().stdout.readline()
    (folder / "postgresql/.s.PGSQL.5432").unlink()
    with opened() as db:
        assert query(db, "SELECT 1") == [(1,)]


def test_data_folder_that_was_moved(opened, query, folder):
    with opened(folder / "before") as db:
        query(db, MAKE)
    (folder / "before").rename(folder / "after")
    with opened(folder / "after") as db:
        assert query(db, KEPT) == [("34.37",)]


def test_permissions_widened_by_a_copy_are_closed_again(opened, query, folder):
    with opened() as db:
        query(db, MAKE)
    (folder / "postgresql").chmod(0o755)
    (folder / "postgresql/cluster").chmod(0o755)
    with opened() as db:
        assert query(db, KEPT) == [("34.37",)]
    assert (folder / "postgresql").stat().st_mode & 0o777 == 0o700


def test_nothing_listens_on_the_network_and_text_is_utf8_in_byte_order(opened, query):
    wanted = {
        "listen_addresses": "",
        "server_encoding": "UTF8",
        "lc_collate": "C",
        "unix_socket_permissions": "0700",
        "TimeZone": "UTC",
        "data_checksums": "on",
    }
    with opened() as db:
        names = ", ".join(f"'{name}'" for name in wanted)
        found = dict(query(db, f"SELECT name, setting FROM pg_settings WHERE name IN ({names})"))
        [(collation,)] = query(db, "SELECT datcollate FROM pg_database WHERE datname = current_database()")
    assert {**found, "lc_collate": collation} == wanted


def test_other_users_of_the_machine_cannot_enter(opened, folder, as_user):
    with opened() as db:
        inside = {"host": db.address.host, "user": "lotrinh", "dbname": "lotrinh"}
        assert "Permission denied" in as_user("nobody", lambda: psycopg.connect(**inside).close())
        # Even with every door open, the server asks the kernel who is there.
        (folder / "postgresql").chmod(0o755)
        (folder / "postgresql/.s.PGSQL.5432").chmod(0o777)
        assert "Peer authentication failed" in as_user("nobody", lambda: psycopg.connect(**inside).close())


def test_data_of_another_version_is_refused_and_kept(opened, folder):
    with opened() as db:
        ours = db.version.split(".")[0]
    (folder / "postgresql/cluster/PG_VERSION").write_text("13\n")
    with pytest.raises(DatabaseError) as refused, opened():
        pass
    assert f"written by PostgreSQL 13, and this program uses version {ours}" in refused.value.text.en
    assert f"PostgreSQL bản 13 ghi, còn chương trình đang dùng bản {ours}" in refused.value.text.vi
    assert str(folder) in refused.value.text.vi
    assert (folder / "postgresql/cluster/global/pg_control").exists()


def test_folder_with_something_else_in_it_is_refused_and_kept(opened, folder, runner):
    with opened():
        pass
    (folder / "postgresql/cluster/global/pg_control").unlink()
    with pytest.raises(DatabaseError, match="not a whole PostgreSQL database"), opened():
        pass
    assert (folder / "postgresql/cluster/PG_VERSION").exists()


def test_damaged_data_is_refused_in_the_servers_own_words(opened, folder):
    with opened():
        pass
    shutil.rmtree(folder / "postgresql/cluster/pg_wal")
    with pytest.raises(DatabaseError) as refused, opened():
        pass
    assert "PostgreSQL did not start" in refused.value.text.en
    assert "pg_wal" in refused.value.text.vi


def test_postmaster_is_known_by_its_folder_and_not_by_a_number(opened, folder, runner, programs, stranger):
    cluster = Cluster(Folder(folder), runner, programs)
    assert cluster.postmaster() is None
    with opened():
        pid, status = cluster.postmaster()
        assert (Path(f"/proc/{pid}/comm").read_text(), status) == ("postgres\n", "ready")
    (folder / "postgresql/cluster/postmaster.pid").write_text(f"{stranger.pid}\n")
    assert cluster.postmaster() is None
