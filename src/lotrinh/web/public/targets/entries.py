"""The ledger behind a target, entry by entry: what is in use, what it replaced, what was left aside and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.ledger.cells import Cell, Computed, Role
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.periods import Period
from lotrinh.programme.targets import Target
from lotrinh.text import Text, same
from lotrinh.web.public import wording
from lotrinh.web.public.charting.points import dot, implied_values
from lotrinh.web.public.scene import Scene

#: Roles of entries that a table greys out.
_GREY = frozenset({Role.SUPERSEDED, Role.DERIVED, Role.WRONG_UNIT})


@dataclass(frozen=True)
class Row:
    """One entry or computed value. `status` is one of the words that charts use for their dots."""

    id: str
    period: Text
    value: Text
    status: str
    source: Source | None
    published: Text | None
    note: Text | None
    used: bool
    grey: bool
    struck: bool
    figure: Figure | None


@dataclass(frozen=True)
class Group:
    """The entries of one series. `other` marks an area that is not the target's."""

    title: Text
    unit: Text
    rows: tuple[Row, ...]
    other: bool


def groups(scene: Scene, target: Target) -> tuple[Group, ...]:
    """The target's own series, the growth published for it, the series it is compared with, then other areas."""
    if target.indicator is None:
        return ()
    found = [_group(scene, indicator, area) for indicator, area in _series(scene, target)]
    found += [_group(scene, target.indicator, heir.id, other=True) for heir in scene.heirs(target.area)]
    return tuple(group for group in found if group.rows)


def figures(scene: Scene, target: Target) -> tuple[Figure, ...]:
    """The published entries of all groups, for taking away."""
    rows = [row.figure for group in groups(scene, target) for row in group.rows]
    return tuple(dict.fromkeys(figure for figure in rows if figure is not None))


def _series(scene: Scene, target: Target) -> list[tuple[str, str]]:
    assert target.indicator is not None
    growth = [one.id for one in scene.programme.indicators if one.growth_of == target.indicator]
    own = [(indicator, target.area) for indicator in (target.indicator, *growth)]
    if target.reference:
        own.append((target.reference, target.reference_area or target.area))
    return list(dict.fromkeys(own))


def _group(scene: Scene, indicator: str, area: str, other: bool = False) -> Group:
    known = scene.programme.indicator_by_id[indicator]
    title = known.title
    if other:
        place = wording.area_name(scene.programme.area_by_id[area])
        title = Text(
            vi=f"{title.vi}, {place.vi}: địa bàn khác, không nối vào dãy",
            en=f"{title.en}, {place.en}: another area, not joined to the series",
        )
    rows = [row for cell in scene.ledger.cells(indicator, area) for row in _rows(scene, cell)]
    rows += [_implied(scene, value.cell) for value in implied_values(scene, indicator, area)]
    rows += [_timeless(scene, figure) for figure in scene.ledger if _without_period(figure, indicator, area)]
    ordered = sorted(rows, key=lambda row: row[0], reverse=True)
    return Group(
        title, scene.programme.unit_by_id[known.unit].symbol, tuple(row for _, row in ordered), other
    )


Ordered = tuple[tuple[int, str, int], Row]


def _order(period: Period | None, place: int) -> tuple[int, str, int]:
    """Newest first; within a period the one in use first; what has no period last."""
    return (period.last.toordinal(), period.code, -place) if period else (0, "", -place)


def _rows(scene: Scene, cell: Cell) -> Iterator[Ordered]:
    for place, entry in enumerate(cell.entries):
        figure = entry.figure
        yield _order(cell.period, place), _entry(scene, figure, cell, entry.role)
    if isinstance(cell.used, Computed):
        yield _implied(scene, cell)


def _entry(scene: Scene, figure: Figure, cell: Cell | None, role: Role | None) -> Row:
    unit = scene.programme.unit_by_id.get(figure.unit)
    own = cell is not None and unit is not None and unit.id == cell.unit.id
    replaced = role is Role.SUPERSEDED
    return Row(
        id=figure.id,
        period=_when(figure.period),
        value=wording.plain(figure.value) if own else wording.amount(figure.value, unit),
        status="superseded" if replaced else dot(figure),
        source=scene.programme.source_by_id.get(figure.source),
        published=wording.when_published(figure),
        note=_note(scene, figure, role),
        used=role is Role.USED,
        grey=role is None or role in _GREY,
        struck=replaced,
        figure=figure,
    )


#: Why an entry is not the one in use, shorter than its passport says it.
_ASIDE: dict[Role, Text] = {
    Role.CORROBORATES: Text(vi="cùng giá trị", en="the same value"),
    Role.LOWER_STATUS: Text(vi="đã có số chắc hơn", en="a firmer one is used"),
    Role.OLDER: Text(vi="đã có số mới hơn", en="a newer one is used"),
    Role.LOWER_PRECEDENCE: Text(vi="nguồn xếp sau", en="its source comes second"),
    Role.ROUNDED: Text(vi="số làm tròn", en="rounded"),
    Role.DERIVED: Text(vi="chỉ tham khảo", en="for reference only"),
    Role.WRONG_UNIT: Text(vi="khác loại đơn vị", en="of another dimension"),
}
_NO_PERIOD = Text(vi="không rõ kỳ", en="period not known")
_COMPUTED = Text(
    vi="Tính theo công thức, từ số đã công bố.", en="Computed by a formula from published figures."
)


def _when(period: Period | None) -> Text:
    """The period in its column: a year is its number."""
    if period is None:
        return _NO_PERIOD
    return same(str(period.year)) if period.is_year else period.label


def _note(scene: Scene, figure: Figure, role: Role | None) -> Text | None:
    """What became of the entry, in a few words."""
    if figure.supersedes and scene.has(figure.supersedes):
        old = wording.plain(scene.ledger.entry(figure.supersedes).value)
        return Text(vi=f"thay {old.vi}", en=f"replaces {old.en}")
    return _ASIDE.get(role) if role else None


def _implied(scene: Scene, cell: Cell) -> Ordered:
    computed = cell.used
    assert isinstance(computed, Computed)
    row = Row(
        computed.id, _when(cell.period), wording.plain(computed.value), "computed", None, None, _COMPUTED, True, False,
        False, None,
    )  # fmt: skip
    return _order(cell.period, 0), row


def _timeless(scene: Scene, figure: Figure) -> Ordered:
    return _order(None, 0), _entry(scene, figure, None, None)


def _without_period(figure: Figure, indicator: str, area: str) -> bool:
    return figure.period is None and (figure.indicator, figure.area) == (indicator, area)
