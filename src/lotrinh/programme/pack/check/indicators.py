"""Indicators: unit and kind of value fit together, and each is used."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.programme.findings import Finding
from lotrinh.programme.indicators import Observes
from lotrinh.programme.pack.check.references import REFERENCES, reached
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.pack.rules import finding, listed

#: The dimensions that suit a kind of value; a kind that is not here suits any but those of shares and growth.
DIMENSIONS: dict[Observes, frozenset[str]] = {
    Observes.SHARE: frozenset({"share"}),
    Observes.SCORE: frozenset({"score", "share"}),
    Observes.RANK: frozenset({"rank"}),
    Observes.DONE: frozenset({"done"}),
}
#: A growth is never counted in these; a pack may have a growth of its own, such as on the month before.
NO_GROWTH = frozenset({"share", "share-difference", "score", "rank", "done", "VND", "USD", "tonne", "person"})


def units(draft: Draft) -> Iterator[Finding]:
    """An indicator whose unit does not suit what it observes."""
    every = draft.units()
    for item in draft.items["indicators"]:
        indicator, unit = item.value, every.get(item.value.unit)
        if unit is None:
            continue
        wanted = DIMENSIONS.get(indicator.observes, frozenset())
        if indicator.observes is Observes.GROWTH:
            wrong, wanted = unit.dimension in NO_GROWTH, frozenset({"growth"})
        else:
            wrong = bool(wanted) and unit.dimension not in wanted
        if wrong:
            yield finding(
                "pack.indicator.unit",
                item.place.at("unit"),
                observes=indicator.observes,
                unit=unit.id,
                dimension=unit.dimension,
                wanted=listed(sorted(wanted)),
            )


def growth_of_levels(draft: Draft) -> Iterator[Finding]:
    """A growth that is taken of a growth."""
    observes = {indicator.id: indicator.observes for indicator in draft.values("indicators")}
    for item in draft.items["indicators"]:
        level = item.value.growth_of
        if level and observes.get(level) is Observes.GROWTH and level != item.value.id:
            yield finding("pack.indicator.growth-of", item.place.at("growth_of"), level=level)


def unused(draft: Draft) -> Iterator[Finding]:
    """Indicators and sources that nothing refers to."""
    if draft.unread or (draft.files and "targets.toml" not in draft.files):
        return  # what uses them may stand in what is not there
    for kind, rule in (("indicators", "pack.indicator.unused"), ("sources", "pack.source.unused")):
        used: set[str] = set()
        for reference in REFERENCES:
            if reference.to == kind:
                path = reference.path.split(".")
                used.update(id for value in draft.values(reference.field) for id in reached(value, path))
        formulas = " ".join(one.formula for one in draft.values("indicators") if one.formula)
        for item in draft.items[kind]:
            if item.value.id not in used and item.value.id not in formulas:
                yield finding(rule, item.place, id=item.value.id)
