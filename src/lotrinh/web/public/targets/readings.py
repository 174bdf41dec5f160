"""The readings of a target: what the text leaves open, what it is taken to mean, what else it could mean."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.assessing.outcomes import Outcome
from lotrinh.assessing.verdict import Verdict
from lotrinh.programme.targets import Reading
from lotrinh.text import Text


@dataclass(frozen=True)
class Choice:
    """One way to read: what would be accepted, and the outcome then."""

    title: Text
    chosen: bool
    accepted: Text | None
    outcome: Outcome


@dataclass(frozen=True)
class Question:
    """One open question with its options, the one in use first."""

    reading: Reading
    choices: tuple[Choice, ...]


def questions(verdict: Verdict) -> tuple[Question, ...]:
    """All questions of a target in the pack's order."""
    found = []
    for reading, option in verdict.reading:
        used = Choice(option.title, True, verdict.region.words(), verdict.outcome)
        others = [
            Choice(one.title, False, one.accepted, one.outcome)
            for one in verdict.other_readings
            if one.reading == reading.id
        ]
        found.append(Question(reading, (used, *others)))
    return tuple(found)
