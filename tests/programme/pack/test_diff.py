"""What changed between two programmes: by item, by field, in order; nothing where nothing did."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.programme.pack.conftest import TAN_PHUOC, Copy

from lotrinh.programme.pack import Change, How, diff, load
from lotrinh.programme.pack.diff import NAMES
from lotrinh.programme.programme import Programme

BEFORE = load(TAN_PHUOC)


def changes(pack: Copy) -> list[Change]:
    return diff(BEFORE, load(pack.folder))


def test_a_pack_beside_itself_has_no_changes() -> None:
    assert diff(BEFORE, BEFORE) == []
    assert diff(BEFORE, load(TAN_PHUOC)) == []


def test_a_changed_field_is_told_with_old_and_new(pack: Copy) -> None:
    pack.replace("targets.toml", "value = 45\n", "value = 46\n")
    assert changes(pack) == [Change(How.CHANGED, "targets", "I.2.a-1", "value", "45", "46")]
    assert changes(pack)[0].summary.vi == "Mục tiêu I.2.a-1: value 45 → 46"


def test_a_field_within_a_field_is_told_by_its_path(pack: Copy) -> None:
    pack.replace("targets.toml", "Half a million visitors", "500,000 visitors")
    (change,) = changes(pack)
    assert (change.item, change.field) == ("I.2.b-1", "title.en")
    assert change.summary.en == "Target I.2.b-1: title.en Half a million visitors → 500,000 visitors"


def test_a_field_that_comes_or_goes_is_told(pack: Copy) -> None:
    pack.replace("targets.toml", 'supplier = "so-du-lich"\n', "")
    pack.replace("tasks.toml", "due = 2025", 'due = 2025\nproduct = { vi = "Ba tuyến", en = "Three tours" }')
    assert [change.summary.en for change in changes(pack)] == [
        "Target I.2.b-2: supplier so-du-lich → (nothing)",
        'Task II.2.1: product (nothing) → {"vi": "Ba tuyến", "en": "Three tours"}',
    ]


def test_added_and_removed_items_are_told(pack: Copy) -> None:
    pack.append(
        "resources.toml",
        '\n[[resources]]\nid = "vay"\nclause = "III"\ntitle = { vi = "Vốn vay", en = "Loans" }\n',
    )
    pack.replace("resources.toml", 'id = "ngan-sach"', 'id = "ngan-sach-tinh"')
    assert [change.summary.vi for change in changes(pack)] == [
        "Nguồn lực ngan-sach-tinh: thêm mới",
        "Nguồn lực vay: thêm mới",
        "Nguồn lực ngan-sach: bỏ đi",
    ]


def test_items_without_an_id_of_their_own_are_told_by_both_ends(pack: Copy) -> None:
    pack.replace("agencies.toml", 'what = { vi = "Nhận báo cáo tổng hợp"', 'what = { vi = "Nhận báo cáo"')
    pack.append(
        "agencies.toml",
        '\n[[roles]]\nagency = "bo-ke-hoach"\nrole = "receives"\n'
        'what = { vi = "Nhận lần hai", en = "Receives again" }\n',
    )
    assert [(change.how, change.item) for change in changes(pack)] == [
        (How.CHANGED, "bo-ke-hoach → receives"),
        (How.ADDED, "bo-ke-hoach → receives (2)"),
    ]


def test_another_order_is_a_change(pack: Copy) -> None:
    text = (pack.folder / "resources.toml").read_text("utf-8")
    first, second = text.split("\n\n")
    pack.write("resources.toml", f"{second.rstrip()}\n\n{first}\n".encode())
    assert [change.summary.en for change in changes(pack)] == ["Resource: order changed"]


def test_a_change_of_the_header_is_told(pack: Copy) -> None:
    pack.replace("programme.toml", 'version = "1"', 'version = "2"').append(
        "programme.toml", '[bands]\non_track = "0.8"\n'
    )
    assert [(change.table, change.field, change.new) for change in changes(pack)] == [
        ("header", "version", "2"),
        ("header", "bands.on_track", "0.8"),
    ]


def test_figures_of_the_same_value_written_otherwise_are_a_change(pack: Copy) -> None:
    pack.replace("figures.csv", ",2024,,41,percent", ",2024,,41.0,percent")
    assert [(change.item, change.old, change.new) for change in changes(pack)] == [
        ("ty-trong-dich-vu-2024", "41", "41.0")
    ]


def test_every_field_of_a_programme_has_a_name() -> None:
    assert set(NAMES) == set(Programme.model_fields)


PLAIN = BEFORE.model_dump(mode="json")


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    plain: dict[str, Any] = json.loads(json.dumps(PLAIN))
    for name in draw(st.lists(st.sampled_from(sorted(plain)), max_size=3)):
        if isinstance(plain[name], list) and plain[name]:
            plain[name] = draw(st.permutations(plain[name]))[: draw(st.integers(0, 3))]
    plain["header"]["version"] = draw(st.sampled_from(["1", "2"]))
    return Programme.model_validate(plain)


@given(programmes(), programmes())
def test_no_changes_means_the_same_digest_and_the_other_way_round(one: Programme, other: Programme) -> None:
    assert (diff(one, other) == []) == (one.digest == other.digest)


@given(programmes(), programmes())
def test_there_and_back_is_the_same_with_old_and_new_turned(one: Programme, other: Programme) -> None:
    turned = {How.ADDED: How.REMOVED, How.REMOVED: How.ADDED}
    there = {
        (turned.get(c.how, c.how), c.table, c.item, c.field, str(c.new), str(c.old)) for c in diff(one, other)
    }
    back = {(c.how, c.table, c.item, c.field, str(c.old), str(c.new)) for c in diff(other, one)}
    assert there == back


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_summary_is_one_safe_line(language: str) -> None:
    change = Change(How.CHANGED, "targets", "I.1-1", "title.vi", "a\nb\x1b[2J", "c" * 500)
    said = change.summary.get(language)
    assert "\n" not in said
    assert "\x1b" not in said
    assert len(said) < 200
