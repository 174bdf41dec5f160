"""`lotrinh migrate`: brings the tables of the database up to this release. The other commands do it too."""

from __future__ import annotations

from lotrinh.text import Text
from lotrinh.web.commands import ready


def migrate() -> None:
    """Đưa các bảng lên đúng bản này. / Brings the tables up to this release."""
    with ready.database() as database:
        ready.say(database.where)
        ready.say(Text(vi="Các bảng đã đúng bản này.", en="The tables are those of this release."))
