"""Figures and ledgers in a line, so that each test shows only what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.periods import Period
from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.text import same

VISITS = Unit(
    id="luot-khach", title=same("lượt khách"), symbol=same("lượt khách"), dimension="visit", whole=True
)
UNITS = BUILT_IN | {VISITS.id: VISITS}
UNIT_OF = {"flow": "ty-dong", "stock": "ty-dong", "share": "percent", "growth": "percent-growth", "score": "diem",
           "rank": "hang", "done": "xong"}  # fmt: skip
RECORDED = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
OFFICES = ("statistics", "council", "press", "province")


def indicator(id: str = "own", observes: str = "flow", **fields: Any) -> Indicator:
    """An indicator with the usual unit of its sort."""
    usual = {"unit": UNIT_OF[observes], "title": same(id), "definition": same(id)}
    return Indicator.model_validate({"id": id, "observes": observes, **usual, **fields})


def figure(value: Any, period: str | None = "2024", indicator: str = "own", **fields: Any) -> Figure:
    """An estimate of the statistics office, published at the start of the next year."""
    year = int(period[:4]) if period else 2024
    usual = {"id": f"{indicator}-{period}-{value}".lower().translate(str.maketrans("/.", "--")).replace("--", "-m"),
             "area": "here", "unit": "ty-dong", "status": "estimate", "published": f"{year + 1}-01-15",
             "recorded": RECORDED, "source": "statistics"}  # fmt: skip
    own = {"indicator": indicator, "period": period, "value": Decimal(str(value))}
    return Figure.model_validate({**usual, **own, **fields})


def sources(**precedence: int) -> dict[str, Source]:
    """The four offices; all of the same precedence unless it is given by name."""
    return {
        id: Source(id=id, title=id, publisher=id.title(), kind="press", precedence=precedence.get(id, 50))
        for id in OFFICES
    }


def ledger(
    figures: Iterable[Figure], *indicators: Indicator, own: Indicator | None = None, **precedence: int
) -> Ledger:
    """A ledger of `figures`; the indicator "own" is a flow unless given."""
    known = {one.id: one for one in (own or indicator(), *indicators)}
    return Ledger(figures, indicators=known, units=UNITS, sources=sources(**precedence))


def year(number: int | str = 2024) -> Period:
    """The period written so."""
    return Period.parse(str(number))


def used(view: Ledger, period: int | str = 2024, indicator: str = "own") -> Decimal | None:
    """The value in use in one cell; None where there is none."""
    cell = view.cell(indicator, "here", year(period))
    return cell.value if cell else None
