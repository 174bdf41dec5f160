"""Readings: every quantitative target has one, and every option can be applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.draft import Draft, Item
from lotrinh.programme.pack.explain import explain
from lotrinh.programme.pack.rules import Place, finding
from lotrinh.programme.targets import Option, Reading, Target, TargetKind
from lotrinh.text import Refused, Text


def missing(draft: Draft) -> Iterator[Finding]:
    """A quantitative target that nobody was asked how to read."""
    if "readings.toml" in draft.unread:
        return
    read = {key.split(" → ")[0] for key in draft.named["readings"]}
    for item in draft.items["targets"]:
        if item.value.kind is TargetKind.QUANTITATIVE and item.value.id not in read:
            yield finding("pack.target.reading", item.place, id=item.value.id)


def applicable(draft: Draft) -> Iterator[Finding]:
    """An option that makes its target impossible, the other questions being read as chosen."""
    targets = draft.by_id("targets")
    by_target: dict[str, list[Item]] = defaultdict(list)
    for item in draft.items["readings"]:
        by_target[item.value.target].append(item)
    for id, items in by_target.items():
        if id in targets:
            yield from _applied(targets[id], items)


def _applied(target: Target, items: list[Item]) -> Iterator[Finding]:
    chosen = [item.value.option(item.value.chosen) for item in items]
    told: set[str] = set()
    for place, item in enumerate(items):
        reading: Reading = item.value
        for option in reading.options:
            options = [*chosen[:place], option, *chosen[place + 1 :]]
            for reason in _refusals(target, options):
                # What fails under the chosen options fails under each of the others too: once is enough.
                if reason.vi not in told:
                    told.add(reason.vi)
                    yield finding(
                        "pack.reading.apply",
                        item.place.at(f"options.{option.id}.set"),
                        option=option.id,
                        reason=reason,
                    )


def _refusals(target: Target, options: list[Option]) -> list[Text]:
    try:
        target.read_as(options)
    except ValidationError as errors:
        return [
            _reason(one, told)
            for one, told in zip(errors.errors(), explain(errors, Target, Place()), strict=True)
        ]
    return []


def _reason(one: ErrorDetails, told: Finding) -> Text:
    """The reason alone where a rule of targets refuses; else the finding's sentence with its field."""
    reason = one.get("ctx", {}).get("error")
    if isinstance(reason, Refused):
        return reason.text
    return Text(
        vi=f"{told.field}: {told.message.vi}".rstrip("."), en=f"{told.field}: {told.message.en}".rstrip(".")
    )
