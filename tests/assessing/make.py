"""A programme of one target, made in a line, so that each test shows only what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.programme import Break, Header, Programme, Sector
from lotrinh.programme.targets import Reading, Target
from lotrinh.territory.areas import Area
from lotrinh.text import same

ON = dt.date(2026, 11, 22)
UNIT_OF = {
    "flow": "ty-dong",
    "stock": "ty-dong",
    "share": "percent",
    "growth": "percent-growth",
    "score": "diem",
    "rank": "hang",
    "done": "xong",
}


def indicator(id: str = "own", observes: str = "flow", **fields: Any) -> Indicator:
    """An indicator with the usual unit of its sort."""
    return Indicator(
        id=id, title=same(id), definition=same(id), observes=observes, **{"unit": UNIT_OF[observes], **fields}
    )


def target(**fields: Any) -> Target:
    """A target on the indicator "own"; give the shape and its fields."""
    usual = {
        "id": "I.1-1",
        "clause": "I.1",
        "kind": "quantitative",
        "sector": "all",
        "title": same("target"),
        "vow": same("vow"),
        "area": "here",
        "indicator": "own",
        "unit": "ty-dong",
    }
    return Target.model_validate({**usual, **fields})


def figure(indicator: str, year: int | str, value: Any, **fields: Any) -> Figure:
    """A final figure, published at the start of the next year."""
    code = str(year)
    usual = {
        "id": f"{indicator}-{code}".replace("/", "-").lower(),
        "indicator": indicator,
        "area": "here",
        "period": code,
        "value": Decimal(str(value)),
        "unit": fields.pop("unit", "ty-dong"),
        "status": "final",
        "published": f"{int(code[:4]) + 1}-01-15",
        "recorded": dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        "source": "office",
    }
    return Figure.model_validate({**usual, **fields})


def programme(
    one: Target,
    series: Mapping[str, Mapping[int | str, Any]],
    indicators: tuple[Indicator, ...] = (indicator(),),
    readings: tuple[Reading, ...] = (),
    figures: tuple[Figure, ...] = (),
    breaks: tuple[Break, ...] = (),
    **header: Any,
) -> Programme:
    """A programme of target `one`, with `series` as values by indicator and year."""
    units = {i.id: i.unit for i in indicators}
    made = [
        figure(name, year, value, unit=units[name])
        for name, values in series.items()
        for year, value in values.items()
    ]
    head = {
        "id": "p",
        "effective": "2021-01-01",
        "kind": same("k"),
        "number": "1",
        "issued": "2021-01-01",
        "issuer": "a",
        "title": same("t"),
        "short": same("t"),
        "summary": same("t"),
        "standing": same("t"),
        "first_year": 2021,
        "last_year": 2030,
        "base_year": 2020,
        "area": "here",
        "consolidator": "a",
        "breaks": breaks,
        "sectors": (Sector(id="all", title=same("all")),),
    }
    return Programme(
        header=Header.model_validate({**head, **header}),
        clauses=(Clause(locator="I.1", kind="target", title=same("clause")),),
        indicators=indicators,
        targets=(one,),
        readings=readings,
        areas=(Area(id="here", name=same("here"), level="province"),),
        sources=(Source(id="office", title="o", publisher="o", kind="statistics"),),
        figures=(*made, *figures),
    )


def assess(
    one: Target, series: Mapping[str, Mapping[int | str, Any]], on: dt.date = ON, **more: Any
) -> Verdict:
    """The verdict on target `one` with the figures in `series`, as known on the day."""
    whole = programme(one, series, **more)
    return Assessor(whole, Ledger.of(whole).known_on(on), on).verdict(one)
