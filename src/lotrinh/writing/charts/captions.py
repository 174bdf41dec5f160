"""The words of a chart, put in place in order of weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise

from lotrinh.writing.charts import wording
from lotrinh.writing.charts.canvas import Canvas, at_end, region_block, words
from lotrinh.writing.charts.labels import Block, Board, Box, Place, Word, around, block
from lotrinh.writing.charts.marks import (
    edge_line,
    event_lines,
    path_points,
    reference_lines,
    series_lines,
    shown,
)
from lotrinh.writing.charts.shape import Event, Point, Region, Span
from lotrinh.writing.charts.svg import Pair

MOST_VALUES = {"wide": 9, "medium": 7, "half": 5, "narrow": 5, "thumb": 2}
"""With more figures than this only the first, last, least and greatest are named."""


def board(c: Canvas) -> Board:
    """The drawing area with every word that found a place, the heavier words placed first."""
    made = Board(Box(2 if c.size.thumb else c.plot.left + 2, 2, c.size.width - 2, c.plot.bottom - 1))
    _solid(c, made)
    _axes(c, made)
    _points(c, made, [p for p in (c.chart.newest,) if p])
    for accepted in c.chart.regions:
        _region(c, made, accepted)
    if not c.size.thumb:
        _surroundings(c, made)
    _points(c, made, _named(c))
    return made


def _surroundings(c: Canvas, made: Board) -> None:
    for span in c.chart.gaps:
        _gap(c, made, span)
    for span in c.chart.breaks:
        _break(c, made, span)
    for event in c.chart.events:
        _event(c, made, event)
    _path(c, made)
    _reference(c, made)


def _solid(c: Canvas, made: Board) -> None:
    """What no word may cover: dots, lines, edges of regions, boxes of the due year."""
    for point in shown(c):
        x, y = c.at(point.x, point.value)
        made.solids.append(Box(x, y, x, y).grown(c.size.dot + (3 if point.other_area else 1)))
    for accepted in c.chart.regions:
        box = c.box(accepted)
        (made.solids if accepted.x0 == accepted.x1 else made.tints).append(box)
        made.draw(edge_line(c, box, v) for v in (accepted.low, accepted.high) if v is not None)
    for stretch in (*series_lines(c), *reference_lines(c), path_points(c)):
        made.draw(pairwise(stretch))
    if not c.size.thumb:
        made.draw(event_lines(c))
        foot = c.plot.bottom - 6
        made.draw(((left, foot), (right, foot)) for left, right in (c.span(g.x0, g.x1) for g in c.chart.gaps))


def _axes(c: Canvas, made: Board) -> None:
    small = c.size.small
    for tick, name in zip(c.ticks, c.tick_names, strict=True):
        place = Place(c.plot.left - 8, c.y(float(tick)), "end", "level")
        made.fix("tick", block((Word(name, "g", small),)), place)
    if c.unit_line:
        made.fix("unit", block((Word(c.unit_line, "g", small),)), Place(2, 2, "start", "below"))
    for year in c.years():
        name_of_year = block((Word(str(year), "g", small),))
        half = name_of_year.width / 2
        x = min(max(c.x(year), 1 + half), c.size.width - 1 - half)
        made.fix(
            "year", name_of_year, Place(x, c.plot.bottom + (4 if c.size.thumb else 8), "middle", "below")
        )
    if c.domain.truncated and not c.size.thumb:
        remark = words(wording.TRUNCATED.get(c.lang), small, "g", c.size.width)
        made.fix("truncated", remark, Place(2, c.size.height - 1, "start", "above"))
    if not shown(c):
        remark = words(wording.NO_FIGURES.get(c.lang), small, "g", c.size.width)
        made.put("empty", [remark], lambda _: _grid_of_places(c))


def _grid_of_places(c: Canvas) -> list[Place]:
    """Places all over the frame, from the left third outwards."""
    p = c.plot
    xs = [p.left + (p.right - p.left) * share for share in (0.3, 0.5, 0.7, 0.2, 0.8)]
    ys = [p.top + (p.bottom - p.top) * share for share in (0.5, 0.7, 0.3, 0.85, 0.15)]
    return [Place(x, y, "middle", "level") for y in ys for x in xs]


# ---- values ----


def _named(c: Canvas) -> list[Point]:
    """The figures to name after the newest: own ones first, then replaced, other areas', derived ones."""
    rest = [p for p in c.chart.series if p is not c.chart.newest]
    most = MOST_VALUES[c.size.name]
    if c.size.thumb:
        return _farthest(c, rest)
    if len(rest) >= most:
        rest = _extremes(rest)
    series = c.chart.series
    others = [p for p in shown(c) if p not in series]
    others.sort(key=lambda p: (p.status == "derived", p.other_area and p.status == "superseded", -p.x))
    return rest + others[: max(0, most - 2)]


