"""What stands over the page: which document this is, whose it is now, who consolidates, who carries it out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lotrinh.formats import both
from lotrinh.programme.programme import Programme
from lotrinh.territory.areas import AreaLevel
from lotrinh.territory.validity import Succession
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene, kept


@dataclass(frozen=True)
class Fact:
    """One of the facts beside the title: what it is about, the answer, where the answer comes from."""

    about: Text
    answer: Text
    ground: Text | None


@kept
def kicker(scene: Scene) -> Text:
    """The document in officials' words: kind, number, day, issuer."""
    header = scene.programme.header
    issuer = wording.starts_lower(scene.programme.agency_by_id[header.issuer].name)
    issued = wording.day(header.issued)
    return Text(
        vi=f"{header.kind.vi} số {header.number} ngày {issued.vi} của {issuer.vi}",
        en=f"{header.kind.en} {header.number} of {issued.en}, issued by the {issuer.en}",
    )


@kept
def facts(scene: Scene) -> tuple[Fact, ...]:
    """Whose the programme is today, who consolidates, who carries it out; nothing that the pack does not say."""
    header = scene.programme.header
    belongs = _office(scene, header.issuer, Text(vi="Nay thuộc", en="Now belongs to"), _standing(scene))
    consolidates = _office(
        scene, header.consolidator, Text(vi="Cơ quan tổng hợp", en="Consolidator"), _named(scene)
    )
    return tuple(fact for fact in (belongs, consolidates, _on_the_ground(scene)) if fact)


def _office(scene: Scene, id: str, about: Text, ground: Text | None) -> Fact:
    now = scene.offices(id)
    nobody = Text(vi="chưa rõ cơ quan nào kế thừa", en="no successor is known")
    return Fact(about, wording.listed(agency.name for agency in now) if now else nobody, ground)


def _standing(scene: Scene) -> Text:
    passed = _area_passed(scene)
    standing = wording.sentence(scene.programme.header.standing)
    return passed + standing if passed else standing


def _area_passed(scene: Scene) -> Text | None:
    programme = scene.programme
    links = [link for link in programme.area_successions if link.predecessor == programme.header.area]
    links = [link for link in links if link.on <= scene.day]
    if not links:
        return None
    own = wording.capital(programme.area_by_id[programme.header.area].name)
    heirs = wording.listed(wording.area_name(programme.area_by_id[link.successor]) for link in links)
    day = wording.day(links[-1].on)
    return Text(
        vi=f"{own.vi} hợp nhất vào {heirs.vi} từ {day.vi}.",
        en=f"{own.en} merged into {heirs.en} on {day.en}.",
    )


def _named(scene: Scene) -> Text | None:
    """The office that the document names, and how its work came to the one of today."""
    programme, id = scene.programme, scene.programme.header.consolidator
    named = programme.agency_by_id[id]
    if named.on(scene.day):
        return None
    said = Text(vi=f"Văn bản ghi {named.name.vi}", en=f"The document names the {named.name.en}")
    steps = [_step(programme, link) for link in chain(programme, id, scene.day)]
    if not steps:
        return wording.sentence(said)
    vi, en = "; ".join(step.vi for step in steps), "; ".join(step.en for step in steps)
    return wording.sentence(Text(vi=f"{said.vi}; {vi}", en=f"{said.en}; {en}"))


def chain(programme: Programme, id: str, day: dt.date) -> tuple[Succession, ...]:
    """The successions from office `id` up to `day`, one heir after another; a fork ends the story."""
    found: list[Succession] = []
    seen = {id}
    while True:
        links = [one for one in programme.agency_successions if one.predecessor == id and one.on <= day]
        if len(links) != 1 or links[0].successor in seen:
            return tuple(found)
        found.append(links[0])
        id = links[0].successor
        seen.add(id)


def _step(programme: Programme, link: Succession) -> Text:
    day, heir = wording.day(link.on), programme.agency_by_id[link.successor].name
    return Text(vi=f"từ {day.vi} là {heir.vi}", en=f"since {day.en} the {heir.en}")


# ---- who carries it out: the lowest level of areas ----


def _on_the_ground(scene: Scene) -> Fact | None:
    """How many communes (or districts) there are now, and what there was when the programme was issued."""
    issued = scene.programme.header.issued
    now, then = _lowest(scene, scene.day), _counts(scene, issued)
    if now is None:
        return None
    about = Text(vi="Thực hiện ở cơ sở", en="Carried out on the ground by")
    level, count = now
    answer = _counted(count, level)
    before = [_counted(n, one) for one, n in then.items()]
    ground = None
    if before and then.get(level) != count:
        were = wording.listed(before)
        ended = _ended(scene, [one for one in then if one not in _counts(scene, scene.day)])
        ground = wording.sentence(Text(vi=f"Khi ban hành: {were.vi}", en=f"At issue: {were.en}"))
        ground = ground + ended if ended else ground
    return Fact(about, answer, ground)


def _counts(scene: Scene, day: dt.date) -> dict[AreaLevel, int]:
    """The areas below the province on `day`, by level."""
    found: dict[AreaLevel, int] = {}
    for area in scene.programme.areas:
        if area.level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE) and area.on(day):
            found[area.level] = found.get(area.level, 0) + 1
    return {level: found[level] for level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE) if level in found}


def _lowest(scene: Scene, day: dt.date) -> tuple[AreaLevel, int] | None:
    counts = _counts(scene, day)
    return list(counts.items())[-1] if counts else None


def _counted(count: int, level: AreaLevel) -> Text:
    number, words = both(count), wording.LEVELS[level]
    return Text(vi=f"{number.vi} {words.vi}", en=f"{number.en} {words.en}")


def _ended(scene: Scene, levels: list[AreaLevel]) -> Text | None:
    """Levels that have come to an end altogether, and when."""
    areas = [area for area in scene.programme.areas if area.level in levels and area.valid_to]
    last = max((area.valid_to for area in areas if area.valid_to), default=None)
    if last is None:
        return None
    day = wording.day(last + dt.timedelta(days=1))
    names = wording.listed(wording.LEVELS[level] for level in levels)
    return Text(vi=f"Không còn {names.vi} từ {day.vi}.", en=f"There have been no {names.en} since {day.en}.")
