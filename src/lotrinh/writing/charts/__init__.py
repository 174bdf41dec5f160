"""Charts as SVG from one shape of data: pure functions, no browser, no chart library.

>>> from lotrinh.text import Text, same
>>> share = Text(vi="Tỷ trọng", en="Share")
>>> figures = (Point(x=2023, value=34.37, status="estimate"),)
>>> chart = Chart(id="s", title=share, unit=same("%"), first_year=2020, last_year=2030, points=figures)
>>> draw(chart, "thumb", "vi")[:24]
'<svg class="ch ch-thumb"'
>>> table(chart, "en").rows[0].value
'34.37'
"""

from lotrinh.writing.charts.canvas import SizeName
from lotrinh.writing.charts.drawing import Place, draw, drawings
from lotrinh.writing.charts.export import png, standalone
from lotrinh.writing.charts.shape import (
    Chart,
    ChartError,
    Event,
    Path,
    Point,
    Region,
    Series,
    Span,
    Status,
)
from lotrinh.writing.charts.tabular import Row, Table, table
from lotrinh.writing.charts.timeline import Bar, Day, Lane, Timeline, draw_timeline, timeline
from lotrinh.writing.charts.wording import describe

__all__ = [
    "Bar",
    "Chart",
    "ChartError",
    "Day",
    "Event",
    "Lane",
    "Path",
    "Place",
    "Point",
    "Region",
    "Row",
    "Series",
    "SizeName",
    "Span",
    "Status",
    "Table",
    "Timeline",
    "describe",
    "draw",
    "draw_timeline",
    "drawings",
    "png",
    "standalone",
    "table",
    "timeline",
]
