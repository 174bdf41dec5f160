"""Checks across the files of a pack: a table of small functions, each yielding findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack.check import (
    clauses,
    cycles,
    figures,
    identity,
    indicators,
    readings,
    references,
    series,
    targets,
    territory,
)
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.pack.rules import Place
from lotrinh.programme.pack.tables import MOST_MISTAKES, too_many
from lotrinh.programme.programme import Programme

#: Every check, in the order in which they run. Each looks at the draft alone and may be run by itself.
CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    identity.duplicates,
    identity.built_in_units,
    references.dangling,
    cycles.circles,
    clauses.tree,
    clauses.headings,
    clauses.task_locators,
    indicators.units,
    indicators.growth_of_levels,
    indicators.unused,
    targets.locators,
    targets.numbers,
    targets.without_indicator,
    targets.units,
    targets.comparisons,
    targets.times,
    targets.directions,
    readings.missing,
    readings.applicable,
    figures.units,
    figures.sizes,
    figures.periods,
    figures.times,
    series.scales,
    series.duplicates,
    series.corrections,
    territory.successions,
    territory.shares,
    territory.heirs,
    territory.overlaps,
    territory.parents,
    territory.figure_areas,
    territory.agencies_in_time,
)


def check(programme: Programme) -> list[Finding]:
    """What the checks across files find in a programme that is already built; of one kind, the first 1,000."""
    return check_draft(Draft.of(programme))[0]


def check_draft(draft: Draft) -> tuple[list[Finding], Counter[str]]:
    """What the checks find in a pack, whether or not all of its items could be built.

    Of one kind the first 1,000 are given, and how many more there were; a check stops where its errors are as many.
    """
    found: list[Finding] = []
    count: Counter[str] = Counter()
    for one in CHECKS:
        for told in one(draft):
            count[told.id] += 1
            if count[told.id] <= MOST_MISTAKES:
                found.append(told)
            elif told.severity is Severity.ERROR:
                found.append(too_many(Place(told.file)))
                break
    return found, Counter({id: n - MOST_MISTAKES for id, n in count.items() if n > MOST_MISTAKES})
