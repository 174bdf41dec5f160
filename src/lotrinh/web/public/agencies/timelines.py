"""The offices as pictures: one lane for each line of succession, drawn by `lotrinh.writing.charts`."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.territory.agencies import Agency, AgencyKind
from lotrinh.text import Language, Text
from lotrinh.web import addresses
from lotrinh.web.public import wording
from lotrinh.web.public.agencies.lines import LOCAL, Lane, lanes
from lotrinh.web.public.scene import Scene, kept
from lotrinh.writing import charts

_PICTURES: tuple[tuple[str, Text, tuple[AgencyKind, ...]], ...] = (
    (
        "so-nganh",
        Text(vi="Sở, ban, ngành", en="Departments"),
        (AgencyKind.DEPARTMENT,),
    ),
    (
        "lanh-dao",
        Text(vi="Cơ quan lãnh đạo và cấp trên", en="Leading and higher offices"),
        (
            AgencyKind.COMMITTEE,
            AgencyKind.PARTY,
            AgencyKind.GOVERNMENT,
            AgencyKind.MINISTRY,
            AgencyKind.GROUP,
        ),
    ),
    (
        "nganh-doc",
        Text(vi="Cơ quan trung ương đặt tại địa phương", en="Branches of central offices"),
        (AgencyKind.BRANCH,),
    ),
)


@dataclass(frozen=True)
class Picture:
    """Lines of succession of one sort of office, as a drawing; `steady` are those that never changed."""

    id: str
    title: Text
    timeline: charts.Timeline | None
    steady: tuple[Agency, ...]


@kept
def pictures(scene: Scene, lang: Language) -> tuple[Picture, ...]:
    """A picture for each sort of office; those of districts and communes are lists, being too many to draw."""
    shown = {kind for _, _, kinds in _PICTURES for kind in kinds} | set(LOCAL)
    rest = tuple(kind for kind in AgencyKind if kind not in shown)
    return tuple(
        _picture(scene, id, title, kinds if id != "lanh-dao" else (*kinds, *rest), lang)
        for id, title, kinds in _PICTURES
    )


def _picture(scene: Scene, id: str, title: Text, kinds: tuple[AgencyKind, ...], lang: Language) -> Picture:
    found = lanes(scene, kinds)
    changing = tuple(lane for lane in found if len(lane.offices) > 1)
    steady = tuple(lane.root for lane in found if len(lane.offices) == 1)
    drawn = _timeline(scene, f"co-quan-{id}", title, changing, lang) if changing else None
    return Picture(id, title, drawn, steady)


def _timeline(scene: Scene, id: str, title: Text, found: tuple[Lane, ...], lang: Language) -> charts.Timeline:
    days = sorted({step.on for step in scene.programme.agency_successions if step.on <= scene.day})
    ids = {office.id for lane in found for office in lane.offices}
    own = [
        day
        for day in days
        if any(s.on == day and s.predecessor in ids for s in scene.programme.agency_successions)
    ]
    return charts.Timeline(
        id=id,
        title=title,
        first_year=min(scene.programme.header.issued.year, own[0].year if own else scene.day.year),
        last_year=scene.day.year,
        lanes=tuple(_lane(lane, lang) for lane in found),
        days=tuple(charts.Day(day=day, label=wording.day(day)) for day in own),
    )


def _lane(lane: Lane, lang: Language) -> charts.Lane:
    bars = tuple(
        charts.Bar(
            name=wording.short(office),
            first=office.valid_from,
            last=office.valid_to,
            href=addresses.to("agency", lang, id=office.id),
        )
        for office in lane.offices
    )
    return charts.Lane(label=wording.short(lane.root), bars=bars)
