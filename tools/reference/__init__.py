"""The pages under docs/reference that are made from the code: `make reference` writes them, a test holds them current.

Pages about packs are made by `tools/pack_reference.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"


def pages() -> dict[Path, str]:
    """Every page that is made here, by its path."""
    _set_up()
    from . import addresses, commands, figures, outcomes, settings

    made = (addresses, commands, figures, outcomes, settings)
    return {FOLDER / f"{one.__name__.rpartition('.')[2]}.md": one.page() for one in made}


def _set_up() -> None:
    """The addresses are Django's; nothing here asks the database."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    django.setup()
