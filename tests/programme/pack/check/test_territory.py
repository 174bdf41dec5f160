"""Areas and agencies over time: heirs on the day, shares of a whole, one name for one place."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.programme.pack.bad_packs import append
from tests.programme.pack.conftest import Copy

from lotrinh.programme.pack.check.territory import overlap, validity
from lotrinh.territory.validity import Valid
from lotrinh.text import same


def valid(first: str | None, last: str | None) -> Valid:
    return Valid.model_validate({"id": "x", "name": same("x"), "valid_from": first, "valid_to": last})


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        (None, None, "luôn luôn", "always"),
        ("2025-07-01", None, "từ 1/7/2025", "from 1 July 2025"),
        (None, "2025-06-30", "đến 30/6/2025", "until 30 June 2025"),
        ("2004-01-01", "2025-06-30", "từ 1/1/2004 đến 30/6/2025", "1 January 2004 to 30 June 2025"),
    ],
)
def test_validity_is_said(first: str | None, last: str | None, vi: str, en: str) -> None:
    assert (validity(valid(first, last)).vi, validity(valid(first, last)).en) == (vi, en)


def test_days_that_two_share() -> None:
    assert overlap(valid(None, "2025-06-30"), valid("2025-07-01", None)) is None
    assert overlap(valid(None, "2025-06-30"), valid("2025-06-30", None)) == (dt.date(2025, 6, 30),) * 2
    assert overlap(valid(None, None), valid(None, None)) == (dt.date.min, dt.date.max)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('id = "so-tai-chinh"\n', None, None),
        ("valid_to = 2025-02-28", "valid_to = 2025-03-01", "the old one ends on 1 March 2025"),
        ("valid_to = 2025-02-28", "valid_to = 2025-01-31", "the old one ends on 31 January 2025"),
        ("valid_to = 2025-02-28\n", "", "the old one has no last day"),
    ],
)
def test_an_office_passes_on_the_day_after_its_last(
    pack: Copy, old: str, new: str | None, problem: str | None
) -> None:
    if new is not None:
        text = (pack.folder / "agencies.toml").read_text("utf-8")
        head, office, rest = text.partition('id = "so-ke-hoach"')
        pack.write("agencies.toml", (head + office + rest.replace(old, new, 1)).encode())
    said = [one.message.en for one in pack.findings("pack.succession.date")]
    assert said == [] if problem is None else problem in said[0]


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        (["0.6", "0.4"], False),
        (["0.6", "0.5"], True),
        (["0.6", "0.3"], True),
        (["0.6", None], False),
        ([None, None], False),
    ],
)
def test_shares_add_up_to_the_whole_where_all_are_known(
    pack: Copy, shares: list[str | None], told: bool
) -> None:
    text = '\n[[areas]]\nid = "huyen"\nlevel = "district"\nparent = "tan-phuoc"\nvalid_to = 2025-06-30\n'
    text += 'name = { vi = "huyện", en = "district" }\n'
    for number, share in enumerate(shares):
        text += f'\n[[areas]]\nid = "xa-{number}"\nlevel = "commune"\nparent = "tan-hai"\nvalid_from = 2025-07-01\n'
        text += f'name = {{ vi = "xã {number}", en = "commune {number}" }}\n'
        text += f'\n[[successions]]\npredecessor = "huyen"\nsuccessor = "xa-{number}"\non = 2025-07-01\n'
        text += f'share = "{share}"\n' if share else ""
    append("areas.toml", text)(pack)
    assert {one.id for one in pack.findings()} == ({"pack.succession.share"} if told else set())


@pytest.mark.parametrize(
    ("level", "valid_to", "problem"),
    [
        ("commune", "2025-06-30", None),
        ("province", "2025-06-30", "is not above"),
        ("country", "2025-06-30", "is not above"),
    ],
)
def test_an_area_lies_in_one_of_a_higher_level(
    pack: Copy, level: str, valid_to: str, problem: str | None
) -> None:
    pack.append(
        "areas.toml",
        f'\n[[areas]]\nid = "x"\nlevel = "{level}"\nparent = "tan-phuoc"\nvalid_to = {valid_to}\n'
        'name = { vi = "x", en = "x" }\n\n[[successions]]\npredecessor = "x"\nsuccessor = "tan-hai"\non = 2025-07-01\n',
    )
    said = [one.message.en for one in pack.findings()]
    assert said == [] if problem is None else problem in said[0]


def test_an_area_cannot_lie_in_one_of_another_time(pack: Copy) -> None:
    pack.append(
        "areas.toml",
        '\n[[areas]]\nid = "x"\nlevel = "commune"\nparent = "tan-phuoc"\nvalid_from = 2025-07-01\n'
        'name = { vi = "x", en = "x" }\n',
    )
    (finding,) = pack.findings()
    assert "never valid at one time" in finding.message.en


def test_two_offices_of_one_name_and_area_at_one_time_are_told(pack: Copy) -> None:
    pack.replace("agencies.toml", "valid_from = 2025-03-01", "valid_from = 2025-02-01")
    (finding,) = pack.findings()
    assert finding.id == "pack.validity.overlap"
    assert "“Sở Tài chính”" in finding.message.vi
    assert "1 February 2025 to 28 February 2025" in finding.message.en


@pytest.mark.parametrize("place", ["reporting", "task", "role"])
def test_an_office_of_a_later_time_cannot_be_named_by_the_document(pack: Copy, place: str) -> None:
    if place == "reporting":
        pack.replace("reporting.toml", 'to = ["so-ke-hoach"]', 'to = ["so-tai-chinh"]')
    elif place == "task":
        pack.replace(
            "tasks.toml",
            'lead = "so-ke-hoach"\nassigned = true\ncoordinating',
            'lead = "so-tai-chinh"\nassigned = true\ncoordinating',
        )
    else:
        pack.replace("agencies.toml", 'role = "oversees"', 'role = "oversees"\nclause = "IV.2"')
    assert [one.id for one in pack.findings()] == ["pack.agency.time"]


def test_an_office_proposed_for_a_task_may_be_a_later_one(pack: Copy) -> None:
    pack.replace("tasks.toml", 'lead = "so-du-lich"', 'lead = "so-tai-chinh"')
    assert pack.findings() == []
