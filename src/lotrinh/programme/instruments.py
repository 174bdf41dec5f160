"""Instruments: legal documents that a programme names, and what it does with them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from lotrinh.programme.base import Locator, Number, Plain, Slug, Value, Year
from lotrinh.text import Text


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
    url: Plain | None = None
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
    note: Plain = Field(default="")
