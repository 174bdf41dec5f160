"""Checks across the files of a pack: a table of small functions, each yielding findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lotrinh.programme.findings import Finding
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
    """What the checks across files find in a programme that is already built."""
    return check_draft(Draft.of(programme))


def check_draft(draft: Draft) -> list[Finding]:
    """What the checks find in a pack, whether or not all of its items could be built."""
    return [found for one in CHECKS for found in one(draft)]
