"""What can be taken away from a target: its figures, its verdict, its chart."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from functools import lru_cache

from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.figures import Figure
from lotrinh.text import Language, folded
from lotrinh.web.public.scene import Scene
from lotrinh.writing import charts

COLUMNS = tuple(Figure.model_fields)
#: What a spreadsheet takes for a formula at the start of a cell. A number may begin with its minus sign.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Excel reads Vietnamese only with a byte order mark; our own reader, and every other, passes over it.
_MARK = "\ufeff"


def figures_csv(figures: Iterable[Figure]) -> str:
    """Figures in the columns of a pack's ``figures.csv``: the same file can come back in.

    A text that a spreadsheet would run is preceded by a space, so that it is shown and not run. No pack brings such a
    text in; one that came another way is refused when the file comes back.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for figure in figures:
        row = figure.model_dump(mode="json")
        writer.writerow([_cell(name, row[name]) for name in COLUMNS])
    return _MARK + out.getvalue()


def _cell(name: str, value: object) -> str:
    said = "" if value is None else str(value)
    return f" {said}" if name != "value" and said.startswith(_FORMULA) else said


def verdict_json(scene: Scene, verdict: Verdict) -> str:
    """The verdict with its reasons, as `lotrinh assess --json` prints it, and what it was made from."""
    made_from = {
        "programme": scene.programme.id,
        "programme_sha256": scene.programme.digest,
        "on": scene.day.isoformat(),
        "licence": scene.programme.header.licence,
    }
    return json.dumps(made_from | verdict.as_json(), ensure_ascii=False, indent=2)


def file_name(scene: Scene, verdict: Verdict, ending: str) -> str:
    """A plain ASCII name that says what the file holds: ``hau-giang-dich-vu-2030_I.2.b.1-1_….csv``."""
    words = "-".join("".join(c if c.isalnum() else " " for c in folded(verdict.target.title.vi)).split())
    return f"{scene.programme.id}_{verdict.target.id}_{words[:60].strip('-')}.{ending}"


@lru_cache(maxsize=64)
def picture(svg: str) -> bytes:
    """The chart as PNG. Drawing takes a quarter of a second, so that the last ones are kept."""
    return charts.png(svg)


def standalone(chart: charts.Chart, lang: Language) -> str:
    """The chart as an SVG file of its own."""
    return charts.standalone(chart, lang)
