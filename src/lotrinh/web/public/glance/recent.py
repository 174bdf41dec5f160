"""What changed in the last twelve months: figures, revisions, offices and areas, outcomes.

Where nothing changed in that time, the latest changes there were are told instead, and the page says so.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Assessor, Verdict
from lotrinh.formats import VIETNAM, both
from lotrinh.programme.figures import Figure, Published, Status
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
    since: dt.date | None = None  # the first day it can have been, where the day is not known exactly
    outcome: Outcome | None = None


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
    # A change of "2025" is told only where all of that year lies within the twelve months.
    fresh = tuple(change for change in changes if (change.since or change.order) > start)
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
    """What one source day brought for one area; the period is said once where all of it is of one."""
    published = figures[0].published
    assert published is not None
    foremost = _foremost(scene, figures)
    period = _shared_period(foremost)
    return Change(
        min(published.counts_from, scene.day),
        wording.published(published),
        _batch_words(scene, area, len(figures), period),
        tuple(_named(scene, figure, dated=period is None) for figure in foremost),
        len(figures) - len(foremost),
        _OTHER_AREA if area in {heir.id for heir in scene.heirs(scene.programme.header.area)} else None,
        datetime=published.code,
        since=first_day(published),
    )


_OTHER_AREA = Text(vi="Địa bàn khác, không nối vào dãy.", en="Another area, not joined to the series.")


def _batch_words(scene: Scene, area: str, count: int, period: Text | None) -> Text:
    known, n, plural = scene.programme.area_by_id.get(area), both(count), "" if count == 1 else "s"
    vi, en = f"Công bố {n.vi} số liệu", f"{n.en} figure{plural} published"
    if known:
        place = wording.area_name(known)
        vi, en = f"{vi} của {place.vi}", f"{en} for {place.en}"
    if period:
        vi, en = f"{vi}, {period.vi}", f"{en}, {period.en}"
    return Text(vi=f"{vi}:", en=f"{en}:")


def first_day(published: Published) -> dt.date:
    """The first day that a publication can have been on, where only its month or year is known.

    >>> first_day(Published.parse("2025-12"))
    datetime.date(2025, 12, 1)
    """
    year, month, day = ([int(part) for part in published.code.split("-")] + [1, 1])[:3]
    return dt.date(year, month, day)


def _shared_period(figures: tuple[Figure, ...]) -> Text | None:
    periods = {figure.period for figure in figures}
    period = periods.pop()
    return period.label if period and not periods else None


def _foremost(scene: Scene, figures: list[Figure]) -> tuple[Figure, ...]:
    """The few figures that a reader of the programme would ask for: those of its targets' indicators first."""
    wanted = {verdict.target.indicator for verdict in scene.verdicts.values()}
    ranked = sorted(figures, key=lambda figure: (figure.indicator not in wanted, figures.index(figure)))
    seen: dict[str, Figure] = {}
    for figure in ranked:
        seen.setdefault(figure.indicator, figure)
    return tuple(seen.values())[:_MOST_FIGURES]


def _named(scene: Scene, figure: Figure, dated: bool = True) -> Named:
    title = wording.inside(scene.programme.indicator_by_id[figure.indicator].title)
    words = title
    if figure.period and dated:
        words = Text(vi=f"{title.vi}, {figure.period.label.vi}:", en=f"{title.en}, {figure.period.label.en}:")
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
                Text(vi=f"Sửa số, thay {said.vi};", en=f"Revised, in place of {said.en};"),
                (_named(scene, figure),),
                datetime=figure.published.code if figure.published else day.isoformat(),
                since=first_day(figure.published) if figure.published else None,
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
    undated = all(scene.ledger.entry(id).published is None for id in fresh)
    what = Text(vi=f"{title.vi}: từ {was.vi} thành {now.vi}", en=f"{title.en}: from {was.en} to {now.en}")
    named = tuple(_named(scene, scene.ledger.entry(id)) for id in fresh[:2])
    return Change(
        day,
        wording.day(day),
        what,
        named,
        note=_why(fresh, undated),
        target=new.target.id,
        datetime=day.isoformat(),
        outcome=new.outcome,
    )


def _why(fresh: list[str], undated: bool) -> Text:
    """What turned an outcome: figures published, figures that came in without a day, or time alone."""
    if not fresh:
        return Text(
            vi="Vì thời gian đã qua, không phải vì số liệu mới.",
            en="Because time has passed; no figure is new.",
        )
    if undated:
        return Text(
            vi="Vì số liệu được ghi vào sổ, nguồn không ghi ngày công bố",
            en="Because figures were recorded whose source gives no day of publication",
        )
    return Text(vi="Vì có số liệu mới", en="Because of new figures")
