"""Circles are found however long they are, and drawn as chains."""

from __future__ import annotations

import pytest
from tests.programme.pack.conftest import Copy

from lotrinh.programme.pack.check.cycles import _circles


@pytest.mark.parametrize(
    ("links", "circles"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, [["a"]]),
        ({"a": ["b"], "b": ["c"], "c": ["a"]}, [["a", "b", "c"]]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c"]]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["b"], "b": ["a"], "x": ["y"], "y": ["x"]}, [["a", "b"], ["x", "y"]]),
        ({"a": ["b", "b"], "b": ["a"]}, [["a", "b"]]),
        ({"a": ["unknown"]}, []),
    ],
)
def test_each_circle_once(links: dict[str, list[str]], circles: list[list[str]]) -> None:
    assert list(_circles(links)) == circles


def test_a_very_long_circle_needs_no_recursion() -> None:
    links = {str(n): [str((n + 1) % 100_000)] for n in range(100_000)}
    assert [len(circle) for circle in _circles(links)] == [100_000]


@pytest.mark.parametrize(
    ("file", "old", "new", "chain"),
    [
        ("clauses.toml", 'locator = "I"\nparent = "TITLE"', 'locator = "I"\nparent = "I.2"', "I → I.2 → I"),
        (
            "areas.toml",
            'level = "country"',
            'level = "country"\nparent = "tan-hai"',
            "viet-nam → tan-hai → viet-nam",
        ),
        (
            "agencies.toml",
            'predecessor = "so-ke-hoach"\nsuccessor = "so-tai-chinh"',
            'predecessor = "so-tai-chinh"\nsuccessor = "so-tai-chinh-cu"',
            "so-tai-chinh → so-tai-chinh-cu → so-tai-chinh",
        ),
        (
            "areas.toml",
            'predecessor = "tan-phuoc"\nsuccessor = "tan-hai"',
            'predecessor = "tan-hai"\nsuccessor = "tan-hai"',
            "tan-hai → tan-hai",
        ),
        (
            "indicators.toml",
            'growth_of = "thu-du-lich"',
            'growth_of = "thu-du-lich-tang-truong"',
            "thu-du-lich-tang-truong → thu-du-lich-tang-truong",
        ),
    ],
)
def test_circles_of_every_kind_are_drawn(pack: Copy, file: str, old: str, new: str, chain: str) -> None:
    pack.replace(file, old, new)
    assert [one.message.en for one in pack.findings("pack.cycle")] == [f"A circle: {chain}."]


def test_a_circle_of_corrections_is_drawn_in_short(pack: Copy) -> None:
    rows = [
        f"n{n},grdp-tang-truong,tan-phuoc,2020,,5,percent-growth,final,2022-06-30,2026-02-01T08:00:00Z,"
        f"nien-giam-2022,,n{(n + 1) % 12},\n"
        for n in range(12)
    ]
    pack.append("figures.csv", "".join(rows))
    (finding,) = pack.findings("pack.cycle")
    assert finding.message.en == "A circle: n0 → n1 → n2 → n3 → n4 → n5 → … (6) … → n0."
