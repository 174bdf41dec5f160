"""The system user that the server runs as: the person's own, or, for root, one without privileges.

PostgreSQL refuses root. Everything in the server's folder is therefore done *as* its user, through
short-lived processes: a root that wrote there itself could be led astray by links that the user planted.
"""

from __future__ import annotations

import os
import pwd
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lotrinh.database import errors

SERVICE = "lotrinh"
_OTHERS = ("postgres", "daemon", "nobody")  # where no user can be made (no useradd, /etc read-only)


@dataclass(frozen=True)
class Account:
    """A named user of this machine."""

    name: str
    uid: int
    gid: int

    def run(
        self,
        command: Sequence[str | Path],
        *,
        words_in: str | None = None,
        cwd: Path = Path("/"),
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run `command` as this user, in English and UTC, and return its output; a failure is left to the
        caller.

        Raises OSError if the program itself cannot be started (missing, not executable, folder closed).
        """
        other = {} if os.geteuid() == self.uid else {"user": self.uid, "group": self.gid, "extra_groups": []}
        return subprocess.run(  # type: ignore[call-overload,no-any-return]  # the three keys come and go together
            [os.fspath(part) for part in command],
            input=words_in or "",
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            cwd=cwd,
            umask=0o077,
            # Nothing of the caller's PG* or locale variables reaches the server; its words must be English.
            env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC", **(env or {})},
            **other,
        )

    def shell(self, script: str, *paths: Path, words_in: str | None = None) -> str:
        """Run a line of shell on `paths` ($1, $2, …) as this user; return its error output, empty if it
        went well.
        """
        done = self.run(["/bin/sh", "-c", script, "sh", *paths], words_in=words_in)
        return "" if done.returncode == 0 else done.stderr.strip() or f"exit {done.returncode}"

    def write(self, path: Path, content: str) -> str:
        """Put `content` into `path` whole or not at all; return the error output, empty if it went well."""
        return self.shell('cat >"$1.new" && mv -f "$1.new" "$1"', path, words_in=content)

    def can_enter(self, folder: Path) -> bool:
        """Whether this user can go through `folder`."""
        return self.shell('test -x "$1"', folder) == ""


def of_uid(uid: int) -> Account:
    """The account with number `uid`. Raises DatabaseError if it has no name: the server's rules go by
    name.
    """
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise errors.account_unnamed(uid) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def for_home(home: Path) -> Account:
    """Who runs the server whose files lie in `home` (which need not exist yet).

    An ordinary user runs it alone and only in a folder of their own. Root hands it to the folder's owner
    if that is somebody else, so that data stays with whoever it belongs to, and otherwise to the service
    account. Raises DatabaseError if the folder belongs to somebody else or no account can be found.
    """
    owner = home.lstat().st_uid if home.exists() else None
    me = os.geteuid()
    if me != 0:
        account = of_uid(me)
        if owner not in (None, me):
            raise errors.folder_of_another(home, _name(owner), account.name)
        return account
    if owner:
        return of_uid(owner)
    account = service()
    if owner == 0 and any(home.iterdir()):
        raise errors.folder_of_another(home, "root", account.name)
    return account


def service() -> Account:
    """The unprivileged account in root's place: `lotrinh`, made if it is missing, else one that systems
    come with.

    Raises DatabaseError if there is none.
    """
    found = _named(SERVICE) or _made(SERVICE)
    for name in _OTHERS:
        found = found or _named(name)
    if found is None:
        raise errors.account_missing(", ".join((SERVICE, *_OTHERS)))
    return found


def _named(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid) if entry.pw_uid != 0 else None


def _made(name: str) -> Account | None:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "-s", "/usr/sbin/nologin", name]
    for _ in range(20):  # another process may be making the same user and hold the lock on the user list
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except OSError:
            return None
        found = _named(name)
        if found or done.returncode not in (1, 9, 10):  # 1 and 10: list locked; 9: the name exists by now
            return found
        time.sleep(0.1)
    return None


def _name(uid: int | None) -> str:
    try:
        return pwd.getpwuid(uid or 0).pw_name
    except KeyError:
        return str(uid)
