"""The ink of a chart: grid, regions, lines and dots, each layer a string of SVG."""

from __future__ import annotations

from lotrinh.writing.charts import wording
from lotrinh.writing.charts.canvas import Canvas
from lotrinh.writing.charts.labels import Box
from lotrinh.writing.charts.shape import Point, Region, runs
from lotrinh.writing.charts.svg import Pair, circle, diamond, element, num, polyline, rect, said, segments

DOT_CLASSES = {"final": "d1", "revised": "d1", "superseded": "dg", "derived": "dx"}
"""Filled, faint and dashed dots; every other status is hollow (``d0``)."""

HIT = 12  # radius of the invisible disc around a linked point: a target of 24 pixels for finger and mouse


def grid(c: Canvas) -> str:
    """Hairlines at the named values, a stronger one at zero when values lie on both sides."""
    lines = [((c.plot.left, c.y(float(t))), (c.plot.right, c.y(float(t)))) for t in c.ticks]
    zero = ""
    if c.domain.low < 0 < c.domain.high:
        zero = segments("ax", [((c.plot.left, c.y(0)), (c.plot.right, c.y(0)))])
    return segments("gr", lines) + zero


def axis(c: Canvas) -> str:
    """The line of years, a tick for every year where they do not crowd."""
    foot = c.plot.bottom + 0.5
    years = range(c.first, c.last + 1) if c.year_pixels() >= 12 else c.years()
    marks = [((c.x(y), foot), (c.x(y), foot + 4)) for y in (c.years() if c.size.thumb else years)]
    return segments("ax", [((c.plot.left, foot), (c.plot.right, foot))]) + segments("tick", marks)


def region(c: Canvas, accepted: Region) -> str:
    """The accepted values: a tint, with a hard edge only where the values end."""
    box = c.box(accepted)
    edges = [
        edge_line(c, box, value)
        for value in dict.fromkeys((accepted.low, accepted.high))
        if value is not None
    ]
    return rect("reg", *box) + segments("reg-e", edges)


def edge_line(c: Canvas, box: Box, value: float) -> tuple[Pair, Pair]:
    """The edge of a region at `value`."""
    y = c.y(value)
    return (box.left, y), (box.right, y)


def breaks(c: Canvas) -> str:
    """Years that are not to be compared, washed grey."""
    out = []
    for span in c.chart.breaks:
        left, right = c.span(span.x0, span.x1)
        if right > left:
            out.append(rect("brk", left, c.plot.top, right, c.plot.bottom))
    return "".join(out)


def gaps(c: Canvas) -> str:
    """Years without figures: a bracket on the axis."""
    out = []
    y = c.plot.bottom - 6
    for span in c.chart.gaps:
        left, right = c.span(span.x0, span.x1)
        if right > left:
            out.append(
                f'<path class="gap" d="M{num(left)} {num(y + 4)}V{num(y)}H{num(right)}V{num(y + 4)}"/>'
            )
    return "".join(out)


def event_lines(c: Canvas) -> list[tuple[Pair, Pair]]:
    """A vertical line for each event within the frame."""
    xs = [c.x(event.x) for event in c.chart.events]
    return [((x, c.plot.top), (x, c.plot.bottom)) for x in xs if c.plot.left <= x <= c.plot.right]


def path_points(c: Canvas) -> list[Pair]:
    """The required path in pixels, as far as the frame reaches."""
    path = c.chart.path
    inside = [
        (x, y) for x, y in (path.points if path else ()) if c.plot.left - 1 <= c.x(x) <= c.plot.right + 1
    ]
    return [c.at(x, y) for x, y in inside]


def series_lines(c: Canvas) -> list[list[Pair]]:
    """The stretches of the series that may be joined."""
    values = tuple((p.x, p.value) for p in c.chart.series)
    return [[c.at(x, y) for x, y in run] for run in runs(values)]


def reference_lines(c: Canvas) -> list[list[Pair]]:
    """The stretches of the reference series that may be joined."""
    if not c.chart.reference:
        return []
    inside = tuple(sorted((x, y) for x, y in c.chart.reference.points if c.first <= x <= c.last))
    return [[c.at(x, y) for x, y in run] for run in runs(inside)]


def reference_dots(c: Canvas) -> str:
    """A small grey dot for each value of the reference, so that a single year is seen too."""
    points = c.chart.reference.points if c.chart.reference else ()
    at = [c.at(x, y) for x, y in points if c.first <= x <= c.last]
    return "".join(circle("d2", x, y, c.size.dot * 0.6) for x, y in at)


def lines(class_: str, stretches: list[list[Pair]]) -> str:
    """Each stretch as a line of its own."""
    return "".join(polyline(class_, stretch) for stretch in stretches)


def shown(c: Canvas) -> list[Point]:
    """The points to draw: all of them, but in a thumbnail only this area's published ones."""
    if not c.size.thumb:
        return list(c.chart.points)
    return [p for p in c.chart.points if not p.other_area and p.status != "derived"]


def revisions(c: Canvas) -> str:
    """A thin dashed line from a replaced value to the one that replaced it."""
    current = {p.x: p for p in c.chart.series}
    old = [p for p in c.chart.points if p.status == "superseded" and not p.other_area and p.x in current]
    return segments("dg-l", [(c.at(p.x, p.value), c.at(p.x, current[p.x].value)) for p in old])


def dots(c: Canvas, linked: bool) -> str:
    """All points, those in use on top, in the order of time for whoever steps through them."""
    order = sorted(shown(c), key=lambda p: (p.in_use, p.x))
    return "".join(_dot(c, point, linked) for point in order)


def _dot(c: Canvas, point: Point, linked: bool) -> str:
    x, y = c.at(point.x, point.value)
    class_ = DOT_CLASSES.get(point.status, "d0")
    r = c.size.dot - (0.6 if class_ in ("dg", "dx") else 0)
    mark = diamond(class_, x, y, r) if point.other_area else circle(class_, x, y, r)
    if c.off_scale(point):
        mark += _cut(c, x, y)
    words = wording.spoken(c.chart, point, c.lang)
    if not (linked and point.href):
        return mark if c.size.thumb else element("g", f"<title>{said(words)}</title>{mark}")
    hit = circle("hit", x, y, HIT)
    inner = f"<title>{said(words)}</title>{hit}{mark}"
    return element("a", inner, class_="pt", href=point.href, aria_label=words, id=point.id or None)


def _cut(c: Canvas, x: float, y: float) -> str:
    """Two short strokes that say: the value lies farther out than it is drawn."""
    inwards = 1 if y < (c.plot.top + c.plot.bottom) / 2 else -1
    at = [y + inwards * (c.size.dot * 1.3 + k) for k in (4, 7)]
    return segments("cut", [((x - 5, v + 1.5), (x + 5, v - 1.5)) for v in at])
