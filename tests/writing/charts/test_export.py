"""Charts to take away carry their colours, their title, their source and their font."""

from __future__ import annotations

import re
import struct
from pathlib import Path as File
from xml.etree import ElementTree

import lotrinh
from lotrinh.text import Text, same
from lotrinh.writing.charts import (
    Chart,
    Event,
    Path,
    Point,
    Region,
    Series,
    Span,
    draw,
    export,
    png,
    standalone,
)
from lotrinh.writing.charts.canvas import SIZES

PACKAGE = File(lotrinh.__file__).parent
CHART = Chart(
    id="share",
    title=Text(vi="Tỷ trọng dịch vụ trong GRDP", en="Services' share of GRDP"),
    unit=same("%"),
    first_year=2020,
    last_year=2030,
    points=(
        Point(x=2020, value=39.65, status="derived"),
        Point(x=2021, value=38.81, status="superseded"),
        Point(x=2021, value=39.83, status="revised", href="/so-lieu/a"),
        Point(x=2022, value=36.86, status="estimate"),
        Point(x=2025, value=900.0, other_area=True),
    ),
    regions=(
        Region(
            low=37,
            high=39,
            x0=2030,
            x1=2030,
            label=Text(vi="khoảng 38%", en="about 38%"),
            note=same("37–39%"),
        ),
        Region(low=36, high=None, x0=2021, x1=2024, label=same("36%")),
    ),
    path=Path(points=((2022, 36.86), (2030, 38.0)), label=Text(vi="lộ trình", en="path")),
    reference=Series(points=((2021, 36.0), (2022, 36.5)), label=same("GRDP")),
    events=(Event(x=2025, label=Text(vi="hợp nhất", en="merger")),),
    gaps=(Span(x0=2023, x1=2024, label=Text(vi="chưa công bố", en="not published")),),
    breaks=(Span(x0=2020, x1=2021, label=Text(vi="dịch", en="pandemic")),),
    subtitle=Text(vi="giá hiện hành", en="current prices"),
    source=Text(vi="Nguồn: Cục Thống kê", en="Source: the statistics office"),
)


def test_a_downloaded_chart_stands_alone() -> None:
    svg = standalone(CHART, "vi")
    ElementTree.fromstring(svg)
    for words in ("Tỷ trọng dịch vụ trong GRDP", "giá hiện hành", "Nguồn: Cục Thống kê", "39,83"):
        assert words in svg
    assert "var(" not in svg
    assert "<a " not in svg
    assert "url(" not in svg


def test_every_class_of_a_drawing_has_a_rule() -> None:
    drawn = "".join(draw(CHART, size, "vi") for size in SIZES) + standalone(CHART, "vi")
    used = {name for classes in re.findall(r'class="([^"]+)"', drawn) for name in classes.split()}
    ruled = set(re.findall(r"\.([a-z][a-z0-9-]*)", export.stylesheet()))
    assert used - ruled - {f"ch-{size}" for size in SIZES} - {"pt"} == set()


def test_the_pages_use_the_same_rules_and_the_same_light_colours() -> None:
    static = PACKAGE / "web" / "static" / "lotrinh"
    own = PACKAGE / "writing" / "charts" / "chart.css"
    assert (static / "charts.css").read_bytes() == own.read_bytes()
    light = (static / "lotrinh.css").read_text("utf-8").partition("@media (prefers-color-scheme: dark)")[0]
    colours = dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})", light))
    assert {name: colours[name] for name in export.LIGHT} == export.LIGHT


def test_the_picture_has_the_size_asked_for_and_is_the_same_each_time() -> None:
    svg = standalone(CHART, "en", "narrow")
    width, height = (float(x) for x in re.search(r'width="([\d.]+)" height="([\d.]+)"', svg).groups())  # type: ignore[union-attr]
    once, twice = png(svg, 2.0), png(svg, 2.0)
    assert once == twice
    assert once[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", once[16:24]) == (round(width * 2), round(height * 2))


def test_the_picture_shows_vietnamese_marks() -> None:
    """Two titles that differ by one mark alone give two pictures: the font has the letters, none fell out."""
    plain = standalone(Chart(**(_facts() | {"title": same("Ơ")})), "vi", "narrow")
    marked = standalone(Chart(**(_facts() | {"title": same("Ợ")})), "vi", "narrow")
    assert png(plain, 1.0) != png(marked, 1.0)


def _facts() -> dict[str, object]:
    return {"id": "c", "title": same("c"), "unit": None, "first_year": 2020, "last_year": 2030}
