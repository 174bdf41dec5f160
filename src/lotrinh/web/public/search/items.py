"""What can be found: everything of a programme that has a title and a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lotrinh.programme.clauses import Clause
from lotrinh.programme.instruments import Instrument
from lotrinh.programme.programme import Programme
from lotrinh.territory.validity import Valid
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.instruments.naming import called


class Kind(StrEnum):
    """What sort of thing; the value is the name of its page's address (`lotrinh.web.addresses`)."""

    TARGET = "target"
    TASK = "task"
    CLAUSE = "clause"
    AGENCY = "agency"
    INSTRUMENT = "instrument"
    INDICATOR = "indicator"
    AREA = "area"

    @property
    def word(self) -> Text:
        """One of them."""
        return _WORDS[self]

    @property
    def words(self) -> Text:
        """Several of them."""
        return _PLURALS[self]


_WORDS = {
    Kind.TARGET: Text(vi="mục tiêu", en="target"),
    Kind.TASK: Text(vi="nhiệm vụ", en="task"),
    Kind.CLAUSE: Text(vi="mục của tài liệu", en="clause"),
    Kind.AGENCY: Text(vi="cơ quan", en="agency"),
    Kind.INSTRUMENT: Text(vi="văn bản", en="instrument"),
    Kind.INDICATOR: Text(vi="chỉ tiêu thống kê", en="indicator"),
    Kind.AREA: Text(vi="địa bàn", en="area"),
}
_PLURALS = {
    Kind.TARGET: Text(vi="mục tiêu", en="targets"),
    Kind.TASK: Text(vi="nhiệm vụ", en="tasks"),
    Kind.CLAUSE: Text(vi="mục của tài liệu", en="clauses"),
    Kind.AGENCY: Text(vi="cơ quan", en="agencies"),
    Kind.INSTRUMENT: Text(vi="văn bản", en="instruments"),
    Kind.INDICATOR: Text(vi="chỉ tiêu thống kê", en="indicators"),
    Kind.AREA: Text(vi="địa bàn", en="areas"),
}


@dataclass(frozen=True)
class Item:
    """One thing that can be found. `also` are other names that people use for it; `codes` are found as they are only:
    in a locator or a code every letter tells another thing apart."""

    kind: Kind
    id: str
    title: Text
    place: Text | None = None
    also: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def items(programme: Programme) -> tuple[Item, ...]:
    """Everything with a title, the most looked for first: of two that fit as well, the earlier is shown first."""
    found = (_targets, _tasks, _clauses, _instruments, _indicators, _agencies, _areas)
    return tuple(item for make in found for item in make(programme))


def _targets(programme: Programme) -> Iterator[Item]:
    for target in programme.targets:
        sector = programme.sector_by_id[target.sector]
        place = _joined(target.vow, sector.short or sector.title)
        yield Item(Kind.TARGET, target.id, target.title, place, codes=(target.id,))


def _tasks(programme: Programme) -> Iterator[Item]:
    for task in programme.tasks:
        sector = programme.sector_by_id.get(task.sector or "")
        place = _joined(_at(task.clause), sector.short or sector.title if sector else None)
        yield Item(Kind.TASK, task.id, task.title, place, codes=(task.id,))


def _clauses(programme: Programme) -> Iterator[Item]:
    for clause in programme.clauses:
        above = programme.clause_by_locator.get(clause.parent or "")
        place = _joined(_at(clause.locator), above.title if above else None)
        yield Item(Kind.CLAUSE, clause.locator, clause.title, place, codes=_locators(clause))


def _locators(clause: Clause) -> tuple[str, ...]:
    return (clause.locator, f"mục {clause.locator}", f"clause {clause.locator}")


def _instruments(programme: Programme) -> Iterator[Item]:
    for one in programme.instruments:
        yield Item(Kind.INSTRUMENT, one.id, one.title, _place_of(one), _numbers(one))


def _place_of(instrument: Instrument) -> Text | None:
    """Kind and number, and who issued it: all that tells documents of one title apart."""
    if instrument.number is None:
        return _joined(instrument.kind, instrument.issuer)
    return _joined(called(instrument), instrument.issuer)


def _numbers(instrument: Instrument) -> tuple[str, ...]:
    if instrument.number is None:
        return ()
    name = called(instrument)
    return (instrument.number, name.vi, name.en)


def _indicators(programme: Programme) -> Iterator[Item]:
    for one in programme.indicators:
        yield Item(Kind.INDICATOR, one.id, one.title, programme.unit_by_id[one.unit].title, codes=(one.id,))


def _agencies(programme: Programme) -> Iterator[Item]:
    for one in sorted(programme.agencies, key=_gone):
        short = (one.short.vi, one.short.en) if one.short else ()
        yield Item(Kind.AGENCY, one.id, one.name, _times(one), short, (one.code,) if one.code else ())


def _areas(programme: Programme) -> Iterator[Item]:
    for one in sorted(programme.areas, key=_gone):
        above = programme.area_by_id.get(one.parent or "")
        place = _joined(above.name if above else None, _times(one))
        yield Item(Kind.AREA, one.id, one.name, place, codes=(one.code,) if one.code else ())


def _gone(one: Valid) -> bool:
    return one.valid_to is not None


def _times(one: Valid) -> Text | None:
    """From when to when something stood, as far as it is told."""
    if one.valid_from is None and one.valid_to is None:
        return None
    if one.valid_to is None:
        assert one.valid_from is not None
        since = wording.day(one.valid_from)
        return Text(vi=f"từ {since.vi}", en=f"since {since.en}")
    end = wording.day(one.valid_to)
    if one.valid_from is None:
        return Text(vi=f"đến {end.vi}", en=f"until {end.en}")
    start = wording.day(one.valid_from)
    return Text(vi=f"{start.vi} – {end.vi}", en=f"{start.en} – {end.en}")


def _at(locator: str) -> Text:
    return Text(vi=f"mục {locator}", en=f"clause {locator}")


def _joined(*parts: Text | None) -> Text | None:
    told: Iterable[Text] = [part for part in parts if part]
    vi, en = " · ".join(part.vi for part in told), " · ".join(part.en for part in told)
    return Text(vi=vi, en=en) if vi else None
