"""What was promised, as a chart shows it: the accepted region with its words, and the path that leads there."""

from __future__ import annotations

import math

from lotrinh.assessing.intervals import Interval, accepted
from lotrinh.assessing.scales import Pace
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.targets import Bound, Compared, Shape, Target
from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.text import Text, same
from lotrinh.web.public import wording
from lotrinh.writing.charts import Path, Region

#: Shapes whose accepted values follow from the figures: the promise itself is a rate, a sum or a multiple.
_RELATIVE = frozenset({Shape.AVERAGE_GROWTH, Shape.INCREASE, Shape.MULTIPLE, Shape.TOTAL})
_LONGEST_SYMBOL = 12  # a longer unit stands at the axis only
_WORDS: dict[Bound, tuple[str, str]] = {
    Bound.AT_LEAST: ("từ {}", "from {}"),
    Bound.MORE_THAN: ("trên {}", "over {}"),
    Bound.AT_MOST: ("tối đa {}", "up to {}"),
    Bound.LESS_THAN: ("dưới {}", "under {}"),
    Bound.ABOUT: ("khoảng {}", "about {}"),
    Bound.BETWEEN: ("{}", "{}"),
    Bound.EQUAL: ("{}", "{}"),
}


def regions(verdict: Verdict) -> tuple[Region, ...]:
    """The accepted values of a measured verdict: a box at the due year, a band over years, a box for each stage."""
    measure, target = verdict.measure, verdict.target
    if measure.stages:
        return tuple(
            _box(stage.accepted, year, same(str(year)), None)
            for year, stage in measure.stages
            if _open(stage.accepted)
        )
    if not _open(measure.accepted) or measure.due is None:
        return ()
    label = label_of(verdict)
    if measure.band_from is not None:
        return (_region(measure.accepted, measure.band_from, measure.due, label, None),)
    return (_box(measure.accepted, measure.due, label, _note(verdict, target)),)


def rate_regions(target: Target) -> tuple[Region, ...]:
    """The accepted yearly growth as a band over the target's years."""
    if target.first_year is None or target.last_year is None or target.unit is None:
        return ()
    rate = BUILT_IN["percent-per-year"]
    interval = accepted(target)
    label = _bound_words(target, rate) or _interval_words(interval, rate)
    return (_region(interval, target.first_year, target.last_year, label, None),)


def label_of(verdict: Verdict) -> Text:
    """The promise in two or three words: ``khoảng 38%``, ``từ 15.479 tỷ đồng``."""
    target, unit = verdict.target, _unit(verdict)
    if target.shape is Shape.MILESTONE:
        return Text(vi="xong", en="done")
    stated = None if target.shape in _RELATIVE else _bound_words(target, unit)
    return stated or _interval_words(verdict.measure.accepted, unit)


def _unit(verdict: Verdict) -> Unit | None:
    """What the accepted values are counted in; an index has no unit."""
    return None if verdict.measure.series.index else verdict.measure.unit


def path_of(verdict: Verdict) -> Path | None:
    """The path from the newest value to the accepted region; none where it is already inside."""
    measure = verdict.measure
    if len(measure.path) < 2 or measure.inside or measure.required is None:
        return None
    points = tuple((float(year), value) for year, value in measure.path)
    return Path(
        points=points, label=Text(vi="lộ trình cần có:", en="required path:") + pace_words(measure.required)
    )


def rate_path(verdict: Verdict) -> Path | None:
    """The yearly growth that is required from the year after the newest figure."""
    required, newest = verdict.measure.required, verdict.measure.newest
    if verdict.target.shape is not Shape.AVERAGE_GROWTH:
        return None  # where every year counts, what is needed is the edge of the band itself
    if required is None or newest is None or newest.year + 1 >= required.end:
        return None
    points = tuple((float(year), required.value) for year in range(newest.year + 1, required.end + 1))
    since = Text(vi=f"từ {required.start} cần", en=f"needed from {required.start} on:")
    return Path(points=points, label=since + required.label())


