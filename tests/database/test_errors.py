"""Every message says in both languages what, where, why and what to do, and fits."""

from __future__ import annotations

import inspect
import os
import unicodedata
from pathlib import Path

import pytest

from lotrinh.database import errors

SAMPLES = {
    "folder": Path("/srv/dữ liệu"),
    "path": Path("/srv/dữ liệu"),
    "ours": 18,
    "uid": 4711,
}
MAKERS = [
    maker
    for name, maker in inspect.getmembers(errors, inspect.isfunction)
    if maker.__module__ == errors.__name__
    and name not in ("shown", "from_words")
    and not name.startswith("_")
]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_both_languages_name_the_same_things_and_say_what_to_do(maker):
    given = {name: SAMPLES.get(name, f"«{name}»") for name in inspect.signature(maker).parameters}
    text = maker(**given).text
    for name, value in given.items():
        for language, said in (("vi", text.vi), ("en", text.en)):
            assert str(value) in said or (maker is errors.url_wrong and name != language)
    assert text.vi == unicodedata.normalize("NFC", text.vi)
    assert "Hãy" in text.vi or "Mẫu đúng" in text.vi
    assert text.vi.count(".") >= 1
    assert any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", text.vi))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_the_longest_names_still_fit(maker):
    given = {name: Path("/" + "x" * 4000) if name in ("folder", "path") else "9" for name in SAMPLES}
    given |= {name: "y" * 300 for name in inspect.signature(maker).parameters if name not in given}
    maker(**{name: given[name] for name in inspect.signature(maker).parameters})


def test_path_that_is_not_utf8_can_be_printed():
    assert errors.shown(Path(os.fsdecode(b"/srv/\xff"))) == "/srv/\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("could not write: No space left on device", "is full"),
        ("mkdir: Permission denied", "cannot be written"),
        ("mkdir: Read-only file system", "cannot be written"),
        ("PANIC: something new", "PostgreSQL says: PANIC: something new"),
        ("", "PostgreSQL says: ?"),
    ],
)
def test_a_programs_own_words_point_to_the_cause(words, said):
    assert said in errors.from_words(words, Path("/srv")).text.en
