"""What changed in the last twelve months: figures, revisions, offices and areas, outcomes.

Where nothing changed in that time, the latest changes there were are told instead, and the page says so.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.formats import VIETNAM, both
from lotrinh.programme.figures import Figure, Status
from lotrinh.territory.validity import Succession
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene, kept

_MOST = 10  # changes listed
_MOST_FIGURES = 4  # figures named in one change


@dataclass(frozen=True)
class Named:
    """A figure inside a change: what it is of, and its value, which opens its passport."""

    words: Text
    figure: str
    value: Text


@dataclass(frozen=True)
class Change:
    """One change. `when` is the day, or the month or year as far as it is known; `order` sorts."""

    order: dt.date
    when: Text
    what: Text
    figures: tuple[Named, ...] = ()
    more: int = 0
    note: Text | None = None
    target: str | None = None
    datetime: str = ""


@dataclass(frozen=True)
class Recent:
    """The changes, newest first; `within` is false where they are older than twelve months."""

    changes: tuple[Change, ...]
    within: bool


@kept
def recent(scene: Scene) -> Recent:
    """What changed lately."""
    start = year_before(scene.day)
    changes = sorted(_all(scene), key=lambda change: change.order, reverse=True)
    fresh = tuple(change for change in changes if change.order > start)
    return Recent(fresh[:_MOST], True) if fresh else Recent(tuple(changes[:5]), False)


def year_before(day: dt.date) -> dt.date:
    """The same day a year before; 28 February for a leap day.

    >>> year_before(dt.date(2024, 2, 29))
    datetime.date(2023, 2, 28)
    """
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _all(scene: Scene) -> Iterator[Change]:
    yield from _events(scene)
    yield from _figures(scene)
    yield from _revisions(scene)
    yield from _recorded(scene)
    yield from _outcomes(scene)


def _day_change(day: dt.date, what: Text, note: Text | None = None) -> Change:
    return Change(day, wording.day(day), what, note=note, datetime=day.isoformat())


# ---- offices, areas, documents ----


def _events(scene: Scene) -> Iterator[Change]:
    """What the programme itself tells; a succession of offices or areas on a day that it does not tell of."""
    programme = scene.programme
    told = {event.on for event in programme.header.events if event.on <= scene.day}
    for event in programme.header.events:
        if event.on <= scene.day:
            yield _day_change(event.on, event.title, event.note)
    areas = {area.id: area.name for area in programme.areas}
    agencies = {agency.id: agency.name for agency in programme.agencies}
    yield from _passings(scene, programme.area_successions, areas, told)
    yield from _passings(scene, programme.agency_successions, agencies, told)


def _passings(
    scene: Scene, links: Iterable[Succession], names: dict[str, Text], told: set[dt.date]
) -> Iterator[Change]:
    days = defaultdict(list)
    for link in links:
        if link.on <= scene.day and link.on not in told:
            days[link.on].append(link)
    for day, passed in days.items():
        first, rest = passed[0], len(passed) - 1
        old, new = names[first.predecessor], names[first.successor]
        also = Text(vi=f" và {rest} thay đổi khác", en=f" and {rest} more") if rest else None
        yield _day_change(
            day,
            Text(
                vi=f"{old.vi} chuyển sang {wording.starts_lower(new).vi}{also.vi if also else ''}",
                en=f"{old.en} passes to {new.en}{also.en if also else ''}",
            ),
        )


# ---- figures ----


def _figures(scene: Scene) -> Iterator[Change]:
    """Figures by the day (or month) on which they were published and the area they speak of."""
    batches: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in scene.ledger:
        if figure.published and not figure.supersedes and figure.status is not Status.DERIVED:
            batches[figure.published.code, figure.area].append(figure)
    for (_, area), figures in batches.items():
        yield _batch(scene, area, figures)


def _batch(scene: Scene, area: str, figures: list[Figure]) -> Change:
    published = figures[0].published
    assert published is not None
    place = (
        wording.area_name(scene.programme.area_by_id[area]) if area in scene.programme.area_by_id else None
    )
    count, named = both(len(figures)), _foremost(scene, figures)
    of_vi, of_en = (f" của {place.vi}", f" for {place.en}") if place else ("", "")
    plural = "" if len(figures) == 1 else "s"
    what = Text(vi=f"Công bố {count.vi} số liệu{of_vi}:", en=f"{count.en} figure{plural} published{of_en}:")
    aside = None
    if area in {heir.id for heir in scene.heirs(scene.programme.header.area)}:
        aside = Text(vi="Địa bàn khác, không nối vào dãy.", en="Another area, not joined to the series.")
    order = min(published.counts_from, scene.day)
    return Change(
        order,
        wording.published(published),
        what,
        named,
        len(figures) - len(named),
        aside,
        datetime=published.code,
    )


def _foremost(scene: Scene, figures: list[Figure]) -> tuple[Named, ...]:
    """The few figures that a reader of the programme would ask for: those of its targets' indicators first."""
    wanted = {verdict.target.indicator for verdict in scene.verdicts.values()}
    ranked = sorted(figures, key=lambda figure: (figure.indicator not in wanted, figures.index(figure)))
    seen: dict[str, Figure] = {}
    for figure in ranked:
        seen.setdefault(figure.indicator, figure)
    return tuple(_named(scene, figure) for figure in list(seen.values())[:_MOST_FIGURES])


