"""Boxes, and words that find a place or give way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.writing.charts.labels import Board, Box, Place, Word, around, block, placed

WORD = block((Word("34,37", "k", 14),))
coordinate = st.floats(-100, 100)


def test_a_box_meets_what_it_overlaps_and_not_what_it_touches() -> None:
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))


def test_a_box_is_pushed_inside_by_the_shortest_way() -> None:
    frame = Box(0, 0, 100, 50)
    assert Box(-5, 10, 15, 20).pushed_into(frame) == Box(0, 10, 20, 20)
    assert Box(90, 45, 110, 60).pushed_into(frame) == Box(80, 35, 100, 50)
    assert Box(10, 10, 20, 20).pushed_into(frame) == Box(10, 10, 20, 20)


def test_a_line_crosses_a_box_also_without_an_end_inside() -> None:
    box = Box(0, 0, 10, 10)
    assert box.crossed((-5, -5), (15, 15))
    assert box.crossed((5, -5), (5, 15))
    assert not box.crossed((-5, 8), (8, 25))  # passes the corner
    assert not box.crossed((-5, 12), (15, 12))


@given(coordinate, coordinate, coordinate, coordinate)
def test_a_line_with_a_point_well_inside_crosses(ax: float, ay: float, bx: float, by: float) -> None:
    box = Box(-50, -50, 50, 50)
    steps = [(ax + (bx - ax) * k / 50, ay + (by - ay) * k / 50) for k in range(51)]
    inside = any(abs(x) < 49.9 and abs(y) < 49.9 for x, y in steps)
    outside = all(abs(x) > 55 or abs(y) > 55 for x, y in steps)
    if inside:
        assert box.crossed((ax, ay), (bx, by))
    if outside and max(abs(bx - ax), abs(by - ay)) < 100:
        assert not box.grown(-1).crossed((ax, ay), (bx, by))


def test_a_second_word_gives_way_to_the_first() -> None:
    board = Board(Box(0, 0, 400, 200))
    for _ in range(3):
        board.put("value", [WORD], lambda _: around(200, 100, 12))
    boxes = [label.box for label in board.labels]
    assert len(boxes) == 3
    assert not boxes[0].meets(boxes[1])
    assert not boxes[1].meets(boxes[2])


def test_a_shorter_wording_is_tried_before_a_word_is_left_out() -> None:
    long = block((Word("34,37 ước cả năm, số của tháng 12", "k", 14),))
    board = Board(Box(0, 0, 60, 40))
    label = board.put("value", [long, WORD], lambda _: [Place(5, 5, "start", "below")])
    assert label is not None
    assert label.block is WORD
    assert board.put("value", [WORD], lambda _: [Place(5, 5, "start", "below")]) is None


def test_only_a_word_that_must_be_there_may_lie_on_a_line() -> None:
    board = Board(Box(0, 0, 100, 40))
    board.draw([((0, 20), (100, 20))])
    places = [Place(5, 12, "start", "below")]
    assert board.put("value", [WORD], lambda _: places) is None
    assert board.put("value", [WORD], lambda _: places, must=True) is not None


def test_a_word_lies_wholly_on_a_tint_or_wholly_beside_it() -> None:
    board = Board(Box(0, 0, 200, 100))
    board.tints.append(Box(0, 0, 100, 100))
    assert board.put("value", [WORD], lambda _: [Place(80, 50, "start", "level")]) is None
    on = board.put("value", [WORD], lambda _: [Place(20, 50, "start", "level")])
    beside = board.put("value", [WORD], lambda _: [Place(120, 50, "start", "level")])
    assert on is not None
    assert beside is not None
    assert (on.surface, beside.surface) == ("halo-t", "halo")


def test_a_block_hangs_where_its_place_says() -> None:
    box = placed(WORD, Place(100, 50, "end", "above"))
    assert (box.right, box.bottom) == (100, 50)
    assert box.right - box.left == WORD.width
    level = placed(WORD, Place(100, 50, "middle", "level"))
    assert (level.left + level.right) / 2 == 100
    assert (level.top + level.bottom) / 2 == 50
