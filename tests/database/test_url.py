"""DATABASE_URL in every form that is right, and none that is not; a password is never shown."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lotrinh.database import DatabaseError
from lotrinh.database.url import Address, parse

# One character of any kind between two marks that no sentence of ours holds.
passwords = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).map("◆{}◆".format)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("postgresql://db/lotrinh", Address("lotrinh", host="db")),
        ("postgres://an@db:6432/lotrinh", Address("lotrinh", "an", "", "db", "6432")),
        ("postgresql://an:b%C3%AD%20m%E1%BA%ADt@db/lotrinh\n", Address("lotrinh", "an", "bí mật", "db")),
        ("postgresql://an:a%3Ab%2Fc%3Fd%23e%40f%25g@db/x", Address("x", "an", "a:b/c?d#e@f%g", "db")),
        ("postgresql:///lotrinh", Address("lotrinh")),
        ("postgresql:///lotrinh?host=/run/pg&user=an", Address("lotrinh", "an", "", "/run/pg")),
        ("postgresql://%2Frun%2Fpg:5433/lotrinh", Address("lotrinh", host="/run/pg", port="5433")),
        ("postgresql://an@[::1]:5432/lotrinh", Address("lotrinh", "an", "", "::1", "5432")),
        ("postgresql://db?dbname=lotrinh&password=p", Address("lotrinh", "", "p", "db")),
        (
            "postgresql://DB.example/lotrinh?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem",
            Address(
                "lotrinh", host="DB.example", options={"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"}
            ),
        ),
    ],
)
def test_right_forms(url, address):
    assert parse(url) == address


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "right form"),
        ("lotrinh", "right form"),
        ("mysql://an:secret@db/lotrinh", "right form"),
        ("postgresql://an:sec@ret@db/lotrinh", "right form"),
        ("postgresql://an:sec/ret@db/lotrinh", "right form"),
        ("postgresql://an:sec?ret@db/lotrinh", "right form"),
        ("postgresql://an:sec#ret@db/lotrinh", "right form"),
        ("postgresql://an:12/secret@db", "right form"),
        ("postgresql://an:sec:ret@db/lotrinh", "too many colons"),
        ("postgresql://an:sec%zzret@db/lotrinh", "a %XX code is not valid"),
        ("postgresql://an:sec%FFret@db/lotrinh", "a %XX code is not valid"),
        ("postgresql://an:sec%00ret@db/lotrinh", "a %XX code is not valid"),
        ("postgresql://an:sec ret@db/lotrinh", "a character"),
        ("postgresql://an:secret@db", "name of the database"),
        ("postgresql://an:secret@db/", "name of the database"),
        ("postgresql://an:secret@db:http/lotrinh", "port must be a number"),
        ("postgresql://an:secret@db:0/lotrinh", "port must be a number"),
        ("postgresql://an:secret@db:65536/lotrinh", "port must be a number"),
        ("postgresql://an:secret@db:٥٤٣٢/lotrinh", "port must be a number"),
        ("postgresql://an:secret@db1,db2/lotrinh", "only one host"),
        ("postgresql://an:secret@db1:1,db2:2/lotrinh", "several hosts"),
        ("postgresql://an:secret@db/lotrinh?sslmod=require", "unknown setting"),
        ("postgresql://an:secret@db/lotrinh?sslmode", "unknown setting"),
        ("postgresql://an:secret@db/lotrinh?sslmode=require&sslmode=disable", "given twice"),
        ("postgresql://an:secret@db/lotrinh?password=other", "given twice"),
    ],
)
def test_wrong_forms_are_refused_with_the_reason_and_no_part_of_them(url, reason):
    with pytest.raises(DatabaseError) as refused:
        parse(url)
    assert reason in refused.value.text.en
    assert "postgresql://tên:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu" in refused.value.text.vi
    for part in ("secret", "sec", "ret@", "lotrinh?"):
        assert part not in str(refused.value)


@given(passwords)
def test_any_password_comes_through_when_written_with_percent_signs(password):
    address = parse(f"postgresql://an:{quote(password, safe='')}@db/lotrinh")
    assert address.password == password
    assert address.django()["PASSWORD"] == address.libpq()["password"] == password


@given(passwords)
def test_password_shows_nowhere_that_is_meant_for_reading(password):
    address = parse(f"postgresql://an:{quote(password, safe='')}@db/lotrinh")
    for text in (address.url, address.where, repr(address)):
        assert "◆" not in text
        assert quote("◆") not in text


@given(passwords, st.sampled_from(["postgresql://an:{}@db/x", "postgresql://db/x?user=an&password={}"]))
def test_password_put_in_raw_is_read_right_or_refused_without_a_trace(password, form):
    assume("%" not in password)  # "%41" is the letter A: a raw password with it cannot be told apart
    try:
        outcome = parse(form.format(password)).password == password
    except DatabaseError as error:
        outcome = "◆" not in str(error)
    assert outcome


names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(names, names, st.sampled_from(["db.example", "::1", "/run/a b/ơ", ""]), st.sampled_from(["", "5432"]))
def test_address_written_and_read_again_is_the_same(name, user, host, port):
    address = Address(name, user, "", host, port)
    assert parse(address.url) == address


def test_settings_for_django():
    settings = parse("postgresql://an:p@db:5433/lotrinh?sslmode=require").django()
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["NAME"], settings["USER"], settings["PASSWORD"]) == ("lotrinh", "an", "p")
    assert (settings["HOST"], settings["PORT"]) == ("db", "5433")
    assert settings["OPTIONS"] == {"connect_timeout": "10", "sslmode": "require"}
