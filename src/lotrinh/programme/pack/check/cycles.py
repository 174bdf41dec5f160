"""Nothing comes back to itself: trees, successions, corrections, growth of a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.check.references import reached
from lotrinh.programme.pack.draft import Draft, file_of
from lotrinh.programme.pack.rules import Place, finding, shortened
from lotrinh.text import Text

#: Field of the programme, the attribute that names an item, the attribute that leads on.
CHAINS: tuple[tuple[str, str, str], ...] = (
    ("clauses", "locator", "parent"),
    ("areas", "id", "parent"),
    ("area_successions", "predecessor", "successor"),
    ("agency_successions", "predecessor", "successor"),
    ("agencies", "id", "members"),
    ("indicators", "id", "growth_of"),
    ("figures", "id", "supersedes"),
)
MOST_SHOWN = 8


def circles(draft: Draft) -> Iterator[Finding]:
    """Each circle once, drawn as a chain: a → b → c → a."""
    for name, id, onward in CHAINS:
        links: dict[str, list[str]] = {}
        places: dict[str, Place] = {}
        for item in draft.items[name]:
            start = getattr(item.value, id)
            links.setdefault(start, []).extend(reached(item.value, [onward]))
            places.setdefault(start, item.place)
        for circle in _circles(links):
            place = places.get(circle[0], Place(file_of(name)))
            yield finding("pack.cycle", place.at(onward), chain=_drawn(circle))


def _drawn(circle: list[str]) -> Text:
    names = [shortened(one) for one in circle]
    if len(names) > MOST_SHOWN:
        left = f"… ({len(names) - MOST_SHOWN + 2}) …"
        names = [*names[: MOST_SHOWN - 2], left]
    chain = " → ".join([*names, shortened(circle[0])])
    return Text(vi=chain, en=chain)


def _circles(links: dict[str, list[str]]) -> Iterator[list[str]]:
    """The circles that a walk along `links` meets; each node is walked once, without recursion."""
    done: set[str] = set()
    for start in links:
        path: list[str] = []
        on_path: dict[str, int] = {}
        stack: list[tuple[str, Iterator[str]]] = []

        def enter(
            node: str, stack: list[Any] = stack, path: list[str] = path, on: dict[str, int] = on_path
        ) -> None:
            on[node] = len(path)
            path.append(node)
            stack.append((node, iter(_unique(links.get(node, ())))))

        if start in done:
            continue
        enter(start)
        while stack:
            node, onward = stack[-1]
            following = next(onward, None)
            if following is None:
                stack.pop()
                path.pop()
                del on_path[node]
                done.add(node)
            elif following in on_path:
                yield path[on_path[following] :]
            elif following not in done:
                enter(following)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
