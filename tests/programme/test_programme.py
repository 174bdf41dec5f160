"""The programme as a whole: frozen, equal by content, the same as JSON and back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lotrinh.programme.pack import load
from lotrinh.programme.programme import Bands, Break, Programme
from lotrinh.text import same

TAN_PHUOC = load(Path(__file__).parents[1] / "packs" / "tan-phuoc")
PLAIN = TAN_PHUOC.model_dump(mode="json")

said = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
texts = st.fixed_dictionaries({"vi": said, "en": said})
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6)
periods = st.sampled_from(
    ["2024", "2024-H1", "2024-Q3", "2024-02", "2024-01/09", "2019-06-30", "2016/2020", None]
)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """The invented programme with most left out, in another order, and with other words and numbers."""
    plain: dict[str, Any] = json.loads(json.dumps(PLAIN))
    for name, value in plain.items():
        if isinstance(value, list):
            kept = draw(st.lists(st.integers(0, len(value) - 1), max_size=4, unique=True))
            plain[name] = [value[place] for place in kept]
    plain["header"]["summary"] = draw(texts)
    for clause in plain["clauses"]:
        clause["title"] = draw(texts)
    for figure in plain["figures"]:
        figure |= {"value": str(draw(numbers)), "period": draw(periods), "note": draw(st.text(max_size=20))}
    for target in plain["targets"]:
        if target["value"] is not None:
            target["value"] = str(draw(numbers))
    return Programme.model_validate(plain)


@given(programmes())
def test_a_programme_is_the_same_after_canonical_json(programme: Programme) -> None:
    again = Programme.model_validate_json(programme.canonical())
    assert again == programme
    assert again.canonical() == programme.canonical()
    assert again.digest == programme.digest


def test_the_canonical_text_does_not_depend_on_the_order_of_keys() -> None:
    turned = json.loads(json.dumps({name: PLAIN[name] for name in reversed(PLAIN)}))
    assert Programme.model_validate(turned).canonical() == TAN_PHUOC.canonical()
    assert TAN_PHUOC.canonical() == json.dumps(
        json.loads(TAN_PHUOC.canonical()), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def test_nothing_of_a_programme_can_be_changed() -> None:
    with pytest.raises(ValidationError):
        TAN_PHUOC.header.id = "khac"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        TAN_PHUOC.targets = ()  # type: ignore[misc]


def test_items_are_found_by_their_ids() -> None:
    assert TAN_PHUOC.id == "tan-phuoc"
    assert next(iter(TAN_PHUOC.clause_by_locator)) == "TITLE"
    assert TAN_PHUOC.target_by_id["I.2.b-1"].indicator == "khach-du-lich"
    assert TAN_PHUOC.indicator_by_id["ho-ngheo"].wished == "down"
    assert TAN_PHUOC.task_by_id["IV.2"].standing
    assert TAN_PHUOC.instrument_by_id["nghi-quyet-hop-nhat"].number is None
    assert TAN_PHUOC.source_by_id["bang-pci"].published is None
    assert list(TAN_PHUOC.sector_by_id) == ["kinh-te", "du-lich", "xa-hoi"]
    assert {"percent", "luot-khach"} <= set(TAN_PHUOC.unit_by_id)


def test_readings_are_found_by_target() -> None:
    assert [reading.id for reading in TAN_PHUOC.readings_by_target["I.2.a-2"]] == ["each-year", "bound"]
    assert "I.1-1" not in TAN_PHUOC.readings_by_target


@pytest.mark.parametrize(
    ("id", "day", "heirs"),
    [
        ("so-ke-hoach", "2025-02-28", ["so-ke-hoach"]),
        ("so-ke-hoach", "2025-03-01", ["so-tai-chinh"]),
        ("so-tai-chinh-cu", "2025-03-01", ["so-tai-chinh"]),
        ("ubnd-tan-phuoc", "2025-07-01", ["ubnd-tan-hai"]),
    ],
)
def test_who_an_agency_has_become(id: str, day: str, heirs: list[str]) -> None:
    assert [one.id for one in TAN_PHUOC.agency_now(id, dt.date.fromisoformat(day))] == heirs


def test_what_an_area_has_become() -> None:
    assert [one.id for one in TAN_PHUOC.area_now("tan-loc", dt.date(2025, 7, 1))] == ["tan-hai"]


@pytest.mark.parametrize(
    "bands",
    [{"on_track": "0.3", "off_track": "0.7"}, {"pace_at_risk": 2}, {"on_track": 2}, {"off_track": -1}],
)
def test_bands_are_in_order(bands: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Bands.model_validate(bands)


def test_years_are_in_order() -> None:
    with pytest.raises(ValidationError, match="is above last_year"):
        Break(id="x", first_year=2021, last_year=2020, title=same("x"))
    for fields in ({"first_year": 2031}, {"base_year": 2031}, {"vision_year": 2029}):
        with pytest.raises(ValidationError, match="is above"):
            Programme.model_validate(PLAIN | {"header": PLAIN["header"] | fields})
