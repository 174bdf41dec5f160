"""Where the data lies, and the places inside that folder.

::

    DATA/                     named by LOTRINH_DATA
      postgresql/             the server's home: all below belongs to the server's user alone (mode 0700)
        cluster/              PostgreSQL's data
        cluster.new/          a cluster being made; takes the name above in one step when it is whole
        server.log            what the server says; server.log.old before that
        lock                  held while somebody starts or stops the server
        users                 held, shared, by every process that uses the server
        .s.PGSQL.5432         the socket, unless the path is too long for one

=====================  ===============================================================================
XDG_DATA_HOME          where an ordinary user's programs keep data; by default ~/.local/share
=====================  ===============================================================================
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lotrinh.database import errors
from lotrinh.database.account import Account

PORT = 5432  # only a part of the socket's name: nothing listens on the network
_SOCKET_LIMIT = 107  # bytes: sun_path in Linux holds 108 with the closing zero
_UNSAFE = frozenset(",\"'\\\n\r")  # in a list of folders, in the server's settings, or in its lock file


@dataclass(frozen=True)
class Folder:
    """The places inside one data folder; nothing here touches the disk."""

    data: Path

    @property
    def home(self) -> Path:
        return self.data / "postgresql"

    @property
    def cluster(self) -> Path:
        return self.home / "cluster"

    @property
    def draft(self) -> Path:
        return self.home / "cluster.new"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def lock(self) -> Path:
        return self.home / "lock"

    @property
    def users(self) -> Path:
        return self.home / "users"

    @property
    def socket_folder(self) -> Path:
        """The home, or a short folder named by a hash of it where the home's path does not suit a socket.

        Always the same for the same data folder, so that settings can name it before a server runs.
        """
        path = os.fsencode(self.home / f".s.PGSQL.{PORT}.lock")
        if len(path) <= _SOCKET_LIMIT and not _UNSAFE & set(str(self.home)):
            return self.home
        return Path("/tmp") / f"lotrinh-{hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]}"

    @property
    def socket(self) -> Path:
        return self.socket_folder / f".s.PGSQL.{PORT}"


def chosen(environ: Mapping[str, str], data: str | os.PathLike[str] | None = None) -> Folder:
    """The data folder: `data`, else LOTRINH_DATA, else the system's usual place for the user (for root:
    /var/lib).
    """
    named = data or environ.get("LOTRINH_DATA")
    if named:
        path = Path(named).expanduser()
    elif os.geteuid() == 0:
        path = Path("/var/lib/lotrinh")
    else:
        path = Path(environ.get("XDG_DATA_HOME") or "~/.local/share").expanduser() / "lotrinh"
    return Folder(path.resolve())


def prepare(folder: Folder, account: Account) -> None:
    """Make the data folder, the server's home in it and the lock files, where missing, belonging to
    `account`.

    Raises DatabaseError where that cannot be: closed, full, in the way, out of the account's reach.
    """
    try:
        _make_data(folder.data, account)
        _make_home(folder, account)
    except (FileExistsError, NotADirectoryError) as error:
        raise errors.folder_in_the_way(Path(os.fsdecode(error.filename))) from error
    except OSError as error:
        raise errors.from_words(os.strerror(error.errno or 0), folder.data) from error
    if folder.lock.exists() and folder.users.exists() and not folder.home.stat().st_mode & 0o077:
        return
    words = account.shell('chmod 700 "$1" && : >>"$2" && : >>"$3"', folder.home, folder.lock, folder.users)
    if words:
        raise errors.from_words(words, folder.data)


def prepare_socket_folder(folder: Folder, account: Account) -> None:
    """Make the short socket folder if one is needed, and refuse one that others could have a hand in."""
    place = folder.socket_folder
    if place == folder.home:
        return
    words = account.shell('test -d "$1" || mkdir -m 700 "$1"', place)
    if words:
        raise errors.from_words(words, place)
    found = place.lstat()
    if place.is_symlink() or found.st_uid != account.uid or found.st_mode & 0o077:
        raise errors.socket_taken(place)


def _make_data(data: Path, account: Account) -> None:
    missing = [path for path in (data, *data.parents) if not path.exists()]
    standing = missing[-1].parent if missing else data
    if not standing.is_dir():
        raise NotADirectoryError(0, "", os.fspath(standing))
    if not account.can_enter(standing):
        raise errors.folder_unreachable(standing, account.name)
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        if os.geteuid() == account.uid:
            path.chmod(0o700)
        else:
            path.chmod(0o755)  # whatever root's umask: the server's user must be able to pass


def _make_home(folder: Folder, account: Account) -> None:
    if folder.home.exists() and folder.home.stat().st_uid == account.uid:
        if not folder.home.is_dir():
            raise NotADirectoryError(0, "", os.fspath(folder.home))
        return
    # Made aside and renamed, so that no other process ever sees it with the wrong owner.
    aside = Path(tempfile.mkdtemp(prefix=".postgresql-", dir=folder.data))
    try:
        os.chown(aside, account.uid, account.gid)
        aside.rename(folder.home)  # replaces an empty folder, and only that
    except OSError:
        aside.rmdir()
        if not folder.home.is_dir():
            raise NotADirectoryError(0, "", os.fspath(folder.home)) from None
