"""A server of one's own is reached and judged; what is wrong with it is said without its password."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.database import DatabaseError, server
from lotrinh.database.url import Address

HERE = Address("lotrinh", "an", "bí mật", "db.example", "5433")


def test_version_of_a_server_that_is_fit(server_of_each_kind):
    version = server.check(server_of_each_kind.address)
    assert int(version.split(".")[0]) >= server.OLDEST
    text = server.where(server_of_each_kind.address, version)
    assert f"PostgreSQL {version}" in text.vi


@pytest.mark.parametrize(("number", "version"), [(140022, "14.22"), (90624, "9.6.24")])
def test_older_than_15_is_refused(number, version):
    with pytest.raises(DatabaseError) as refused:
        server.check_fit(HERE, number, version, "UTF8")
    assert f"db.example:5433 (lotrinh) nêu trong DATABASE_URL là PostgreSQL {version}; cần từ bản 15" in (
        refused.value.text.vi
    )
    assert f"is PostgreSQL {version}; 15 or later is needed" in refused.value.text.en


def test_15_and_later_are_taken():
    for number in (150000, 180006):
        server.check_fit(HERE, number, "", "UTF8")


def test_database_that_cannot_keep_vietnamese_is_refused(server_of_each_kind, query):
    query(server_of_each_kind, "DROP DATABASE IF EXISTS latin")
    query(server_of_each_kind, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    own = server_of_each_kind.address
    latin = Address("latin", own.user, own.password, own.host, own.port, own.options)
    with pytest.raises(DatabaseError, match="uses the encoding LATIN1"):
        server.check(latin)
    query(server_of_each_kind, "DROP DATABASE latin")


def test_server_that_does_not_run(tmp_path):
    with pytest.raises(DatabaseError) as refused:
        server.check(Address("lotrinh", "an", "bí mật", str(tmp_path)))
    assert f"Không nối được với máy chủ PostgreSQL {tmp_path} (lotrinh)" in refused.value.text.vi
    assert "No such file or directory" in refused.value.text.en
    assert "bí mật" not in str(refused.value)


def test_database_that_does_not_exist(server_of_each_kind):
    own = server_of_each_kind.address
    with pytest.raises(DatabaseError, match='database "nowhere" does not exist'):
        server.check(Address("nowhere", own.user, own.password, own.host, own.port, own.options))


def test_something_else_at_that_port():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        with pytest.raises(DatabaseError, match="cannot be reached"):
            server.check(Address("lotrinh", "an", "p", "127.0.0.1", port, {"connect_timeout": "2"}))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).map("◆{}◆".format))
def test_password_is_never_shown_by_a_server_that_cannot_be_reached(password):
    with pytest.raises(DatabaseError) as refused:
        server.check(Address("lotrinh", "an", password, "/nowhere"))
    assert "◆" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_password_in_the_servers_own_words_is_taken_out():
    words = server.without_password(
        "bad pass word%20 or pass%20word or pass word", Address("x", password="pass word")
    )
    assert words == "bad ***%20 or *** or ***"
