"""Clauses: the nodes of a programme's document, each with its place and a short title in our own words."""

from __future__ import annotations

from enum import StrEnum

from lotrinh.programme.base import Locator, Value
from lotrinh.text import Text


class ClauseKind(StrEnum):
    """What a clause does in the document."""

    TITLE = "title"
    PREAMBLE = "preamble"
    VIEWPOINT = "viewpoint"
    OBJECTIVE = "objective"
    TARGET = "target"
    TASK = "task"
    RESOURCE = "resource"
    ORGANISATION = "organisation"
    REPORTING = "reporting"


class Clause(Value):
    """One node of the document's tree. `parent` is None for the root only."""

    locator: Locator
    parent: Locator | None = None
    kind: ClauseKind
    heading: bool = False
    title: Text
