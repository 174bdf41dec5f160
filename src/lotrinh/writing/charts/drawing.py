"""A chart as SVG: the layers of ink in their order, the words on top."""

from __future__ import annotations

from typing import Literal

from lotrinh.text import Language
from lotrinh.writing.charts import captions, marks, wording
from lotrinh.writing.charts.canvas import SIZES, Canvas, SizeName, canvas
from lotrinh.writing.charts.shape import Chart
from lotrinh.writing.charts.svg import element, polyline, said, segments

Place = Literal["page", "column"]
SETS: dict[Place, tuple[SizeName, ...]] = {"page": ("wide", "medium", "narrow"), "column": ("half", "narrow")}
"""The drawings that a page carries side by side, for a chart across the page and for one in a column."""


def draw(chart: Chart, size: SizeName, lang: Language) -> str:
    """`chart` as one SVG element: classes and geometry, with colours and fonts from the page's stylesheet.

    A point with an `href` becomes a link that can be focused; the picture is then a group (a picture may
    not hold links), else an image. The ids of title and description carry the chart's id and the size.
    """
    cut = canvas(chart, SIZES[size], lang)
    linked = size != "thumb" and any(p.href for p in chart.points)
    name = f"{chart.id}-{size}"
    title = element("title", said(chart.title.get(lang)), id=f"{name}-t")
    desc = element("desc", said(wording.describe(chart, lang)), id=f"{name}-d")
    return element(
        "svg",
        title + desc + layers(cut, linked),
        class_=f"ch ch-{size}",
        viewBox=f"0 0 {cut.size.width} {cut.size.height}",
        role="group" if linked else "img",
        aria_labelledby=f"{name}-t",
        aria_describedby=f"{name}-d",
    )


def drawings(chart: Chart, lang: Language, place: Place = "page") -> str:
    """Several drawings in one wrapper (``ch-set``), of which the stylesheet shows the one that fits."""
    inside = "".join(draw(chart, size, lang) for size in SETS[place])
    return f'<div class="ch-set {place}">{inside}</div>'


def layers(cut: Canvas, linked: bool) -> str:
    """Everything inside the frame, from the ground up."""
    regions = "".join(marks.region(cut, r) for r in cut.chart.regions if cut.box(r).right > cut.box(r).left)
    path = marks.path_points(cut)
    ink = [
        marks.breaks(cut),
        marks.grid(cut),
        regions,
        "" if cut.size.thumb else segments("ev", marks.event_lines(cut)),
        polyline("path", path) if len(path) > 1 else "",
        marks.axis(cut),
        "" if cut.size.thumb else marks.gaps(cut),
        marks.lines("ln2", marks.reference_lines(cut)),
        marks.reference_dots(cut),
        marks.revisions(cut),
        marks.lines("ln", marks.series_lines(cut)),
        marks.dots(cut, linked),
    ]
    return "".join(ink) + "".join(label.svg() for label in captions.board(cut).labels)
