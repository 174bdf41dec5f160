"""What a formula is once read: a small tree of frozen values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Number:
    """A number as written."""

    value: Decimal


@dataclass(frozen=True)
class Reference:
    """An indicator's value in the same period; `area` None means the area that is computed for."""

    indicator: str
    area: str | None = None


@dataclass(frozen=True)
class Negative:
    """The inner value with its sign turned."""

    inner: Node


@dataclass(frozen=True)
class Sum:
    """Terms added (True) or taken away (False)."""

    terms: tuple[tuple[bool, Node], ...]


@dataclass(frozen=True)
class Product:
    """Factors multiplied (True) or divided by (False)."""

    factors: tuple[tuple[bool, Node], ...]


@dataclass(frozen=True)
class Growth:
    """The relative change of the inner value on the same period a year before."""

    inner: Node


@dataclass(frozen=True)
class Previous:
    """The inner value in the same period a year before."""

    inner: Node


@dataclass(frozen=True)
class Share:
    """`part` over `whole`."""

    part: Node
    whole: Node


@dataclass(frozen=True)
class Per:
    """`part` for every `count` of `by`."""

    part: Node
    by: Node
    count: Number


@dataclass(frozen=True)
class Scaled:
    """A plain number beside quantities: counted in their unit, of which `factor` base units make one.

    Never written; put in when dimensions are checked.
    """

    inner: Node
    factor: Decimal


Node = Number | Reference | Negative | Sum | Product | Growth | Previous | Share | Per | Scaled


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below."""
    match node:
        case Number() | Reference():
            return ()
        case Sum(terms=parts) | Product(factors=parts):
            return tuple(inner for _, inner in parts)
        case Share():
            return (node.part, node.whole)
        case Per():
            return (node.part, node.by, node.count)
        case _:
            return (node.inner,)


def references(node: Node) -> Iterator[Reference]:
    """The references in the tree, in the order of writing."""
    if isinstance(node, Reference):
        yield node
    for child in children(node):
        yield from references(child)
