"""Things that are valid between two days and have successors: the one mechanism behind areas and agencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from lotrinh.text import Line, Refused, Text

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60)]


class Basis(StrEnum):
    """What the share that a successor takes is founded on."""

    POPULATION = "population"
    AREA = "area"
    COUNT = "count"
    LAW = "law"
    UNKNOWN = "unknown"


class Valid(BaseModel):
    """Valid from the morning of `valid_from` to the evening of `valid_to`; None means always, or still."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    name: Text
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise Refused(
                vi=f"hết hiệu lực ({self.valid_to}) trước khi có hiệu lực ({self.valid_from})",
                en=f"ends ({self.valid_to}) before it begins ({self.valid_from})",
            )
        return self

    def on(self, day: dt.date) -> bool:
        """True where it is valid on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class Succession(BaseModel):
    """`predecessor` passes to `successor` on the day `on`, its first day in office."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    predecessor: Slug
    successor: Slug
    on: dt.date
    ground: Slug | None = None  # the instrument that says so
    share: Annotated[Decimal, Field(gt=0, le=1)] | None = None
    basis: Basis = Basis.UNKNOWN
    certain: bool = True
    note: Line | None = None


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    def on(self, day: dt.date) -> bool: ...


def successors_on(
    start: str, day: dt.date, known: Mapping[str, _Named], links: Iterable[Succession]
) -> tuple[str, ...]:
    """Who stands in the place of `start` on `day`: itself while valid, else its heirs, followed as far as needed.

    Several heirs come in the order in which the links are listed, each once. Empty where the line has ended. A
    cycle cannot loop: each is visited once. Raises `KeyError` for an unknown `start`.
    """
    if known[start].on(day):
        return (start,)
    by_predecessor: dict[str, list[Succession]] = {}
    for link in links:
        by_predecessor.setdefault(link.predecessor, []).append(link)
    found: dict[str, None] = {}
    seen, waiting = {start}, [start]
    while waiting:
        for link in by_predecessor.get(waiting.pop(0), []):
            if link.on > day or link.successor in seen:
                continue
            seen.add(link.successor)
            if known[link.successor].on(day):
                found[link.successor] = None
            else:
                waiting.append(link.successor)
    return tuple(found)
