"""Units that values are counted in, with a factor to the base of their dimension.

Percent and percentage point are different units; đồng and dollar are different dimensions, since currencies never
convert. A pack may add counting units of its own (visits, beds); the units below are always there.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from lotrinh.programme.base import Number, Slug, Value
from lotrinh.text import Text, same


class Unit(Value):
    """A unit: `factor` of the base unit of its `dimension` make one of it.

    >>> BUILT_IN["ty-dong"].factor, BUILT_IN["ty-dong"].dimension
    (Decimal('1000000000'), 'VND')
    """

    id: Slug
    title: Text
    symbol: Text
    dimension: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9-]{0,40}$")]
    factor: Annotated[Number, Field(gt=0)] = Decimal(1)
    whole: bool = False  # counts that cannot be broken: a value with decimals is suspicious

    @property
    def closed_up(self) -> bool:
        """True where the symbol is written without a space after the number: ``38%``."""
        return self.symbol.vi.startswith("%")


def _unit(id: str, vi: str, en: str, dimension: str, factor: str = "1", symbol: Text | None = None) -> Unit:
    title = Text(vi=vi, en=en)
    return Unit(id=id, title=title, symbol=symbol or title, dimension=dimension, factor=Decimal(factor))


BUILT_IN: dict[str, Unit] = {
    unit.id: unit
    for unit in (
        _unit("percent", "phần trăm", "percent", "share", "0.01", same("%")),
        _unit("per-mille", "phần nghìn", "per mille", "share", "0.001", same("‰")),
        _unit(
            "percentage-point",
            "điểm phần trăm",
            "percentage points",
            "share-difference",
            "0.01",
            Text(vi="điểm %", en="pp"),
        ),
        _unit(
            "percent-growth",
            "phần trăm so với cùng kỳ năm trước",
            "percent on the same period a year before",
            "growth",
            "0.01",
            same("%"),
        ),
        _unit(
            "percent-per-year",
            "phần trăm mỗi năm",
            "percent a year",
            "growth",
            "0.01",
            Text(vi="%/năm", en="% a year"),
        ),
        _unit(
            "percentage-point-per-year",
            "điểm phần trăm mỗi năm",
            "percentage points a year",
            "growth-difference",
            "0.01",
            Text(vi="điểm %/năm", en="pp a year"),
        ),
        _unit("dong", "đồng", "dong", "VND"),
        _unit("nghin-dong", "nghìn đồng", "thousand dong", "VND", "1000"),
        _unit("trieu-dong", "triệu đồng", "million dong", "VND", "1000000"),
        _unit("ty-dong", "tỷ đồng", "billion dong", "VND", "1000000000"),
        _unit("usd", "USD", "US dollars", "USD"),
        _unit("nghin-usd", "nghìn USD", "thousand US dollars", "USD", "1000"),
        _unit("trieu-usd", "triệu USD", "million US dollars", "USD", "1000000"),
        _unit("diem", "điểm", "points", "score"),
        _unit("hang", "hạng", "place", "rank"),
        _unit("lan", "lần", "times", "multiple"),
        _unit("xong", "xong", "done", "done"),
        _unit("tan", "tấn", "tonnes", "tonne"),
        _unit("nghin-tan", "nghìn tấn", "thousand tonnes", "tonne", "1000"),
        _unit("nguoi", "người", "people", "person"),
    )
}
