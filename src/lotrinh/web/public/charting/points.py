"""Figures as points: of the series itself, what they replaced, and those of the areas that took its area's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.ledger import growing
from lotrinh.ledger.cells import Cell, Computed, Entry, Role, YearValue, figure_ids
from lotrinh.ledger.choosing import FIRMNESS
from lotrinh.ledger.years import WHOLE_YEAR_ONLY
from lotrinh.programme.figures import STATUS_TITLES, Figure, Status
from lotrinh.programme.periods import PeriodKind
from lotrinh.text import Language, Text
from lotrinh.web import addresses
from lotrinh.web.public import wording
from lotrinh.web.public.scene import Scene
from lotrinh.writing.charts import Point
from lotrinh.writing.charts import Status as Dot


@dataclass(frozen=True)
class Shown:
    """A point and the published entries that it rests on, for the line of sources."""

    point: Point
    figures: tuple[str, ...]


def of_series(
    scene: Scene, indicator: str, area: str, lang: Language, implied: bool = True
) -> tuple[Shown, ...]:
    """The series of an indicator in its area: one value a year, the replaced and derived entries of the same years.

    `implied` adds levels that follow from a published growth rate, as verdicts use them.
    """
    values = list(scene.ledger.yearly(indicator, area))
    cells = {value.cell.period.code: value.cell for value in values}
    if implied:
        values += implied_values(scene, indicator, area)
    found = [_used(scene, value, lang) for value in sorted(values, key=lambda value: value.year)]
    for cell in scene.ledger.cells(indicator, area):
        if cell.period.code in cells or (cell.period.is_year and cell.used is None):
            found += _beside(cell, lang)
    return tuple(found)


def of_heirs(scene: Scene, indicator: str, area: str, lang: Language) -> tuple[Shown, ...]:
    """The same indicator in the areas that have taken the place of `area`: never joined to its series."""
    found: list[Shown] = []
    for heir in scene.heirs(area):
        place = wording.area_name(heir)
        for cell in scene.ledger.cells(indicator, heir.id):
            if _fits(scene, indicator, cell):
                found += [_other(entry.figure, entry.role, cell, place, lang) for entry in _telling(cell)]
    return tuple(found)


def _telling(cell: Cell) -> list[Entry]:
    """The entries of a cell that say something of their own: what was replaced, then the one in use, drawn on top."""
    told: dict[Decimal | None, Entry] = {}
    for entry in cell.entries:
        if entry.role in (Role.USED, Role.SUPERSEDED):
            told.setdefault(entry.value, entry)
    return list(reversed(told.values()))


def implied_values(scene: Scene, indicator: str, area: str) -> tuple[YearValue, ...]:
    """Levels of years without a published one that follow from the growth of the year after."""
    growth = next((one for one in scene.programme.indicators if one.growth_of == indicator), None)
    if growth is None:
        return ()
    levels, rates = scene.ledger.yearly(indicator, area), scene.ledger.yearly(growth.id, area)
    return growing.implied_levels(levels, rates)


def _fits(scene: Scene, indicator: str, cell: Cell) -> bool:
    """Whether a cell may stand on an axis of years: a month of a flow may not."""
    whole = scene.programme.indicator_by_id[indicator].observes in WHOLE_YEAR_ONLY
    return cell.period.kind is not PeriodKind.AVERAGE and (cell.period.is_year or not whole)


def _used(scene: Scene, value: YearValue, lang: Language) -> Shown:
    used = value.figure
    if isinstance(used, Computed):
        point = Point(
            x=value.period.position,
            value=float(value.value),
            status=_weakest(scene, used),
            label=wording.plain(value.value),
            note=Text(vi="tính ra", en="computed"),
            when=value.period.label if value.partial else None,
            href=addresses.to("figure", lang, id=used.id),
        )
        return Shown(point, used.figures)
    return Shown(_point(used, value.cell, lang, dot(used)), (used.id,))


def _weakest(scene: Scene, computed: Computed) -> Dot:
    """A computed value is as firm as the least firm of what it was computed from."""
    statuses = [scene.ledger.entry(id).status for id in figure_ids(computed.inputs)]
    weakest = max(statuses, key=lambda status: FIRMNESS[status], default=Status.UNSTATED)
    return "unstated" if weakest is Status.DERIVED else dot_of(weakest)


def _beside(cell: Cell, lang: Language) -> Iterator[Shown]:
    """What was replaced and what someone derived, at the same time as the value in use."""
    for entry in cell.entries:
        if entry.role is Role.SUPERSEDED:
            yield Shown(_point(entry.figure, cell, lang, "superseded"), (entry.figure.id,))
        elif entry.role is Role.DERIVED:
            yield Shown(_point(entry.figure, cell, lang, "derived"), (entry.figure.id,))


def _other(figure: Figure, role: Role, cell: Cell, place: Text, lang: Language) -> Shown:
    status: Dot = "superseded" if role is Role.SUPERSEDED else dot(figure)
    return Shown(_point(figure, cell, lang, status, other=place), (figure.id,))


def dot(figure: Figure) -> Dot:
    """How an entry is drawn: what corrects another one is firm, else its status decides."""
    if figure.supersedes and figure.status is not Status.DERIVED:
        return "revised"
    return dot_of(figure.status)


def dot_of(status: Status) -> Dot:
    """The drawing of a status: they share their names."""
    return status.value


def _point(figure: Figure, cell: Cell, lang: Language, status: Dot, other: Text | None = None) -> Point:
    entry = next(entry for entry in cell.entries if entry.figure is figure)
    value = entry.value if entry.value is not None else figure.value
    return Point(
        x=cell.period.position,
        value=float(value),
        status=status,
        other_area=other is not None,
        note=_note(figure, status, other),
        when=None if cell.period.is_year else cell.period.label,
        href=addresses.to("figure", lang, id=figure.id),
    )


def _note(figure: Figure, status: Dot, other: Text | None) -> Text | None:
    """The grey words after a value: whose, how firm where it is not firm, since when."""
    day = wording.when_published(figure)
    if other is not None:
        gone = Text(vi=", đã thay", en=", superseded")
        return _joined(other, gone) if status == "superseded" else other
    if status == "revised" and day:
        return Text(vi=f"sửa lại {day.vi}", en=f"revised {day.en}")
    if status == "superseded" and day:
        return Text(vi=f"công bố {day.vi}, đã thay", en=f"published {day.en}, superseded")
    if status in ("estimate", "preliminary"):
        return STATUS_TITLES[figure.status]
    return None


def _joined(one: Text, other: Text) -> Text:
    return Text(vi=one.vi + other.vi, en=one.en + other.en)
