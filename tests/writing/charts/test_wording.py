"""What a chart says in words, in both languages."""

from __future__ import annotations

import pytest

from lotrinh.text import Text, same
from lotrinh.writing.charts import Chart, Point, Region, describe
from lotrinh.writing.charts.wording import accepted, exact, spoken, with_unit


def chart(**changes: object) -> Chart:
    facts: dict[str, object] = {
        "id": "c",
        "title": Text(vi="Lượt khách", en="Visitors"),
        "unit": Text(vi="lượt khách", en="visits"),
        "first_year": 2020,
        "last_year": 2030,
    }
    return Chart(**(facts | changes))  # type: ignore[arg-type]


def test_a_value_is_printed_as_it_was_published() -> None:
    assert [str(exact(v)) for v in (583_000.0, 34.37, 1e15, 0.0, 2.7e-253)] == [
        "583000",
        "34.37",
        "1000000000000000",
        "0",
        "0",
    ]


def test_percent_is_closed_up_and_a_word_is_not() -> None:
    assert with_unit("34,37", same("%"), "vi") == "34,37%"
    assert with_unit("583.000", Text(vi="lượt khách", en="visits"), "vi") == "583.000\u00a0lượt khách"


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        (37.0, 39.0, "37–39%", "37–39%"),
        (8.7, None, "từ 8,7%", "from 8.7%"),
        (None, 9.0, "đến 9%", "up to 9%"),
        (100.0, 100.0, "100%", "100%"),
        (None, None, "mọi giá trị", "any value"),
    ],
)
def test_a_region_is_told_in_words(low: float | None, high: float | None, vi: str, en: str) -> None:
    region = Region(low=low, high=high, x0=2030, x1=2030, label=same("x"))
    assert accepted(chart(unit=same("%")), region, "vi") == vi
    assert accepted(chart(unit=same("%")), region, "en") == en


def test_a_point_is_spoken_with_time_value_unit_and_standing() -> None:
    far = Point(x=2025, value=11_000_000, status="estimate", other_area=True, note=Text(vi="hơn", en="over"))
    assert spoken(chart(), far, "vi") == "2025: 11.000.000\u00a0lượt khách, địa bàn khác, ước, hơn"
    assert spoken(chart(), far, "en") == "2025: 11,000,000\u00a0visits, another area, estimate, over"


def test_the_description_names_figures_and_the_accepted_region() -> None:
    goal = Region(
        low=1_200_000, high=None, x0=2030, x1=2030, label=Text(vi="đạt 1.200.000", en="reach 1,200,000")
    )
    full = chart(points=(Point(x=2024, value=583_000),), regions=(goal,))
    assert describe(full, "en") == (
        "Visitors. 2024: 583,000\u00a0visits. Accepted: reach 1,200,000 (from 1,200,000\u00a0visits, 2030)."
    )
    assert describe(chart(), "vi") == "Lượt khách. chưa có số liệu."
    assert describe(chart(description=same("own words")), "vi") == "own words"
