"""Widths without a browser."""

from __future__ import annotations

import pytest

from lotrinh.writing.charts.metrics import width, wrapped


def test_digits_are_equally_wide() -> None:
    assert width("1111", 14) == width("4444", 14) == width("8080", 14) == pytest.approx(4 * 0.650 * 14)
    assert width("11", 10, bold=True) == pytest.approx(2 * 0.664 * 10)


def test_every_vietnamese_letter_has_a_width_of_its_own() -> None:
    letters = "aăâeêioôơuưy"
    marked = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵđ"
    for letter in letters + marked + (letters + marked).upper() + "−–%“”…":
        assert 100 < width(letter, 1000) < 1100, letter
        assert width(letter, 1000) != 700, letter  # the width of a letter that the font lacks


def test_words_are_wrapped_within_the_limit_and_none_is_lost() -> None:
    text = "không còn đơn vị công bố riêng"
    lines = wrapped(text, 12, 90)
    assert " ".join(lines) == text
    assert all(width(line, 12) <= 90 for line in lines)
    assert wrapped("nghiêng", 12, 5) == ("nghiêng",)
