"""Laws that every drawing keeps, whatever the data, and the shape of what is drawn."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.text import Text, same
from lotrinh.writing.charts import Chart, Event, Path, Point, Region, Series, Span, draw, drawings
from lotrinh.writing.charts.canvas import SIZES, Canvas, canvas
from lotrinh.writing.charts.captions import board
from lotrinh.writing.charts.labels import Box
from lotrinh.writing.charts.marks import series_lines, shown

SVG = "{http://www.w3.org/2000/svg}"
STATUSES = ("final", "revised", "estimate", "preliminary", "unstated", "superseded", "derived")

sizes = st.sampled_from(sorted(SIZES))
languages = st.sampled_from(["vi", "en"])
values = st.one_of(
    st.floats(min_value=-1e15, max_value=1e15, allow_subnormal=False),
    st.floats(min_value=0, max_value=100),
    st.integers(min_value=-1000, max_value=2_000_000).map(float),
)
years = st.one_of(st.integers(2015, 2035).map(float), st.floats(2015, 2035))
texts = st.sampled_from(
    [
        Text(vi="ước 12/2021, đã thay", en="estimate of 12/2021, superseded"),
        Text(vi="khoảng 38%", en="about 38%"),
        Text(
            vi="không còn đơn vị nào công bố riêng cho địa bàn này nữa",
            en="no office publishes it for this area",
        ),
        Text(vi="<&>\"'", en="<&>\"'"),
    ]
)
points = st.builds(
    Point,
    x=years,
    value=values,
    status=st.sampled_from(STATUSES),
    other_area=st.booleans(),
    note=st.none() | texts,
    href=st.none() | st.just("/so-lieu/x?a=1&b=2"),
)


@st.composite
def regions(draw_from: st.DrawFn) -> Region:
    ends = sorted(draw_from(st.tuples(values, values)))
    span = sorted(draw_from(st.tuples(st.integers(2015, 2035), st.integers(2015, 2035))))
    return Region(
        low=draw_from(st.sampled_from([None, ends[0]])),
        high=draw_from(st.sampled_from([None, ends[1]])),
        x0=span[0],
        x1=draw_from(st.sampled_from(span)),
        label=draw_from(texts),
        note=draw_from(st.none() | texts),
    )


def spans() -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(2015, 2035), st.integers(2015, 2035)).map(sorted)
    return st.builds(lambda pair, label: Span(x0=pair[0], x1=pair[1], label=label), ends, texts)


pairs = st.lists(st.tuples(st.integers(2015, 2035).map(float), values), max_size=8).map(
    lambda p: tuple(sorted(p))
)
charts = st.builds(
    Chart,
    id=st.just("c"),
    title=texts,
    unit=st.none() | st.sampled_from([same("%"), Text(vi="tỷ đồng", en="billion VND")]),
    first_year=st.integers(2010, 2020),
    last_year=st.integers(2020, 2050),
    points=st.lists(points, max_size=9).map(tuple),
    regions=st.lists(regions(), max_size=2).map(tuple),
    path=st.none() | st.builds(Path, points=pairs, label=st.none() | texts),
    reference=st.none() | st.builds(Series, points=pairs, label=texts),
    events=st.lists(st.builds(Event, x=years, label=texts), max_size=2).map(tuple),
    gaps=st.lists(spans(), max_size=2).map(tuple),
    breaks=st.lists(spans(), max_size=1).map(tuple),
    decimals=st.sampled_from([None, 0, 2]),
    ceiling=st.sampled_from([None, 100.0]),
)


@given(charts, sizes, languages)
def test_a_drawing_is_well_formed_and_holds_no_nan_no_style_and_no_script(
    chart: Chart, size: str, lang: str
) -> None:
    svg = draw(chart, size, lang)
    root = ElementTree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    for node in root.iter():
        assert node.tag not in (f"{SVG}script", f"{SVG}style", f"{SVG}foreignObject")
        for name, value in node.attrib.items():
            assert name != "style"
            assert not name.startswith("on")
            assert name.startswith("aria") or not re.search(r"\b(nan|inf)", value)


@given(charts, sizes, languages)
def test_the_same_chart_gives_the_same_bytes(chart: Chart, size: str, lang: str) -> None:
    again = Chart(**{name: getattr(chart, name) for name in chart.__dataclass_fields__})
    assert draw(chart, size, lang) == draw(again, size, lang)


@given(charts, sizes, languages)
def test_points_lie_in_the_frame(chart: Chart, size: str, lang: str) -> None:
    cut = canvas(chart, SIZES[size], lang)
    for point in chart.points:
        x, y = cut.at(point.x, point.value)
        assert Box(x, y, x, y).within(cut.plot.grown(0.01))


@given(charts, sizes, languages)
def test_words_do_not_overlap_and_stay_in_the_picture(chart: Chart, size: str, lang: str) -> None:
    cut = canvas(chart, SIZES[size], lang)
    labels = board(cut).labels
    picture = Box(0, 0, cut.size.width, cut.size.height)
    for label in labels:
        if label.kind != "tick":
            assert label.box.within(picture.grown(0.01)), label.kind
    for one, other in combinations(labels, 2):
        assert not one.box.grown(-0.01).meets(other.box), (one.kind, other.kind)


@given(charts, sizes, languages)
def test_words_do_not_cover_points(chart: Chart, size: str, lang: str) -> None:
    cut = canvas(chart, SIZES[size], lang)
    dots = [cut.at(p.x, p.value) for p in shown(cut)]
    for label in board(cut).labels:
        if label.kind not in ("tick", "year", "unit", "truncated"):
            assert not any(label.box.meets(Box(x, y, x, y).grown(cut.size.dot)) for x, y in dots), label.kind


@given(charts, sizes)
def test_the_line_joins_only_years_that_follow_each_other(chart: Chart, size: str) -> None:
    cut = canvas(chart, SIZES[size], "vi")
    in_use = {round(cut.at(p.x, p.value)[0], 6) for p in chart.points if p.in_use}
    for run in series_lines(cut):
        assert all(round(x, 6) in in_use for x, _ in run)
        for (left, _), (right, _) in pairwise(run):
            assert (right - left) / cut.year_pixels() == pytest.approx(1, abs=0.011)


@given(charts, sizes)
def test_a_region_has_a_hard_edge_only_where_it_ends(chart: Chart, size: str) -> None:
    cut = canvas(chart, SIZES[size], "vi")
    drawn = [r for r in chart.regions if cut.box(r).right > cut.box(r).left]
    ends = sum(len({v for v in (r.low, r.high) if v is not None}) for r in drawn)
    edges = "".join(re.findall(r'class="reg-e" d="([^"]*)"', draw(chart, size, "vi"))).count("M")
    assert edges == ends


printed_shortly = st.floats(min_value=-1e6, max_value=1e7, allow_subnormal=False)
"""Values of up to ten signs: a number that fills half of a thumbnail need not find a place on it."""


@given(st.dictionaries(st.integers(2015, 2030), printed_shortly, min_size=1, max_size=9), sizes, languages)
def test_the_newest_value_is_always_printed(figures: dict[int, float], size: str, lang: str) -> None:
    plain = tuple(Point(x=x, value=value) for x, value in figures.items())
    chart = share(points=plain, decimals=0)
    cut = canvas(chart, SIZES[size], lang)
    newest = cut.at(max(figures), figures[max(figures)])
    near = [label.box.distance(*newest) for label in board(cut).labels if label.kind == "value"]
    assert min(near, default=99.0) < 40


# ---- what is drawn, on cases small enough to check by eye ----


def share(**changes: object) -> Chart:
    facts: dict[str, object] = {
        "id": "share",
        "title": Text(vi="Tỷ trọng dịch vụ trong GRDP", en="Services' share of GRDP"),
        "unit": same("%"),
        "first_year": 2020,
        "last_year": 2030,
        "points": (
            Point(x=2021, value=38.81, status="superseded"),
            Point(x=2021, value=39.83, status="revised"),
            Point(x=2022, value=36.86, status="estimate"),
            Point(x=2023, value=34.37, status="estimate", href="/so-lieu/34"),
            Point(x=2025, value=45.67, status="estimate", other_area=True),
        ),
    }
    return Chart(**(facts | changes))  # type: ignore[arg-type]


def coordinates(svg: str, class_: str) -> list[tuple[float, float]]:
    found = re.search(rf'<path class="{class_}" d="M([^"]*)"', svg)
    assert found, class_
    return [(float(x), float(y)) for x, y in (pair.split() for pair in found[1].split("L"))]


def test_the_line_leaves_out_the_replaced_value_and_the_other_area() -> None:
    cut: Canvas = canvas(share(), SIZES["wide"], "vi")
    expected = [cut.at(2021, 39.83), cut.at(2022, 36.86), cut.at(2023, 34.37)]
    assert coordinates(draw(share(), "wide", "vi"), "ln") == [pytest.approx(p, abs=0.06) for p in expected]


def test_dots_tell_the_status() -> None:
    svg = draw(share(), "wide", "vi")
    assert svg.count('<circle class="d1"') == 1  # 39,83 was revised
    assert svg.count('<circle class="d0"') == 2  # two estimates
    assert svg.count('<circle class="dg"') == 1  # 38,81 was replaced
    assert svg.count('<path class="d0"') == 1  # the other area's diamond


def test_a_missing_year_breaks_the_line() -> None:
    visits = share(
        points=tuple(Point(x=x, value=v) for x, v in ((2020, 228_900), (2021, 146_600), (2024, 583_000)))
    )
    svg = draw(visits, "narrow", "vi")
    assert len(re.findall(r'class="ln"', svg)) == 1
    assert len(coordinates(svg, "ln")) == 2


def test_a_single_point_and_an_empty_chart_can_be_drawn() -> None:
    one = draw(share(points=(Point(x=2022.45, value=100.0),)), "thumb", "vi")
    assert one.count("<circle") == 1
    assert 'class="ln"' not in one
    assert "chưa có số liệu" in draw(share(points=()), "wide", "vi")
    assert "no figures yet" in draw(share(points=()), "wide", "en")


@pytest.mark.parametrize(("lang", "number"), [("vi", "39,83"), ("en", "39.83")])
def test_numbers_are_written_for_the_reader(lang: str, number: str) -> None:
    assert f">{number}<" in draw(share(), "wide", lang)


def test_large_and_negative_numbers_are_written_for_the_reader() -> None:
    svg = draw(
        share(unit=None, points=(Point(x=2024, value=1_200_000), Point(x=2025, value=-5.1))), "wide", "vi"
    )
    assert ">1.200.000<" in svg
    assert ">−5,1<" in svg


def test_a_truncated_axis_says_so() -> None:
    assert "Trục dựng không bắt đầu từ 0" in draw(share(), "wide", "vi")
    assert "does not start at 0" in draw(share(), "narrow", "en")
    from_zero = share(points=(Point(x=2023, value=10.0), Point(x=2024, value=90.0)))
    assert "Trục dựng" not in draw(from_zero, "wide", "vi")


def test_a_value_far_out_stands_at_the_edge_with_its_number() -> None:
    """The merged city had 11 million visitors; drawn to scale they would flatten the province's series."""
    visits = share(
        points=(
            Point(x=2023, value=520_000),
            Point(x=2024, value=583_000),
            Point(x=2025, value=11_000_000, other_area=True),
        )
    )
    svg = draw(visits, "wide", "vi")
    assert 'class="cut"' in svg
    assert ">11.000.000<" in svg
    assert canvas(visits, SIZES["wide"], "vi").domain.high < 1_000_000


def test_a_point_with_an_address_is_a_link_and_the_picture_then_a_group() -> None:
    svg = draw(share(), "wide", "vi")
    assert '<a class="pt" href="/so-lieu/34" aria-label="2023: 34,37%, ước">' in svg
    assert 'role="group"' in svg
    assert "<a " not in draw(share(), "thumb", "vi")
    assert 'role="img"' in draw(share(), "thumb", "vi")


def test_ids_differ_between_the_drawings_of_a_page() -> None:
    ids = re.findall(r' id="([^"]+)"', drawings(share(), "vi") + drawings(share(id="other"), "vi"))
    assert len(ids) == len(set(ids)) == 12


def test_words_from_outside_are_escaped() -> None:
    evil = Text(vi='<script>alert("1")</script>', en="</svg><b>")
    svg = draw(share(title=evil, events=(Event(x=2025, label=evil),)), "wide", "vi")
    assert "<script>" not in svg
    assert "&lt;script&gt;" in svg
