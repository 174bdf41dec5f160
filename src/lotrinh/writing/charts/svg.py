"""The few words of SVG that a chart needs: classes and geometry, no styles, which a strict policy forbids."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape

Pair = tuple[float, float]


def num(value: float) -> str:
    """A coordinate to a tenth of a pixel, without a trailing zero or a negative zero.

    >>> num(12.0), num(-0.01), num(3.14159)
    ('12', '0', '3.1')
    """
    text = "%.1f" % value  # noqa: UP031  (asked for every coordinate; this form is the quickest)
    if text[-1] != "0":
        return text
    return text[:-2] if text != "-0.0" else "0"


def element(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """One element, without the attributes that are None; ``class_`` is class, ``aria_label`` aria-label.

    >>> element("svg", class_="ch", role="img", width=350.0)
    '<svg class="ch" role="img" width="350"/>'
    """
    parts = [f"<{name}"]
    for key, value in attributes.items():
        if value is not None:
            text = escape(value) if isinstance(value, str) else num(value)
            parts.append(f' {key.rstrip("_").replace("_", "-")}="{text}"')
    parts.append(f">{content}</{name}>" if content else "/>")
    return "".join(parts)


def polyline(class_: str, points: Iterable[Pair]) -> str:
    """A line through `points`, in pixels.

    >>> polyline("ln", [(0, 1), (2, 3)])
    '<path class="ln" d="M0 1L2 3"/>'
    """
    return f'<path class="{class_}" d="M{"L".join(f"{num(x)} {num(y)}" for x, y in points)}"/>'


def segments(class_: str, lines: Iterable[tuple[Pair, Pair]]) -> str:
    """Several separate lines as one path; nothing for none."""
    d = "".join(f"M{num(a[0])} {num(a[1])}L{num(b[0])} {num(b[1])}" for a, b in lines)
    return f'<path class="{class_}" d="{d}"/>' if d else ""


def diamond(class_: str, x: float, y: float, r: float) -> str:
    """A square on its corner, around (x, y): the mark of another area's figure."""
    k = r * 1.3
    corners = [(x, y - k), (x + k, y), (x, y + k), (x - k, y), (x, y - k)]
    return polyline(class_, corners)


def circle(class_: str, x: float, y: float, r: float) -> str:
    """A dot.

    >>> circle("d1", 1.25, 2, 5)
    '<circle class="d1" cx="1.2" cy="2" r="5"/>'
    """
    return f'<circle class="{class_}" cx="{num(x)}" cy="{num(y)}" r="{num(r)}"/>'


def rect(class_: str, left: float, top: float, right: float, bottom: float) -> str:
    """A rectangle by its four sides."""
    size = f'width="{num(right - left)}" height="{num(bottom - top)}"'
    return f'<rect class="{class_}" x="{num(left)}" y="{num(top)}" {size}/>'


@lru_cache(maxsize=4096)
def said(text: str) -> str:
    """Text as content."""
    return escape(text, quote=False)
