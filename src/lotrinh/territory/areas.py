"""Areas: territories with the statistics office's codes, valid between two days."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from lotrinh.territory.validity import Slug, Valid


class AreaLevel(StrEnum):
    """Where an area stands in the administrative order; a region is none of it (a bank's, a river delta)."""

    COUNTRY = "country"
    REGION = "region"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Area(Valid):
    """A territory. `code` is the statistics office's: 2 digits a province, 3 a district, 5 a commune."""

    code: Annotated[str, Field(pattern=r"^[0-9]{1,5}$")] | None = None
    level: AreaLevel
    parent: Slug | None = None
