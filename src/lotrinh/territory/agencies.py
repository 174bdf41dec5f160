"""Agencies: offices valid between two days, and the roles that a programme gives them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from lotrinh.territory.validity import Slug, Valid
from lotrinh.text import Text


class AgencyKind(StrEnum):
    """What sort of office; a group stands for many ("các sở, ban, ngành tỉnh")."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    COMMITTEE = "committee"
    DEPARTMENT = "department"
    BRANCH = "branch"
    DISTRICT = "district"
    COMMUNE = "commune"
    PARTY = "party"
    UNIT = "unit"
    GROUP = "group"


class Agency(Valid):
    """An office. `members` are the offices that a group stands for; `area` is where it works."""

    short: Text | None = None
    code: str | None = None
    kind: AgencyKind
    area: Slug | None = None
    members: tuple[Slug, ...] = ()
    named: bool = True  # false for an office that the document means without naming it


class Role(StrEnum):
    """What an agency does in the programme."""

    LEADS = "leads"
    COORDINATES = "coordinates"
    CONSOLIDATES = "consolidates"
    OVERSEES = "oversees"
    RECEIVES = "receives"


class RoleHeld(BaseModel):
    """An agency's role, and the clause that gives it (None for a role outside the document, with a note)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    agency: Slug
    role: Role
    clause: str | None = None
    what: Text
