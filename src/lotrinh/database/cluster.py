"""One PostgreSQL cluster in one folder: made, started, found running, brought back after a crash, stopped.

Every function that changes something is to be called while the folder's lock is held. The server listens
on a unix socket only, in a folder closed to others, and knows people by the kernel's word (`peer`): its
own user and root.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from lotrinh.database import config, errors, processes
from lotrinh.database.account import Account
from lotrinh.database.binaries import Binaries
from lotrinh.database.folder import Folder, prepare_socket_folder

_PATIENCE = 180  # seconds for a start that has to replay much, or for a stop
# The C locale sorts by bytes and has no capitals beyond Z: nothing comes to rely on a collation unnoticed.
_INITDB = ["--username=postgres", "--encoding=UTF8", "--locale=C", "--data-checksums", "--no-instructions"]
_INITDB += ["--auth-local=peer", "--auth-host=reject"]
_ROOM = 1024**2  # bytes without which nothing starts
_STATUS_LINE = 7  # of postmaster.pid, counted from 0: starting, ready, stopping


@dataclass(frozen=True)
class Cluster:
    """A data folder, the user its server runs as, and the programs it runs."""

    folder: Folder
    account: Account
    binaries: Binaries

    def start(self, fast: bool = False) -> None:
        """Leave with a server running that accepts connections, whatever state the folder was found in.

        A running server is used as it is. `fast` gives up durability: for tests alone.
        Raises DatabaseError, with the data untouched, where that cannot be.
        """
        if self._settled():
            if self.folder.socket.exists():
                return
            self.stop()  # cleaners of temporary folders remove sockets: alive, but nobody could reach it
        self._check(self.binaries.version(self.account), fast)
        self._clear_remains()
        prepare_socket_folder(self.folder, self.account)
        self._configure(fast)
        self._launch()

    def stop(self) -> None:
        """Leave with no server running: connections are closed, everything is written out."""
        if self.postmaster() is not None:
            words = self._pg_ctl("stop", "-m", "fast")
            if words and self.postmaster() is not None:
                # Without writing out what is in memory: the next start replays it.
                self._must(self._pg_ctl("stop", "-m", "immediate"))
        if self.folder.socket_folder != self.folder.home:
            self.account.shell('rmdir "$1"', self.folder.socket_folder)

    def postmaster(self) -> tuple[int, str] | None:
        """Process id and status ("ready", "starting", "stopping") of this cluster's running server, or
        None.
        """
        lines = _lines(self.folder.cluster / "postmaster.pid")
        pid = _pid(lines)
        if pid is None or not processes.is_server(pid, self.folder.cluster):
            return None
        return pid, lines[_STATUS_LINE].strip() if len(lines) > _STATUS_LINE else "starting"

    def _settled(self) -> bool:
        """Whether a server is ready, after waiting for one that is starting or stopping."""
        until = time.monotonic() + _PATIENCE
        while (found := self.postmaster()) and found[1] != "ready":
            if time.monotonic() > until:
                raise errors.busy(self.folder.data)
            time.sleep(0.05)
        return found is not None

    def _check(self, ours: int, fast: bool) -> None:
        """Refuse data that is not this version's; make the cluster if there is none yet."""
        cluster = self.folder.cluster
        if not cluster.exists() or not any(cluster.iterdir()):
            self._create(fast)
        elif not (cluster / "PG_VERSION").is_file() or not (cluster / "global" / "pg_control").is_file():
            raise errors.folder_not_ours(cluster)
        elif cluster.stat().st_uid != self.account.uid:
            raise errors.folder_of_another(cluster, str(cluster.stat().st_uid), self.account.name)
        found = (cluster / "PG_VERSION").read_text().strip()
        if found != str(ours):
            raise errors.folder_of_version(self.folder.data, found, ours)

    def _create(self, fast: bool) -> None:
        """Make the cluster aside and rename it when it is whole: what a crash leaves half-made is never
        used.
        """
        self._must(self.account.shell('rm -rf "$1"', self.folder.draft))
        options = [*_INITDB, "--no-sync"] if fast else _INITDB
        command = [os.fspath(self.binaries.program("initdb")), *options]
        done = self.account.run(command, env={"PGDATA": os.fspath(self.folder.draft)})
        if done.returncode:
            self.account.shell('rm -rf "$1"', self.folder.draft)
            raise errors.from_words(done.stderr, self.folder.data)
        rename = 'test ! -d "$2" || rmdir "$2"; mv "$1" "$2"'
        self._must(self.account.shell(rename, self.folder.draft, self.folder.cluster))
        _sync(self.folder.home)

    def _clear_remains(self) -> None:
        """Remove what a killed server left and PostgreSQL would stumble over.

        It checks ids of dead processes itself; it gives up where the id now belongs to another program,
        and where children of the killed one are still at work. Both are known here for certain, so both
        are cleared.
        """
        until = time.monotonic() + 2
        while (orphans := processes.servers_in(self.folder.cluster)) and time.monotonic() < until:
            time.sleep(0.05)  # most notice within moments that the postmaster is gone
        for pid in orphans:
            os.kill(pid, signal.SIGKILL)
        if self.folder.cluster.stat().st_mode & 0o077:  # widened by a copy; PostgreSQL refuses it then
            self._must(self.account.shell('chmod 700 "$1"', self.folder.cluster))
        for lock in (self.folder.cluster / "postmaster.pid", Path(f"{self.folder.socket}.lock")):
            if lock.exists() and _blocks(_pid(_lines(lock))):
                self._must(self.account.shell('rm -f "$1"', lock))

    def _configure(self, fast: bool) -> None:
        """Put our settings in place; what is there already is left alone, so that a full disk still starts."""
        for name, content in config.files(self.folder.socket_folder, self.account.name, fast).items():
            path = self.folder.cluster / name
            if not path.is_file() or path.read_bytes() != os.fsencode(content):
                self._must(self.account.write(path, content))

    def _launch(self) -> None:
        log = self.folder.log
        self._must(self.account.shell('test ! -e "$1" || mv -f "$1" "$1.old"', log))
        until = time.monotonic() + 20
        # Relative to the home: pg_ctl gives these words to a shell, which must not read the user's own path.
        options = f"-c config_file={self.folder.cluster.name}/{config.MAIN}"
        while complaint := self._pg_ctl("start", "-l", log.name, "-o", options):
            words = self.account.run(["tail", "-c", "2000", log]).stdout
            if shutil.disk_usage(self.folder.home).free < _ROOM:  # too full even for the server's last words
                raise errors.folder_full(self.folder.data)
            if "pre-existing shared memory block" not in words or time.monotonic() > until:
                raise errors.from_words(words or complaint, self.folder.data)
            time.sleep(0.2)

    def _pg_ctl(self, *words: str) -> str:
        """Run pg_ctl and wait for the outcome; return its complaint, empty if it went well."""
        command = [os.fspath(self.binaries.program("pg_ctl")), *words, "-w", "-s", "-t", str(_PATIENCE)]
        done = self.account.run(command, cwd=self.folder.home, env={"PGDATA": os.fspath(self.folder.cluster)})
        return "" if done.returncode == 0 else done.stderr or done.stdout or f"exit {done.returncode}"

    def _must(self, words: str) -> None:
        if words:
            raise errors.from_words(words, self.folder.data)


def _lines(lock: Path) -> list[str]:
    try:
        return lock.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []


def _pid(lines: list[str]) -> int | None:
    text = lines[0].strip() if lines else ""
    return int(text) if text.isascii() and text.isdigit() else None


def _blocks(pid: int | None) -> bool:
    """Whether PostgreSQL would take a lock file with this id for a running server's (known here not to
    run).
    """
    if pid is None:
        return True  # empty or cut short by a crash
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False
    return True


def _sync(folder: Path) -> None:
    """Make the names in `folder` durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
