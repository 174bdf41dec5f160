"""From a target as it is read to the measure of its statistic: one function a shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from lotrinh.assessing.against import POINTS_A_YEAR, GrowthGap, measure_gap
from lotrinh.assessing.every_year import EveryYear, measure_every_year
from lotrinh.assessing.intervals import Interval, accepted
from lotrinh.assessing.level_question import LevelQuestion
from lotrinh.assessing.levels import measure_level
from lotrinh.assessing.measure import Measure
from lotrinh.assessing.scales import PERCENT_A_YEAR
from lotrinh.assessing.series import Series, SeriesSource, combined
from lotrinh.assessing.signs import WayQuestion, measure_milestone, measure_way
from lotrinh.assessing.sums import PeriodSum, measure_sum
from lotrinh.programme.indicators import Indicator, Observes
from lotrinh.programme.programme import Break
from lotrinh.programme.targets import Compared, Operator, Shape, Stage, Target, Timing
from lotrinh.programme.units import BUILT_IN, Unit
from lotrinh.text import Text

RATE_UNIT = BUILT_IN["percent-per-year"]
POINT_UNIT = BUILT_IN["percentage-point-per-year"]


def measure(target: Target, source: SeriesSource) -> Measure:
    """The measure of `target`, whose `undefined` is None and whose indicator is known."""
    return _SHAPES[target.shape](target, source)


def _indicator(target: Target, source: SeriesSource) -> Indicator:
    assert target.indicator is not None
    return source.indicator(target.indicator)


def _unit(target: Target, source: SeriesSource) -> Unit:
    return source.programme.unit_by_id[_indicator(target, source).unit]


def _factor(target: Target, source: SeriesSource, into: Unit) -> Decimal:
    """Units of the target's value → units computed in."""
    if target.unit is None:
        return Decimal(1)
    return source.programme.unit_by_id[target.unit].factor / into.factor


def _levels(target: Target, source: SeriesSource) -> Series:
    assert target.indicator is not None
    return source.levels(target.indicator, target.area)


def _values(target: Target, source: SeriesSource) -> Series:
    """What a level, a mean or a direction is about: of a growth indicator the rates, not the index they chain up to."""
    assert target.indicator is not None
    growth = _indicator(target, source).observes is Observes.GROWTH
    return source.rates(target.indicator, target.area) if growth else _levels(target, source)


def _years(target: Target) -> tuple[int, int]:
    """The first and the last year; the target's own checks hold that both are there."""
    assert target.first_year is not None
    assert target.last_year is not None
    return target.first_year, target.last_year


def _base_year(target: Target, source: SeriesSource) -> int:
    return target.base_year or source.programme.header.base_year


def _breaks(target: Target, source: SeriesSource) -> tuple[Break, ...]:
    named = set(_indicator(target, source).breaks)
    return tuple(b for b in source.programme.header.breaks if b.id in named)


def _question(
    target: Target, source: SeriesSource, series: Series, interval: Interval, due: int
) -> LevelQuestion:
    base_year = _base_year(target, source)
    window = series.within(base_year, due).rebased()
    return LevelQuestion(
        series=window,
        accepted=interval,
        due=due,
        base_year=base_year,
        base=window.by_year.get(base_year),
        observes=_indicator(target, source).observes,
        unit=_unit(target, source),
        breaks=_breaks(target, source),
    )


def _level(target: Target, source: SeriesSource) -> Measure:
    assert target.year is not None
    interval = accepted(target, _factor(target, source, _unit(target, source)))
    return measure_level(_question(target, source, _values(target, source), interval, target.year))


def _increase(target: Target, source: SeriesSource) -> Measure:
    assert target.year is not None
    by = accepted(target, _factor(target, source, _unit(target, source)))
    return _relative(target, source, target.year, lambda base: by.map(lambda end: base + end))


def _multiple(target: Target, source: SeriesSource) -> Measure:
    assert target.year is not None
    times = accepted(target)
    return _relative(
        target,
        source,
        target.year,
        lambda base: times.map(lambda end: base * end),
        positive=True,
    )


def _relative(
    target: Target,
    source: SeriesSource,
    due: int,
    from_base: Callable[[float], Interval],
    positive: bool = False,
) -> Measure:
    """A level question whose accepted values follow from the base year's; without the base there is no answer."""
    question = _question(target, source, _levels(target, source), Interval(), due)
    base = question.base
    if base is None or (positive and base.value <= 0):
        return measure_level(replace(question, lacking=_no_base(question.base_year, base is not None)))
    return measure_level(replace(question, accepted=from_base(base.value), needs_base=True))


def _no_base(year: int, zero: bool) -> Text:
    if zero:
        return Text(
            vi=f"số năm gốc {year} không dương, nên không tính được tốc độ hay số lần",
            en=f"the base of {year} is not positive, so no growth or multiple can be taken",
        )
    return Text(vi=f"thiếu số năm gốc {year}", en=f"no figure for the base year {year}")


def _average_growth(target: Target, source: SeriesSource) -> Measure:
    """base × (1 + g)ⁿ; where the base year is not known, from the first year seen, for pace only."""
    assert target.last_year is not None
    rate = accepted(target, _factor(target, source, RATE_UNIT))
    question = _question(target, source, _levels(target, source), Interval(), target.last_year)
    start = question.base or question.series.oldest
    if start is None:
        return measure_level(question)
    if start.value <= 0:
        return measure_level(replace(question, lacking=_no_base(start.year, zero=True)))
    level = rate.map(lambda end: start.value * (1 + end / 100) ** (question.due - start.year))
    if question.base is None and question.series.newest and question.series.newest.year == question.due:
        return measure_level(replace(question, lacking=_no_base(question.base_year, zero=False)))
    substituted = question.base is None
    return measure_level(
        replace(
            question,
            accepted=level,
            needs_base=True,
            substituted=substituted,
            relative=True,
        )
    )


