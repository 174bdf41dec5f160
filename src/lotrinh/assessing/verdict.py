"""The verdict on a target: outcome, freshness, distance, paces, readings, and the reasons as a tree.

The same inputs give the same verdict for ever. Nothing else in the system may decide whether a target is met.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from lotrinh.assessing.freshness import Freshness, freshness, months_after
from lotrinh.assessing.intervals import Interval
from lotrinh.assessing.judging import Ruling, judge, rule_not_begun, rule_undefined, worst_stage
from lotrinh.assessing.level_reasons import span
from lotrinh.assessing.measure import Measure, Track
from lotrinh.assessing.outcomes import FreshnessState, Outcome
from lotrinh.assessing.reasons import Reason
from lotrinh.assessing.scales import Amount, Pace
from lotrinh.assessing.series import Observation, SeriesSource
from lotrinh.assessing.shapes import measure
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.programme import Programme
from lotrinh.programme.targets import Option, Reading, Target
from lotrinh.programme.units import Unit
from lotrinh.text import Text


@dataclass(frozen=True)
class OtherReading:
    """What the verdict would be with one reading changed."""

    reading: str
    question: Text
    option: str
    title: Text
    outcome: Outcome
    differs: bool
    region: Region

    @property
    def accepted(self) -> Text | None:
        """The values that would be accepted then, in words; None where there are none."""
        return self.region.words()


@dataclass(frozen=True)
class Region:
    """Accepted values with the unit they are counted in."""

    interval: Interval
    unit: Unit | None
    index: bool

    def words(self) -> Text | None:
        """``37% đến 39%``; None where everything is accepted, or nothing is counted."""
        if self.unit is None or (math.isinf(self.interval.lo) and math.isinf(self.interval.hi)):
            return None
        return span(self.interval, self.unit, self.index)


@dataclass(frozen=True)
class Verdict:
    """What the system says of a target on a day.

    `reading` lists the assumptions in force as (reading id, option). `figures` are the ids of the entries used.
    `measure` keeps the numbers behind it, for charts.
    """

    target: Target
    ruling: Ruling
    freshness: Freshness
    measure: Measure
    reading: tuple[tuple[Reading, Option], ...]
    other_readings: tuple[OtherReading, ...]

    @cached_property
    def reasons(self) -> Reason:
        """The argument as a tree: the rule that fired, the steps, the readings, the freshness."""
        return _reason_tree(self.ruling, self.measure, self.freshness, self.reading)

    @property
    def region(self) -> Region:
        """The accepted values and their unit."""
        return _region(self.measure)

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return self.ruling.outcome

    @property
    def differs(self) -> bool:
        """True where the outcome would be another under another reading."""
        return any(other.differs for other in self.other_readings)

    @property
    def figure(self) -> Observation | None:
        """The newest yearly value used."""
        return self.measure.newest

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the ledger entries that the verdict used."""
        own = self.measure.newest.figures if self.measure.newest else ()
        return tuple(dict.fromkeys((*own, *self.reasons.figures())))

    def as_json(self) -> dict[str, Any]:
        """The verdict for machines: what `lotrinh assess --json` prints for each target."""
        m = self.measure
        return {
            "target": self.target.id,
            "clause": self.target.clause,
            "title": self.target.title.model_dump(),
            "outcome": self.outcome.value,
            "rule": self.ruling.rule,
            "basis": "pace" if self.outcome.assessed else None,
            "freshness": {
                "state": self.freshness.state.value,
                "newest": self.freshness.newest,
                "expected": self.freshness.expected.isoformat() if self.freshness.expected else None,
            },
            "distance": m.distance,
            "distance_note": m.distance_note.model_dump() if m.distance_note else None,
            "gap": _amount(m.gap),
            "required_pace": _pace(m.required),
            "achieved_pace": _pace(m.track.achieved if m.track else None),
            "achieved_pace_without_break": _pace(m.without_break.achieved if m.without_break else None),
            "ratio": _ratio(m.track),
            "ratio_without_break": _ratio(m.without_break),
            "figure": _observation(m),
            "reading": {reading.id: option.id for reading, option in self.reading},
            "other_readings": [
                {
                    "reading": o.reading,
                    "option": o.option,
                    "title": o.title.model_dump(),
                    "outcome": o.outcome.value,
                    "differs": o.differs,
                }
                for o in self.other_readings
            ],
            "differs_under_another_reading": self.differs,
            "figures": list(self.figures),
            "reasons": self.reasons.as_json(),
        }


