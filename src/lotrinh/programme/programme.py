"""A programme: one issued document as data, whole, with everything that its pages and reports need."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from lotrinh.programme.base import Locator, Plain, Slug, Url, Value, Year
from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.instruments import Instrument, PlannedValue
from lotrinh.programme.reporting import Reporting
from lotrinh.programme.targets import Reading, Target
from lotrinh.programme.tasks import Task
from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.territory.agencies import Agency, RoleHeld
from lotrinh.territory.areas import Area
from lotrinh.territory.validity import Succession, successors_on
from lotrinh.text import Refused, Text


class Sector(Value):
    """A heading that groups targets and tasks."""

    id: Slug
    title: Text
    short: Text | None = None
    clause: Locator | None = None


def _in_order(**pair: Decimal | int) -> None:
    (low, first), (high, last) = pair.items()
    if first > last:
        raise Refused(
            vi=f"{low} ({first}) lớn hơn {high} ({last})", en=f"{low} ({first}) is above {high} ({last})"
        )


class Break(Value):
    """Years over which a pace is suspect, by name (2020–21)."""

    id: Slug
    first_year: Year
    last_year: Year
    title: Text

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _in_order(first_year=self.first_year, last_year=self.last_year)
        return self


class Event(Value):
    """Something that happened to the programme, told among recent changes."""

    on: dt.date
    title: Text
    note: Text | None = None
    instrument: Slug | None = None


class Resource(Value):
    """A kind of money or means that the programme rests on."""

    id: Slug
    clause: Locator
    title: Text
    note: Text | None = None


class Bands(Value):
    """Where the outcome changes: probabilities and paces (DESIGN section 5). Settings of the programme."""

    on_track: Annotated[Decimal, Field(gt=0, le=1)] = Decimal("0.7")
    off_track: Annotated[Decimal, Field(ge=0, lt=1)] = Decimal("0.3")
    pace_on_track: Annotated[Decimal, Field(gt=0)] = Decimal(1)
    pace_at_risk: Annotated[Decimal, Field(gt=0)] = Decimal("0.5")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _in_order(off_track=self.off_track, on_track=self.on_track)
        _in_order(pace_at_risk=self.pace_at_risk, pace_on_track=self.pace_on_track)
        return self


class Header(Value):
    """`programme.toml`: what the document is, and the settings of the programme."""

    id: Slug
    version: Plain = "1"
    effective: dt.date
    kind: Text
    number: Plain
    issued: dt.date
    issuer: Slug
    title: Text
    short: Text
    summary: Text
    standing: Text
    first_year: Year
    last_year: Year
    vision_year: Year | None = None
    base_year: Year
    area: Slug
    country: Slug | None = None
    consolidator: Slug
    url: Url | None = None
    licence: Plain = ""
    bands: Bands = Bands()
    sectors: tuple[Sector, ...] = ()
    breaks: tuple[Break, ...] = ()
    events: tuple[Event, ...] = ()

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _in_order(first_year=self.first_year, last_year=self.last_year)
        _in_order(base_year=self.base_year, last_year=self.last_year)
        if self.vision_year:
            _in_order(last_year=self.last_year, vision_year=self.vision_year)
        return self


class Programme(Value):
    """The whole programme. Built from a pack by `lotrinh.programme.pack.read`; frozen; equal by content."""

    header: Header
    clauses: tuple[Clause, ...]
    indicators: tuple[Indicator, ...] = ()
    units: tuple[Unit, ...] = ()
    targets: tuple[Target, ...] = ()
    readings: tuple[Reading, ...] = ()
    tasks: tuple[Task, ...] = ()
    agencies: tuple[Agency, ...] = ()
    agency_successions: tuple[Succession, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    areas: tuple[Area, ...] = ()
    area_successions: tuple[Succession, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    planned_values: tuple[PlannedValue, ...] = ()
    resources: tuple[Resource, ...] = ()
    reporting: Reporting = Reporting()
    sources: tuple[Source, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def id(self) -> str:
        """The programme's slug."""
        return self.header.id

    @cached_property
    def clause_by_locator(self) -> dict[str, Clause]:
        """Clauses by locator, in document order."""
        return {clause.locator: clause for clause in self.clauses}

    @cached_property
    def indicator_by_id(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def target_by_id(self) -> dict[str, Target]:
        """Targets by id, in the pack's order, as written (before readings)."""
        return {target.id: target for target in self.targets}

    @cached_property
    def task_by_id(self) -> dict[str, Task]:
        """Tasks by locator."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def agency_by_id(self) -> dict[str, Agency]:
        """Agencies by id."""
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def area_by_id(self) -> dict[str, Area]:
        """Areas by id."""
        return {area.id: area for area in self.areas}

    @cached_property
    def instrument_by_id(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def sector_by_id(self) -> dict[str, Sector]:
        """Sectors by id, in order."""
        return {sector.id: sector for sector in self.header.sectors}

    @cached_property
    def unit_by_id(self) -> dict[str, Unit]:
        """Built-in units and the pack's own."""
        return BUILT_IN | {unit.id: unit for unit in self.units}

    @cached_property
    def readings_by_target(self) -> dict[str, tuple[Reading, ...]]:
        """The readings of each target, in order."""
        found: dict[str, tuple[Reading, ...]] = {}
        for reading in self.readings:
            found[reading.target] = (*found.get(reading.target, ()), reading)
        return found

    def agency_now(self, id: str, day: dt.date) -> tuple[Agency, ...]:
        """Who stands in the place of agency `id` on `day` (itself, one heir, or several; empty where none)."""
        ids = successors_on(id, day, self.agency_by_id, self.agency_successions)
        return tuple(self.agency_by_id[one] for one in ids)

    def area_now(self, id: str, day: dt.date) -> tuple[Area, ...]:
        """What the area `id` has become on `day`."""
        ids = successors_on(id, day, self.area_by_id, self.area_successions)
        return tuple(self.area_by_id[one] for one in ids)

    def canonical(self) -> str:
        """The programme as JSON with sorted keys: the same content always gives the same text."""
        return json.dumps(
            self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 of :meth:`canonical`, in hexadecimal."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()
