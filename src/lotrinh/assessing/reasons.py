"""Reasons: the tree behind a verdict, which a page can unfold and a report can print."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lotrinh.formats import number
from lotrinh.text import Text


@dataclass(frozen=True)
class Cited:
    """A number in a formula that opens its passport: the ledger entry's id and its value."""

    figure: str
    value: Decimal

    def get(self, language: str) -> str:
        """The number as written."""
        return number(self.value, language)


#: Words in both languages, a cited figure, or signs that read alike everywhere.
Part = Text | Cited | str


@dataclass(frozen=True)
class Reason:
    """One step of the argument.

    `id` is stable (``pace.achieved``); `claim` says what the step is, `result` what came of it, `formula` how,
    with its figures cited; `note` what else a reader should know; `children` the steps under it.
    """

    id: str
    claim: Text
    result: Text | None = None
    formula: tuple[Part, ...] = ()
    note: Text | None = None
    children: tuple[Reason, ...] = field(default=())

    def figures(self) -> tuple[str, ...]:
        """The ids of all figures cited in this step and below, each once, in order."""
        own = [part.figure for part in self.formula if isinstance(part, Cited)]
        below = [figure for child in self.children for figure in child.figures()]
        return tuple(dict.fromkeys(own + below))

    def formula_text(self, language: str) -> str:
        """The formula in one line."""
        return "".join(part if isinstance(part, str) else part.get(language) for part in self.formula)

    def as_json(self) -> dict[str, Any]:
        """The step and all below it, for machines and for the record."""
        tree: dict[str, Any] = {"id": self.id, "claim": self.claim.model_dump()}
        if self.result:
            tree["result"] = self.result.model_dump()
        if self.formula:
            tree["formula"] = {
                "vi": self.formula_text("vi"),
                "en": self.formula_text("en"),
            }
            tree["figures"] = [part.figure for part in self.formula if isinstance(part, Cited)]
        if self.note:
            tree["note"] = self.note.model_dump()
        if self.children:
            tree["children"] = [child.as_json() for child in self.children]
        return tree
