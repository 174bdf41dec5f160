"""How long assessing takes: the first programme whole, and how time and memory grow up to 10,000 targets.

.venv/bin/python -m bench.assess
"""

from __future__ import annotations

import datetime as dt
import sys
import time

from bench.measuring import apart, line, seconds
from lotrinh.assessing.verdict import Assessor
from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.pack import load
from lotrinh.programme.programme import Programme

ON = dt.date(2026, 11, 22)
FIRST = "hau-giang-dich-vu-2030"


def assess(programme: Programme) -> int:
    """Assesses every target from nothing but the programme; returns how many."""
    return len(Assessor(programme, Ledger.of(programme).known_on(ON), ON).all())


def multiplied(programme: Programme, times: int) -> Programme:
    """The programme with its targets, readings, indicators and figures `times` over, each copy with its own series."""
    parts = {
        name: list(getattr(programme, name)) for name in ("targets", "readings", "indicators", "figures")
    }
    for n in range(1, times):
        for name in parts:
            parts[name] += [_copy(value, n) for value in getattr(programme, name)]
    return programme.model_copy(update={name: tuple(values) for name, values in parts.items()})


_RENAMED = ("id", "indicator", "reference", "growth_of", "supersedes", "target")


def _copy(value: object, n: int) -> object:
    fields = {}
    for name in _RENAMED:
        old = getattr(value, name, None)
        if isinstance(old, str) and not (name == "id" and hasattr(value, "question")):
            fields[name] = (
                f"{old}{n:03d}" if "-" in old and old.rsplit("-", 1)[1].isdigit() else f"{old}-x{n}"
            )
    return value.model_copy(update=fields)  # type: ignore[attr-defined]


def grown(targets: int) -> tuple[int, float]:
    """Assesses about `targets` targets; how many, and the seconds without the building of the programme."""
    first = load(FIRST)
    programme = multiplied(first, max(1, round(targets / len(first.targets))))
    start = time.perf_counter()
    count = assess(programme)
    return count, time.perf_counter() - start


def main() -> int:
    """Prints the figures; 1 where a limit does not hold."""
    first = load(FIRST)
    holds = line(
        f"whole programme ({len(first.targets)} targets)", seconds(lambda: assess(first)) * 1000, "ms", 100
    )
    per_target = []
    for targets in (1000, 3000, 10_000):
        _, memory, (count, spent) = apart(grown, targets)
        limit = targets == 10_000
        holds &= line(f"{count:,} targets", spent, "s", 10 if limit else None)
        holds &= line(f"{count:,} targets, peak memory", memory, "MB", 500 if limit else None)
        per_target.append(spent / count)
    line("time a target, 10,000 against 1,000 (1 is linear)", per_target[-1] / per_target[0], "×")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
