"""Every target as a small picture: its figures and its path, or the frame that says why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.assessing import sentences
from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.formats import both
from lotrinh.programme.base import locator_key
from lotrinh.programme.periods import Period
from lotrinh.programme.programme import Sector
from lotrinh.programme.targets import TargetKind
from lotrinh.text import Language, Text
from lotrinh.web.public import wording
from lotrinh.web.public.charting import thumbnail
from lotrinh.web.public.glance.standing import Group, groups
from lotrinh.web.public.scene import Scene, kept
from lotrinh.writing.charts import draw


@dataclass(frozen=True)
class Panel:
    """One target. `picture` is SVG, empty where `void` says why and `who` should do something about it."""

    verdict: Verdict
    picture: str
    void: Text | None
    who: Text | None
    line: Text | None
    other: Text | None = None


@dataclass(frozen=True)
class SectorPanels:
    """The targets of one sector, with its clauses and its outcomes counted."""

    sector: Sector
    clauses: Text | None
    count: Text
    tally: tuple[Group, ...]
    panels: tuple[Panel, ...]
    tasks: int


@kept
def sectors(scene: Scene, lang: Language) -> tuple[SectorPanels, ...]:
    """All sectors in the programme's order, those without targets too."""
    return tuple(_sector(scene, sector, lang) for sector in scene.programme.header.sectors)


def _sector(scene: Scene, sector: Sector, lang: Language) -> SectorPanels:
    verdicts = [v for v in scene.verdicts.values() if v.target.sector == sector.id]
    count, number = len(verdicts), both(len(verdicts))
    return SectorPanels(
        sector=sector,
        clauses=_clauses({v.target.clause for v in verdicts}),
        count=Text(vi=f"{number.vi} mục tiêu", en=f"{number.en} target{'' if count == 1 else 's'}"),
        tally=groups(verdicts),
        panels=tuple(_panel(scene, verdict, lang) for verdict in _good_first(verdicts)),
        tasks=sum(task.sector == sector.id for task in scene.programme.tasks),
    )


def _good_first(verdicts: list[Verdict]) -> list[Verdict]:
    """What can be seen before what cannot, numbers before directions; within that, the programme's order."""
    return sorted(
        verdicts,
        key=lambda verdict: (
            not verdict.outcome.assessed,
            verdict.target.kind is not TargetKind.QUANTITATIVE,
        ),
    )


def _clauses(locators: set[str]) -> Text | None:
    """``mục I.2.b.1, 2, 6; II.2.1``: siblings by their last part."""
    if not locators:
        return None
    runs: dict[str, list[str]] = {}
    for locator in sorted(locators, key=locator_key):
        parent, _, last = locator.rpartition(".")
        runs.setdefault(parent, []).append(last)
    said = "; ".join(
        f"{parent}.{', '.join(lasts)}" if parent else ", ".join(lasts) for parent, lasts in runs.items()
    )
    return Text(vi=f"mục {said}", en=f"clauses {said}" if len(locators) > 1 else f"clause {said}")


def _panel(scene: Scene, verdict: Verdict, lang: Language) -> Panel:
    chart = None
    if verdict.outcome not in (Outcome.NOT_MEASURABLE, Outcome.NOT_BEGUN, Outcome.NO_DATA):
        chart = thumbnail(scene, verdict.target.id, lang)
    if chart is not None:
        line = wording.full_stop(sentences.short(verdict))
        return Panel(verdict, draw(chart, "thumb", lang), None, None, line, other_reading(verdict))
    void, who = why_void(scene, verdict)
    return Panel(verdict, "", void, who, None)


def other_reading(verdict: Verdict) -> Text | None:
    """``Đọc “mỗi năm”: vi phạm.`` where another reading can be assessed and says something else."""
    if not verdict.outcome.assessed:
        return None
    differing = [other for other in verdict.other_readings if other.differs and other.outcome.assessed]
    if not differing:
        return None
    first, word = differing[0].title, differing[0].outcome.word
    return Text(vi=f"Đọc “{first.vi}”: {word.vi}.", en=f"Read as “{first.en}”: {word.en}.")


def why_void(scene: Scene, verdict: Verdict) -> tuple[Text, Text | None]:
    """Why there is nothing to draw, and who should supply figures or settle what is open."""
    who = supplier(scene, verdict)
    if verdict.outcome is Outcome.NOT_MEASURABLE:
        return verdict.ruling.words, None  # the words themselves say who should settle it
    if verdict.outcome is Outcome.NOT_BEGUN:
        return wording.sentence(verdict.ruling.words), None
    return _no_figures(scene, verdict), who


def supplier(scene: Scene, verdict: Verdict) -> Text | None:
    """``Nơi cung cấp: Thống kê Cần Thơ``: the heirs, today, of the office that should supply figures."""
    offices = wording.names(scene.offices(verdict.target.supplier))
    if offices is None:
        return None
    return Text(vi=f"Nơi cung cấp: {offices.vi}", en=f"Supplier: {offices.en}")


def _no_figures(scene: Scene, verdict: Verdict) -> Text:
    """No yearly figure within the period; what figures there are, if any."""
    periods = stray_periods(scene, verdict)
    if not periods:
        return Text(vi="Chưa có số liệu năm nào.", en="No figure for any year.")
    shown = wording.listed(period.label for period in periods[-3:])
    return Text(
        vi=f"Chưa có số năm nào dùng được; chỉ có số của {shown.vi}.",
        en=f"No usable yearly figure; there is only one for {shown.en}."
        if len(periods) == 1
        else f"No usable yearly figure; only those for {shown.en}.",
    )


def stray_periods(scene: Scene, verdict: Verdict) -> list[Period]:
    """The periods for which the indicator, or its growth, has any figure in the target's area; sorted."""
    programme, target = scene.programme, verdict.target
    growth = [one.id for one in programme.indicators if one.growth_of and one.growth_of == target.indicator]
    return sorted(
        {
            cell.period
            for indicator in (target.indicator, *growth)
            if indicator
            for cell in scene.ledger.cells(indicator, target.area)
            if cell.used is not None
        }
    )
