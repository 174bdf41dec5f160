"""Everything that a target's page says."""

from __future__ import annotations

from typing import Any

from lotrinh.assessing import sentences
from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.figures import Source
from lotrinh.programme.targets import Target, TimeSource
from lotrinh.text import Language, Text
from lotrinh.web.public import charting, wording
from lotrinh.web.public.glance.panels import supplier, why_void
from lotrinh.web.public.scene import Scene
from lotrinh.web.public.targets import entries
from lotrinh.web.public.targets.facts import facts
from lotrinh.web.public.targets.readings import questions
from lotrinh.web.public.targets.reasons import step
from lotrinh.web.public.targets.related import related


def page(scene: Scene, verdict: Verdict, lang: Language) -> dict[str, Any]:
    """What the template of a target shows, apart from the attached text."""
    programme, target = scene.programme, verdict.target
    groups = entries.groups(scene, target)
    void, who = why_void(scene, verdict)
    asked = questions(verdict)
    chart = charting.chart_of(scene, target.id, lang)
    return {
        "scene": scene,
        "programme": programme,
        "verdict": verdict,
        "target": target,
        "sector": programme.sector_by_id[target.sector],
        "vow": wording.without_stop(target.vow),
        "area": wording.area_name(programme.area_by_id[target.area]),
        "clause": programme.clause_by_locator[target.clause],
        "indicator": programme.indicator_by_id.get(target.indicator or ""),
        "sentence": sentences.sentence(verdict),
        "facts": facts(scene, verdict),
        "chart": chart,
        "picture": charting.drawn(scene, chart, lang) if chart else "",
        "legend": charting.legend(scene, target.id, lang),
        "more_charts": _more(scene, target, lang),
        "void": void,
        "who": who or (supplier(scene, verdict) if verdict.outcome is not Outcome.NOT_BEGUN else None),
        "reason": step(verdict.reasons),
        "questions": asked,
        "confirmed": bool(asked) and all(question.reading.confirmed_by for question in asked),
        "accepted": _accepted(verdict),
        "when": when(target),
        "groups": groups,
        "figure_count": len(entries.figures(scene, target)),
        "sources": _sources(groups),
        "supplier": scene.offices(target.supplier),
        "related": [(other, sentences.short(other)) for other in related(scene, verdict)],
    }


def _accepted(verdict: Verdict) -> Text | None:
    """The accepted values in words; of an index, with the year that is 100."""
    words, series = verdict.region.words(), verdict.measure.series
    if words is None or not series.index or not series.years:
        return words
    base = series.years[0]
    return Text(
        vi=f"{words.vi} năm {verdict.measure.due} (năm {base} = 100)",
        en=f"{words.en} in {verdict.measure.due} ({base} = 100)",
    )


def _more(scene: Scene, target: Target, lang: Language) -> list[Any]:
    charts = (charting.index_chart(scene, target.id, lang), charting.pair_chart(scene, target.id, lang))
    return [(chart, charting.drawn(scene, chart, lang)) for chart in charts if chart is not None]


def _sources(groups: tuple[entries.Group, ...]) -> list[Source]:
    return list(dict.fromkeys(row.source for group in groups for row in group.rows if row.source))


_STATED = {
    TimeSource.EXPLICIT: Text(vi="ghi rõ trong câu", en="stated in the sentence"),
    TimeSource.INHERITED: Text(vi="theo câu đứng trên", en="from the sentence above it"),
    TimeSource.DOCUMENT: Text(vi="theo thời kỳ của cả văn bản", en="the period of the whole document"),
    TimeSource.NONE: Text(vi="văn bản không nêu", en="not stated"),
}


def when(target: Target) -> Text:
    """The years that the target speaks of, and where the text says so."""
    source = _STATED[target.time_source]
    if target.first_year and target.ends and target.first_year != target.ends:
        return Text(
            vi=f"{target.first_year}–{target.ends}, {source.vi}",
            en=f"{target.first_year}–{target.ends}, {source.en}",
        )
    if target.ends:
        return Text(vi=f"năm {target.ends}, {source.vi}", en=f"{target.ends}, {source.en}")
    return source
