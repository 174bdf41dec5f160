"""Areas carry the statistics office's codes."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.territory.areas import Area, AreaLevel
from lotrinh.text import same


def area(**fields: object) -> Area:
    return Area.model_validate({"id": "a", "name": same("A"), "level": "province"} | fields)


@pytest.mark.parametrize("code", ["93", "930", "31318", "1", None])
def test_codes_are_digits(code: str | None) -> None:
    assert area(code=code).code == code


@pytest.mark.parametrize("code", ["9a", "123456", "", "９３"])
def test_other_codes_are_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        area(code=code)


def test_levels_are_listed_from_the_largest() -> None:
    assert list(AreaLevel) == ["country", "region", "province", "district", "commune"]
