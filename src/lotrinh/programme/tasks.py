"""Tasks: something to be done, by whom, by when, and what finishing it looks like."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from lotrinh.programme.base import Locator, Slug, TargetId, Value, Year
from lotrinh.text import Refused, Text


class Task(Value):
    """A task, identified by its clause's locator.

    `assigned` tells whether the document itself names `lead`; where it does not, `lead` is a proposal for the
    consolidator to confirm. `standing` tasks have no end. `done_when` says what finishing looks like.
    """

    id: Locator
    clause: Locator
    sector: Slug | None = None
    title: Text
    done_when: Text
    product: Text | None = None
    lead: Slug | None = None
    assigned: bool = False
    coordinating: tuple[Slug, ...] = ()
    start: Year | None = None
    due: Year | None = None
    standing: bool = False
    targets: tuple[TargetId, ...] = ()
    instruments: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _times(self) -> Self:
        if self.start and self.due and self.due < self.start:
            raise Refused(
                vi=f"hạn xong ({self.due}) trước lúc bắt đầu ({self.start})",
                en=f"due ({self.due}) before it starts ({self.start})",
            )
        if self.standing and self.due:
            raise Refused(vi="việc thường xuyên không có hạn", en="a standing task has no due year")
        return self
