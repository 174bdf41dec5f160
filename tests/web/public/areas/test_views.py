"""Areas: what became of each, and what is measured there."""

from __future__ import annotations

from collections.abc import Callable

from lotrinh.programme.programme import Programme
from lotrinh.web.public.areas.views import changes
from lotrinh.web.public.scene import Scene


def test_every_succession_is_told_from_both_ends(scene: Scene) -> None:
    came, went = changes(scene)
    links = scene.programme.area_successions
    assert sum(map(len, came.values())) == sum(map(len, went.values())) == len(links)
    for link in links:
        assert link.predecessor in [one.other.id for one in came[link.successor]]
        assert link.successor in [one.other.id for one in went[link.predecessor]]


def test_the_province_became_the_city(first: Programme, get: Callable[..., str]) -> None:
    page = get("/dia-ban/hau-giang")
    assert "Kết thúc ngày" in page
    assert 'href="/dia-ban/can-tho"' in page
    assert 'href="/van-ban/nq-202-2025-qh15"' in page
    assert 'href="/chi-tieu/ty-trong-dich-vu"' in page
    ward = get("/en/areas/xa-31321")
    assert "Made from" in ward
    assert 'href="/en/areas/xa-31318-cu"' in ward
