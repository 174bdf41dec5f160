"""Figures beside each other: the size against the series, doubles, corrections, the area's time."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from lotrinh.formats import both, rounded
from lotrinh.programme.figures import Figure
from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Observes
from lotrinh.programme.pack.check.figures import known
from lotrinh.programme.pack.check.territory import said
from lotrinh.programme.pack.draft import Draft, Item
from lotrinh.programme.pack.rules import finding, listed
from lotrinh.programme.units import Unit
from lotrinh.text import Text

#: By how much figures of a series may be mistaken: thousands for counts and money, hundreds for shares (0.38 for 38 %).
STEP = {Observes.FLOW: 1000, Observes.STOCK: 1000, Observes.SHARE: 100}
SLACK = 0.6  # of a power of ten on either side: a real series may well have quadrupled meanwhile
FEWEST_OTHERS = 2


def scales(draft: Draft) -> Iterator[Finding]:
    """A figure about 1,000 times (or a million, or for shares 100 times) as large or small as its series."""
    series: dict[tuple[object, ...], list[tuple[Item, Unit, float, int]]] = defaultdict(list)
    for item, indicator, unit, wanted in known(draft):
        figure: Figure = item.value
        step = STEP.get(indicator.observes)
        if step and figure.period and figure.value > 0 and unit.dimension == wanted.dimension:
            cell = (figure.indicator, figure.area, figure.breakdown, figure.period.kind)
            series[cell].append((item, unit, math.log10(figure.value * unit.factor), step))
    for entries in series.values():
        if len(entries) > FEWEST_OTHERS:
            yield from _out_of_scale(entries)


def _out_of_scale(entries: list[tuple[Item, Unit, float, int]]) -> Iterator[Finding]:
    sizes = sorted(size for _, _, size, _ in entries)
    for item, unit, size, step in entries:
        others = list(sizes)
        others.remove(size)
        middle = median(others)
        power = math.log10(step)
        steps = round((size - middle) / power)
        if steps and abs(size - middle - steps * power) <= SLACK:
            value, times = item.value.value, Decimal(step) ** abs(steps)
            mended = value / times if steps > 0 else value * times
            yield finding(
                "pack.figure.scale",
                item.place.at("value"),
                value=both(value),
                unit=unit.symbol,
                times=both(times) if steps > 0 else f"1/{times}",
                median=_about(10**middle / float(unit.factor)),
                mended=both(mended.normalize()),
            )


def _about(value: float) -> Text:
    return Text(vi=rounded(value, "vi"), en=rounded(value, "en"))


def duplicates(draft: Draft) -> Iterator[Finding]:
    """Two figures of one cell from one source, neither of which corrects the other."""
    cells: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in draft.items["figures"]:
        if item.value.period:
            cells[(*cell(item.value), item.value.source)].append(item)
    for items in cells.values():
        superseded = {item.value.supersedes for item in items}
        standing = [item for item in items if item.value.id not in superseded]
        for item in standing[1:]:
            yield finding("pack.figure.duplicate", item.place, other=standing[0].value.id)


def cell(figure: Figure) -> tuple[str, str, str, str]:
    """The cell of the ledger that a figure speaks of."""
    return figure.indicator, figure.area, str(figure.period or ""), figure.breakdown


def corrections(draft: Draft) -> Iterator[Finding]:
    """A correction of another cell, one known before what it corrects, or two of one figure."""
    by_id = draft.by_id("figures")
    rivals: dict[str, list[Item]] = defaultdict(list)
    for item in draft.items["figures"]:
        old = by_id.get(item.value.supersedes)
        if old is None:
            continue
        rivals[old.id].append(item)
        yield from _correction(item, old)
    for id, items in rivals.items():
        if len(items) > 1:
            names = listed([item.value.id for item in items])
            place = items[1].place.at("supersedes")
            yield finding("pack.figure.superseded-twice", place, other=id, rivals=names)


def _correction(item: Item, old: Figure) -> Iterator[Finding]:
    new: Figure = item.value
    for name, mine, theirs in zip(
        ("indicator", "area", "period", "breakdown"), cell(new), cell(old), strict=True
    ):
        if mine != theirs:
            place = item.place.at("supersedes")
            yield finding("pack.figure.supersedes", place, other=old.id, field=name, mine=mine, theirs=theirs)
    if new.known_from < old.known_from:
        yield finding(
            "pack.figure.order",
            item.place.at("published"),
            other=old.id,
            mine=said(new.known_from),
            theirs=said(old.known_from),
        )
