"""Vietnamese text: two languages side by side, one Unicode form, search without marks, sorting by Vietnamese rules.

Everything that a person reads is a :class:`Text`: the Vietnamese sentence and the English one together, so that
neither can be forgotten. Text that comes in from outside passes through :func:`nfc` at the border.
"""

from __future__ import annotations

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


def nfc(text: str) -> str:
    """The text in Unicode's composed form (NFC), the only form kept inside the system.

    >>> len(nfc("đe\u0302\u0301n"))
    3
    """
    return unicodedata.normalize("NFC", text)


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), AfterValidator(nfc)
]


class Text(BaseModel):
    """One thing said in Vietnamese and in English.

    >>> Text(vi="mục tiêu", en="target").get("en")
    'target'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    vi: Line
    en: Line

    def get(self, language: str) -> str:
        """The sentence in `language`; Vietnamese for anything but ``"en"``."""
        return self.en if language == "en" else self.vi

    def __str__(self) -> str:
        return self.vi

    def __add__(self, other: Text) -> Text:
        """Both sentences joined by a space.

        >>> str(Text(vi="một", en="one") + Text(vi="hai", en="two"))
        'một hai'
        """
        return Text(vi=f"{self.vi} {other.vi}", en=f"{self.en} {other.en}")


def same(text: str) -> Text:
    """A `Text` that reads alike in both languages: a number, a code, a proper name."""
    return Text(vi=text, en=text)


class Refused(ValueError):
    """A value that cannot be: the reason in both languages, kept apart so that each reader gets one sentence.

    >>> str(Refused(vi="quá lớn", en="too large"))
    'quá lớn / too large'
    """

    def __init__(self, vi: str, en: str) -> None:
        self.text = Text(vi=vi, en=en)
        super().__init__(f"{self.text.vi} / {self.text.en}")


def folded(text: str) -> str:
    """The text as search compares it: lower case, without tone or vowel marks, đ as d, single spaces.

    >>> folded("Tỷ trọng  Dịch vụ, ĐÔ THỊ")
    'ty trong dich vu, do thi'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {
    "": 0,
    "\u0300": 1,
    "\u0309": 2,
    "\u0303": 3,
    "\u0301": 4,
    "\u0323": 5,
}  # ngang huyền hỏi ngã sắc nặng
_SHAPES = {"\u0306", "\u0302", "\u031b"}  # breve, circumflex, horn: part of the letter, not a tone


def sort_key(text: str) -> str:
    """A key whose plain byte order is Vietnamese dictionary order: syllable by syllable, letters before tones.

    The order of letters is a ă â b c d đ e ê … o ô ơ … u ư …; tones follow ngang, huyền, hỏi, ngã, sắc, nặng
    and count only when the letters of the syllable are equal. Stored beside every name, since no query may
    rely on a collation of the database.

    >>> sorted(["đá", "da", "dạ", "dà", "ăn", "an"], key=sort_key)
    ['an', 'ăn', 'da', 'dà', 'dạ', 'đá']
    """
    return " ".join(_syllable_key(s) for s in nfc(text).lower().split())


def _syllable_key(syllable: str) -> str:
    letters, tones = [], []
    for char in syllable:
        parts = unicodedata.normalize("NFD", char)
        tone = next((p for p in parts[1:] if p in _TONES), "")
        base = nfc(parts[0] + "".join(p for p in parts[1:] if p in _SHAPES))
        place = _LETTERS.find(base)
        letters.append(chr(0x4000 + place) if place >= 0 else base)
        tones.append(str(_TONES[tone]))
    return "".join(letters) + "\x01" + "".join(tones)
