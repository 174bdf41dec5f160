"""Vietnamese text: composed form, search without marks, the order of a dictionary."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lotrinh.text import Refused, Text, folded, nfc, same, sort_key

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
words = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " ", max_size=30)


def test_a_text_is_kept_composed_and_without_space_around() -> None:
    text = Text(vi="  mu\u0323c tie\u0302u ", en="target")
    assert text.vi == "mục tiêu"
    assert len(text.vi) == 8


@pytest.mark.parametrize("side", ["vi", "en"])
def test_neither_side_of_a_text_may_be_empty(side: str) -> None:
    with pytest.raises(ValidationError):
        Text(**({"vi": "một", "en": "one"} | {side: "  "}))


def test_the_vietnamese_side_answers_for_a_language_that_does_not_exist() -> None:
    assert Text(vi="một", en="one").get("de") == "một"
    assert Text(vi="một", en="one").get("en") == "one"


def test_texts_join() -> None:
    assert Text(vi="một", en="one") + same("2") == Text(vi="một 2", en="one 2")


def test_a_refusal_keeps_its_languages_apart() -> None:
    refusal = Refused(vi="quá lớn", en="too large")
    assert isinstance(refusal, ValueError)
    assert (refusal.text.vi, refusal.text.en) == ("quá lớn", "too large")


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Tỷ trọng  Dịch vụ", "ty trong dich vu"),
        ("ĐỒNG BẰNG", "dong bang"),
        ("ưu tiên", "uu tien"),
        ("Nguyễn Huệ", "nguyen hue"),
        ("5G, 100 %", "5g, 100 %"),
        ("ı\u0307 e\u0301\ta", "ı e a"),
    ],
)
def test_search_compares_without_marks(written: str, searched: str) -> None:
    assert folded(written) == searched


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(words)
def test_folding_vietnamese_leaves_plain_letters(text: str) -> None:
    assert folded(text).isascii()


@given(st.text())
def test_both_unicode_forms_fold_and_sort_alike(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert folded(nfc(text)) == folded(decomposed)
    assert sort_key(nfc(text)) == sort_key(decomposed)


# Each list stands in the order of a Vietnamese dictionary: letters first, tones only between equal letters.
ORDERED = [
    ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng", "mâm", "me"],
    ["an", "ăn", "ân", "ba", "ca", "da", "đa", "e", "ê"],
    ["lo", "lò", "lô", "lồ", "lơ", "lu", "lư", "lừ"],
    ["Cần Thơ", "Hà Giang", "Hà Nội", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh"],
    ["ba", "ba ba", "ba hoa", "bà", "bà ba", "bác"],
    ["Long An", "Long Mỹ", "Lộ trình", "Lồng"],
    ["xã 1", "xã 2", "xã a"],
]


@pytest.mark.parametrize("names", ORDERED, ids=lambda names: names[0])
def test_names_sort_as_in_a_vietnamese_dictionary(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(backwards, key=sort_key) == names


@given(words, words)
def test_letters_come_before_tones(one: str, other: str) -> None:
    # Of two words without tones the one with the earlier letter comes first, whatever tones are put on them.
    plain = [_without_tones(word) for word in (one, other)]
    if len(one.split()) == len(other.split()) == 1 and plain[0] != plain[1]:
        assert (sort_key(one) < sort_key(other)) == (sort_key(plain[0]) < sort_key(plain[1]))


def _without_tones(word: str) -> str:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = unicodedata.normalize("NFD", word.lower())
    return nfc("".join(char for char in parts if char not in tones))
