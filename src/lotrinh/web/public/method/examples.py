"""The worked examples as a page shows them: figures, promise, picture, what comes out and why.

They are the very examples that the tests run (`lotrinh.assessing.examples`), assessed here by the same engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from lotrinh.assessing.examples import Chapter, Example, chapters
from lotrinh.assessing.reasons import Reason
from lotrinh.assessing.verdict import Verdict
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.units import Unit
from lotrinh.text import Language, Text
from lotrinh.web.public import wording
from lotrinh.web.public.charting import thumbnail
from lotrinh.web.public.scene import Scene, scene_of
from lotrinh.writing.charts import Chart, draw


@dataclass(frozen=True)
class Worked:
    """One example with its verdict. `values` are its figures by year, those of the other series beside them."""

    example: Example
    verdict: Verdict
    unit: Unit
    accepted: Text | None
    values: tuple[tuple[str, Text | None, Text | None], ...]
    steps: tuple[Reason, ...]
    drawing: SafeString | None


@dataclass(frozen=True)
class Shown:
    """A chapter and its examples."""

    chapter: Chapter
    examples: tuple[Worked, ...]


@lru_cache(maxsize=2)
def shown(lang: Language) -> tuple[Shown, ...]:
    """All chapters with their examples assessed. The examples never change while the program runs."""
    return tuple(
        Shown(chapter, tuple(_worked(example, lang) for example in chapter.examples))
        for chapter in chapters()
    )


def _worked(example: Example, lang: Language) -> Worked:
    scene = _scene(example)
    (verdict,) = scene.verdicts.values()
    chart = thumbnail(scene, verdict.target.id, lang)
    years = sorted({*example.figures, *example.reference})
    return Worked(
        example,
        verdict,
        scene.programme.unit_by_id[scene.programme.indicators[0].unit],
        verdict.region.words(),
        tuple((year, _said(example.figures, year), _said(example.reference, year)) for year in years),
        tuple(step for step in verdict.reasons.children if step.id not in ("readings", "freshness", "basis")),
        _drawn(example, chart, lang) if chart else None,
    )


def _drawn(example: Example, chart: Chart, lang: Language) -> SafeString:
    """The small drawing under an id of its own, since all examples name their one target alike.

    Made of escaped text only (`lotrinh.writing.charts.svg`), hence safe.
    """
    return mark_safe(draw(replace(chart, id=f"hinh-{example.id}"), "thumb", lang))


def _scene(example: Example) -> Scene:
    programme = example.programme()
    return scene_of(programme, Ledger.of(programme), example.on)


def _said(series: Mapping[str, Decimal], year: str) -> Text | None:
    return wording.plain(series[year]) if year in series else None
