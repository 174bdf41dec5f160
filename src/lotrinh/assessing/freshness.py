"""How old the newest figure is, against the indicator's period and publication lag."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from lotrinh import formats
from lotrinh.assessing.outcomes import FreshnessState
from lotrinh.programme.indicators import Indicator
from lotrinh.territory.areas import Area
from lotrinh.text import Text


@dataclass(frozen=True)
class Freshness:
    """`newest`: the year of the newest yearly value; `expected`: the day by which the next one should be out."""

    state: FreshnessState
    newest: int | None
    expected: dt.date | None
    note: Text


def freshness(indicator: Indicator, newest: int | None, on: dt.date, area: Area | None = None) -> Freshness:
    """Fresh until the next year has ended; due while its figure may still come; overdue after that; never without one.

    The next year's figure should be out `lag_months` after the year's end. An area that has ended publishes nothing
    more, and the note says so.
    """
    gone = _gone(area, on)
    if newest is None:
        return Freshness(
            FreshnessState.NEVER,
            None,
            None,
            gone or Text(vi="chưa có số năm nào", en="no yearly figure yet"),
        )
    ends = dt.date(newest + 1, 12, 31)
    expected = months_after(ends, indicator.lag_months)
    state = FreshnessState.OVERDUE if on > expected else FreshnessState.DUE
    state = FreshnessState.FRESH if on <= ends else state
    note = Text(vi=f"số mới nhất là năm {newest}", en=f"the newest figure is for {newest}")
    return Freshness(
        state,
        newest,
        expected,
        note + gone if gone and state is FreshnessState.OVERDUE else note,
    )


def _gone(area: Area | None, on: dt.date) -> Text | None:
    if area is None or area.valid_to is None or on <= area.valid_to:
        return None
    day = area.valid_to + dt.timedelta(days=1)
    return Text(
        vi=f"(địa bàn không còn được công bố riêng từ {formats.date(day, 'vi')})",
        en=f"(the area has not been published on its own since {formats.date(day, 'en')})",
    )


def months_after(day: dt.date, months: int) -> dt.date:
    """The last day of the month that many months after `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, monthrange(year, month + 1)[1])
