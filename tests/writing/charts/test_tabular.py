"""The table under a chart says all that the picture says."""

from __future__ import annotations

from lotrinh.text import Text, same
from lotrinh.writing.charts import Chart, Point, Series, Span, table

CHART = Chart(
    id="c",
    title=Text(vi="Tỷ trọng dịch vụ", en="Services' share"),
    unit=same("%"),
    first_year=2020,
    last_year=2030,
    points=(
        Point(
            x=2021, value=38.81, status="superseded", note=Text(vi="ước 12/2021", en="estimate of 12/2021")
        ),
        Point(x=2021, value=39.83, status="revised", href="/so-lieu/a"),
        Point(x=2022.45, value=100.0, when=Text(vi="giữa năm 2022", en="mid-2022")),
        Point(x=2025, value=45.67, status="estimate", other_area=True),
    ),
    gaps=(Span(x0=2023, x1=2024, label=Text(vi="chưa công bố", en="not published")),),
)


def test_rows_run_from_the_newest_and_the_replaced_value_follows_its_successor() -> None:
    rows = table(CHART, "vi").rows
    assert [(row.when, row.value, row.kind) for row in rows] == [
        ("2025", "45,67", "other"),
        ("2023–2024", "", "gap"),
        ("giữa năm 2022", "100", "own"),
        ("2021", "39,83", "own"),
        ("2021", "38,81", "superseded"),
    ]
    assert rows[0].note == "địa bàn khác"
    assert rows[1].note == "chưa công bố"
    assert rows[3].href == "/so-lieu/a"


def test_the_table_speaks_english() -> None:
    english = table(CHART, "en")
    assert english.caption == "Services' share"
    assert english.columns == ("Year", "Value, %", "Status", "Note")
    assert english.rows[-1].status == "superseded"
    assert english.rows[-1].value == "38.81"


def test_the_reference_stands_in_the_table() -> None:
    facts = {name: getattr(CHART, name) for name in CHART.__dataclass_fields__}
    versus = Chart(**(facts | {"reference": Series(points=((2022, 13.94),), label=same("GRDP"))}))
    assert [(r.when, r.value, r.note) for r in table(versus, "vi").rows if r.kind == "reference"] == [
        ("2022", "13,94", "GRDP")
    ]
