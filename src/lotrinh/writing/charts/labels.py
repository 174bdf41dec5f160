"""Where words go: beside what they name, never on each other, on a line, on a point or outside the frame.

Every word gets a list of places in order of liking. The first free one wins; where none is free a shorter
wording is tried, and at last the word is left out (the table under the chart still has it). Words are
placed in order of weight, so the newest value is always there and a remark about 2020 may not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import hypot
from typing import Literal, NamedTuple

from lotrinh.writing.charts.metrics import width
from lotrinh.writing.charts.svg import Pair, num, said

Anchor = Literal["start", "middle", "end"]
ASCENT, DESCENT, LEADING = 0.93, 0.27, 1.28  # of the font size; the marks over Ấ reach that high


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether this one lies inside the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def distance(self, x: float, y: float) -> float:
        """How far the point (x, y) lies from the nearest edge; 0 inside."""
        return hypot(max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom))

    def pushed_into(self, other: Box) -> Box:
        """The rectangle moved the least that brings it inside the other, which must be larger."""
        x = max(other.left - self.left, 0.0) or min(other.right - self.right, 0.0)
        y = max(other.top - self.top, 0.0) or min(other.bottom - self.bottom, 0.0)
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def grown(self, by: float) -> Box:
        """The rectangle with `by` pixels more on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def crossed(self, a: Pair, b: Pair) -> bool:
        """Whether the straight line from `a` to `b` passes through."""
        (ax, ay), (bx, by) = a, b
        if max(ax, bx) <= self.left or min(ax, bx) >= self.right:
            return False
        if max(ay, by) <= self.top or min(ay, by) >= self.bottom:
            return False
        # Clip the line to the width of the box; it passes through if what is left overlaps the box's height.
        if ax != bx:
            slope = (by - ay) / (bx - ax)
            ends = [ay + slope * (x - ax) for x in _limited(ax, bx, self)]
        else:
            ends = [ay, by]
        return max(ends) > self.top and min(ends) < self.bottom


def _limited(ax: float, bx: float, box: Box) -> tuple[float, float]:
    low, high = min(ax, bx), max(ax, bx)
    return max(low, box.left), min(high, box.right)


class Word(NamedTuple):
    """A run of text in one ink: `ink` is the class (k value, g remark, p promise), `size` in pixels."""

    text: str
    ink: str
    size: int

    @property
    def width(self) -> float:
        return width(self.text, self.size, self.ink in ("k", "p"))


@dataclass(frozen=True, slots=True)
class Block:
    """One to several lines of words that stay together, with their measures in pixels."""

    lines: tuple[tuple[Word, ...], ...]
    width: float
    height: float


@lru_cache(maxsize=4096)
def block(*lines: tuple[Word, ...]) -> Block:
    """`lines` as a block. The same years and values stand on many charts, so the measures are kept."""
    longest = max(sum(w.width for w in line) + _space(line) * (len(line) - 1) for line in lines)
    height = _size(lines[0]) * (ASCENT + DESCENT) + sum(_size(line) * LEADING for line in lines[1:])
    return Block(lines, longest, height)


def _size(line: tuple[Word, ...]) -> int:
    return max(w.size for w in line)


def _space(line: tuple[Word, ...]) -> float:
    return 0.28 * _size(line)


class Place(NamedTuple):
    """A place for a block: the point that it hangs on, by which side, and above, level with or below it."""

    x: float
    y: float
    anchor: Anchor
    hang: Literal["above", "level", "below"]


class Label(NamedTuple):
    """A block in its place. `kind` says what it names; `surface` whether it stands on paper or on a tint."""

    block: Block
    box: Box
    anchor: Anchor
    kind: str
    surface: str = "halo"

    def svg(self) -> str:
        """The text, one element a line."""
        left, top, right, _ = self.box
        x = num(left if self.anchor == "start" else right if self.anchor == "end" else (left + right) / 2)
        y = top + ASCENT * _size(self.block.lines[0])
        out = []
        for i, line in enumerate(self.block.lines):
            y += LEADING * _size(line) if i else 0
            opening, rest = _line_svg(line, self.anchor, self.surface)
            out.append(f'{opening} x="{x}" y="{num(y)}"{rest}')
        return "".join(out)


@lru_cache(maxsize=4096)
def _line_svg(line: tuple[Word, ...], anchor: Anchor, surface: str) -> tuple[str, str]:
    """What stands before and after the coordinates of a line; kept, since charts share their years and values."""
    first = line[0]
    content = said(first.text) + "".join(
        f'<tspan class="{w.ink} s{w.size}" dx="{num(_space(line))}">{said(w.text)}</tspan>' for w in line[1:]
    )
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    classes = f"{first.ink} s{first.size} {surface}".strip()
    return f'<text class="{classes}"', f"{side}>{content}</text>"


