"""What the measurements share: a clock that warms up, peak memory in a process of its own, a table."""

from __future__ import annotations

import gc
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from typing import Any


def seconds(work: Callable[[], Any], runs: int = 7, warm: int = 2) -> float:
    """The median time of `work`, after `warm` runs that do not count."""
    for _ in range(warm):
        work()
    gc.collect()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def apart(work: Callable[..., Any], *args: Any) -> tuple[float, float, Any]:
    """Seconds, peak memory in MB and result of `work(*args)`, alone in a new process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_watched, (work, args))


def _watched(work: Callable[..., Any], args: tuple[Any, ...]) -> tuple[float, float, Any]:
    start = time.perf_counter()
    result = work(*args)
    spent = time.perf_counter() - start
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, result


def line(name: str, found: float, unit: str, limit: float | None = None) -> bool:
    """Prints one figure beside its limit; True where it holds."""
    holds = limit is None or found <= limit
    goal = "" if limit is None else f"  (at most {limit:g} {unit}: {'holds' if holds else 'DOES NOT HOLD'})"
    print(f"{name:<58} {found:10.3g} {unit}{goal}")
    return holds
