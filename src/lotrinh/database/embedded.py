"""The bundled server: running while anybody uses it.

The rule: every process that uses the server holds a shared lock on one file; whoever leaves and finds
nobody else holding it stops the server. The kernel drops a dead process's lock, so nothing has to be
counted or cleaned.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from lotrinh.database import account, binaries, errors, folder, locks
from lotrinh.database.binaries import Binaries
from lotrinh.database.cluster import Cluster
from lotrinh.database.config import ROLE
from lotrinh.database.folder import PORT, Folder
from lotrinh.database.url import Address
from lotrinh.text import Text


def address(place: Folder) -> Address:
    """Where the server of this data folder listens, whether it runs or not."""
    return Address(name=ROLE, user=ROLE, host=os.fspath(place.socket_folder), port=str(PORT))


def where(place: Folder, version: str) -> Text:
    """A sentence that says where the data lies."""
    path = errors.shown(place.data)
    return Text(
        vi=f"Dữ liệu nằm trong thư mục {path} (PostgreSQL {version} đi kèm).",
        en=f"The data is in the folder {path} (bundled PostgreSQL {version}).",
    )


@contextmanager
def running(place: Folder, *, programs: Binaries | None = None, fast: bool = False) -> Iterator[str]:
    """A server on `place`, for the time of the block; yields its version ("18.6").

    `programs` are the wheel's unless given. Raises DatabaseError.
    """
    try:
        cluster, version, share = _enter(place, programs, fast)
    except locks.BusyError as error:
        raise errors.busy(place.data) from error
    except OSError as error:
        raise errors.from_words(os.strerror(error.errno or 0), place.data) from error
    try:
        yield version
    finally:
        _leave(cluster, share)


def _enter(place: Folder, programs: Binaries | None, fast: bool) -> tuple[Cluster, str, locks.Share]:
    who = account.for_home(place.home)
    cluster = Cluster(place, who, programs or binaries.embedded(who))
    folder.prepare(place, who)
    with locks.exclusive(place.lock):
        share = locks.Share(place.users)
        try:
            cluster.start(fast)
            return cluster, _prepare_database(place), share
        except BaseException:
            if share.release():
                cluster.stop()
            raise


def _leave(cluster: Cluster, share: locks.Share) -> None:
    try:
        with locks.exclusive(cluster.folder.lock):
            if share.release():
                cluster.stop()
    except FileNotFoundError:
        return  # the folder was removed under a running server, which then stops by itself
    except locks.BusyError:
        return  # our use ends with this process; whoever holds the lock will stop the server in turn


def _prepare_database(place: Folder) -> str:
    """Make the role and the database where missing; return the server's version.

    The role may make databases (tests do) but is no superuser: rules that the database holds, it holds
    against us too.
    """
    superuser = {**address(place).libpq(), "user": "postgres", "dbname": "postgres"}
    try:
        with psycopg.connect(**superuser, autocommit=True) as connection:  # type: ignore[arg-type]
            role = sql.Identifier(ROLE)
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(role))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(role, role))
            version = connection.info.parameter_status("server_version") or "?"
            return version.split()[0]  # "15.13 (Debian 15.13-0+deb12u1)"
    except psycopg.Error as error:
        raise errors.from_words(str(error), place.data) from error