class Assessor:
    """Assesses the targets of one programme with the figures of one ledger, as on one day.

    The ledger is taken as it is: call `ledger.known_on(day)` before. `bands` and breaks come from the programme.
    """

    def __init__(self, programme: Programme, ledger: Ledger, on: dt.date) -> None:
        self.programme = programme
        self.on = on
        self.source = SeriesSource(programme, ledger, on)

    def all(self) -> tuple[Verdict, ...]:
        """A verdict for each target, in the programme's order."""
        return tuple(self.verdict(target) for target in self.programme.targets)

    def verdict(self, target: Target) -> Verdict:
        """The verdict on one target."""
        readings = self.programme.readings_by_target.get(target.id, ())
        chosen = tuple((reading, reading.option(reading.chosen)) for reading in readings)
        read = target.read_as([option for _, option in chosen])
        ruling, measured = self._rule(read)
        fresh = self._freshness(read)
        return Verdict(
            target=read,
            ruling=ruling,
            freshness=fresh,
            measure=measured,
            reading=chosen,
            other_readings=self._others(target, chosen, ruling.outcome),
        )

    def _rule(self, target: Target) -> tuple[Ruling, Measure]:
        header = self.programme.header
        undefined = rule_undefined(target)
        if undefined is not None:
            return undefined, Measure()
        if target.indicator is None:
            words = Text(
                vi="chưa chọn chỉ tiêu để đo",
                en="no indicator has been chosen to measure it",
            )
            return Ruling(Outcome.NOT_MEASURABLE, "no-indicator", words), Measure()
        measured = measure(target, self.source)
        early = rule_not_begun(target.begins or header.first_year, self.on.year)
        if early is not None:
            return early, _untouched(measured)
        lag = self.source.indicator(target.indicator).lag_months
        closed = partial(_closed, self.on, lag)
        if measured.stages:
            face, ruling = worst_stage(measured, header.bands, closed)
            return ruling, replace(face, stages=measured.stages)
        return judge(measured, header.bands, closed), measured

    def _freshness(self, target: Target) -> Freshness:
        if target.indicator is None:
            note = Text(vi="không có chỉ tiêu", en="no indicator")
            return Freshness(FreshnessState.NEVER, None, None, note)
        area = self.programme.area_by_id.get(target.area)
        return freshness(self.source.indicator(target.indicator), self._newest(target), self.on, area)

    def _newest(self, target: Target) -> int | None:
        """The newest year that is published; of two series compared, the year that both have reached."""
        assert target.indicator is not None
        newest = [self.source.published(target.indicator, target.area).newest]
        if target.reference is not None:
            newest.append(
                self.source.published(target.reference, target.reference_area or target.area).newest
            )
        years = [observation.year for observation in newest if observation is not None]
        return min(years) if len(years) == len(newest) else None

    def _others(
        self,
        target: Target,
        chosen: tuple[tuple[Reading, Option], ...],
        outcome: Outcome,
    ) -> tuple[OtherReading, ...]:
        """One reading changed at a time, the others as chosen."""
        found = []
        for reading, kept in chosen:
            rest = [option for other, option in chosen if other is not reading]
            for option in reading.options:
                if option.id != kept.id:
                    found.append(self._other(target, reading, option, rest, outcome))
        return tuple(found)

    def _other(
        self,
        target: Target,
        reading: Reading,
        option: Option,
        rest: list[Option],
        outcome: Outcome,
    ) -> OtherReading:
        read = target.read_as([*rest, option])
        ruling, measured = self._rule(read)
        return OtherReading(
            reading.id,
            reading.question,
            option.id,
            option.title,
            ruling.outcome,
            # A reading under which nothing can be said does not contradict what can be said under the chosen one.
            ruling.outcome is not outcome and (ruling.outcome.assessed or not outcome.assessed),
            _region(measured),
        )


