"""The passport of a number: all that is known of a ledger entry, or of a value computed by a declared formula."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lotrinh.ledger.cells import Cell, Computed, Role
from lotrinh.ledger.wording import ROLES
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.quantities import prices_label
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.charting.points import dot, implied_values
from lotrinh.web.public.scene import Scene


@dataclass(frozen=True)
class Line:
    """Another number beside this one: its dot, its value, what it is. `here` marks the one being shown."""

    id: str
    value: Text
    status: str
    other_area: bool
    words: Text
    here: bool = False
    struck: bool = False

    @property
    def dot(self) -> str:
        """The classes of its dot, the shape that charts draw for its status."""
        return f"dot{_DOTS.get(self.status, '')}{' dm' if self.other_area else ''}"


_DOTS = {"final": " f", "revised": " f", "superseded": " gh", "derived": " dx"}


@dataclass(frozen=True)
class Passport:
    """What a page says of one number. Absent parts are None or empty, never invented."""

    id: str
    value: Text
    unit: Text | None
    of: Text
    indicator: Indicator | None
    period: Text
    area: Text
    breakdown: str
    status: str | None
    other_area: bool
    prices: Text | None
    source: Source | None
    published: Text | None
    recorded: dt.datetime | None
    qualifier: str
    note: str
    standing: Text
    why: Text | None
    superseded_by: tuple[Line, ...]
    supersedes: tuple[Line, ...]
    others: tuple[Line, ...]
    formula: str
    steps: tuple[Text, ...]
    inputs: tuple[Line, ...]
    used_in: tuple[str, ...]
    neighbours: tuple[Line, ...]


def passport(scene: Scene, id: str) -> Passport | None:
    """The passport of the entry or computed value `id`; None where there is none."""
    if scene.has(id):
        return _of_figure(scene, scene.ledger.entry(id))
    cell = _computed_cell(scene, id)
    return _of_computed(scene, cell) if cell else None


# ---- a published entry ----


def _of_figure(scene: Scene, figure: Figure) -> Passport:
    programme = scene.programme
    indicator, unit = programme.indicator_by_id.get(figure.indicator), programme.unit_by_id.get(figure.unit)
    cell = (
        scene.ledger.cell(figure.indicator, figure.area, figure.period, figure.breakdown)
        if figure.period
        else None
    )
    role = cell.role_of(figure.id) if cell else None
    old = (
        (scene.ledger.entry(figure.supersedes),) if figure.supersedes and scene.has(figure.supersedes) else ()
    )
    return Passport(
        id=figure.id,
        value=wording.plain(figure.value),
        unit=unit.symbol if unit else None,
        of=indicator.title if indicator else Text(vi=figure.indicator, en=figure.indicator),
        indicator=indicator,
        period=figure.period.label if figure.period else Text(vi="không rõ kỳ", en="not known"),
        area=_area(scene, figure.area),
        breakdown=figure.breakdown,
        status="superseded" if role is Role.SUPERSEDED else dot(figure),
        other_area=figure.area != programme.header.area,
        prices=prices_label(indicator.prices) if indicator and indicator.prices else None,
        source=programme.source_by_id.get(figure.source),
        published=wording.when_published(figure),
        recorded=figure.recorded,
        qualifier=figure.qualifier,
        note=figure.note,
        standing=_standing(figure, role),
        why=cell.why if cell else None,
        superseded_by=tuple(_line(scene, one) for one in scene.ledger.superseded_by(figure.id)),
        supersedes=tuple(_line(scene, one) for one in old),
        others=_others(scene, cell, figure.id),
        formula="",
        steps=(),
        inputs=(),
        used_in=scene.used_in.get(figure.id, ()),
        neighbours=_neighbours(scene, figure.indicator, figure.area, figure.breakdown, figure.id),
    )


_NO_PERIOD = Text(
    vi="không rõ kỳ, nên được giữ lại mà không vào dãy số nào",
    en="its period is not known, so it is kept and enters no series",
)


def _standing(figure: Figure, role: Role | None) -> Text:
    """Whether the number is in use, and if not, what keeps it out."""
    if figure.period is None:
        return _NO_PERIOD
    return ROLES[role] if role else Text(vi="không dùng", en="not in use")


def _area(scene: Scene, id: str) -> Text:
    """The area with the time up to which it stood: ``Tỉnh Hậu Giang (đến 30/6/2025)``."""
    area = scene.programme.area_by_id.get(id)
    if area is None:
        return Text(vi=id, en=id)
    if area.valid_to:
        until = wording.day(area.valid_to)
        return Text(vi=f"{area.name.vi} (đến {until.vi})", en=f"{area.name.en} (until {until.en})")
    if area.valid_from:
        since = wording.day(area.valid_from)
        return Text(vi=f"{area.name.vi} (từ {since.vi})", en=f"{area.name.en} (since {since.en})")
    return area.name


# ---- a value computed by a declared formula ----


def _computed_cell(scene: Scene, id: str) -> Cell | None:
    """The cell that a computed value stands in; its id names kind, indicator and area."""
    kind, *parts = id.split(":")
    if len(parts) < 3 or parts[0] not in scene.programme.indicator_by_id:
        return None
    indicator, area, breakdown = parts[0], parts[1], ":".join(parts[3:])
    if kind == "implied":
        cells = [value.cell for value in implied_values(scene, indicator, area)]
    elif kind == "computed":
        cells = list(scene.ledger.cells(indicator, area, breakdown))
    else:
        return None
    return next((cell for cell in cells if cell.computed is not None and cell.computed.id == id), None)


def _of_computed(scene: Scene, cell: Cell) -> Passport:
    computed, programme = cell.computed, scene.programme
    assert computed is not None
    indicator = programme.indicator_by_id[computed.indicator]
    used = cell.used is computed
    return Passport(
        id=computed.id,
        value=wording.plain(computed.value),
        unit=computed.unit.symbol,
        of=indicator.title,
        indicator=indicator,
        period=computed.period.label,
        area=_area(scene, computed.area),
        breakdown=computed.breakdown,
        status=None,
        other_area=computed.area != programme.header.area,
        prices=prices_label(indicator.prices) if indicator.prices else None,
        source=None,
        published=None,
        recorded=None,
        qualifier="",
        note="",
        standing=ROLES[Role.USED] if used else Text(vi="đã có số công bố", en="a published figure is in use"),
        why=cell.why,
        superseded_by=(),
        supersedes=(),
        others=_others(scene, cell, computed.id),
        formula=computed.formula,
        steps=computed.steps,
        inputs=tuple(_input(scene, one) for one in computed.inputs),
        used_in=_used_with(scene, computed),
        neighbours=_neighbours(scene, computed.indicator, computed.area, computed.breakdown, computed.id),
    )


def _used_with(scene: Scene, computed: Computed) -> tuple[str, ...]:
    """The targets of this indicator whose verdict uses what the value was computed from."""
    own = scene.used_in.get(computed.id, ())
    shared = [set(scene.used_in.get(id, ())) for id in computed.figures]
    common = set.intersection(*shared) if shared else set()
    return tuple(id for id in scene.verdicts if id in own or id in common)


def _input(scene: Scene, value: Figure | Computed) -> Line:
    if isinstance(value, Figure):
        return _line(scene, value, of=True)
    words = scene.programme.indicator_by_id[value.indicator].title
    return Line(
        value.id, wording.amount(value.value, value.unit), "computed", False, _with(words, value.period.label)
    )


# ---- other numbers ----


def _line(
    scene: Scene, figure: Figure, here: bool = False, of: bool = False, role: Role | None = None
) -> Line:
    """An entry in one line; with `of`, what it measures too."""
    struck = role is Role.SUPERSEDED or bool(scene.ledger.superseded_by(figure.id))
    words = figure.period.label if figure.period else Text(vi="không rõ kỳ", en="period not known")
    if of:
        words = _with(scene.programme.indicator_by_id[figure.indicator].title, words)
    if day := wording.when_published(figure):
        words = Text(vi=f"{words.vi}, công bố {day.vi}", en=f"{words.en}, published {day.en}")
    if role not in (None, Role.USED):
        words = _with(words, ROLES[role]) if role else words
    return Line(
        id=figure.id,
        value=wording.amount(figure.value, scene.programme.unit_by_id.get(figure.unit)),
        status="superseded" if struck else dot(figure),
        other_area=figure.area != scene.programme.header.area,
        words=words,
        here=here,
        struck=struck,
    )


def _with(words: Text, more: Text) -> Text:
    return Text(vi=f"{words.vi}, {more.vi}", en=f"{words.en}, {more.en}")


def _others(scene: Scene, cell: Cell | None, id: str) -> tuple[Line, ...]:
    """The other entries of the same cell, with the part that each plays."""
    if cell is None:
        return ()
    return tuple(
        _line(scene, entry.figure, role=entry.role) for entry in cell.entries if entry.figure.id != id
    )


def _neighbours(scene: Scene, indicator: str, area: str, breakdown: str, id: str) -> tuple[Line, ...]:
    """The values in use of the same series, newest first."""
    values = list(scene.ledger.yearly(indicator, area, breakdown))
    if not breakdown:
        values += implied_values(scene, indicator, area)
    lines = []
    for value in sorted(values, key=lambda value: -value.year):
        here = value.figure.id == id
        if isinstance(value.figure, Figure):
            lines.append(_line(scene, value.figure, here=here))
        else:
            said = wording.amount(value.value, value.unit)
            words = _with(value.period.label, Text(vi="tính ra", en="computed"))
            lines.append(Line(value.figure.id, said, "computed", False, words, here))
    return tuple(lines) if len(lines) > 1 or not any(line.here for line in lines) else ()
