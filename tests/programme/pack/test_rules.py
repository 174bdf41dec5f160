"""The table of findings: complete sentences in both languages, filled in safely."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from lotrinh.programme.pack.rules import RULES, Place, finding, guess, listed, shortened
from lotrinh.text import Text


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_says_the_same_in_both_languages(rule) -> None:  # type: ignore[no-untyped-def]
    for text in (rule.says, rule.hint):
        names = [{name for _, name, _, _ in Formatter().parse(side) if name} for side in (text.vi, text.en)]
        assert names[0] == names[1]
    assert "{" not in rule.why.vi + rule.why.en
    assert rule.why.vi != rule.why.en
    assert re.fullmatch(r"pack(?:\.[a-z-]+){1,2}", rule.id)


def test_a_finding_needs_a_known_id_and_every_detail() -> None:
    with pytest.raises(KeyError):
        finding("pack.nonsense", Place())
    with pytest.raises(KeyError):
        finding("pack.file.missing", Place())


def test_details_are_said_in_the_language_of_the_sentence() -> None:
    found = finding("pack.limit", Place(), found=20_001, limit=Text(vi="hai mươi", en="twenty"))
    assert found.message == Text(
        vi="Có 20.001 mục, quá giới hạn hai mươi.", en="There are 20,001 items, over the limit of twenty."
    )


def test_braces_in_a_pack_are_not_filled_in() -> None:
    assert "“{file}”" in finding("pack.file.kind", Place(), file="{file}").message.en


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("x" * 81, "x" * 79 + "…"),
        ("một\nhai\tba", "một↵hai ba"),
        (
            "\x1b[31m\u202ea\ufeff",
            "\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}a\N{REPLACEMENT CHARACTER}",
        ),
    ],
)
def test_what_a_pack_says_is_made_safe_to_print(written: str, shown: str) -> None:
    assert shortened(written) == shown


def test_a_list_of_names_ends() -> None:
    assert listed([]).vi == "—"
    assert listed(["a", "b"]).en == "a, b"
    assert listed([str(n) for n in range(30)], 3) == Text(vi="0, 1, 2 và 27 nữa", en="0, 1, 2 and 27 more")


def test_the_nearest_name_is_guessed_and_a_far_one_is_not() -> None:
    names = ["so-du-lich", "so-cong-thuong"]
    assert guess("so-du-lic", names) == Text(vi="Ý là “so-du-lich”?", en="Did you mean “so-du-lich”?")
    assert guess("bo-tai-chinh", names) is None
    assert guess("x" * 10**6, names) is None
    assert guess("x", []) is None