def _closed(on: dt.date, lag_months: int, year: int) -> bool:
    """True where the figure of `year` should be out on the day `on`."""
    return on > months_after(dt.date(year, 12, 31), lag_months)


def _untouched(measured: Measure) -> Measure:
    """Only what a chart needs: before its period a target has neither pace nor distance."""
    return Measure(
        series=measured.series,
        accepted=measured.accepted,
        unit=measured.unit,
        due=measured.due,
        band_from=measured.band_from,
    )


def _region(measured: Measure) -> Region:
    return Region(measured.accepted, measured.unit, measured.series.index)


def _pace(pace: Pace | None) -> dict[str, Any] | None:
    if pace is None:
        return None
    said = pace.label()
    return {
        "value": pace.value,
        "unit": pace.unit.model_dump(),
        "from": pace.start,
        "to": pace.end,
        "vi": said.vi,
        "en": said.en,
    }


def _amount(amount: Amount | None) -> dict[str, Any] | None:
    return None if amount is None else {"value": amount.value, "unit": amount.unit.model_dump()}


def _ratio(track: Track | None) -> float | None:
    """The ratio where it is a number: none is required, or nothing is left, gives none."""
    return track.ratio if track is not None and math.isfinite(track.ratio) else None


def _observation(m: Measure) -> dict[str, Any] | None:
    observation = m.newest
    if observation is None:
        return None
    return {
        "year": observation.year,
        "value": observation.value,
        "figures": list(observation.figures),
        "computed": observation.computed,
        "unit": m.unit.id if m.unit and not m.series.index else None,
        "index": m.series.index,
        "partial_year": observation.partial,
        "unfinished_year": observation.unfinished,
    }


def _reason_tree(
    ruling: Ruling,
    m: Measure,
    fresh: Freshness,
    chosen: tuple[tuple[Reading, Option], ...],
) -> Reason:
    """The verdict as an argument: the rule, then the steps, then what it rests on."""
    steps = [*([m.breached] if m.breached else []), *m.reasons]
    if ruling.outcome.assessed and ruling.rule not in (
        "attained",
        "missed",
        "breached",
    ):
        steps.append(_basis_reason(m))
    steps.append(_reading_reason(chosen))
    steps.append(
        Reason(
            "freshness",
            Text(vi="Độ mới của số liệu", en="Freshness of the figures"),
            fresh.state.word,
            note=fresh.note,
        )
    )
    claim = Text(vi="Kết quả:", en="Outcome:") + ruling.outcome.word
    return Reason(
        f"rule.{ruling.rule}",
        claim,
        ruling.outcome.word,
        note=ruling.words,
        children=tuple(steps),
    )


def _basis_reason(m: Measure) -> Reason:
    return Reason(
        "basis",
        Text(vi="Căn cứ", en="Basis"),
        Text(vi="chỉ xét đà", en="pace only"),
        note=Text(
            vi=f"Có {m.usable} số năm dùng được. Kết quả so đà đạt được với đà cần có, không phải xác suất.",
            en=f"{m.usable} usable yearly values. The outcome compares paces; it is no probability.",
        ),
    )


def _reading_reason(chosen: tuple[tuple[Reading, Option], ...]) -> Reason:
    children = tuple(
        Reason(
            f"reading.{reading.id}",
            reading.question,
            option.title,
            note=None
            if reading.confirmed_by
            else Text(
                vi="cách đọc mặc định, chờ xác nhận",
                en="default reading, to be confirmed",
            ),
        )
        for reading, option in chosen
    )
    result = Text(vi=f"{len(chosen)} điều", en=f"{len(chosen)} in all")
    return Reason(
        "readings",
        Text(vi="Cách đọc đang dùng", en="Readings in force"),
        result,
        children=children,
    )