def needed(verdict: Verdict) -> Text | None:
    """What each year after the newest figure must bring: a change, a lead over the other series, or an amount."""
    required, target = verdict.measure.required, verdict.target
    if required is None or verdict.measure.inside:
        return None
    if target.shape in (Shape.MEAN, Shape.TOTAL):
        return required.label()
    if target.shape is Shape.VERSUS and target.compared is Compared.GROWTH:
        said = required.label()
        return Text(vi=f"cao hơn {said.vi}", en=f"ahead by {said.en}")
    return pace_words(required)


def pace_words(pace: Pace) -> Text:
    """``tăng 12,8%/năm``, ``down 0.38 pp a year``."""
    size = Pace(abs(pace.value), pace.scale, pace.unit, pace.start, pace.end).label()
    up = pace.value >= 0
    return Text(vi=f"{'tăng' if up else 'giảm'} {size.vi}", en=f"{'up' if up else 'down'} {size.en}")


def _box(interval: Interval, year: int, label: Text, note: Text | None) -> Region:
    return _region(interval, year, year, label, note)


def _region(interval: Interval, first: int, last: int, label: Text, note: Text | None) -> Region:
    low = interval.lo if math.isfinite(interval.lo) else None
    high = interval.hi if math.isfinite(interval.hi) else None
    return Region(low=low, high=high, x0=float(first), x1=float(last), label=label, note=note)


def _open(interval: Interval) -> bool:
    """Whether anything is refused at all."""
    return math.isfinite(interval.lo) or math.isfinite(interval.hi)


def _note(verdict: Verdict, target: Target) -> Text | None:
    """What is accepted, where the promise itself does not say it; for a relative promise, the promise."""
    year = Text(vi=f"năm {verdict.measure.due}", en=f"in {verdict.measure.due}")
    if target.shape in _RELATIVE:
        return target.vow
    taken = _interval_words(verdict.measure.accepted, _unit(verdict))
    if taken == label_of(verdict):
        return year
    return Text(vi=f"nhận {taken.vi}, {year.vi}", en=f"accepts {taken.en}, {year.en}")


def _bound_words(target: Target, unit: Unit | None) -> Text | None:
    """The bound as the text has it; None where the target states no value, or states it in another unit."""
    if target.bound is None or target.unit is None or unit is None:
        return None
    if target.low is not None and target.high is not None and target.value is None:
        return _unitised(
            Text(
                vi=f"{wording.plain(target.low).vi}–{wording.plain(target.high).vi}",
                en=f"{wording.plain(target.low).en}–{wording.plain(target.high).en}",
            ),
            unit,
        )
    value = next((one for one in (target.value, target.low, target.high) if one is not None), None)
    if value is None or (target.unit != unit.id and BUILT_IN.get(target.unit, unit).factor != unit.factor):
        return None
    said = _unitised(wording.plain(value), unit)
    vi, en = _WORDS[target.bound]
    return Text(vi=vi.format(said.vi), en=en.format(said.en))


def _interval_words(interval: Interval, unit: Unit | None) -> Text:
    """``37–39%``, ``từ 57.000``, ``dưới 9%``."""
    low, high = math.isfinite(interval.lo), math.isfinite(interval.hi)
    if low and high:
        ends = [wording.plain(end) for end in dict.fromkeys((interval.lo, interval.hi))]
        return _unitised(Text(vi="–".join(e.vi for e in ends), en="–".join(e.en for e in ends)), unit)
    closed = interval.lo_closed if low else interval.hi_closed
    bound = (
        (Bound.AT_LEAST if closed else Bound.MORE_THAN)
        if low
        else (Bound.AT_MOST if closed else Bound.LESS_THAN)
    )
    said = _unitised(wording.plain(interval.lo if low else interval.hi), unit)
    vi, en = _WORDS[bound]
    return Text(vi=vi.format(said.vi), en=en.format(said.en))


def _unitised(said: Text, unit: Unit | None) -> Text:
    """The number with its unit where that is short."""
    if unit is None or len(unit.symbol.vi) > _LONGEST_SYMBOL:
        return said
    gap = "" if unit.closed_up else " "
    return Text(vi=f"{said.vi}{gap}{unit.symbol.vi}", en=f"{said.en}{gap}{unit.symbol.en}")
