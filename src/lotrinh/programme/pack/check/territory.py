"""Areas and agencies over time: heirs, shares, overlaps, and who could be named when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lotrinh.formats import both, date
from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.draft import Draft, Item
from lotrinh.programme.pack.rules import finding
from lotrinh.territory.areas import AreaLevel
from lotrinh.territory.validity import Succession, Valid
from lotrinh.text import Text

KINDS = (("areas", "area_successions"), ("agencies", "agency_successions"))
_DAY = dt.timedelta(days=1)


def said(day: dt.date) -> Text:
    """A day in both languages."""
    return Text(vi=f"ngày {date(day, 'vi')}", en=date(day, "en"))


def validity(one: Valid) -> Text:
    """From when to when a thing is valid."""
    if one.valid_from and one.valid_to:
        return Text(
            vi=f"từ {date(one.valid_from, 'vi')} đến {date(one.valid_to, 'vi')}",
            en=f"{date(one.valid_from, 'en')} to {date(one.valid_to, 'en')}",
        )
    if one.valid_to:
        return Text(vi=f"đến {date(one.valid_to, 'vi')}", en=f"until {date(one.valid_to, 'en')}")
    if one.valid_from:
        return Text(vi=f"từ {date(one.valid_from, 'vi')}", en=f"from {date(one.valid_from, 'en')}")
    return Text(vi="luôn luôn", en="always")


def overlap(one: Valid, other: Valid) -> tuple[dt.date, dt.date] | None:
    """The days on which both are valid; None where there are none."""
    first = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    last = min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)
    return (first, last) if first <= last else None


def successions(draft: Draft) -> Iterator[Finding]:
    """An heir who comes too late, or a predecessor who leaves too early or stays on."""
    for kind, links in KINDS:
        known = draft.by_id(kind)
        for item in draft.items[links]:
            link: Succession = item.value
            old, new = known.get(link.predecessor), known.get(link.successor)
            if old and new and (problem := _mismatch(link, old, new)):
                yield finding(
                    "pack.succession.date",
                    item.place.at("on"),
                    predecessor=old.id,
                    successor=new.id,
                    on=said(link.on),
                    problem=problem,
                )


def _mismatch(link: Succession, old: Valid, new: Valid) -> Text | None:
    """What does not fit; an office that passes on only a share of its work may stay."""
    if not new.on(link.on):
        window = validity(new)
        return Text(
            vi=f"nơi mới khi đó không có hiệu lực ({window.vi})",
            en=f"the new one is not valid then ({window.en})",
        )
    partial = link.share is not None and link.share < 1
    if (old.valid_to is None and partial) or old.valid_to == link.on - _DAY:
        return None
    if old.valid_to is None:
        return Text(vi="nơi cũ không có ngày hết hiệu lực", en="the old one has no last day")
    return Text(
        vi=f"nơi cũ hết hiệu lực {date(old.valid_to, 'vi')}",
        en=f"the old one ends on {date(old.valid_to, 'en')}",
    )


def shares(draft: Draft) -> Iterator[Finding]:
    """Shares that do not add up to the whole, where all of them are stated."""
    for kind, links in KINDS:
        known = draft.by_id(kind)
        passed: dict[tuple[str, dt.date], list[Item]] = defaultdict(list)
        for item in draft.items[links]:
            passed[item.value.predecessor, item.value.on].append(item)
        for (predecessor, day), items in passed.items():
            parts = [item.value.share for item in items]
            total = sum((part for part in parts if part is not None), Decimal(0))
            stays = predecessor in known and known[predecessor].valid_to is None
            short = None not in parts and total < Decimal("0.999") and not stays
            if total > Decimal("1.001") or short:
                place = items[0].place.at("share")
                yield finding(
                    "pack.succession.share", place, predecessor=predecessor, on=said(day), sum=both(total)
                )


def heirs(draft: Draft) -> Iterator[Finding]:
    """What has ended and left nobody in its place."""
    for kind, links in KINDS:
        # An area whose parts pass on one by one needs no heir of its own.
        parents = {getattr(one, "parent", None) for one in draft.values(kind)}
        followed = parents | {link.predecessor for link in draft.values(links)}
        for item in draft.items[kind]:
            if item.value.valid_to and item.value.id not in followed:
                yield finding(
                    "pack.succession.none", item.place, id=item.value.id, end=said(item.value.valid_to)
                )


_CODE = Text(vi="mã thống kê", en="statistical code")
_NAME = Text(vi="tên", en="name")


def overlaps(draft: Draft) -> Iterator[Finding]:
    """Two areas of one code and level, or two agencies of one name and area, at one time."""
    areas = ((item, (item.value.level, item.value.code)) for item in draft.items["areas"] if item.value.code)
    agencies = ((item, (item.value.area, item.value.name.vi)) for item in draft.items["agencies"])
    for what, pairs in ((_CODE, areas), (_NAME, agencies)):
        groups: dict[tuple[object, str], list[Item]] = defaultdict(list)
        for item, key in pairs:
            groups[key].append(item)
        for (_, value), items in groups.items():
            yield from _overlaps(what, value, items)


def _overlaps(what: Text, value: str, items: list[Item]) -> Iterator[Finding]:
    items = sorted(items, key=lambda item: item.value.valid_from or dt.date.min)
    for item, following in pairwise(items):
        if days := overlap(item.value, following.value):
            window = validity(Valid(id="x", name=what, valid_from=_day(days[0]), valid_to=_day(days[1])))
            yield finding(
                "pack.validity.overlap",
                following.place,
                id=following.value.id,
                other=item.value.id,
                what=what,
                value=value,
                when=window,
            )


def _day(day: dt.date) -> dt.date | None:
    return None if day in (dt.date.min, dt.date.max) else day


_LEVELS = tuple(AreaLevel)


def parents(draft: Draft) -> Iterator[Finding]:
    """An area inside one of a lower level, or of another time."""
    known = draft.by_id("areas")
    for item in draft.items["areas"]:
        area, parent = item.value, known.get(item.value.parent)
        if parent is None:
            continue
        problem = None
        if _LEVELS.index(parent.level) >= _LEVELS.index(area.level):
            problem = Text(
                vi=f"cấp “{parent.level}” không cao hơn “{area.level}”",
                en=f"the level “{parent.level}” is not above “{area.level}”",
            )
        elif overlap(area, parent) is None:
            problem = Text(vi="hai nơi không cùng lúc có hiệu lực", en="they were never valid at one time")
        if problem:
            yield finding(
                "pack.area.parent", item.place.at("parent"), id=area.id, parent=parent.id, problem=problem
            )


def figure_areas(draft: Draft) -> Iterator[Finding]:
    """A figure of an area that was not valid on any day of the figure's period."""
    known = draft.by_id("areas")
    for item in draft.items["figures"]:
        period, area = item.value.period, known.get(item.value.area)
        if period is None or area is None:
            continue
        before = area.valid_from is not None and period.last < area.valid_from
        after = area.valid_to is not None and period.first > area.valid_to
        if before or after:
            place = item.place.at("area")
            yield finding(
                "pack.figure.area", place, area=area.id, period=period.label, validity=validity(area)
            )


