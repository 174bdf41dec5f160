"""Every id means one item."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.draft import Draft, file_of
from lotrinh.programme.pack.rules import Place, finding, listed
from lotrinh.programme.units import BUILT_IN

#: Joins of two items: the same pair may stand twice (a role in two clauses, an office that passes on in two steps).
NOT_UNIQUE = frozenset({"agency_successions", "area_successions", "roles", "header", "reporting"})


def duplicates(draft: Draft) -> Iterator[Finding]:
    """An id that two items of one kind share."""
    for name, ids in draft.named.items():
        if name in NOT_UNIQUE:
            continue
        for id, lines in ids.items():
            if len(lines) > 1:
                where = listed([str(line) for line in lines if line])
                place = Place(file_of(name), id, "", lines[1])
                yield finding("pack.id.duplicate", place, id=id, count=len(lines), lines=where)


def built_in_units(draft: Draft) -> Iterator[Finding]:
    """A unit of the pack that takes the name of a built-in one."""
    for item in draft.items["units"]:
        if item.value.id in BUILT_IN:
            yield finding("pack.unit.built-in", item.place.at("id"), id=item.value.id)