def _named(scene: Scene, figure: Figure) -> Named:
    title = scene.programme.indicator_by_id[figure.indicator].title
    words = title
    if figure.period:
        words = Text(vi=f"{title.vi}, {figure.period.label.vi}", en=f"{title.en}, {figure.period.label.en}")
    return Named(words, figure.id, wording.amount(figure.value, scene.programme.unit_by_id.get(figure.unit)))


def _revisions(scene: Scene) -> Iterator[Change]:
    """Corrections: which value took the place of which."""
    for figure in scene.ledger:
        if figure.supersedes and scene.has(figure.supersedes):
            old = scene.ledger.entry(figure.supersedes)
            day = min(figure.known_from, scene.day)
            when = wording.when_published(figure) or wording.day(day)
            said = wording.amount(old.value, scene.programme.unit_by_id.get(old.unit))
            yield Change(
                day,
                when,
                Text(vi=f"Sửa số, thay {said.vi}:", en=f"Revised, in place of {said.en}:"),
                (_named(scene, figure),),
                datetime=figure.published.code if figure.published else day.isoformat(),
            )


def _recorded(scene: Scene) -> Iterator[Change]:
    """How many entries came into the ledger on a day."""
    days: dict[dt.date, int] = defaultdict(int)
    for figure in scene.ledger:
        days[figure.recorded.astimezone(VIETNAM).date()] += 1
    for day, count in days.items():
        n, plural = both(count), "figure was" if count == 1 else "figures were"
        yield _day_change(
            min(day, scene.day),
            Text(vi=f"Ghi {n.vi} số liệu vào sổ", en=f"{n.en} {plural} recorded in the ledger"),
        )


# ---- outcomes ----


def _outcomes(scene: Scene) -> Iterator[Change]:
    """Outcomes that are not what they were twelve months ago, and whether new figures or the calendar did it."""
    then = year_before(scene.day)
    before = Assessor(scene.programme, scene.ledger.known_on(then), then)
    for verdict in scene.verdicts.values():
        old = before.verdict(scene.programme.target_by_id[verdict.target.id])
        if old.outcome is not verdict.outcome:
            yield _turned(scene, old, verdict)


def _turned(scene: Scene, old: Verdict, new: Verdict) -> Change:
    title, was, now = new.target.title, old.outcome.word, new.outcome.word
    fresh = [id for id in new.figures if id not in old.figures and scene.has(id)]
    days = [scene.ledger.entry(id).known_from for id in fresh]
    day = max((one for one in days if one > year_before(scene.day)), default=scene.day)
    why = Text(vi="Vì có số liệu mới.", en="Because of new figures.")
    if not fresh:
        why = Text(
            vi="Vì thời gian đã qua, không phải vì số liệu mới.",
            en="Because time has passed; no figure is new.",
        )
    what = Text(vi=f"{title.vi}: từ {was.vi} thành {now.vi}", en=f"{title.en}: from {was.en} to {now.en}")
    named = tuple(_named(scene, scene.ledger.entry(id)) for id in fresh[:_MOST_FIGURES])
    return Change(day, wording.day(day), what, named, 0, why, new.target.id, day.isoformat())
