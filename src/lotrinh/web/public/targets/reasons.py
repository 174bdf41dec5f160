"""The reasons of a verdict as a page unfolds them: each number that was published opens its passport."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.assessing.reasons import Cited, Reason
from lotrinh.text import Text


@dataclass(frozen=True)
class Part:
    """A piece of a formula: `words`, and the entry that they cite, if any."""

    words: Text | str
    figure: str | None = None


@dataclass(frozen=True)
class Step:
    """One step of the argument; `leaf` where it has no more than its claim and result."""

    id: str
    claim: Text
    result: Text | None
    parts: tuple[Part, ...]
    note: Text | None
    children: tuple[Step, ...]

    @property
    def leaf(self) -> bool:
        """Whether there is nothing to unfold."""
        return not (self.parts or self.note or self.children)


def step(reason: Reason) -> Step:
    """The reason and all below it."""
    return Step(
        reason.id,
        reason.claim,
        reason.result,
        tuple(_part(part) for part in reason.formula),
        reason.note,
        tuple(step(child) for child in reason.children),
    )


def _part(part: Text | Cited | str) -> Part:
    if isinstance(part, Cited):
        return Part(Text(vi=part.get("vi"), en=part.get("en")), part.figure)
    return Part(part)