def placed(words: Block, place: Place) -> Box:
    """The rectangle that `words` fill at `place`."""
    w, h = words.width, words.height
    left = {"start": place.x, "middle": place.x - w / 2, "end": place.x - w}[place.anchor]
    top = {"above": place.y - h, "level": place.y - h / 2, "below": place.y}[place.hang]
    return Box(left, top, left + w, top + h)


@dataclass(slots=True)
class Board:
    """The drawing area with what already stands on it."""

    bounds: Box
    solids: list[Box] = field(default_factory=list)
    tints: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    _lines: list[tuple[Box, Pair, Pair]] = field(default_factory=list)

    def free(self, box: Box, over_lines: bool = False) -> bool:
        """Whether nothing stands where `box` would go, and it does not lie half on a tint and half on paper.

        `over_lines` allows a line beneath, which the halo of the letters interrupts: the last resort of
        words that must not be missing.
        """
        if not box.within(self.bounds):
            return False
        wide = box.grown(1.5)
        left, top, right, bottom = wide
        for solid in self.solids:  # by far the commonest question, so it is asked without a call
            if solid[0] < right and left < solid[2] and solid[1] < bottom and top < solid[3]:
                return False
        if over_lines:
            return True
        if any(box.meets(tint) and not box.within(tint) for tint in self.tints):
            return False
        for bounds, start, end in self._lines:
            near = bounds[0] < right and left < bounds[2] and bounds[1] < bottom and top < bounds[3]
            if near and wide.crossed(start, end):
                return False
        return True

    def draw(self, lines: Iterable[tuple[Pair, Pair]]) -> None:
        """Straight lines that words may not cross."""
        for a, b in lines:
            bounds = Box(min(a[0], b[0]) - 1, min(a[1], b[1]) - 1, max(a[0], b[0]) + 1, max(a[1], b[1]) + 1)
            self._lines.append((bounds, a, b))

    def put(
        self,
        kind: str,
        wordings: Iterable[Block],
        places: Callable[[Block], Iterable[Place]],
        clear: Callable[[Box], bool] = lambda box: True,
        must: bool = False,
    ) -> Label | None:
        """The first wording in its first place that is free and `clear`; None if there is none.

        With `must` a word that found no place is tried once more, pushed inside and over lines if need be.
        """
        choices = list(wordings)
        for over_lines in (False, True) if must else (False,):
            for words in choices:
                for place in places(words):
                    box = placed(words, place)
                    box = box.pushed_into(self.bounds) if over_lines else box
                    if self.free(box, over_lines) and (over_lines or clear(box)):
                        return self._keep(Label(words, box, place.anchor, kind, self._surface(box)))
        return None

    def fix(self, kind: str, words: Block, place: Place) -> None:
        """Put `words` at `place` whatever stands there: the names of an axis, which come first."""
        self._keep(Label(words, placed(words, place), place.anchor, kind, ""))

    def _keep(self, label: Label) -> Label:
        self.labels.append(label)
        self.solids.append(label.box)
        return label

    def _surface(self, box: Box) -> str:
        return "halo-t" if any(box.within(tint) for tint in self.tints) else "halo"


_SLIDES = (0.0, 0.15, -0.15, 0.3, -0.3, 0.42, -0.42)


def around(x: float, y: float, gap: float, last: bool = False, wide: float = 0.0) -> Iterable[Place]:
    """Places around a dot at (x, y) of `gap` pixels, best first.

    The `last` dot likes its right side, and since its value must be shown, words of `wide` pixels may also
    slide along above and below it.
    """
    d, near = gap + 4, gap * 0.6
    beside = Place(x + d, y, "start", "level"), Place(x - d, y, "end", "level")
    over, under = Place(x, y - d, "middle", "above"), Place(x, y + d, "middle", "below")
    upper = Place(x + near, y - d, "start", "above"), Place(x - near, y - d, "end", "above")
    lower = Place(x + near, y + d, "start", "below"), Place(x - near, y + d, "end", "below")
    higher = Place(x + d, y - 1, "start", "above"), Place(x - d, y - 1, "end", "above")
    deeper = Place(x + d, y + 1, "start", "below"), Place(x - d, y + 1, "end", "below")
    if last:
        right = (beside[0], higher[0], deeper[0], over, under, upper[1], lower[1], upper[0], lower[0])
        left = (beside[1], higher[1], deeper[1])
        return chain(right, left, _farther(over, -1, wide), _farther(under, 1, wide))
    first = (over, upper[0], under, lower[0], higher[0], deeper[0])
    return (*first, upper[1], lower[1], *beside, higher[1], deeper[1])


def _farther(place: Place, way: int, wide: float) -> Iterator[Place]:
    """The same place slid along and lifted by up to two lines, the nearest first."""
    for lift in (0, 12, 24):
        for share in _SLIDES:
            yield place._replace(x=place.x + share * wide, y=place.y + way * lift)
