"""A chart cannot be built wrong."""

from __future__ import annotations

import pytest

from lotrinh.text import same
from lotrinh.writing.charts import Chart, ChartError, Event, Path, Point, Region, Series, Span
from lotrinh.writing.charts.shape import runs

NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    "build",
    [
        lambda: Point(x=2024, value=NAN),
        lambda: Point(x=INF, value=1.0),
        lambda: Point(x=2024, value=1.1e15),
        lambda: Path(points=((2024, 1.0), (2030, NAN))),
        lambda: Series(points=((NAN, 1.0),), label=same("GRDP")),
        lambda: Event(x=NAN, label=same("x")),
        lambda: Span(x0=2024, x1=2022, label=same("x")),
        lambda: Region(low=9.0, high=8.0, x0=2030, x1=2030, label=same("x")),
        lambda: Region(low=None, high=None, x0=2030, x1=2021, label=same("x")),
        lambda: Chart(id="c", title=same("c"), unit=None, first_year=2031, last_year=2030),
        lambda: Chart(id="1 c", title=same("c"), unit=None, first_year=2020, last_year=2030),
    ],
)
def test_a_wrong_part_is_refused_in_both_languages(build: object) -> None:
    with pytest.raises(ChartError) as refused:
        build()  # type: ignore[operator]
    assert refused.value.text.vi
    assert refused.value.text.en


def test_the_series_holds_one_figure_a_year_and_only_those_in_use() -> None:
    chart = Chart(
        id="c",
        title=same("c"),
        unit=None,
        first_year=2020,
        last_year=2030,
        points=(
            Point(x=2023, value=34.37),
            Point(x=2021, value=38.81, status="superseded"),
            Point(x=2021, value=39.83),
            Point(x=2021, value=40.0),
            Point(x=2020, value=39.65, status="derived"),
            Point(x=2025, value=45.67, other_area=True),
        ),
    )
    assert [(p.x, p.value) for p in chart.series] == [(2021, 39.83), (2023, 34.37)]
    assert chart.newest is not None
    assert chart.newest.value == 34.37


def test_runs_join_neighbouring_years_only() -> None:
    assert runs(((2020, 1.0), (2021, 2.0), (2022, 3.0), (2024, 4.0), (2025, 5.0))) == (
        ((2020, 1.0), (2021, 2.0), (2022, 3.0)),
        ((2024, 4.0), (2025, 5.0)),
    )
    assert runs(((2022.45, 1.0), (2023.45, 2.0))) == (((2022.45, 1.0), (2023.45, 2.0)),)
    assert runs(((2022.45, 1.0), (2023, 2.0))) == ()
    assert runs(()) == ()
