"""Worked examples of how a verdict comes about: the tests run them and the page on method is made from them.

They stand in ``examples.toml``: chapters with a few sentences, each example a small table of figures, a target, and
what must come out. A reader can check every number by hand.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from pydantic import Field

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.base import Slug, Value
from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.programme import Break, Header, Programme, Sector
from lotrinh.programme.targets import Target
from lotrinh.territory.areas import Area
from lotrinh.text import Text, same

_UNITS = {"share": "percent", "growth": "percent-growth", "score": "diem", "rank": "hang", "done": "xong"}


class Expected(Value):
    """What must come out; None is not looked at. Paces in per cent or points a year."""

    outcome: Outcome
    achieved: Decimal | None = None
    required: Decimal | None = None
    distance: Decimal | None = None


class Example(Value):
    """One target, its figures by year, the day, and what must come out."""

    id: Slug
    title: Text
    why: Text
    on: dt.date = dt.date(2026, 11, 22)
    observes: str = "flow"
    unit: str = "ty-dong"
    breaks: bool = False
    target: dict[str, Any]
    figures: dict[str, Decimal]
    reference: dict[str, Decimal] = Field(default_factory=dict)
    expect: Expected

    def verdict(self) -> Verdict:
        """The verdict on the example, by the same engine as every other."""
        programme = _programme(self)
        ledger = Ledger.of(programme).known_on(self.on)
        return Assessor(programme, ledger, self.on).verdict(programme.targets[0])

    def programme(self) -> Programme:
        """The small programme that the example makes."""
        return _programme(self)


class Chapter(Value):
    """A heading, a few sentences, and the examples that show them."""

    id: Slug
    title: Text
    text: Text
    examples: tuple[Example, ...] = ()


@lru_cache(maxsize=1)
def chapters() -> tuple[Chapter, ...]:
    """All chapters, in reading order."""
    content = tomllib.loads(files(__package__).joinpath("examples.toml").read_text("utf-8"))
    return tuple(Chapter.model_validate(chapter) for chapter in content["chapters"])


def _programme(example: Example) -> Programme:
    target = Target.model_validate(
        {
            "id": "I.1-1",
            "clause": "I.1",
            "kind": "quantitative",
            "sector": "example",
            "title": example.title.model_dump(),
            "vow": example.title.model_dump(),
            "area": "example",
            "indicator": "own",
            **example.target,
        }
    )
    series = {"own": example.figures, "reference": example.reference}
    return Programme(
        header=_header(example),
        clauses=(Clause(locator="I.1", kind="target", title=example.title),),
        indicators=tuple(_indicator(id, example) for id in series),
        targets=(target,),
        areas=(Area(id="example", name=example.title, level="province"),),
        sources=(Source(id="example", title="example", publisher="example", kind="statistics"),),
        figures=tuple(
            _figure(id, year, value, example) for id, of in series.items() for year, value in of.items()
        ),
    )


def _header(example: Example) -> Header:
    words = example.title
    gap = Break(id="break", first_year=2020, last_year=2021, title=same("2020–2021"))
    return Header(
        id="example",
        effective=dt.date(2021, 1, 1),
        kind=words,
        number="1",
        issued=dt.date(2021, 1, 1),
        issuer="example",
        title=words,
        short=words,
        summary=words,
        standing=words,
        first_year=2021,
        last_year=2030,
        base_year=2020,
        area="example",
        consolidator="example",
        sectors=(Sector(id="example", title=words),),
        breaks=(gap,) if example.breaks else (),
    )


def _indicator(id: str, example: Example) -> Indicator:
    unit = _UNITS.get(example.observes, example.unit)
    return Indicator(
        id=id,
        title=example.title,
        definition=example.title,
        observes=example.observes,
        unit=unit,
        breaks=("break",) if example.breaks else (),
    )


def _figure(indicator: str, year: str, value: Decimal, example: Example) -> Figure:
    """A final figure, published in the middle of January of the next year."""
    return Figure.model_validate(
        {
            "id": f"{indicator}-{year}",
            "indicator": indicator,
            "area": "example",
            "period": year,
            "value": value,
            "unit": _UNITS.get(example.observes, example.unit),
            "status": "final",
            "published": f"{int(year[:4]) + 1}-01-15",
            "recorded": dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
            "source": "example",
        }
    )