_ROLE = Text(vi="Vai trò này", en="This role")
_RULE = Text(vi="Chế độ báo cáo này", en="This rule of reporting")
_TASK = Text(vi="Nhiệm vụ này", en="This task")


def agencies_in_time(draft: Draft) -> Iterator[Finding]:
    """An office that the document names though it did not exist on the day of issue."""
    header, known = draft.header, draft.by_id("agencies")
    if header is None:
        return
    when = Text(
        vi=f"ngày ban hành {date(header.issued, 'vi')}",
        en=f"on the day of issue, {date(header.issued, 'en')}",
    )
    for what, item, field, id in _named_by_the_document(draft):
        agency = known.get(id)
        if agency and not agency.on(header.issued):
            place = item.place.at(field)
            yield finding(
                "pack.agency.time", place, what=what, agency=id, when=when, validity=validity(agency)
            )


def _named_by_the_document(draft: Draft) -> Iterator[tuple[Text, Item, str, str]]:
    for item in draft.items["roles"]:
        if item.value.clause:
            yield _ROLE, item, "agency", item.value.agency
    for item in draft.items["reporting"]:
        for rule in item.value.rules:
            for id in (rule.who, *rule.to):
                yield _RULE, item, f"rules.{rule.id}", id
    for item in draft.items["tasks"]:
        if item.value.assigned and item.value.lead:
            yield _TASK, item, "lead", item.value.lead
