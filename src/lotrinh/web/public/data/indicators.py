"""Indicators: what is measured and how, and every figure that is known of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lotrinh.ledger.cells import Cell, Computed, Entry, Role
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.indicators import Direction, Indicator, Observes
from lotrinh.programme.quantities import prices_label
from lotrinh.programme.units import Unit
from lotrinh.territory.areas import Area
from lotrinh.text import Text, same
from lotrinh.web.public import wording
from lotrinh.web.public.charting.points import dot
from lotrinh.web.public.scene import Scene, kept

OBSERVES: dict[Observes, Text] = {
    Observes.FLOW: Text(vi="lượng cộng dồn trong kỳ", en="a flow, adding up over time"),
    Observes.STOCK: Text(vi="lượng có tại một thời điểm", en="a stock at a moment"),
    Observes.SHARE: Text(vi="tỷ lệ, tỷ trọng", en="a share"),
    Observes.GROWTH: Text(
        vi="tốc độ tăng so với cùng kỳ năm trước", en="change on the same period a year before"
    ),
    Observes.SCORE: Text(vi="điểm của một chỉ số", en="points of an index"),
    Observes.RANK: Text(vi="thứ hạng, số nhỏ hơn là tốt hơn", en="a place, the smaller the better"),
    Observes.DONE: Text(vi="xong hay chưa", en="done or not"),
}
PERIODS = {
    "year": Text(vi="năm", en="yearly"),
    "half": Text(vi="sáu tháng", en="half-yearly"),
    "quarter": Text(vi="quý", en="quarterly"),
    "month": Text(vi="tháng", en="monthly"),
}
WISHED = {
    Direction.UP: Text(vi="tăng là tốt", en="up is good"),
    Direction.DOWN: Text(vi="giảm là tốt", en="down is good"),
}


@dataclass(frozen=True)
class Listed:
    """An indicator in the list: how many entries it has, its newest year, how many targets speak of it."""

    indicator: Indicator
    unit: Unit
    count: int
    newest: int | None
    targets: int


@kept
def indicators(scene: Scene) -> tuple[Listed, ...]:
    """All indicators in the programme's order."""
    counts = Counter(figure.indicator for figure in scene.ledger)
    spoken = Counter(verdict.target.indicator for verdict in scene.verdicts.values())
    return tuple(
        Listed(
            one, scene.programme.unit_by_id[one.unit], counts[one.id], _newest(scene, one.id), spoken[one.id]
        )
        for one in scene.programme.indicators
    )


def _newest(scene: Scene, id: str) -> int | None:
    years = [figure.period.year for figure in scene.ledger if figure.indicator == id and figure.period]
    return max(years, default=None)


@kept
def facts(scene: Scene, id: str) -> tuple[tuple[Text, Text], ...]:
    """The six parts that Decree 94/2022/NĐ-CP asks of an indicator, as far as known, and what else reads it."""
    one = scene.programme.indicator_by_id[id]
    return tuple((about, said) for about, said in _facts(scene, one) if said is not None)


def _facts(scene: Scene, one: Indicator) -> tuple[tuple[Text, Text | None], ...]:
    breaks = [gap.title for gap in scene.programme.header.breaks if gap.id in one.breaks]
    lag = Text(
        vi=f"khoảng {one.lag_months} tháng sau khi hết kỳ",
        en=f"about {one.lag_months} months after the period's end",
    )
    return (
        (Text(vi="Là gì", en="Definition"), one.definition),
        (Text(vi="Cách tính", en="Method"), one.method),
        (Text(vi="Công thức", en="Formula"), same(one.formula) if one.formula else None),
        (Text(vi="Loại số", en="Sort of number"), OBSERVES[one.observes]),
        (Text(vi="Giá", en="Prices"), prices_label(one.prices) if one.prices else None),
        (Text(vi="Kỳ công bố", en="Period"), PERIODS[one.period]),
        (Text(vi="Thường có số", en="Usually out"), lag),
        (Text(vi="Nguồn số liệu", en="Source"), one.source),
        (Text(vi="Chiều mong muốn", en="Wished for"), WISHED[one.wished] if one.wished else None),
        (Text(vi="Năm gián đoạn", en="Years of a break"), wording.listed(breaks) if breaks else None),
    )


@dataclass(frozen=True)
class Row:
    """One entry, or a value that a formula gave (`source` and `published` None)."""

    id: str
    period: Text
    value: Text
    status: str
    source: Source | None
    published: Text | None
    used: bool
    struck: bool
    reason: Text | None


@dataclass(frozen=True)
class Series:
    """The entries of one area and breakdown, the newest first."""

    area: Area
    breakdown: str
    rows: tuple[Row, ...]


@kept
def series_of(scene: Scene, id: str) -> tuple[Series, ...]:
    """All that is known of an indicator, the programme's own area first."""
    own = scene.programme.header.area
    found = [
        Series(scene.programme.area_by_id[area], breakdown, _rows(scene, id, area, breakdown))
        for indicator, area, breakdown in scene.ledger.series
        if indicator == id and area in scene.programme.area_by_id
    ]
    return tuple(
        sorted((one for one in found if one.rows), key=lambda one: (one.area.id != own, one.area.id))
    )


def _rows(scene: Scene, indicator: str, area: str, breakdown: str) -> tuple[Row, ...]:
    cells = reversed(scene.ledger.cells(indicator, area, breakdown))
    return tuple(row for cell in cells for row in _of_cell(scene, cell))


def _of_cell(scene: Scene, cell: Cell) -> list[Row]:
    rows = [_entry(scene, cell, entry) for entry in cell.entries]
    if isinstance(cell.used, Computed):
        value = wording.plain(cell.used.value)
        rows.append(Row(cell.used.id, _when(cell), value, "computed", None, None, True, False, cell.why))
    return rows


def _entry(scene: Scene, cell: Cell, entry: Entry) -> Row:
    figure = entry.figure
    return Row(
        id=figure.id,
        period=_when(cell),
        value=_amount(scene, cell, figure),
        status="superseded" if entry.role is Role.SUPERSEDED else dot(figure),
        source=scene.programme.source_by_id.get(figure.source),
        published=wording.when_published(figure),
        used=entry.role is Role.USED,
        struck=entry.role is Role.SUPERSEDED,
        reason=None if entry.role is Role.USED else entry.reason,
    )


def _amount(scene: Scene, cell: Cell, figure: Figure) -> Text:
    if figure.unit == cell.unit.id:
        return wording.plain(figure.value)
    return wording.amount(figure.value, scene.programme.unit_by_id.get(figure.unit))


def _when(cell: Cell) -> Text:
    return same(str(cell.period.year)) if cell.period.is_year else cell.period.label
