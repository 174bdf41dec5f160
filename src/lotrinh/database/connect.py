"""The one door to the database, which hides whether it is the bundled PostgreSQL or a server of your own."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from lotrinh.database import embedded, server
from lotrinh.database.binaries import Binaries
from lotrinh.database.folder import Folder, chosen
from lotrinh.database.url import Address, parse
from lotrinh.text import Text


@dataclass(frozen=True)
class Database:
    """A database that accepts connections; `version` is the server's ("18.6"), `where` says where the data
    lies.
    """

    kind: Literal["embedded", "server"]
    version: str
    where: Text
    address: Address = field(repr=False)

    @property
    def settings(self) -> dict[str, Any]:
        """The entry for Django's DATABASES."""
        return self.address.django()

    @property
    def url(self) -> str:
        """The address, without the password."""
        return self.address.url


@contextmanager
def open(data: str | os.PathLike[str] | None = None, *, fast: bool = False) -> Iterator[Database]:
    """DATABASE_URL's server if that is set; else the bundled one, its data in `data` (or LOTRINH_DATA, or
    the default).

    The bundled server is started unless it runs already, and shared by all processes that name the same
    folder. The last of them to leave stops it, whoever started it. A process that is killed counts as
    having left; the server then stays up until somebody comes and leaves. `fast` gives up durability, for
    tests alone.

    Raises DatabaseError, whose `text` is for the person.
    """
    if url := _url(os.environ):
        address = parse(url)
        version = server.check(address)
        yield Database("server", version, server.where(address, version), address)
        return
    with bundled(chosen(os.environ, data), fast=fast) as database:
        yield database


@contextmanager
def bundled(folder: Folder, *, programs: Binaries | None = None, fast: bool = False) -> Iterator[Database]:
    """The server on `folder`, whatever DATABASE_URL says, run by the wheel's programs or those given."""
    with embedded.running(folder, programs=programs, fast=fast) as version:
        yield Database("embedded", version, embedded.where(folder, version), embedded.address(folder))


def ensure(data: str | os.PathLike[str] | None = None, *, fast: bool = False) -> Database:
    """A database for the rest of this process, and of the processes that it starts; see `open`.

    Called by commands before Django asks for its first connection. `data` is put into LOTRINH_DATA, so
    that the settings and child processes name the same folder. Asking again for the same database gives
    the same one.
    """
    os.environ["LOTRINH_DATA"] = os.fspath(chosen(os.environ, data).data)
    key = _url(os.environ) or os.environ["LOTRINH_DATA"]
    if key not in _kept:
        _kept[key] = _until_exit.enter_context(open(fast=fast))
    return _kept[key]


def django_database(source: str | Mapping[str, str] | None = None) -> dict[str, Any]:
    """The entry for Django's DATABASES, from a URL, an environment, or (by default) this process's
    environment.

    Starts nothing and connects to nothing: the bundled server's socket follows from the data folder alone,
    so settings can be imported before it runs. Raises DatabaseError if the URL cannot be understood.
    """
    environ = {"DATABASE_URL": source} if isinstance(source, str) else source or os.environ
    if url := _url(environ):
        return parse(url).django()
    return embedded.address(chosen(environ)).django()


def _url(environ: Mapping[str, str]) -> str:
    return environ.get("DATABASE_URL", "").strip()


_kept: dict[str, Database] = {}
_until_exit = ExitStack()
atexit.register(_until_exit.close)
