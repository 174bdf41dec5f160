"""The one door: DATABASE_URL's server, or the bundled one; settings that can be read before either runs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from lotrinh import database
from lotrinh.database import DatabaseError


@pytest.fixture
def no_url(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)


def test_bundled_one_by_default(no_url, folder, query):
    with database.open(folder, fast=True) as db:
        assert db.kind == "embedded"
        assert db.where.vi == f"Dữ liệu nằm trong thư mục {folder} (PostgreSQL {db.version} đi kèm)."
        assert db.where.en == f"The data is in the folder {folder} (bundled PostgreSQL {db.version})."
        assert query(db, "SELECT current_database(), current_user") == [("lotrinh", "lotrinh")]
        assert db.settings == database.django_database({"LOTRINH_DATA": str(folder)})


def test_database_url_is_used_instead(server_of_each_kind, monkeypatch, query, folder):
    own = server_of_each_kind.address
    monkeypatch.setenv("DATABASE_URL", f"{own.url}{':' if own.password and not own.user else ''}")
    with database.open(folder / "never made") as db:
        assert db.kind == "server"
        assert db.version in db.where.en
        assert query(db, "SELECT 1") == [(1,)]
        assert db.settings["HOST"] == own.host
    assert list(folder.iterdir()) == []


def test_settings_start_nothing(folder):
    settings = database.django_database({"LOTRINH_DATA": str(folder / "data")})
    assert settings["HOST"] == str(folder / "data" / "postgresql")
    assert not (folder / "data").exists()
    assert database.django_database("postgresql://an@db/x")["USER"] == "an"
    assert database.django_database({"DATABASE_URL": " ", "LOTRINH_DATA": "/a"})["HOST"] == "/a/postgresql"
    with pytest.raises(DatabaseError):
        database.django_database("postgresql://an:secret@db")


def test_password_is_in_the_settings_and_in_nothing_printed(monkeypatch, server_of_each_kind):
    own = server_of_each_kind.address
    if own.password:
        pytest.skip("this server's own password would be replaced")
    monkeypatch.setenv(
        "DATABASE_URL", f"postgresql://{own.user}:b%C3%AD-m%E1%BA%ADt@/{own.name}?host={own.host}"
    )
    with database.open() as db:
        assert db.settings["PASSWORD"] == "bí-mật"
        for text in (repr(db), str(db), db.url, str(db.where), db.where.en):
            assert "bí-mật" not in text
            assert "b%C3%AD" not in text


SCRIPT = """
import os, subprocess, sys
from lotrinh import database
db = database.ensure(sys.argv[1], fast=True)
assert database.ensure() is db
ask = "import psycopg, lotrinh.database as d; s = d.django_database()"
ask += "; c = psycopg.connect(host=s['HOST'], user=s['USER'], dbname=s['NAME'])"
ask += "; print(c.execute('SELECT 6 * 7').fetchone()[0]); c.close()"
print(db.where)
subprocess.run([sys.executable, "-c", ask], check=True)
"""


def test_ensured_for_the_rest_of_the_process_and_its_children(no_url, folder, servers):
    command = [sys.executable, "-c", SCRIPT, os.path.relpath(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    where, _, answer = done.stdout.partition("\n")
    assert str(folder) in where
    assert answer == "42\n"
    assert servers() == [], "it was stopped at the process's end"
