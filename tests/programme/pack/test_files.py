"""The files of a pack are untrusted: known names, bounded sizes, one encoding, nothing from outside the folder."""

from __future__ import annotations

import os
import time
import unicodedata
from pathlib import Path

import pytest
from tests.programme.pack.conftest import TAN_PHUOC, Copy

from lotrinh.programme.pack import read
from lotrinh.programme.pack.files import (
    COMPANIONS,
    LARGEST_FILE,
    MOST_REGISTERS,
    NAMES,
    bundled,
    locate,
    read_files,
)


def told(pack: Copy, id: str) -> list[tuple[str, int | None]]:
    return [(one.file, one.line) for one in pack.findings(id)]


def test_the_first_programme_is_bundled_and_found_by_name() -> None:
    assert "hau-giang-dich-vu-2030" in bundled()
    assert locate("hau-giang-dich-vu-2030") == bundled()["hau-giang-dich-vu-2030"]


@pytest.mark.parametrize(
    "pack", ["", "nowhere", "../nowhere", "a\0b", "x" * 10_000, "hau-giang-dich-vu-2030/../.."]
)
def test_what_is_no_pack_is_told_and_never_raised(
    pack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    programme, findings = read(pack)
    assert programme is None
    # The empty text is the folder one stands in.
    assert {one.id for one in findings} == ({"pack.missing"} if pack else {"pack.file.missing"})


def test_a_name_nearly_right_is_guessed() -> None:
    (finding,) = read("hau-giang-dich-vu-2003")[1]
    assert "Ý là “hau-giang-dich-vu-2030”?" in finding.message.vi


def test_a_folder_without_anything_lacks_the_two_files_that_every_pack_has(tmp_path: Path) -> None:
    assert [(one.id, one.file) for one in read(tmp_path)[1]] == [
        ("pack.file.missing", "programme.toml"),
        ("pack.file.missing", "clauses.toml"),
    ]


def test_a_file_is_no_pack() -> None:
    assert [one.id for one in read(TAN_PHUOC / "programme.toml")[1]] == ["pack.missing"]


def test_companions_are_passed_over_in_silence(pack: Copy) -> None:
    for name in ("LICENSE", "README.md", ".git", "NOTES.txt"):
        pack.write(name, b"\xff")
        assert COMPANIONS.match(name)
    assert pack.findings() == []


def test_a_byte_order_mark_is_tolerated(pack: Copy) -> None:
    for name in NAMES:
        path = pack.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read(pack.folder) == read(TAN_PHUOC)


def test_windows_line_ends_change_nothing(pack: Copy) -> None:
    for name in NAMES:
        path = pack.folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(pack.folder) == read(TAN_PHUOC)


def test_decomposed_unicode_is_composed_and_reported(pack: Copy) -> None:
    for name in NAMES:
        path = pack.folder / name
        path.write_text(unicodedata.normalize("NFD", path.read_text("utf-8")), "utf-8")
    programme, findings = read(pack.folder)
    assert programme == read(TAN_PHUOC)[0]
    assert {one.id for one in findings} == {"pack.text.decomposed"}
    assert ("agencies.toml", 3) in told(pack, "pack.text.decomposed")


@pytest.mark.parametrize(
    ("content", "line", "byte", "offset", "guess"),
    [
        ("đơn vị\n".encode() + "Tỷ".encode("utf-16"), 2, "0xFF", 11, "Windows-1258"),
        ("Tỷ trọng".encode("utf-16"), 1, "0xFF", 0, "UTF-16"),
        (b"PK\x03\x04\xff", 1, "0xFF", 4, "Excel"),
        ("một\nhai\nba: é".encode("latin-1", "replace"), 3, "0xE9", 12, "TCVN3"),
        ("đ".encode()[:1], 1, "0xC4", 0, "TCVN3"),
    ],
)
def test_bytes_that_are_not_utf_8_are_told_with_line_and_offset(
    pack: Copy, content: bytes, line: int, byte: str, offset: int, guess: str
) -> None:
    pack.write("resources.toml", content)
    (finding,) = pack.findings()
    assert (finding.id, finding.file, finding.line) == ("pack.file.encoding", "resources.toml", line)
    assert f"byte {byte} (thứ {offset} của tệp)" in finding.message.vi
    assert guess in finding.message.vi
    assert "UTF-8" in finding.hint.vi


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x07", "\u202e", "\u2066"])
def test_hidden_characters_are_refused(pack: Copy, char: str) -> None:
    pack.append("figures.csv", f"x{char}y\n")
    assert told(pack, "pack.text.control") == [("figures.csv", 56)]


def test_a_gigabyte_is_refused_without_being_read(pack: Copy) -> None:
    with (pack.folder / "figures.csv").open("ab") as handle:
        handle.truncate(1_000_000_000)
    start = time.monotonic()
    programme, findings = read(pack.folder)
    assert time.monotonic() - start < 10
    assert programme is None
    assert [(one.id, one.file) for one in findings] == [("pack.file.size", "figures.csv")]


def test_a_file_at_the_limit_is_read(pack: Copy) -> None:
    size = (pack.folder / "resources.toml").stat().st_size
    pack.append("resources.toml", "#" + "x" * (LARGEST_FILE - size - 1))
    assert pack.findings() == []
    pack.append("resources.toml", "x")
    assert told(pack, "pack.file.size") == [("resources.toml", None)]


def test_a_link_within_the_folder_is_followed(pack: Copy) -> None:
    (pack.folder / "resources.toml").rename(pack.folder / ".resources.toml")
    (pack.folder / "resources.toml").symlink_to(".resources.toml")
    assert pack.findings() == []


@pytest.mark.parametrize("goal", ["/etc/passwd", "../secret", "/dev/zero"])
def test_a_link_out_of_the_folder_is_refused(pack: Copy, goal: str) -> None:
    (pack.folder.parent / "secret").write_text("[[resources]]\n", "utf-8")
    (pack.folder / "resources.toml").unlink()
    (pack.folder / "resources.toml").symlink_to(goal)
    assert told(pack, "pack.file.link") == [("resources.toml", None)]


def test_links_in_a_circle_are_told(pack: Copy) -> None:
    (pack.folder / "resources.toml").unlink()
    (pack.folder / "resources.toml").symlink_to("resources.toml")
    assert {one.id for one in pack.findings()} == {"pack.file.unreadable"}


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_ordinary_file_is_not_opened(pack: Copy, make) -> None:  # type: ignore[no-untyped-def]
    (pack.folder / "resources.toml").unlink()
    make(pack.folder / "resources.toml")
    assert told(pack, "pack.file.kind") == [("resources.toml", None)]


def test_registers_are_read_as_tables_of_their_own(pack: Copy) -> None:
    pack.write("registers/xa.csv", "id,ten\n1,Xã Một\n".encode())
    assert pack.findings() == []
    assert read_files(pack.folder).texts["registers/xa.csv"] == "id,ten\n1,Xã Một\n"
    pack.write("registers/xa.csv", "id,ten\n1,=Xã\n2\n".encode())
    assert [(one.id, one.line) for one in pack.findings()] == [("pack.csv.formula", 2), ("pack.csv.row", 3)]
    pack.write("registers/xa.csv", "ten\nXã Một\n".encode())
    assert [one.id for one in pack.findings()] == ["pack.csv.header"]


def test_registers_have_a_bound(pack: Copy) -> None:
    for number in range(MOST_REGISTERS + 1):
        pack.write(f"registers/r{number}.csv", b"id\n")
    assert [one.id for one in pack.findings()] == ["pack.limit"]


def test_a_folder_of_registers_elsewhere_is_not_followed(pack: Copy, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.csv").write_text("=", "utf-8")
    (pack.folder / "registers").symlink_to(tmp_path / "elsewhere")
    assert all(not name.startswith("registers") for name in read_files(pack.folder).texts)
