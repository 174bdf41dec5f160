"""Reading: everything wrong is told at once, and nothing is ever half read."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.programme.pack.conftest import TAN_PHUOC, Copy

from lotrinh.programme.findings import Severity
from lotrinh.programme.pack import PackError, check, load, read
from lotrinh.programme.pack.files import NAMES
from lotrinh.programme.pack.read import MOST_OF_A_KIND

READ_10_000_TARGETS = 30  # seconds, at most; a quiet machine needs about six


def test_the_invented_province_is_read_whole() -> None:
    programme, findings = read(TAN_PHUOC)
    assert findings == []
    assert programme is not None
    assert programme == load(TAN_PHUOC)
    assert len(programme.targets) == 10
    assert len(programme.figures) == 54
    assert programme.reporting.reminders == (30, 7, 1, -1)
    assert check(programme) == []


def test_the_first_programme_is_read_without_errors_in_five_seconds() -> None:
    start = time.monotonic()
    programme = load("hau-giang-dich-vu-2030")
    assert time.monotonic() - start < 5
    assert len(programme.targets) == 50


def test_reading_twice_gives_the_same_programme(pack: Copy) -> None:
    assert load(pack.folder).digest == load(TAN_PHUOC).digest


def test_files_that_a_pack_may_lack(pack: Copy) -> None:
    for name in ("resources.toml", "readings.toml"):
        (pack.folder / name).unlink()
    programme, findings = read(pack.folder)
    assert programme is not None
    assert programme.resources == ()
    assert {one.id for one in findings} == {"pack.target.reading"}


def test_all_mistakes_are_told_at_once_in_the_order_of_the_files(pack: Copy) -> None:
    pack.replace("programme.toml", "issued = 2021-03-10", 'issued = "2021-02-30"')
    pack.replace("clauses.toml", 'kind = "preamble"', 'kind = "preambel"')
    pack.replace("targets.toml", "value = 45", 'value = "45%"')
    pack.replace("tasks.toml", "due = 2028", "due = 2021")
    pack.replace("tasks.toml", 'lead = "so-du-lich"', 'lead = "so-du-lic"')
    pack.replace("figures.csv", "ho-ngheo-2020-12-31,ho-ngheo", "ho-ngheo-2020-12-31,ho-nghèo")
    pack.append("figures.csv", "x,y\n")
    programme, findings = read(pack.folder)
    assert programme is None
    assert [(one.id, one.place) for one in findings] == [
        ("pack.value.date", "programme.toml · issued"),
        ("pack.value.choice", "clauses.toml:7 · PREAMBLE · kind"),
        ("pack.value.number", "targets.toml:16 · I.2.a-1 · value"),
        ("pack.value.rule", "tasks.toml:14 · II.1.2"),
        ("pack.reference", "tasks.toml:26 · II.2.1 · lead"),
        ("pack.value.form", "figures.csv:39 · ho-ngheo-2020-12-31 · indicator"),
        ("pack.csv.row", "figures.csv:56"),
    ]


def test_errors_come_before_warnings_and_notes(pack: Copy) -> None:
    pack.write("aaa.txt", b"")
    pack.append("sources.csv", "zz,Sách,NXB,press,,,60\n")
    pack.append("figures.csv", "x,y\n")
    assert [one.severity for one in pack.findings()] == [Severity.ERROR, Severity.WARNING]


def test_a_file_that_cannot_be_read_is_told_once(pack: Copy) -> None:
    pack.append("agencies.toml", "[[agencies]\n")
    assert [one.id for one in pack.findings()] == ["pack.toml.syntax"]


def test_a_broken_item_is_still_known_by_its_id(pack: Copy) -> None:
    pack.replace("areas.toml", 'id = "tan-phuoc"\n', 'id = "tan-phuoc"\ncolour = "red"\n')
    assert [one.id for one in pack.findings()] == ["pack.value.unknown"]


def test_load_raises_with_all_findings(pack: Copy) -> None:
    pack.replace("tasks.toml", "due = 2028", "due = 2021").write("aaa.txt", b"")
    with pytest.raises(PackError) as refusal:
        load(pack.folder)
    assert [one.id for one in refusal.value.findings] == ["pack.value.rule", "pack.file.unknown"]
    assert "tasks.toml:14 · II.1.2" in str(refusal.value)
    assert "due (2021) before it starts (2022)" in str(refusal.value)


def test_of_one_kind_no_more_is_told_than_a_reader_can_use(pack: Copy) -> None:
    pack.write("resources.toml", b'[[resources]]\nid = "x"\n' * (MOST_OF_A_KIND + 3))
    findings = pack.findings()
    assert sum(one.id == "pack.value.missing" for one in findings) == MOST_OF_A_KIND
    (more,) = [one for one in findings if one.id == "pack.more"]
    assert str(2 * (MOST_OF_A_KIND + 3) - MOST_OF_A_KIND) in more.message.en


def test_what_a_pack_says_cannot_steer_the_terminal(pack: Copy) -> None:
    pack.replace("tasks.toml", 'lead = "so-du-lich"', 'lead = "\\u001b[2Jx\\u202e' + "y" * 500 + '"')
    (finding,) = pack.findings()
    assert "\x1b" not in finding.message.vi
    assert "\u202e" not in finding.message.vi
    assert len(finding.message.vi) < 300


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), content=st.binary(max_size=200))
def test_no_bytes_whatever_stop_the_reading(pack: Copy, name: str, content: bytes) -> None:
    kept = (pack.folder / name).read_bytes()
    try:
        programme, findings = read(pack.write(name, content).folder)
        assert (programme is None) == any(one.severity is Severity.ERROR for one in findings)
    finally:
        pack.write(name, kept)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(NAMES),
    seed=st.integers(0, 10**6),
    new=st.sampled_from(["", "\n", '"', "=", "9" * 30, "[", "đ", "none"]),
)
def test_no_slip_of_the_keyboard_stops_the_reading(pack: Copy, name: str, seed: int, new: str) -> None:
    kept = (pack.folder / name).read_text("utf-8")
    first = random.Random(seed).randrange(len(kept))
    last = first + random.Random(seed + 1).randrange(30)
    try:
        programme, findings = read(pack.write(name, (kept[:first] + new + kept[last:]).encode()).folder)
        assert (programme is None) == any(one.severity is Severity.ERROR for one in findings)
        assert all(one.message.vi and one.hint.en for one in findings)
    finally:
        pack.write(name, kept.encode())


READING = """
[[readings]]
target = "{id}"
id = "bound"
question = {{ vi = "Đúng hay ít nhất?", en = "Exactly, or at least?" }}
chosen = "it-nhat"
options = [
    {{ id = "it-nhat", title = {{ vi = "ít nhất", en = "at least" }} }},
    {{ id = "dung", title = {{ vi = "đúng", en = "exactly" }}, set = {{ effective_bound = "equal" }} }},
]
"""


def multiply(pack: Copy, count: int) -> Path:
    """The pack with `count` more targets, each with a reading of two options."""
    plain = (pack.folder / "targets.toml").read_text("utf-8").split("[[targets]]")[4]
    ids = [f"I.2.dd-{number}" for number in range(2, count + 2)]
    targets = (plain.replace("I.2.b-1", id).replace('"I.2.b"', '"I.2.dd"') for id in ids)
    pack.append("targets.toml", "".join(f"\n[[targets]]{target}" for target in targets))
    pack.append("readings.toml", "".join(READING.format(id=id) for id in ids))
    return pack.folder


@pytest.mark.slow
def test_ten_thousand_targets_are_read_and_checked_in_time(pack: Copy) -> None:
    folder = multiply(pack, 10_000)
    start = time.process_time()
    programme, findings = read(folder)
    assert time.process_time() - start < READ_10_000_TARGETS
    assert findings == []
    assert programme is not None
    assert len(programme.targets) == 10_010


@pytest.mark.slow
def test_ten_thousand_wrong_references_are_told_in_time(pack: Copy) -> None:
    folder = multiply(pack, 10_000)
    text = (folder / "readings.toml").read_text("utf-8").replace('target = "I.2.dd-', 'target = "I.2.e-')
    (folder / "readings.toml").write_text(text, "utf-8")
    start = time.process_time()
    _, findings = read(folder)
    assert time.process_time() - start < READ_10_000_TARGETS
    assert sum(one.id == "pack.reference" for one in findings) == MOST_OF_A_KIND


HOSTILE = {
    "very many unknown fields": ("programme.toml", "".join(f"k{n}=1\n" for n in range(200_000))),
    "very many unknown tables": ("targets.toml", "".join(f"k{n}=1\n" for n in range(200_000))),
    "as many mistakes as fit": ("resources.toml", "[[resources]]\na=1\nb=1\nc=1\nd=1\n" * 20_000),
    "a very wide item": ("targets.toml", "[[targets]]\nstages = [" + "{}," * 200_000 + "]"),
    "ten million short rows": ("figures.csv", "a\n" * 9_000_000),
    "a header without end": ("figures.csv", "a," * 9_000_000),
    "a very deep name": ("programme.toml", "a" + ".a" * 100_000 + " = 1\n"),
    "a very deep list": ("programme.toml", "a = " + "[" * 100_000 + "]" * 100_000 + "\n"),
    "a number without end": ("targets.toml", "[[targets]]\nvalue = 1e999999999\n"),
    "a text without end": ("targets.toml", '[[targets]]\nid = "' + "x" * 10_000_000 + '"\n'),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_refused_in_time(what: str, pack: Copy) -> None:
    file, content = HOSTILE[what]
    pack.write(file, content.encode())
    start = time.process_time()
    programme, findings = read(pack.folder)
    assert time.process_time() - start < 30
    assert programme is None
    assert len(findings) < 5 * MOST_OF_A_KIND
    assert max(len(one.message.vi) for one in findings) < 2_000
