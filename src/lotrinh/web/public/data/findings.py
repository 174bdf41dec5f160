"""What the ledger says of itself: sources that disagree, and other things that somebody should look at."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.programme.findings import Finding, Severity
from lotrinh.text import Text
from lotrinh.web.public.scene import Scene, kept

WORDS: dict[Severity, Text] = {
    Severity.ERROR: Text(vi="sai, số không được dùng", en="wrong: the figure is not used"),
    Severity.WARNING: Text(vi="cần người xem lại", en="somebody should look at it"),
    Severity.NOTE: Text(vi="để biết", en="for information"),
}


@dataclass(frozen=True)
class Found:
    """A finding, and the passport that it opens, where it is about one entry."""

    finding: Finding
    figure: str | None


@dataclass(frozen=True)
class Group:
    """Findings of one severity."""

    severity: Severity
    title: Text
    found: tuple[Found, ...]


@kept
def findings(scene: Scene) -> tuple[Group, ...]:
    """The ledger's findings by severity, the gravest first."""
    every = scene.ledger.findings()
    groups = [
        Group(
            severity, WORDS[severity], tuple(_found(scene, one) for one in every if one.severity is severity)
        )
        for severity in Severity
    ]
    return tuple(group for group in groups if group.found)


def _found(scene: Scene, finding: Finding) -> Found:
    return Found(finding, finding.item if scene.has(finding.item) else None)
