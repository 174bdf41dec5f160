"""A chart to take away: an SVG that needs no stylesheet, and a PNG made from it."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from pathlib import Path

from lotrinh.text import Language
from lotrinh.writing.charts.canvas import SIZES, SizeName, canvas
from lotrinh.writing.charts.drawing import layers
from lotrinh.writing.charts.metrics import wrapped
from lotrinh.writing.charts.shape import Chart
from lotrinh.writing.charts.svg import element, said
from lotrinh.writing.charts.wording import describe

_MARGIN = 24
_FAMILY = '"Be Vietnam Pro","Noto Sans",Arial,sans-serif'

LIGHT = {
    "paper": "#fdfdfb",
    "wash": "#f5f4ef",
    "ink": "#1a1c1e",
    "ink-2": "#43484d",
    "ink-3": "#65696d",
    "rule": "#dfddd6",
    "rule-2": "#8b8982",
    "ghost": "#94918a",
    "accent": "#1d4f7c",
    "tint": "#e1eaf1",
}
"""The light colours of the pages, by the names that the stylesheet knows them by."""


@lru_cache(maxsize=1)
def stylesheet() -> str:
    """The rules of ``chart.css`` with the light colours in place of the names."""
    rules = (resources.files(__package__) / "chart.css").read_text("utf-8")
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", rules, flags=re.DOTALL)
    rules = re.sub(r"var\(--([a-z0-9-]+)\)", lambda name: LIGHT[name[1]], rules)
    return re.sub(r"\s*\n\s*", "\n", rules).strip()


def standalone(chart: Chart, lang: Language, size: SizeName = "wide") -> str:
    """`chart` as a file of its own: title above, source below, colours and fonts inside, no links."""
    cut = canvas(chart, SIZES[size], lang)
    head, top = _heading(chart, lang, cut.size.width)
    foot, bottom = _source(chart, lang, cut.size.width, top + cut.size.height)
    width, height = cut.size.width + 2 * _MARGIN, bottom + _MARGIN
    body = (
        element("title", said(chart.title.get(lang)))
        + element("desc", said(describe(chart, lang)))
        + f"<style>text{{font-family:{_FAMILY}}}\n{said(stylesheet())}</style>"
        + element("rect", class_="paper", width=width, height=height)
        + head
        + element("g", layers(cut, linked=False), transform=f"translate({_MARGIN} {top:g})")
        + foot
    )
    return element(
        "svg",
        body,
        xmlns="http://www.w3.org/2000/svg",
        class_="ch",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
    )


def _heading(chart: Chart, lang: Language, width: float) -> tuple[str, float]:
    """The title and the subtitle, and the height at which the chart begins."""
    y, out = float(_MARGIN), []
    for line in wrapped(chart.title.get(lang), 20, width, True):
        y += 26
        out.append(element("text", said(line), class_="k s20", x=_MARGIN, y=y - 6))
    if chart.subtitle:
        for line in wrapped(chart.subtitle.get(lang), 14, width):
            y += 20
            out.append(element("text", said(line), class_="s14", x=_MARGIN, y=y - 4))
    return "".join(out), y + 12


def _source(chart: Chart, lang: Language, width: float, y: float) -> tuple[str, float]:
    """The source under the chart, and where it ends."""
    out = []
    if chart.source:
        y += 6
        for line in wrapped(chart.source.get(lang), 13, width):
            y += 19
            out.append(element("text", said(line), class_="g s13", x=_MARGIN, y=y - 4))
    return "".join(out), y


def png(svg: str, scale: float = 2.0) -> bytes:
    """A standalone SVG as PNG at `scale` times its size, in the bundled font.

    vl-convert is imported here because it takes longer to load than a page takes to answer.
    """
    import vl_convert

    _register_fonts(vl_convert.register_font_directory)
    return bytes(vl_convert.svg_to_png(svg, scale=scale))


_registered: list[str] = []


def _register_fonts(register: object) -> None:
    """Tell vl-convert of the bundled fonts, once a process."""
    folder = str(Path(str(resources.files(__package__) / "fonts")))
    if folder not in _registered and callable(register):
        register(folder)
        _registered.append(folder)
