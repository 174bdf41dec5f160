"""Every reference leads to an item that is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.draft import Draft, Item, file_of
from lotrinh.programme.pack.rules import Place, finding, guess
from lotrinh.programme.units import BUILT_IN
from lotrinh.text import Text


@dataclass(frozen=True)
class Reference:
    """The `path` of each item of `field` names items of `to`."""

    field: str
    path: str
    to: str


def _references(field: str, **paths: str) -> tuple[Reference, ...]:
    return tuple(Reference(field, path.replace("__", "."), to) for path, to in paths.items())


REFERENCES: tuple[Reference, ...] = (
    *_references("header", area="areas", country="areas", consolidator="agencies", issuer="agencies"),
    *_references("header", sectors__clause="clauses", events__instrument="instruments"),
    *_references("clauses", parent="clauses"),
    *_references("indicators", unit="units", responsible="agencies", growth_of="indicators", breaks="breaks"),
    *_references(
        "targets", clause="clauses", sector="sectors", area="areas", indicator="indicators", unit="units"
    ),
    *_references("targets", reference="indicators", reference_area="areas", supplier="agencies"),
    *_references("targets", amended_by="instruments"),
    *_references(
        "readings", target="targets", options__set__unit="units", options__set__indicator="indicators"
    ),
    *_references("readings", options__set__reference="indicators", options__set__area="areas"),
    *_references("tasks", clause="clauses", sector="sectors", lead="agencies", coordinating="agencies"),
    *_references("tasks", targets="targets", instruments="instruments"),
    *_references("agencies", area="areas", members="agencies"),
    *_references("agency_successions", predecessor="agencies", successor="agencies", ground="instruments"),
    *_references("roles", agency="agencies", clause="clauses"),
    *_references("areas", parent="areas"),
    *_references("area_successions", predecessor="areas", successor="areas", ground="instruments"),
    *_references("instruments", mentions__clause="clauses"),
    *_references(
        "planned_values", instrument="instruments", indicator="indicators", area="areas", unit="units"
    ),
    *_references("planned_values", source="sources"),
    *_references("resources", clause="clauses"),
    *_references("reporting", rules__clause="clauses", rules__who="agencies", rules__to="agencies"),
    *_references("reporting", cut_off__ground="instruments"),
    *_references("figures", indicator="indicators", area="areas", unit="units", source="sources"),
    *_references("figures", supersedes="figures"),
)

_LEAVES_A_FIELD = "none"  # in a reading, takes the field away
MOST_GUESSES = 200  # a guess looks at every id of the kind; a pack full of wrong ids must not take for ever


def dangling(draft: Draft) -> Iterator[Finding]:
    """References to ids that no item of that kind has; one finding for all that lead into a missing file."""
    guesses: dict[tuple[str, str], Text | None] = {}
    absent: dict[str, list[str]] = {}
    for reference in REFERENCES:
        known, file = names(draft, reference.to), file_of(reference.to)
        for item, id in _lost(draft, reference, known):
            if file in draft.unread:
                continue  # its items are not known; what keeps the file from being read is told already
            if draft.files and file not in draft.files:
                absent.setdefault(file, []).append(id)
                continue
            if (reference.to, id) not in guesses:
                guesses[reference.to, id] = guess(id, list(known)) if len(guesses) < MOST_GUESSES else None
            near = guesses[reference.to, id]
            yield finding("pack.reference", item.place.at(reference.path), id=id, where=file, guess=near)
    for file, ids in absent.items():
        yield finding("pack.reference.file", Place(file), file=file, count=len(ids), id=ids[0])


def _lost(draft: Draft, reference: Reference, known: dict[str, Any]) -> Iterator[tuple[Item, str]]:
    path = reference.path.split(".")
    for item in draft.items[reference.field]:
        for id in reached(item.value, path):
            if id not in known and id != _LEAVES_A_FIELD:
                yield item, id


def names(draft: Draft, kind: str) -> dict[str, Any]:
    """All ids of a kind, those of items that could not be built included."""
    found: dict[str, Any] = dict(draft.named.get(kind, {}))
    return found | BUILT_IN if kind == "units" else found


def reached(value: Any, path: list[str]) -> Iterator[str]:
    """The ids at the end of `path`: through tuples and tables, nothing where a part is absent."""
    if value is None:
        return
    if isinstance(value, tuple | list):
        for one in value:
            yield from reached(one, path)
    elif not path:
        yield str(value)
    else:
        step, *rest = path
        yield from reached(value.get(step) if isinstance(value, dict) else getattr(value, step), rest)
