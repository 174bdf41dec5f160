"""Every title is found, without its marks and with a slip in it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.programme import pack
from lotrinh.programme.programme import Programme
from lotrinh.text import Text, folded
from lotrinh.web.public.search.index import LONGEST, Answer, Index, index_of, words
from lotrinh.web.public.search.items import Item, Kind, items

FIRST: Programme = pack.load("hau-giang-dich-vu-2030")
INDEX = Index(items(FIRST))
TITLES = sorted({text for item in INDEX.items for text in (item.title.vi, item.title.en)})
LETTERS = "abcdeghiklmnopqrstuvxy"
#: Five of the first programme's old wards are called by Roman numerals, one slip from each other.
CROWDED = {"Phường I", "Phường III", "Phường IV", "Phường V", "Phường VII"} | {
    "Ward I", "Ward III", "Ward IV", "Ward V", "Ward VII"
}  # fmt: skip


def wrong(title: str, at: int, letter: str) -> str:
    return title[:at] + letter + title[at + 1 :]


def missing(title: str, at: int, letter: str) -> str:
    return title[:at] + title[at + 1 :]


def extra(title: str, at: int, letter: str) -> str:
    return title[:at] + letter + title[at:]


def swapped(title: str, at: int, letter: str) -> str:
    at = min(at, len(title) - 2)
    return title[:at] + title[at + 1] + title[at] + title[at + 2 :]


SLIPS = [wrong, missing, extra, swapped]


def names(answer: Answer, most: int) -> set[str]:
    """The titles of the first results, as typed without marks."""
    return {folded(text) for hit in answer.hits[:most] for text in (hit.item.title.vi, hit.item.title.en)}


def found(title: str, typed: str) -> bool:
    """Whether `title` is among the first three; among all that are equally near, where more than three are."""
    answer = INDEX.find(typed)
    return folded(title) in names(answer, answer.best if title in CROWDED else 3)


def test_the_programme_has_titles_of_every_kind() -> None:
    assert {item.kind for item in INDEX.items} == set(Kind)
    assert len(TITLES) > 900


@pytest.mark.parametrize("typed", [str, folded, str.upper], ids=["as it is", "without marks", "in capitals"])
def test_every_title_is_found_as_it_is(typed: object) -> None:
    assert [title for title in TITLES if not found(title, typed(title))] == []  # type: ignore[operator]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.__name__)
def test_every_title_is_found_with_a_slip_anywhere(slip: object) -> None:
    choose = random.Random(20261122)
    lost = []
    for title in TITLES:
        plain = choose.choice([title, folded(title)])
        typed = slip(plain, choose.randrange(len(plain)), choose.choice(LETTERS))  # type: ignore[operator]
        if words(typed) and not found(title, typed):
            lost.append((title, typed))
    assert lost == []


@given(
    title=st.sampled_from(TITLES),
    slip=st.sampled_from(SLIPS),
    place=st.floats(0, 0.999),
    letter=st.sampled_from(LETTERS),
    marks=st.booleans(),
)
@settings(max_examples=300)
def test_whatever_the_slip_the_title_is_found(
    title: str, slip: object, place: float, letter: str, marks: bool
) -> None:
    plain = title if marks else folded(title)
    typed = slip(plain, int(place * len(plain)), letter)  # type: ignore[operator]
    assert not words(typed) or found(title, typed)


def every_slip(title: str) -> Iterator[str]:
    for slip in SLIPS:
        for at in range(len(title)):
            yield from (slip(title, at, letter) for letter in (LETTERS if slip in (wrong, extra) else "a"))


@pytest.mark.parametrize("title", ["Y tế", "Du lịch", "Lượt khách du lịch", "Xã có cáp quang"])
def test_of_these_titles_every_slip_there_is_finds_them(title: str) -> None:
    typed = [one for one in set(every_slip(title)) if words(one)]
    assert len(typed) > 150
    assert [one for one in typed if not found(title, one)] == []


def test_a_letter_wrong_or_missing_is_no_trouble_even_among_neighbours() -> None:
    """Of four wards one slip away from “Phường II”, the one with a letter too many was the least likely meant."""
    shown = [hit.item.title.vi for hit in INDEX.find("phuong ii").hits[:4]]
    assert set(shown) == {"Phường III", "Phường IV", "Phường VII", "Phường I"}
    assert shown[3] == "Phường I"
    assert INDEX.find("phuong ii").best == 4


def test_marks_that_were_typed_tell_two_titles_apart() -> None:
    index = Index(
        [
            Item(Kind.AREA, "a", Text(vi="Xã Tân Phú", en="a")),
            Item(Kind.AREA, "b", Text(vi="Xã Tân Phủ", en="b")),
        ]
    )
    assert [index.find(name).hits[0].item.id for name in ("xã tân phú", "xã tân phủ")] == ["a", "b"]
    assert len(index.find("xa tan phu").hits) == 2


@pytest.mark.parametrize(
    ("typed", "kind", "id"),
    [
        ("II.3.2", Kind.TASK, "II.3.2"),
        ("I.2.b.1-3", Kind.TARGET, "I.2.b.1-3"),
        ("531", Kind.INSTRUMENT, "qd-531-qd-ttg"),
        ("531/qd-ttg", Kind.INSTRUMENT, "qd-531-qd-ttg"),
        ("nghi quyet 202/2025/QH15", Kind.INSTRUMENT, "nq-202-2025-qh15"),
        ("mục iv.2.1", Kind.CLAUSE, "IV.2.1"),
        ("31318", Kind.AREA, "xa-31318-cu"),
        ("khachdulich quoc te", Kind.TARGET, "I.2.b.10-2"),
    ],
)  # fmt: skip
def test_numbers_and_locators_are_names_too(typed: str, kind: Kind, id: str) -> None:
    assert (kind, id) in [(hit.item.kind, hit.item.id) for hit in INDEX.find(typed).hits[:3]]


def test_a_few_words_out_of_a_title_find_it_and_one_of_them_may_be_wrong() -> None:
    for typed in ("cap quang ho gia dinh", "cap quamg ho", "fibre households"):
        assert any("cáp quang" in hit.item.title.vi for hit in INDEX.find(typed).hits[:3]), typed


@pytest.mark.parametrize("typed", ["", "   ", "?!", "—", "\x00", "%%%"])
def test_nothing_asked_nothing_found(typed: str) -> None:
    assert INDEX.find(typed) == Answer((), frozenset())
    assert INDEX.near(typed) == ()


@given(st.text(max_size=400))
def test_whatever_is_typed_there_is_an_answer(typed: str) -> None:
    answer = INDEX.find(typed)
    assert len({(hit.item.kind, hit.item.id) for hit in answer.hits}) == len(answer.hits)
    assert min(3, len(answer.hits)) <= answer.best <= len(answer.hits)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dulijch khacch", "du lịch"), ("hospitall beddds", "giường bệnh"), ("logisstikk", "logistics")],
)
def test_somebody_who_found_nothing_is_offered_something_near(typed: str, meant: str) -> None:
    assert INDEX.find(typed).hits == ()
    assert any(meant in item.title.vi.lower() for item in INDEX.near(typed))
    assert len(INDEX.near(typed)) <= 3


@pytest.mark.parametrize(
    "typed", ["du lich", "ty trong dich vu trong grdp", "so tai chinh thanh pho can tho", "x" * LONGEST]
)
def test_an_answer_takes_a_few_milliseconds(typed: str) -> None:
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        INDEX.find(typed)
        taken.append(time.perf_counter() - started)
    assert min(taken) < 0.05


def test_the_index_of_a_programme_is_built_once() -> None:
    again = Programme.model_validate(FIRST.model_dump())
    assert index_of(FIRST) is index_of(again)
    content = FIRST.model_dump()
    renamed = Programme.model_validate(content | {"header": content["header"] | {"version": "2"}})
    assert index_of(renamed) is not index_of(FIRST)
