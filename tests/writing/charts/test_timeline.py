"""Who was what until when."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree

import pytest

from lotrinh.text import Text, same
from lotrinh.writing.charts import Bar, Day, Lane, Timeline, draw_timeline, timeline
from lotrinh.writing.charts.timeline import instant, lifetime

OLD = Bar(
    name=Text(vi="Sở Kế hoạch và Đầu tư", en="Department of Planning"),
    first=None,
    last=dt.date(2025, 2, 18),
    href="/co-quan/kh",
)
MIDDLE = Bar(
    name=Text(vi="Sở Tài chính tỉnh", en="Finance"), first=dt.date(2025, 2, 19), last=dt.date(2025, 6, 30)
)
NEW = Bar(name=Text(vi="Sở Tài chính thành phố", en="City Finance"), first=dt.date(2025, 7, 1), last=None)
LINE = Timeline(
    id="offices",
    title=Text(vi="Cơ quan qua thời gian", en="Offices over time"),
    first_year=2021,
    last_year=2026,
    lanes=(Lane(label=Text(vi="Tổng hợp", en="Consolidates"), bars=(OLD, MIDDLE, NEW)),),
    days=(Day(day=dt.date(2025, 7, 1), label=Text(vi="hợp nhất", en="merger")),),
)


def bars(svg: str) -> list[tuple[float, float]]:
    """Left and right ends of the finished bars."""
    found = re.findall(r'<rect class="bar-s" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)
    return [(float(x), float(x) + float(w)) for x, w in found]


def test_an_instant_is_a_share_of_its_year() -> None:
    assert instant(dt.date(2025, 1, 1)) == 2025
    assert instant(dt.date(2024, 7, 1)) == pytest.approx(2024 + 182 / 366)


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_a_bar_begins_where_the_one_before_ends(size: str) -> None:
    svg = draw_timeline(LINE, size, "vi")  # type: ignore[arg-type]
    first, second = bars(svg)
    assert first[1] == pytest.approx(second[0] - 1.5, abs=0.2)
    assert svg.count('<path class="bar"') == 1  # only the present office goes on
    assert "Sở Tài chính thành phố" in svg


def test_it_is_well_formed_without_styles_and_bars_can_be_opened() -> None:
    svg = timeline(LINE, "en")
    ElementTree.fromstring(svg)
    assert "style" not in svg
    assert (
        svg.count(
            '<a class="pt" href="/co-quan/kh" aria-label="Department of Planning, until 18 February 2025"'
        )
        == 2
    )


def test_a_lifetime_is_told_in_words() -> None:
    assert [lifetime(bar, "vi") for bar in (OLD, MIDDLE, NEW)] == [
        "đến 18/2/2025",
        "19/2/2025 – 30/6/2025",
        "1/7/2025 đến nay",
    ]
    assert lifetime(Bar(name=same("x"), first=None, last=None), "en") == "to the present"
