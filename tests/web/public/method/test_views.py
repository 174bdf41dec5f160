"""The page of method is made from the examples that the tests run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lotrinh.assessing.examples import chapters
from lotrinh.assessing.outcomes import FreshnessState, Outcome
from lotrinh.programme.programme import Programme
from lotrinh.web.public.method.examples import shown
from lotrinh.web.public.method.views import FRESHNESS, RULES


def test_every_example_is_shown_with_what_comes_out(loaded: Programme, get: Callable[..., str]) -> None:
    page = get("/cach-danh-gia/")
    examples = [one for chapter in chapters() for one in chapter.examples]
    assert len(examples) > 10
    for example in examples:
        part = page.split(f'id="vd-{example.id}"', 1)[1].split("</article>", 1)[0]
        assert example.expect.outcome.word.vi in part.lower()
        assert part.count('<th scope="row">') == len({*example.figures, *example.reference})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_engine_agrees_with_every_example(language: str) -> None:
    for part in shown(language):  # type: ignore[arg-type]
        for worked in part.examples:
            assert worked.verdict.outcome is worked.example.expect.outcome
            assert worked.steps or not worked.verdict.outcome.assessed


def test_the_rules_stand_in_the_order_in_which_they_are_tried(
    loaded: Programme, get: Callable[..., str]
) -> None:
    assert set(RULES) == set(Outcome)
    assert set(FRESHNESS) == set(FreshnessState)
    table = get("/en/method/").split('id="thu-tu"', 1)[1].split("</table>", 1)[0]
    places = [table.index(f"</svg>{outcome.word.en}</span>") for outcome in Outcome]
    assert places == sorted(places)


def test_the_page_says_what_is_not_done(loaded: Programme, get: Callable[..., str]) -> None:
    assert "Chưa có xác suất" in get("/cach-danh-gia/")
    assert "There is no probability" in get("/en/method/")


def test_bands_come_from_the_programme(loaded: Programme, get: Callable[..., str]) -> None:
    bands = loaded.header.bands
    page = get("/cach-danh-gia/")
    assert f"<b>{bands.pace_at_risk}</b>".replace(".", ",") in page
