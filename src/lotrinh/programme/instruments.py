"""Instruments: legal documents that a programme names, and what it does with them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from lotrinh.programme.base import Locator, Number, Plain, Slug, Url, Value, Year
from lotrinh.text import Refused, Text


class Relation(StrEnum):
    """What the programme does with another document."""

    IMPLEMENTS = "implements"
    FOLLOWS = "follows"
    APPLIES = "applies"
    AMENDS = "amends"
    REPLACES = "replaces"


class Mention(Value):
    """Where the programme's document names the instrument, and why."""

    clause: Locator
    relation: Relation


class Instrument(Value):
    """A legal document. Number, date and issuer are None where the text gives none."""

    id: Slug
    kind: Text
    number: Plain | None = None
    date: dt.date | None = None
    issuer: Text | None = None
    title: Text
    url: Url | None = None
    mentions: tuple[Mention, ...] = ()


class PlannedValue(Value):
    """A target that another instrument sets: kept beside the programme's own, never an observation."""

    id: Slug
    instrument: Slug
    indicator: Slug
    area: Slug
    first_year: Year | None = None
    year: Year
    value: Number
    unit: Slug
    source: Slug
    note: Plain = ""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.first_year and self.first_year > self.year:
            raise Refused(
                vi=f"năm đầu ({self.first_year}) sau năm đích ({self.year})",
                en=f"the first year ({self.first_year}) comes after the year aimed at ({self.year})",
            )
        return self
