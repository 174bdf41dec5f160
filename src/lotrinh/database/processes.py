"""Which running processes are PostgreSQL's, and of which cluster.

A process id in a lock file proves nothing: after a crash the number may belong to any other program.
PostgreSQL's processes all work inside their cluster's folder, which the kernel tells.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

_PROC = Path("/proc")


def servers_in(cluster: Path) -> list[int]:
    """Ids of the PostgreSQL processes working in `cluster`: the postmaster and its children."""
    return [int(entry.name) for entry in _PROC.glob("[0-9]*") if _works_in(entry, cluster)]


def is_server(pid: int, cluster: Path) -> bool:
    """Whether `pid` is a PostgreSQL process of `cluster`. Where the system has no /proc, whether it is
    PostgreSQL at all.
    """
    if (_PROC / "self" / "cwd").exists():
        return _works_in(_PROC / str(pid), cluster)
    return is_postgres_by_ps(pid)


def is_postgres_by_ps(pid: int) -> bool:
    """Whether `ps` calls process `pid` postgres, and does not call it dead."""
    command = ["ps", "-o", "stat=,comm=", "-p", str(pid)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    state, _, name = done.stdout.partition(" ")
    return Path(name.strip()).name == "postgres" and not state.startswith("Z")


def _works_in(entry: Path, cluster: Path) -> bool:
    try:
        return (entry / "comm").read_text().strip() == "postgres" and (entry / "cwd").samefile(cluster)
    except OSError:  # gone meanwhile, a zombie, or another user's
        return False
