"""The offices as pictures: one lane for each line of succession, drawn by `lotrinh.writing.charts`."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from lotrinh.territory.agencies import Agency, AgencyKind
from lotrinh.text import Language, Text
from lotrinh.web import addresses
from lotrinh.web.public import wording
from lotrinh.web.public.agencies.lines import Lane, heirs, lanes
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
    """Lines of succession of one sort of office, drawn as SVG; `steady` are those that never changed."""

    id: str
    title: Text
    drawing: SafeString | None
    steady: tuple[Agency, ...]


@kept
def pictures(scene: Scene, lang: Language) -> tuple[Picture, ...]:
    """A picture for each sort of office; those of districts and communes are lists, being too many to draw."""
    return tuple(_picture(scene, id, title, kinds, lang) for id, title, kinds in _PICTURES)


def _picture(scene: Scene, id: str, title: Text, kinds: tuple[AgencyKind, ...], lang: Language) -> Picture:
    found = lanes(scene, kinds)
    changing = tuple(lane for lane in found if len(lane.held) > 1)
    steady = tuple(lane.root for lane in found if len(lane.held) == 1)
    if not changing:
        return Picture(id, title, None, steady)
    drawing = charts.timeline(_timeline(scene, f"co-quan-{id}", title, changing, lang), lang)
    # Made of escaped text only (`lotrinh.writing.charts.svg`), hence safe.
    return Picture(id, title, mark_safe(drawing), steady)


def _timeline(scene: Scene, id: str, title: Text, found: tuple[Lane, ...], lang: Language) -> charts.Timeline:
    ids = {held.office.id for lane in found for held in lane.held}
    links = [one for one in scene.programme.agency_successions if one.predecessor in ids]
    days = sorted({link.on for link in links if link.on <= scene.day})
    return charts.Timeline(
        id=id,
        title=title,
        first_year=min(scene.programme.header.issued.year, *(day.year for day in days)),
        last_year=scene.day.year,
        lanes=tuple(_lane(scene, lane, lang) for lane in found),
        days=tuple(charts.Day(day=day, label=wording.day(day)) for day in days),
    )


def _lane(scene: Scene, lane: Lane, lang: Language) -> charts.Lane:
    bars = tuple(
        charts.Bar(
            name=_name(scene, lane, held.office),
            first=held.first,
            last=held.last,
            href=addresses.to("agency", lang, id=held.office.id),
        )
        for held in lane.held
    )
    return charts.Lane(label=wording.short(lane.root), bars=bars)


def _name(scene: Scene, lane: Lane, office: Agency) -> Text:
    """The short name; in full for the office of today, since offices of different places share their short names."""
    if not office.on(scene.day) or office == lane.root:
        return wording.short(office)
    sure = all(one.certain for one in heirs(scene, lane.root.id) if one.agency == office)
    return office.name if sure else office.name + Text(vi="(suy ra)", en="(inferred)")
