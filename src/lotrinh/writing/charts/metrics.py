"""How wide a text will be, without asking a browser."""

from __future__ import annotations

from functools import lru_cache

from lotrinh.writing.charts.advances import REGULAR, SEMIBOLD, Widths

_UNKNOWN = 700  # wider than most letters: a character outside the font takes its shape from another one


def _table(widths: Widths) -> dict[str, int]:
    return {char: width for width, chars in widths for char in chars}


_LIGHT, _STRONG = _table(REGULAR), _table(SEMIBOLD)


@lru_cache(maxsize=8192)
def width(text: str, size: float, bold: bool = False) -> float:
    """The width of `text` in pixels at `size` pixels; `bold` measures the SemiBold cut.

    >>> round(width("38%", 14), 1)
    30.1
    """
    table = _STRONG if bold else _LIGHT
    return sum(table.get(char, _UNKNOWN) for char in text) * size / 1000


@lru_cache(maxsize=2048)
def wrapped(text: str, size: float, limit: float, bold: bool = False) -> tuple[str, ...]:
    """`text` broken at spaces into lines of at most `limit` pixels; one longer word keeps its own line.

    >>> wrapped("không còn đơn vị công bố riêng", 12, 110)
    ('không còn đơn vị', 'công bố riêng')
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
