"""Locks between processes, kept by the kernel: they vanish with the process that held them, however it
ended.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BusyError(Exception):
    """Somebody else held the lock for longer than we would wait."""


@contextmanager
def exclusive(path: Path, patience: float = 180.0) -> Iterator[None]:
    """Hold `path` alone. Waits up to `patience` seconds, then raises BusyError."""
    held = _open(path)
    try:
        until = time.monotonic() + patience
        while not _try(held, fcntl.LOCK_EX):
            if time.monotonic() > until:
                raise BusyError(path)
            time.sleep(0.02)
        yield
    finally:
        os.close(held)


class Share:
    """One use of `path`, counted from now until `release`, or until this process and its forks have ended."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = _open(path)
        fcntl.flock(self._held, fcntl.LOCK_SH)

    def release(self) -> bool:
        """Give the use back; True if nobody uses `path` any more. A fork of this process still counts as a
        user.
        """
        os.close(self._held)
        # A new opening, since on the old one a fork's use and ours would be the same lock.
        probe = _open(self._path)
        try:
            return _try(probe, fcntl.LOCK_EX)
        finally:
            os.close(probe)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)


def _try(held: int, kind: int) -> bool:
    try:
        fcntl.flock(held, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
