"""Agencies and the roles that a programme gives them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.territory.agencies import Agency, AgencyKind, Role, RoleHeld
from lotrinh.text import same


def test_a_group_stands_for_its_members() -> None:
    group = Agency(id="cac-so", name=same("Các sở"), kind=AgencyKind.GROUP, members=("so-a", "so-b"))
    assert group.members == ("so-a", "so-b")
    assert group.named


def test_a_role_needs_a_known_word() -> None:
    with pytest.raises(ValidationError):
        RoleHeld.model_validate({"agency": "so-a", "role": "commands", "what": same("x")})
    assert RoleHeld(agency="so-a", role=Role.LEADS, what=same("x")).clause is None
