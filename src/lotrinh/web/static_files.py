"""Stylesheets, scripts and fonts under names that carry a hash of their content, so that browsers keep them for good.

They are built into the data folder, because an installed package may lie read-only. Each state of the sources has a
folder of its own, put in place by one rename: a server that still runs on an older state keeps its files.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path

from lotrinh import __version__

_SOURCES = Path(__file__).parent / "static"
_OTHERS = ("django", "django-htmx", "whitenoise")  # whose static files or way of building them count too
_KEPT = 5  # older states that servers may still run on


def folder(data: Path) -> Path:
    """Where the files of the present state lie once `collect` has built them: a folder in `data`."""
    return data / "static" / _state()


def collect() -> bool:
    """Build what is missing; returns whether there was anything to do. Needs Django's settings.

    Raises OSError where the data folder cannot be written.
    """
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import override_settings

    target = Path(settings.STATIC_ROOT)
    if target.is_dir():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".building-", dir=target.parent))
    try:
        with override_settings(STATIC_ROOT=aside):
            call_command("collectstatic", interactive=False, verbosity=0)
        aside.chmod(0o755)
        aside.rename(target)
    except OSError:
        if not target.is_dir():  # otherwise another process was quicker
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _prune(target)
    return True


def _state() -> str:
    """A short name for the sources as they are: names, sizes, times, and the versions of the packages involved."""
    found = [__version__, *(version(name) for name in _OTHERS)]
    for path in sorted(_SOURCES.rglob("*")):
        facts = path.stat()
        found.append(
            f"{path.relative_to(_SOURCES)} {facts.st_size if path.is_file() else ''} {facts.st_mtime_ns}"
        )
    return hashlib.sha256("\n".join(found).encode()).hexdigest()[:12]


def _prune(present: Path) -> None:
    states = [path for path in present.parent.iterdir() if path != present and not path.name.startswith(".")]
    for path in sorted(states, key=os.path.getmtime, reverse=True)[_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