def _farthest(c: Canvas, rest: list[Point]) -> list[Point]:
    """In a thumbnail: the one figure that lies farthest from the newest."""
    newest = c.chart.newest
    return [max(rest, key=lambda p: abs(p.value - newest.value))] if rest and newest else []


def _extremes(points: list[Point]) -> list[Point]:
    kept = (points[0], max(points, key=lambda p: p.value), min(points, key=lambda p: p.value))
    return list(dict.fromkeys([*kept, *(p for p in points if p.label)]))


def _points(c: Canvas, made: Board, points: Sequence[Point]) -> None:
    dots = [(p, c.at(p.x, p.value)) for p in shown(c)]
    for point in points:
        x, y = c.at(point.x, point.value)
        reach = c.size.dot + (3 if point.other_area else 0)
        places = partial(_around, (x, y), reach, point is c.chart.newest or point.other_area)
        others = [at for p, at in dots if p is not point]
        nearest = partial(_nearest_to, (x, y), others)
        made.put("value", _value_blocks(c, point), places, nearest, must=point is c.chart.newest)


def _around(dot: Pair, reach: float, last: bool, words: Block) -> Iterable[Place]:
    """The places for words about a dot."""
    return around(*dot, reach, last, words.width)


def _nearest_to(own: Pair, others: list[Pair], box: Box) -> bool:
    """Whether a word in `box` is nearest to its own point, so that nobody takes it for another's."""
    mine = box.distance(*own)
    return all(box.distance(*other) > mine - 1 for other in others if other != own)


def _value_blocks(c: Canvas, point: Point) -> list[Block]:
    """The wordings of a value, fullest first: with its remark on the line, below it, without it."""
    strong = Word(wording.printed(c.chart, point, c.lang), _value_ink(c, point), c.size.strong)
    bare = block((strong,))
    remark = "" if c.size.thumb else wording.remark(point, c.lang)
    if not remark:
        return [bare]
    small = c.size.small
    below = words(remark, small, "g", 0.32 * c.size.width)
    beside = [block((strong, Word(remark, "g", small)))] if c.size.name in ("wide", "medium") else []
    return [*beside, block((strong,), *below.lines), bare]


def _value_ink(c: Canvas, point: Point) -> str:
    """Black for what stands; grey for replaced and derived figures, and for a thumbnail's older ones."""
    if point.status in ("superseded", "derived"):
        return "g"
    return "g" if c.size.thumb and point is not c.chart.newest else "k"


# ---- the promise ----


def _region(c: Canvas, made: Board, accepted: Region) -> None:
    blocks = [region_block(accepted, c.size, c.lang), region_block(accepted, c.size, c.lang, note=False)]
    box = c.box(accepted)
    if box.right <= box.left:
        return
    if accepted.x0 < accepted.x1:
        made.put("region", blocks, lambda _: _band_places(box), must=True)
    else:
        beside = bool(c.size.aside) and at_end(c.chart, accepted)
        made.put("region", blocks, lambda b: _box_places(box, b, beside), must=True)


def _box_places(box: Box, words: Block, beside: bool) -> list[Place]:
    """Places for the label of a box: to its right where the frame left room, else above, left, below."""
    middle = (box.left + box.right) / 2
    left = [
        Place(box.left - 7, box.top - 1, "end", "below"),
        Place(box.left - 7, (box.top + box.bottom) / 2, "end", "level"),
        Place(box.left - 7, box.bottom + 1, "end", "above"),
        Place(box.left - 7, box.bottom + 8, "end", "above"),
    ]
    over = [Place(box.right, box.top - 3, "end", "above"), Place(middle, box.top - 3, "middle", "above")]
    under = [
        Place(box.right, box.bottom + 3, "end", "below"),
        Place(middle, box.bottom + 3, "middle", "below"),
    ]
    right = Place(box.right + 12, max((box.top + box.bottom) / 2, 3 + words.height / 2), "start", "level")
    first = [right] if beside else []
    return [*first, *over, *left, *under, right]


def _band_places(box: Box) -> list[Place]:
    """Places for the label of a band: inside at its right end, inside elsewhere, outside along its edges."""
    right, left = box.right - 6, box.left + 6
    inside = [
        Place(right, box.top + 3, "end", "below"),
        Place(right, box.bottom - 3, "end", "above"),
        Place(left, box.top + 3, "start", "below"),
        Place((box.left + box.right) / 2, box.top + 3, "middle", "below"),
    ]
    outside = [
        Place(right, box.bottom + 3, "end", "below"),
        Place(right, box.top - 3, "end", "above"),
        Place(left, box.bottom + 3, "start", "below"),
        Place(left, box.top - 3, "start", "above"),
    ]
    return inside + outside


