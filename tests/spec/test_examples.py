"""The worked examples come out as written; the page on method shows the same ones."""

from __future__ import annotations

import pytest

from lotrinh.assessing.examples import Example, chapters
from lotrinh.assessing.outcomes import Outcome
from lotrinh.programme.targets import Shape

EXAMPLES = [example for chapter in chapters() for example in chapter.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_the_example_comes_out_as_written(example: Example) -> None:
    verdict = example.verdict()
    assert verdict.outcome is example.expect.outcome
    measure, expect = verdict.measure, example.expect
    if expect.achieved is not None:
        assert measure.track is not None
        assert measure.track.achieved.value == pytest.approx(float(expect.achieved), rel=1e-3)
    if expect.required is not None:
        assert measure.required is not None
        assert measure.required.value == pytest.approx(float(expect.required), rel=1e-3)
    if expect.distance is not None:
        assert measure.distance == pytest.approx(float(expect.distance), rel=1e-3)


def test_ids_are_unique() -> None:
    assert len({example.id for example in EXAMPLES}) == len(EXAMPLES)


def test_the_common_outcomes_and_most_shapes_are_shown() -> None:
    shown = {example.expect.outcome for example in EXAMPLES}
    assert shown >= {Outcome.ATTAINED, Outcome.ON_TRACK, Outcome.AT_RISK, Outcome.OFF_TRACK, Outcome.BREACHED,
                     Outcome.NO_DATA, Outcome.TOO_LITTLE_DATA}  # fmt: skip
    shapes = {example.target["shape"] for example in EXAMPLES}
    assert shapes >= {Shape.LEVEL, Shape.AVERAGE_GROWTH, Shape.GROWTH_EACH_YEAR, Shape.VERSUS, Shape.MAINTAIN,
                      Shape.INCREASE, Shape.TOTAL, Shape.DIRECTION, Shape.MILESTONE}  # fmt: skip
