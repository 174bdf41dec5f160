"""All formulas of a set of indicators: read and checked once, with what is wrong in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lotrinh.ledger.formulas.dimensions import checked
from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.ledger.formulas.language import Node, Reference, references
from lotrinh.ledger.formulas.reading import read
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.units import Unit

#: Formulas that may stand one upon another.
HIGHEST = 12
_SOUGHT = 20  # formulas looked at to draw a circle: longer ones are not drawn whole


@dataclass(frozen=True)
class Compiled:
    """A formula ready for evaluation: as written, its tree as read, and the tree checked and in base units."""

    text: str
    tree: Node
    base: Node

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What it reads, each once, in the order of writing."""
        return tuple(dict.fromkeys(references(self.tree)))


class Book:
    """The formulas of `indicators`. A formula that is wrong is left out of `formulas` and stands in `errors`."""

    def __init__(self, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]) -> None:
        self._indicators, self._units = indicators, units
        self.errors: dict[str, FormulaError] = {}
        self.formulas: dict[str, Compiled] = {}
        trees = self._read()
        for id in self._without_circles({id: _needs(tree) for id, tree in trees.items()}):
            self._keep(id, trees[id])

    def _read(self) -> dict[str, Node]:
        trees = {}
        for id in sorted(self._indicators):
            formula = self._indicators[id].formula
            if formula is None:
                continue
            try:
                trees[id] = self._known(read(formula))
            except FormulaError as error:
                self.errors[id] = error
        return trees

    def _known(self, tree: Node) -> Node:
        for reference in references(tree):
            if reference.indicator not in self._indicators:
                raise FormulaError(
                    Trouble.UNKNOWN,
                    vi=f"không có chỉ tiêu “{reference.indicator}”",
                    en=f"there is no indicator “{reference.indicator}”",
                )
        return tree

    def _keep(self, id: str, tree: Node) -> None:
        indicator = self._indicators[id]
        try:
            # A unit that is not there is the pack's trouble, found when the pack is read.
            if all(self._indicators[one].unit in self._units for one in (id, *_needs(tree))):
                base = checked(tree, indicator, self._indicators, self._units)
                self.formulas[id] = Compiled(indicator.formula or "", tree, base)
        except FormulaError as error:
            self.errors[id] = error

    def _without_circles(self, needs: Mapping[str, tuple[str, ...]]) -> list[str]:
        """The ids whose formulas end somewhere, lowest first; those in a circle or too high get their error."""
        below = {id: {one for one in ids if one in needs} for id, ids in needs.items()}
        circles = _circling(below)
        among = {id: below[id] & circles for id in sorted(circles)}
        self.errors |= {id: _circle(id, among) for id in among}
        # What stands upon a circle is sound in itself: it reads published figures of the indicators in the circle.
        height = _peeled({id: ids - circles for id, ids in below.items() if id not in circles})
        for id in height:
            if height[id] > HIGHEST:
                self.errors[id] = _too_high(height[id])
        return [id for id in height if height[id] <= HIGHEST]


def _needs(tree: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reference.indicator for reference in references(tree)))


def _peeled(edges: Mapping[str, set[str]]) -> dict[str, int]:
    """Nodes that reach no circle, each with its height, lowest first; one pass over the edges."""
    users: dict[str, list[str]] = {id: [] for id in edges}
    open_edges = {id: len(ids) for id, ids in edges.items()}
    for id, ids in edges.items():
        for one in ids:
            users[one].append(id)
    ready = sorted(id for id, count in open_edges.items() if count == 0)
    height = dict.fromkeys(ready, 1)
    for id in ready:  # grows while it is walked
        for user in sorted(users[id]):
            open_edges[user] -= 1
            height[user] = max(height.get(user, 1), height[id] + 1)
            if open_edges[user] == 0:
                ready.append(user)
    return {id: height[id] for id in ready}


def _circling(edges: Mapping[str, set[str]]) -> set[str]:
    """The nodes on a circle, or between two."""
    rest = edges.keys() - _peeled(edges).keys()
    above: dict[str, set[str]] = {id: set() for id in rest}
    for id in rest:
        for one in edges[id] & rest:
            above[one].add(id)
    return rest - _peeled(above).keys()


def _circle(start: str, edges: Mapping[str, set[str]]) -> FormulaError:
    """The error of a formula that comes back to itself, drawn as a chain: a → b → a."""
    chain = " → ".join([start, *_way_back(start, edges), start])
    return FormulaError(
        Trouble.CYCLE,
        vi=f"công thức đi vòng: {chain}",
        en=f"the formulas run in a circle: {chain}",
    )


def _way_back(start: str, edges: Mapping[str, set[str]]) -> list[str]:
    """What lies between `start` and itself on the shortest circle; an ellipsis where that is too long to be drawn."""
    ways: dict[str, list[str]] = {}
    queue: list[list[str]] = [[]]
    for way in queue:  # grows while it is walked, nearest first
        for following in sorted(edges[way[-1] if way else start]):
            if following == start:
                return way
            if following not in ways and len(ways) < _SOUGHT:
                ways[following] = [*way, following]
                queue.append(ways[following])
    return [min(edges[start]), "…"]


def _too_high(height: int) -> FormulaError:
    return FormulaError(
        Trouble.TOO_DEEP,
        vi=f"{height} tầng công thức chồng lên nhau, quá {HIGHEST}",
        en=f"{height} formulas stand one upon another, over {HIGHEST}",
    )
