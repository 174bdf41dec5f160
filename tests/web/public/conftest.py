"""Two programmes to show: an invented province, and the bundled first programme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from lotrinh.formats import VIETNAM
from lotrinh.programme.pack.read import load
from lotrinh.programme.programme import Programme
from lotrinh.web.programmes.actions import load_programme
from lotrinh.web.public.scene import Scene, scene_for

TODAY = dt.date(2026, 11, 22)
INVENTED = Path(__file__).parents[2] / "packs" / "tan-phuoc"
FIRST = "hau-giang-dich-vu-2030"


@pytest.fixture
def today() -> Iterator[dt.date]:
    """A day on which both programmes are under way and their provinces have merged into others."""
    noon = dt.datetime.combine(TODAY, dt.time(12), VIETNAM)
    with time_machine.travel(noon, tick=False):
        yield TODAY


@pytest.fixture(scope="session")
def packs() -> dict[str, Programme]:
    """Both programmes, read once."""
    return {"invented": load(INVENTED), "first": load(FIRST)}


@pytest.fixture(params=["invented", "first"])
def loaded(
    request: pytest.FixtureRequest, db: None, today: dt.date, packs: dict[str, Programme]
) -> Programme:
    """One of the two, kept in the database."""
    load_programme(programme=packs[request.param], by="a test")
    return packs[request.param]


@pytest.fixture
def first(db: None, today: dt.date, packs: dict[str, Programme]) -> Programme:
    """The bundled programme, kept in the database."""
    load_programme(programme=packs["first"], by="a test")
    return packs["first"]


@pytest.fixture
def invented_pack(db: None, today: dt.date, packs: dict[str, Programme]) -> Programme:
    """The invented province's programme, kept in the database."""
    load_programme(programme=packs["invented"], by="a test")
    return packs["invented"]


@pytest.fixture
def scene(loaded: Programme) -> Scene:
    """The scene of whichever programme is loaded."""
    return scene_for()


@pytest.fixture
def get(client: Client) -> Callable[..., str]:
    """The text of a page that must be there: ``get("/")``."""

    def fetch(address: str, status: int = 200) -> str:
        response = client.get(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        return response.content.decode()

    return fetch
