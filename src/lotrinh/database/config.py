"""What we tell our server: the files written into the cluster before every start."""

from __future__ import annotations

from pathlib import Path

from lotrinh.database.folder import PORT

MAIN = "lotrinh.conf"
ROLE = "lotrinh"  # owns the database of the same name; the superuser stays `postgres`

_FAST = """
# For tests: a crash of the machine may lose everything.
fsync = off
full_page_writes = off
"""


def files(socket_folder: Path, user: str, fast: bool) -> dict[str, str]:
    """Name and content of each settings file. `user` is the system user that the server runs as.

    `cluster/` in the names is relative to the server's home, from which it is started.
    """
    main = f"""# Written by the program at every start.
include 'postgresql.conf'
hba_file = 'cluster/pg_hba.conf'
ident_file = 'cluster/pg_ident.conf'
listen_addresses = ''
port = {PORT}
unix_socket_directories = '"{socket_folder}"'
unix_socket_permissions = 0700
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
logging_collector = off
log_destination = 'stderr'
{_FAST if fast else ""}"""
    known = {user, "root"}
    people = [f'lotrinh "{name}" {role}' for name in sorted(known) for role in ("postgres", ROLE)]
    return {
        MAIN: main,
        # Nobody but the people in pg_ident.conf, by the kernel's word.
        "pg_hba.conf": "local all all peer map=lotrinh\n",
        "pg_ident.conf": "\n".join([*people, ""]),
    }
