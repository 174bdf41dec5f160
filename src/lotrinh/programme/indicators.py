"""Indicators: what is measured, with the six parts that Decree 94/2022/NĐ-CP, article 2 asks for, and the unit."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from lotrinh.programme.base import Number, Slug, Value
from lotrinh.programme.quantities import Prices
from lotrinh.text import Refused, Text


class Observes(StrEnum):
    """What one value of the indicator is: this decides which figures make a year's value."""

    FLOW = "flow"  # adds up over time: a year's value is the year's
    STOCK = "stock"  # stands at a moment: the latest of the year may stand for the year
    SHARE = "share"  # part of a whole, per cent; stands at a moment or for a year
    GROWTH = "growth"  # change on the same period a year before, per cent
    SCORE = "score"  # points of an index
    RANK = "rank"  # a place; smaller is better
    DONE = "done"  # 0 or 1


class Direction(StrEnum):
    """The way that is wished for."""

    UP = "up"
    DOWN = "down"


class CarryOver(StrEnum):
    """What happens to a series when areas merge or split (DESIGN section 7)."""

    SUM = "sum"
    WEIGHTED = "weighted"
    REFUSED = "refused"


class Usual(Value):
    """The range in which a value is not surprising, in the indicator's unit."""

    low: Number
    high: Number

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low > self.high:
            raise Refused(
                vi=f"đầu thấp ({self.low}) cao hơn đầu cao ({self.high})",
                en=f"the low end ({self.low}) is above the high end ({self.high})",
            )
        return self


class Indicator(Value):
    """An indicator of the programme.

    `lag_months`: months after a period's end by which its figure is normally out. `growth_of` names the level series
    whose yearly change this indicator is; only growth indicators have it. `formula` computes the indicator from
    others (`lotrinh.ledger.formulas`). `breaks` names breaks of the programme (2020–21) over which a pace is suspect.
    """

    id: Slug
    title: Text
    unit: Slug
    observes: Observes
    definition: Text
    method: Text | None = None
    breakdowns: tuple[Slug, ...] = ()
    period: Annotated[str, Field(pattern="^(?:year|half|quarter|month)$")] = "year"
    source: Text | None = None
    responsible: Slug | None = None
    lag_months: Annotated[int, Field(ge=0, le=36)] = 2
    wished: Direction | None = None
    prices: Prices | None = None
    structural: bool = False  # a share that describes a structure: "about" stays two-sided
    growth_of: Slug | None = None
    formula: Annotated[str, Field(max_length=500)] | None = None
    breaks: tuple[Slug, ...] = ()
    usual: Usual | None = None
    carry_over: CarryOver = CarryOver.REFUSED

    @model_validator(mode="after")
    def _growth_only(self) -> Self:
        if self.growth_of and self.observes is not Observes.GROWTH:
            raise Refused(
                vi="growth_of chỉ dùng cho chỉ tiêu tốc độ tăng (observes = “growth”)",
                en="growth_of belongs to growth indicators only (observes = “growth”)",
            )
        return self
