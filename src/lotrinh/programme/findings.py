"""Findings: what a check has to say, each with a stable id, a severity, a place and a hint."""

from __future__ import annotations

from enum import StrEnum

from lotrinh.programme.base import Plain, Value
from lotrinh.text import Text


class Severity(StrEnum):
    """Errors refuse a pack; warnings want a look; notes inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Finding(Value):
    """One thing found. `id` is stable and documented (``pack.figure.unit``).

    `file`, `line`, `item` and `field` say where, as far as it is known.
    """

    id: Plain
    severity: Severity
    message: Text
    hint: Text
    file: Plain = ""
    item: Plain = ""
    field: Plain = ""
    line: int | None = None

    @property
    def place(self) -> str:
        """Where: file with line, item and field, as far as known.

        >>> from lotrinh.text import same
        >>> Finding(id="a", severity="note", message=same("m"), hint=same("h"), file="a.toml", line=7, item="b").place
        'a.toml:7 · b'
        """
        file = f"{self.file}:{self.line}" if self.file and self.line else self.file
        return " · ".join(part for part in (file, self.item, self.field) if part)