def _path(c: Canvas, made: Board) -> None:
    points = path_points(c)
    if len(points) < 2 or not c.chart.path or not c.chart.path.label:
        return
    text, size = c.chart.path.label.get(c.lang), c.size.strong if c.size.name != "narrow" else c.size.small
    blocks = [words(text, size, "p", limit) for limit in (0.3 * c.size.width, 0.2 * c.size.width)]
    made.put("path", blocks, lambda _: _along(points))


def _along(points: list[Pair]) -> list[Place]:
    """Places beside a line, on the side it turns away from, from its middle outwards."""
    places = []
    for share in (0.55, 0.45, 0.65, 0.35, 0.75, 0.25, 0.85):
        (ax, ay), (bx, by) = _segment_at(points, share)
        x, y = (ax + bx) / 2, (ay + by) / 2
        rising = by < ay
        places.append(
            Place(x + 8, y + 5, "start", "below") if rising else Place(x - 8, y + 5, "end", "below")
        )
        places.append(
            Place(x - 8, y - 5, "end", "above") if rising else Place(x + 8, y - 5, "start", "above")
        )
        places.append(Place(x, y + 26, "middle", "below"))
    return places


def _segment_at(points: list[Pair], share: float) -> tuple[Pair, Pair]:
    """A short piece of the line around the given share of its years."""
    left, right = points[0][0], points[-1][0]
    x = left + share * (right - left)
    for a, b in pairwise(points):
        if a[0] <= x <= b[0] and b[0] > a[0]:
            t = (x - a[0]) / (b[0] - a[0])
            y = a[1] + t * (b[1] - a[1])
            step = (b[1] - a[1]) / (b[0] - a[0])
            return (x - 1, y - step), (x + 1, y + step)
    return points[0], points[-1]


# ---- what surrounds the figures ----


def _reference(c: Canvas, made: Board) -> None:
    reference = c.chart.reference
    inside = [p for p in reference.points if c.first <= p[0] <= c.last] if reference else []
    if not (reference and inside):
        return
    x, y = c.at(*max(inside))
    label = words(reference.label.get(c.lang), c.size.small, "g", 0.3 * c.size.width)
    made.put("reference", [label], lambda _: around(x, y, c.size.dot, True), must=True)


def _event(c: Canvas, made: Board, event: Event) -> None:
    x = c.x(event.x)
    if not c.plot.left <= x <= c.plot.right:
        return
    text, size = event.label.get(c.lang), c.size.small
    blocks = [words(text, size, "g", share * c.size.width) for share in (0.6, 0.4, 0.28, 0.2)]
    rows = [c.plot.top + 2 + 1.4 * size * k for k in range(5)]
    right, left = (
        [Place(x + 7, y, "start", "below") for y in rows],
        [Place(x - 7, y, "end", "below") for y in rows],
    )
    made.put("event", blocks, lambda _: right + left)


def _gap(c: Canvas, made: Board, span: Span) -> None:
    left, right = c.span(span.x0, span.x1)
    if right <= left:
        return
    text, size = span.label.get(c.lang), c.size.small
    limits = (c.size.width, max(right - left, 60.0), 90.0)
    blocks = [words(text, size, "g", limit) for limit in limits]
    foot = c.plot.bottom - 9
    made.put(
        "gap", blocks, lambda b: [Place(x, foot, "middle", "above") for x in _centres(c, b, left, right)]
    )


def _centres(c: Canvas, words: Block, left: float, right: float) -> list[float]:
    """Middles for words over a stretch: its own middle, else as near as the frame allows."""
    half = words.width / 2 + 3
    middle = (left + right) / 2
    return [min(max(middle, c.plot.left + half), c.plot.right - half)]


def _break(c: Canvas, made: Board, span: Span) -> None:
    left, right = c.span(span.x0, span.x1)
    if right <= left:
        return
    text, size = span.label.get(c.lang), c.size.small
    blocks = [words(text, size, "g", limit) for limit in (max(right - left, 70.0), 140.0)]
    rows = [
        Place((left + right) / 2, c.plot.top + 3, "middle", "below"),
        Place(left + 3, c.plot.top + 3, "start", "below"),
    ]
    low = [
        Place((left + right) / 2, c.plot.bottom - 10, "middle", "above"),
        Place(right + 4, c.plot.top + 3, "start", "below"),
    ]
    made.put("break", blocks, lambda _: rows + low)
