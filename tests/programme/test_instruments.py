"""Instruments, and what other documents planned."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.programme.instruments import Instrument, PlannedValue
from lotrinh.text import same

PLANNED = {
    "id": "p",
    "instrument": "i",
    "indicator": "x",
    "area": "a",
    "year": 2030,
    "value": 1,
    "unit": "u",
    "source": "s",
}


def test_number_date_and_issuer_stay_empty_where_the_text_gives_none() -> None:
    instrument = Instrument(id="x", kind=same("Luật"), title=same("Luật Đầu tư"))
    assert (instrument.number, instrument.date, instrument.issuer) == (None, None, None)


def test_an_address_is_one_of_the_web() -> None:
    with pytest.raises(ValidationError):
        Instrument(id="x", kind=same("Luật"), title=same("Luật Đầu tư"), url="javascript:alert(1)")


def test_planned_years_are_in_order() -> None:
    assert PlannedValue.model_validate(PLANNED | {"first_year": 2026}).first_year == 2026
    with pytest.raises(ValidationError, match="2031"):
        PlannedValue.model_validate(PLANNED | {"first_year": 2031})
