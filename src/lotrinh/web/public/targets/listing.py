"""The list of targets: filters that are plain links, and one row for each target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lotrinh.assessing.outcomes import DISPLAY_ORDER, Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.programme import Sector
from lotrinh.programme.targets import TargetKind
from lotrinh.text import Text
from lotrinh.web.public import wording
from lotrinh.web.public.charting.points import implied_values
from lotrinh.web.public.charting.promise import needed
from lotrinh.web.public.scene import Scene

KINDS: dict[TargetKind, Text] = {
    TargetKind.QUANTITATIVE: Text(vi="có số", en="with a number"),
    TargetKind.DIRECTIONAL: Text(vi="chỉ có hướng", en="a direction"),
    TargetKind.MILESTONE: Text(vi="mốc việc", en="a milestone"),
}


@dataclass(frozen=True)
class Wanted:
    """What a reader asked to see; a value that does not exist asks for nothing."""

    sector: str = ""
    outcome: str = ""
    kind: str = ""

    @classmethod
    def of(cls, scene: Scene, query: Mapping[str, str]) -> Wanted:
        """Reads the address, e.g. ``?sector=du-lich&outcome=at_risk``."""
        sector, outcome, kind = (query.get(name, "") for name in ("sector", "outcome", "kind"))
        return cls(
            sector if sector in scene.programme.sector_by_id else "",
            outcome if outcome in list(Outcome) else "",
            kind if kind in list(TargetKind) else "",
        )

    def takes(self, verdict: Verdict) -> bool:
        """Whether a target is among those asked for."""
        return (
            self.sector in ("", verdict.target.sector)
            and self.outcome in ("", verdict.outcome.value)
            and self.kind in ("", verdict.target.kind.value)
        )

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.sector or self.outcome or self.kind)


@dataclass(frozen=True)
class Row:
    """One target in the list. `value` opens the passport `figure`, where one entry stands behind it."""

    verdict: Verdict
    year: int | None
    value: Text | None
    figure: str | None
    needed: Text | None


@dataclass(frozen=True)
class SectorRows:
    """The rows of one sector."""

    sector: Sector
    rows: tuple[Row, ...]


def rows(scene: Scene, wanted: Wanted) -> tuple[SectorRows, ...]:
    """The targets asked for, by sector; sectors without any are left out."""
    found = []
    for sector in scene.programme.header.sectors:
        verdicts = [v for v in scene.verdicts.values() if v.target.sector == sector.id and wanted.takes(v)]
        if verdicts:
            found.append(SectorRows(sector, tuple(_row(scene, verdict) for verdict in verdicts)))
    return tuple(found)


def choices(scene: Scene) -> dict[str, list[tuple[str, Text]]]:
    """What the filters offer: sectors that have targets, outcomes and kinds that occur."""
    verdicts = scene.verdicts.values()
    sectors, outcomes = {v.target.sector for v in verdicts}, {v.outcome for v in verdicts}
    kinds = {v.target.kind for v in verdicts}
    return {
        "sectors": [(one.id, one.title) for one in scene.programme.header.sectors if one.id in sectors],
        "outcomes": [(one.value, one.word) for one in DISPLAY_ORDER if one in outcomes],
        "kinds": [(one.value, words) for one, words in KINDS.items() if one in kinds],
    }


def _row(scene: Scene, verdict: Verdict) -> Row:
    year, value, figure = _newest(scene, verdict) or (None, None, None)
    return Row(verdict, year, value, figure, needed(verdict) if verdict.outcome.assessed else None)


def _newest(scene: Scene, verdict: Verdict) -> tuple[int, Text, str | None] | None:
    """The newest yearly value of the target's own indicator, with the id that opens its passport."""
    target = verdict.target
    if target.indicator is None:
        return None
    values = [
        *scene.ledger.yearly(target.indicator, target.area),
        *implied_values(scene, target.indicator, target.area),
    ]
    if not values:
        return None
    newest = max(values, key=lambda value: value.year)
    return newest.year, wording.amount(newest.value, newest.unit), newest.figure.id
