"""A PostgreSQL server of your own, named by DATABASE_URL: reached, and fit for the ledger."""

from __future__ import annotations

from urllib.parse import quote

import psycopg

from lotrinh.database import errors
from lotrinh.database.binaries import OLDEST
from lotrinh.database.url import Address
from lotrinh.text import Text


def check(address: Address) -> str:
    """The version of the server at `address` ("15.13"), once it is known to answer and to be fit.

    Raises DatabaseError if it cannot be reached, is older than PostgreSQL 15, or its database is not UTF-8.
    """
    try:
        with psycopg.connect(**address.libpq()) as connection:  # type: ignore[arg-type]
            number = connection.info.server_version
            version = connection.info.parameter_status("server_version") or str(number)
            encoding = connection.info.parameter_status("server_encoding") or ""
    except (psycopg.Error, UnicodeError, ValueError) as error:
        raise errors.server_unreachable(address.where, without_password(str(error), address)) from None
    version = version.split()[0]  # "15.13 (Debian 15.13-0+deb12u1)"
    check_fit(address, number, version, encoding)
    return version


def check_fit(address: Address, number: int, version: str, encoding: str) -> None:
    """Refuse a server by what it says of itself; `number` is libpq's (150013 for 15.13)."""
    if number < OLDEST * 10000:
        raise errors.server_too_old(address.where, version)
    if encoding != "UTF8":
        raise errors.server_encoding(address.where, encoding)


def where(address: Address, version: str) -> Text:
    """A sentence that says where the data lies."""
    return Text(
        vi=f"Dữ liệu nằm trên máy chủ PostgreSQL {version} tại {address.where}.",
        en=f"The data is on the PostgreSQL {version} server at {address.where}.",
    )


def without_password(words: str, address: Address) -> str:
    """The first lines of libpq's words. It does not print passwords; if it ever does, this takes them out."""
    secrets = {address.password, quote(address.password), quote(address.password, safe="")} - {""}
    for secret in sorted(secrets, key=len, reverse=True):
        words = words.replace(secret, "***")
    return " ".join(words.split())[:500] or "?"
