"""Checks across the files of a pack: a table of small functions, each yielding findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.check import identity, references
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.programme import Programme

#: Every check, in the order in which they run. Each looks at the draft alone and may be run by itself.
CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    identity.duplicates,
    references.dangling,
)


def check(programme: Programme) -> list[Finding]:
    """What the checks across files find in a programme that is already built."""
    return check_draft(Draft.of(programme))


def check_draft(draft: Draft) -> list[Finding]:
    """What the checks find in a pack, whether or not all of its items could be built."""
    return [found for one in CHECKS for found in one(draft)]
