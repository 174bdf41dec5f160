"""DATABASE_URL, read with care: what is not understood is refused, and no message repeats any of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from lotrinh.database.errors import url_wrong

# What libpq knows and a deployment may need; anything else is a slip that could weaken the connection.
_TLS = ("sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "sslnegotiation", "ssl_min_protocol_version")
_TRUST = ("channel_binding", "gssencmode", "require_auth", "target_session_attrs")
_LIFE = ("connect_timeout", "keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count")
_OPTIONS = frozenset((*_TLS, *_TRUST, *_LIFE, "tcp_user_timeout", "application_name", "options"))
_PARTS = ("host", "port", "user", "password", "dbname")
_SHAPE = re.compile(
    r"postgres(?:ql)?://"
    r"(?:(?P<who>[^@/?#]*)@)?"
    r"(?P<place>[^@/?#]*)"
    r"(?:/(?P<name>[^@/?#]*))?"
    r"(?:\?(?P<query>[^@?#]*))?"
)
_PLACE = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\[\]:]*)(?::(?P<port>[^:]*))?")


@dataclass(frozen=True)
class Address:
    """A database on a server. A host that is empty is libpq's default socket; one with a leading / is a
    socket's folder.
    """

    name: str
    user: str = ""
    password: str = field(default="", repr=False)
    host: str = ""
    port: str = ""
    options: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The address without the password and the options."""
        who = f"{quote(self.user, safe='')}@" if self.user else ""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host, safe="")
        port = f":{self.port}" if self.port else ""
        return f"postgresql://{who}{host}{port}/{quote(self.name, safe='')}"

    @property
    def where(self) -> str:
        """Server and database as a person reads them: ``db.example:5432 (lotrinh)``."""
        host = f"[{self.host}]" if ":" in self.host else self.host or "localhost"
        return f"{host}{':' if self.port else ''}{self.port} ({self.name})"

    def libpq(self) -> dict[str, str]:
        """Keyword arguments for psycopg.connect, password included; what is empty is left to libpq."""
        parts = {"host": self.host, "port": self.port, "user": self.user, "password": self.password}
        named = {key: value for key, value in parts.items() if value}
        return {**named, "dbname": self.name, "connect_timeout": "10", **self.options}

    def django(self) -> dict[str, Any]:
        """The entry for Django's DATABASES, password included."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": self.name,
            "USER": self.user,
            "PASSWORD": self.password,
            "HOST": self.host,
            "PORT": self.port,
            "OPTIONS": {"connect_timeout": "10", **self.options},
            # A connection costs some milliseconds; one that died is replaced before the request notices.
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }


def parse(url: str) -> Address:
    """Read ``postgresql://user:password@host:port/database?sslmode=…``.

    The host may be a name, an IPv4 or [IPv6] address, or a socket's folder, percent-encoded or as
    ``?host=/folder``. Raises DatabaseError, which names what is at fault and never repeats it.
    """
    shape = _SHAPE.fullmatch(url.strip())
    if shape is None:
        raise url_wrong(
            "không đúng dạng (trong tên và mật khẩu, : / ? # @ % viết là %3A %2F %3F %23 %40 %25)",
            "it has not the right form (in user and password, : / ? # @ % are %3A %2F %3F %23 %40 %25)",
        )
    place = _PLACE.fullmatch(shape["place"])
    user, _, password = (shape["who"] or "").partition(":")
    if place is None or ":" in password:
        raise url_wrong("có quá nhiều dấu hai chấm, hoặc nhiều máy chủ", "too many colons, or several hosts")
    parts = {"user": _plain(user), "password": _plain(password), "dbname": _plain(shape["name"] or "")}
    parts |= {"host": _plain(place["host"]).strip("[]"), "port": _plain(place["port"] or "")}
    options = _query(shape["query"] or "", parts)
    _check(parts)
    return Address(parts["dbname"], parts["user"], parts["password"], parts["host"], parts["port"], options)


def _query(query: str, parts: dict[str, str]) -> dict[str, str]:
    """Put what belongs to `parts` there and return the rest."""
    options: dict[str, str] = {}
    for item in filter(None, query.split("&")):
        key, equals, value = item.partition("=")
        if not equals or "=" in value or (key not in _OPTIONS and key not in _PARTS):
            raise url_wrong("có thiết lập không biết sau dấu ?", "there is an unknown setting after the ?")
        if key in options or (key in _PARTS and parts[key]):
            raise url_wrong("một thiết lập được nêu hai lần", "one setting is given twice")
        (parts if key in _PARTS else options)[key] = _plain(value)
    return options


def _check(parts: dict[str, str]) -> None:
    if not parts["dbname"]:
        raise url_wrong("thiếu tên cơ sở dữ liệu ở cuối", "the name of the database at the end is missing")
    if "," in parts["host"]:
        raise url_wrong("chỉ được nêu một máy chủ", "only one host can be named")
    port = parts["port"]
    if port and not (re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) < 65536):
        raise url_wrong("cổng phải là số từ 1 đến 65535", "the port must be a number from 1 to 65535")


def _plain(part: str) -> str:
    """`part` with its %XX decoded, as UTF-8."""
    try:
        if re.search(r"%(?![0-9A-Fa-f]{2})|[\x00-\x20\x7f]", part):
            raise ValueError
        plain = re.sub(rb"%(..)", lambda hit: bytes.fromhex(hit[1].decode()), part.encode()).decode()
        if "\0" in plain:
            raise ValueError
    except ValueError:
        raise url_wrong(
            "có ký tự hay mã %XX không hợp lệ", "a character or a %XX code is not valid"
        ) from None
    return plain