def _growth_each_year(target: Target, source: SeriesSource) -> Measure:
    assert target.indicator is not None
    interval = accepted(target, _factor(target, source, RATE_UNIT))
    rates = source.rates(target.indicator, target.area)
    return measure_every_year(
        EveryYear(rates, interval, *_years(target), RATE_UNIT, source.on.year, PERCENT_A_YEAR)
    )


def _maintain(target: Target, source: SeriesSource) -> Measure:
    unit = _unit(target, source)
    interval = accepted(target, _factor(target, source, unit))
    return measure_every_year(
        EveryYear(_values(target, source), interval, *_years(target), unit, source.on.year)
    )


def _sum(target: Target, source: SeriesSource) -> Measure:
    unit = _unit(target, source)
    interval = accepted(target, _factor(target, source, unit))
    total = target.shape is Shape.TOTAL
    return measure_sum(
        PeriodSum(
            _values(target, source),
            interval,
            *_years(target),
            unit,
            total,
        )
    )


def _versus(target: Target, source: SeriesSource) -> Measure:
    if target.compared is Compared.LEVEL:
        return _versus_level(target, source)
    assert target.indicator is not None
    assert target.reference is not None
    first, last = _years(target)
    other_area = target.reference_area or target.area
    gaps = combined(
        source.rates(target.indicator, target.area),
        source.rates(target.reference, other_area),
        lambda a, b: a - b,
        "−",
    )
    interval = accepted(target, _factor(target, source, POINT_UNIT))
    if target.timing is Timing.EACH_YEAR:
        return measure_every_year(
            EveryYear(gaps, interval, first, last, POINT_UNIT, source.on.year, POINTS_A_YEAR)
        )
    own, other = (
        source.levels(target.indicator, target.area),
        source.levels(target.reference, other_area),
    )
    return measure_gap(
        GrowthGap(
            own,
            other,
            gaps,
            interval,
            _base_year(target, source),
            last,
            POINT_UNIT,
        )
    )


def _versus_level(target: Target, source: SeriesSource) -> Measure:
    """Own minus, or over (in per cent), the reference: a series of its own, then a level, a mean or every year."""
    assert target.reference
    assert target.indicator
    own = _levels(target, source)
    other = source.levels(target.reference, target.reference_area or target.area)
    over = target.operator is Operator.OVER
    mine, theirs = (
        source.programme.unit_by_id[source.indicator(i).unit] for i in (target.indicator, target.reference)
    )
    into = float(theirs.factor / mine.factor)  # the reference in own's unit: tỷ against triệu đồng
    series = combined(
        own,
        other,
        (lambda a, b: _ratio(a, b * into)) if over else (lambda a, b: a - b * into),
        "÷" if over else "−",
    )
    unit = BUILT_IN["percent"] if over else _unit(target, source)
    interval = accepted(target, _factor(target, source, unit))
    if target.timing is Timing.AT_YEAR:
        assert target.year is not None
        question = _question(target, source, series, interval, target.year)
        # A difference or a ratio of two series goes by points, whatever the two are.
        return measure_level(replace(question, unit=unit, observes=Observes.SHARE))
    first, last = _years(target)
    if target.timing is Timing.EACH_YEAR:
        return measure_every_year(EveryYear(series, interval, first, last, unit, source.on.year))
    return measure_sum(PeriodSum(series, interval, first, last, unit, total=False))


def _ratio(own: float, other: float) -> float | None:
    return None if other == 0 else own / other * 100


def _direction(target: Target, source: SeriesSource) -> Measure:
    assert target.direction is not None
    base = _base_year(target, source)
    return measure_way(
        WayQuestion(
            _values(target, source),
            target.direction,
            base,
            _unit(target, source),
            target.ends,
        )
    )


def _milestone(target: Target, source: SeriesSource) -> Measure:
    assert target.year is not None
    return measure_milestone(_levels(target, source), target.year, _unit(target, source))


def _stages(target: Target, source: SeriesSource) -> Measure:
    """Each stage is a level by its year; the stages are judged one by one, in the order of their years."""
    stages = sorted(target.stages, key=lambda stage: stage.year)
    found = tuple((stage.year, _stage(target, stage, source)) for stage in stages)
    return replace(found[-1][1], stages=found)


def _stage(target: Target, stage: Stage, source: SeriesSource) -> Measure:
    changes = {
        "shape": Shape.LEVEL,
        "year": stage.year,
        "value": stage.value,
        "effective_bound": stage.effective_bound,
    }
    return _level(target.model_copy(update={**changes, "stages": ()}), source)


_SHAPES: dict[Shape, Callable[[Target, SeriesSource], Measure]] = {
    Shape.LEVEL: _level,
    Shape.UNIVERSAL: _level,
    Shape.RANK: _level,
    Shape.INCREASE: _increase,
    Shape.MULTIPLE: _multiple,
    Shape.AVERAGE_GROWTH: _average_growth,
    Shape.GROWTH_EACH_YEAR: _growth_each_year,
    Shape.MAINTAIN: _maintain,
    Shape.MEAN: _sum,
    Shape.TOTAL: _sum,
    Shape.VERSUS: _versus,
    Shape.DIRECTION: _direction,
    Shape.MILESTONE: _milestone,
    Shape.STAGES: _stages,
}
