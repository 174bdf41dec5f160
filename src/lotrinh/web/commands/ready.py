"""What every command does first: the database runs, Django is set up, the tables are the present release's."""

from __future__ import annotations

import getpass
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import typer

from lotrinh.database import Database
from lotrinh.text import Refused, Text


@contextmanager
def database(data: Path | None = None) -> Iterator[Database]:
    """The database, ready for use until the process ends; then the bundled server stops unless others use it.

    What is wrong is said in both languages, and the command ends with exit code 1.
    """
    # By default a termination would end the process at once and leave the bundled server running.
    signal.signal(signal.SIGTERM, _leave)
    from lotrinh import database as door

    with said():
        opened = door.ensure(data)
        _set_up()
        _migrate()
        yield opened


@contextmanager
def said() -> Iterator[None]:
    """Turns the errors that have words for a person into these words and exit code 1."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import InterfaceError, OperationalError

    from lotrinh.database import DatabaseError

    try:
        yield
    except (DatabaseError, Refused) as error:
        fail(f"{error.text.vi}\n{error.text.en}")
    except ImproperlyConfigured as error:
        fail(str(error))
    except (OperationalError, InterfaceError) as error:
        fail(
            f"Cơ sở dữ liệu không trả lời giữa chừng; không có gì bị ghi dở dang. Hãy chạy lại lệnh.\n"
            f"The database stopped answering; nothing was left half-done. Run the command again.\n{error}".rstrip()
        )
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        fail(
            f"Không đọc hoặc ghi được: {place}{error.strerror}. Hãy kiểm tra quyền và chỗ trống của thư mục.\n"
            f"Cannot read or write: {place}{error.strerror}. Check the folder's permissions and free space."
        )


def say(text: Text) -> None:
    """Print a sentence in both languages."""
    typer.echo(text.vi)
    if text.en != text.vi:
        typer.echo(text.en)


def fail(words: str) -> None:
    """Print `words` to standard error and end with exit code 1."""
    typer.echo(words, err=True)
    raise typer.Exit(1)


def somebody() -> str:
    """The name of the user at the terminal, for the log of deeds."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"


def _set_up() -> None:
    import django

    from lotrinh.web import environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    environment.keep_secret_key()
    django.setup()


def _migrate() -> None:
    """Bring the tables up to this release; two processes at once wait for each other."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('lotrinh: migrate', 0))")
        try:
            call_command("migrate", interactive=False, verbosity=0)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended('lotrinh: migrate', 0))")


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)
