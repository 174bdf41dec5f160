"""Targets: their ids, units, times and directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Direction, Indicator
from lotrinh.programme.pack.draft import Draft, Item
from lotrinh.programme.pack.rules import Place, finding, listed
from lotrinh.programme.targets import Bound, Compared, Operator, Shape, Target, TargetKind
from lotrinh.programme.units import Unit


def locators(draft: Draft) -> Iterator[Finding]:
    """A target whose id does not begin with its clause, though no amendment moved it."""
    for item in draft.items["targets"]:
        target = item.value
        if target.amended_by is None and target.id.rpartition("-")[0] != target.clause:
            yield finding("pack.target.locator", item.place.at("id"), id=target.id, clause=target.clause)


def numbers(draft: Draft) -> Iterator[Finding]:
    """The numbers of a clause's targets run from 1 without a gap. Looks at ids alone: a broken item counts too."""
    found: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for id, lines in draft.named["targets"].items():
        clause, _, number = id.rpartition("-")
        if number.isdecimal():
            found[clause].append((int(number), lines[0]))
    for clause, pairs in found.items():
        used = sorted(number for number, _ in pairs)
        if used != list(range(1, len(used) + 1)):
            place = Place("targets.toml", clause, "id", pairs[0][1])
            names = listed([str(number) for number in used])
            yield finding("pack.target.number", place, clause=clause, numbers=names, count=len(used))


def without_indicator(draft: Draft) -> Iterator[Finding]:
    """A quantitative target that names no indicator and does not say what is undefined."""
    for item in draft.items["targets"]:
        target = item.value
        measured = target.indicator or target.register_id or target.undefined
        if target.kind is TargetKind.QUANTITATIVE and not measured:
            yield finding("pack.target.indicator", item.place.at("indicator"))


def units(draft: Draft) -> Iterator[Finding]:
    """A target counted in another kind of unit than its statistic has."""
    every, indicators = draft.units(), draft.by_id("indicators")
    for item in draft.items["targets"]:
        target = item.value
        indicator = indicators.get(target.indicator)
        unit, own = every.get(target.unit), every.get(indicator.unit) if indicator else None
        if unit is None or own is None or target.shape is Shape.DIRECTION:
            continue
        wanted = statistic_dimensions(target, own)
        if unit.dimension not in wanted:
            yield finding(
                "pack.target.unit",
                item.place.at("unit"),
                shape=target.shape,
                unit=unit.id,
                found=unit.dimension,
                indicator=target.indicator,
                wanted=listed(sorted(wanted)),
            )


_DIFFERENCE = {"share": "share-difference", "growth": "growth-difference"}


def statistic_dimensions(target: Target, own: Unit) -> frozenset[str]:
    """The dimensions in which the statistic of `target` can be counted, for an indicator counted in `own`."""
    change = _DIFFERENCE.get(own.dimension, own.dimension)
    match target.shape:
        case Shape.AVERAGE_GROWTH | Shape.GROWTH_EACH_YEAR:
            # An indicator that is itself a growth of its own kind keeps its unit.
            return frozenset({"growth", own.dimension} if own.dimension.startswith("growth") else {"growth"})
        case Shape.MULTIPLE:
            return frozenset({"multiple"})
        case Shape.INCREASE:
            return frozenset({change})
        case Shape.UNIVERSAL:
            return frozenset({"share", own.dimension})
        case Shape.VERSUS if target.operator is Operator.OVER:
            return frozenset({"multiple", "share"})
        case Shape.VERSUS if target.compared is Compared.GROWTH:
            return frozenset({"growth-difference", "growth"})
        case Shape.VERSUS:
            return frozenset({change, own.dimension})
        case _:
            return frozenset({own.dimension})


def comparisons(draft: Draft) -> Iterator[Finding]:
    """A level compared with a level of another kind of unit."""
    every, indicators = draft.units(), draft.by_id("indicators")
    for item in draft.items["targets"]:
        target: Target = item.value
        mine, theirs = (_unit(every, indicators.get(id or "")) for id in (target.indicator, target.reference))
        if target.shape is not Shape.VERSUS or target.compared is not Compared.LEVEL or not (mine and theirs):
            continue
        if mine.dimension != theirs.dimension:
            yield finding(
                "pack.target.versus",
                item.place.at("reference"),
                indicator=target.indicator,
                reference=target.reference,
                found=mine.dimension,
                wanted=theirs.dimension,
            )


def _unit(every: dict[str, Unit], indicator: Indicator | None) -> Unit | None:
    return every.get(indicator.unit) if indicator else None


def times(draft: Draft) -> Iterator[Finding]:
    """Years of targets and tasks outside the programme's own."""
    header = draft.header
    if header is None:
        return
    last = header.vision_year or header.last_year
    for item, years in (*_target_years(draft), *_task_years(draft)):
        for field, year in years.items():
            if year is not None and not header.first_year <= year <= last:
                place = item.place.at(field)
                yield finding("pack.target.time", place, years=year, first=header.first_year, last=last)


def _target_years(draft: Draft) -> Iterator[tuple[Item, dict[str, int | None]]]:
    for item in draft.items["targets"]:
        target = item.value
        years = {name: getattr(target, name) for name in ("year", "first_year", "last_year")}
        yield item, years | {f"stages[{n}]": stage.year for n, stage in enumerate(target.stages, 1)}


def _task_years(draft: Draft) -> Iterator[tuple[Item, dict[str, int | None]]]:
    for item in draft.items["tasks"]:
        yield item, {"start": item.value.start, "due": item.value.due}


_LOW = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_HIGH = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


def directions(draft: Draft) -> Iterator[Finding]:
    """A ceiling on what is wished to grow, or a floor under what is wished to fall."""
    indicators = draft.by_id("indicators")
    for item in draft.items["targets"]:
        target = item.value
        indicator = indicators.get(target.indicator)
        wished = indicator.wished if indicator else None
        against = _LOW if wished is Direction.UP else _HIGH if wished is Direction.DOWN else frozenset()
        if target.effective_bound in against:
            place = item.place.at("effective_bound")
            bound = target.effective_bound
            yield finding(
                "pack.target.direction", place, bound=bound, indicator=target.indicator, wished=wished
            )
