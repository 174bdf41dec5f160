"""Offices and areas of the first programme over time: who was what until when, and on what ground."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.packs_data.reference import annotations, communes, toml

from lotrinh.territory.agencies import Agency, RoleHeld
from lotrinh.territory.areas import Area, AreaLevel
from lotrinh.territory.validity import Succession, successors_on

_OFFICES, _AREAS = toml("agencies.toml"), toml("areas.toml")
OFFICES = {raw["id"]: Agency.model_validate(raw) for raw in _OFFICES["agencies"]}
OFFICE_LINKS = [Succession.model_validate(raw) for raw in _OFFICES["successions"]]
ROLES = [RoleHeld.model_validate(raw) for raw in _OFFICES["roles"]]
AREAS = {raw["id"]: Area.model_validate(raw) for raw in _AREAS["areas"]}
AREA_LINKS = [Succession.model_validate(raw) for raw in _AREAS["successions"]]

ISSUED, BEFORE, AFTER, TODAY = (
    dt.date(2024, 8, 15),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2026, 11, 22),
)

# How the annotations write an office, and its id. Deliberate difference: both spellings of health stations are one.
SPELT = {
    "Thủ tướng Chính phủ": "thu-tuong",
    "UBND tỉnh": "ubnd-hau-giang",
    "Ban Chấp hành Đảng bộ tỉnh": "tinh-uy-hau-giang",
    "các sở, ban, ngành tỉnh": "cac-so-ban-nganh",
    "UBND huyện, thị xã, thành phố": "ubnd-cap-huyen",
    "Sở Kế hoạch và Đầu tư": "so-ke-hoach-va-dau-tu",
    "Bộ Kế hoạch và Đầu tư": "bo-ke-hoach-dau-tu",
    "các cơ quan, đơn vị, địa phương": "cac-co-quan-don-vi-dia-phuong",
    "Trường Cao đẳng Cộng đồng Hậu Giang": "truong-cao-dang-cong-dong-hau-giang",
    "Trường Đại học trên địa bàn": "cac-truong-dai-hoc",
    "Trung tâm Thông tin và Ứng dụng khoa học công nghệ tỉnh": "trung-tam-thong-tin-ung-dung-khcn",
    "Trạm Y tế": "tram-y-te",
    "Trạm Y tế xã, phường, thị trấn": "tram-y-te",
    "tổ chức tín dụng": "to-chuc-tin-dung",
}


def test_every_office_of_the_document_has_its_role_at_its_clause() -> None:
    rows = annotations()["organisations"]
    assert len(rows) == 25
    held = {(role.agency, role.clause) for role in ROLES}
    assert [row for row in rows if (SPELT[row["name"]], row["locator"]) not in held] == []
    named = {SPELT[row["name"]] for row in rows if row["named"]}
    assert {id for id, office in OFFICES.items() if office.named} == named


def test_roles_outside_the_document_say_that_they_are_proposals() -> None:
    proposals = [role for role in ROLES if role.clause is None]
    assert len(proposals) > 10
    assert all("Văn bản không giao" in role.what.vi for role in proposals)
    assert {role.agency for role in ROLES} <= set(OFFICES)


@pytest.mark.parametrize(
    ("office", "day", "heirs"),
    [
        ("so-ke-hoach-va-dau-tu", ISSUED, ["so-ke-hoach-va-dau-tu"]),
        ("so-ke-hoach-va-dau-tu", dt.date(2025, 2, 18), ["so-ke-hoach-va-dau-tu"]),
        ("so-ke-hoach-va-dau-tu", dt.date(2025, 2, 19), ["so-tai-chinh-hg"]),
        ("so-ke-hoach-va-dau-tu", AFTER, ["so-tai-chinh-ct"]),
        ("bo-ke-hoach-dau-tu", dt.date(2025, 3, 1), ["bo-tai-chinh"]),
        ("nhnn-chi-nhanh-hau-giang", dt.date(2025, 3, 1), ["nhnn-khu-vuc-14"]),
        ("ban-dan-toc", AFTER, ["so-noi-vu-ct"]),
        ("so-lao-dong", AFTER, ["so-noi-vu-ct", "so-giao-duc-dao-tao-ct"]),
        ("ubnd-hau-giang", AFTER, ["ubnd-can-tho"]),
        ("ubnd-cap-huyen", AFTER, ["ubnd-cap-xa"]),
        ("ubnd-nga-bay", BEFORE, ["ubnd-nga-bay"]),
        ("ubnd-nga-bay", AFTER, ["ubnd-xa-31340", "ubnd-xa-31411"]),
    ],
)
def test_who_stands_in_whose_place(office: str, day: dt.date, heirs: list[str]) -> None:
    found = successors_on(office, day, OFFICES, OFFICE_LINKS)
    assert sorted(found) == sorted(heirs)


@pytest.mark.parametrize("links", [OFFICE_LINKS, AREA_LINKS], ids=["offices", "areas"])
def test_nothing_is_left_between_predecessor_and_successor(links: list[Succession]) -> None:
    known: dict[str, Agency | Area] = {**OFFICES} if links is OFFICE_LINKS else {**AREAS}
    eve = dt.timedelta(days=1)
    kept_its_name = {
        ("so-lao-dong", "so-giao-duc-dao-tao")
    }  # the heir was there already, and took a part only
    for link in links:
        assert known[link.predecessor].valid_to == link.on - eve, link.predecessor
        begun = known[link.successor].valid_from
        assert begun in (link.on, None), link.successor
        assert (
            begun or link.successor == "bo-tai-chinh" or (link.predecessor, link.successor) in kept_its_name
        )


def test_every_office_that_ended_has_an_heir_today() -> None:
    ended = [id for id, office in OFFICES.items() if not office.on(TODAY)]
    assert len(ended) > 30
    assert [id for id in ended if not successors_on(id, TODAY, OFFICES, OFFICE_LINKS)] == []


def test_a_doubtful_succession_says_what_is_not_known() -> None:
    doubtful = [link for link in (*OFFICE_LINKS, *AREA_LINKS) if not link.certain]
    assert doubtful
    assert [link for link in doubtful if not link.note] == []
    instruments = {raw["id"] for raw in toml("instruments.toml")["instruments"]}
    assert {link.ground for link in (*OFFICE_LINKS, *AREA_LINKS)} - {None} <= instruments


def test_groups_name_offices_that_exist() -> None:
    members = {
        group: OFFICES[group].members for group in ("cac-so-ban-nganh", "ubnd-cap-huyen", "ubnd-cap-xa")
    }
    assert {id for ids in members.values() for id in ids} <= set(OFFICES)
    assert len(members["ubnd-cap-huyen"]) == 8
    assert len(members["ubnd-cap-xa"]) == 28
    on_issue = [id for id in members["cac-so-ban-nganh"] if OFFICES[id].on(ISSUED)]
    assert len(on_issue) == 19
    assert len([id for id in members["cac-so-ban-nganh"] if OFFICES[id].on(BEFORE)]) == 13


def test_75_communes_become_28_as_the_mapping_has_it() -> None:
    rows = communes()
    assert len(rows) == 75
    written = {(link.predecessor, link.successor): link for link in AREA_LINKS}
    for row in rows:
        old, new = AREAS[f"xa-{row['old_code']}-cu"], AREAS[f"xa-{row['new_code']}"]
        assert (old.name.vi, old.code, AREAS[old.parent or ""].code) == (
            row["old_commune"],
            row["old_code"],
            row["old_district_code"],
        )
        assert (new.name.vi, new.code, new.parent) == (row["new_commune"], row["new_code"], "can-tho")
        link = written[old.id, new.id]
        assert link.certain is not row["basis"].startswith("SUY ĐOÁN"), old.name.vi
        assert link.ground == "nq-1668-nq-ubtvqh15"
    assert sum(not link.certain for link in AREA_LINKS) == 6


def test_the_levels_of_areas_on_either_side_of_the_merger() -> None:
    def count(level: AreaLevel, day: dt.date) -> int:
        return sum(area.level is level and area.on(day) for area in AREAS.values())

    assert [
        count(level, BEFORE) for level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
    ] == [3, 8, 75]
    assert [count(level, AFTER) for level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)] == [
        1,
        0,
        28,
    ]
    assert successors_on("hau-giang", AFTER, AREAS, AREA_LINKS) == ("can-tho",)
    assert {area.parent for area in AREAS.values()} - {None} <= set(AREAS)
    assert {office.area for office in OFFICES.values()} - {None} <= set(AREAS)


def test_each_commune_committee_takes_over_from_the_districts_of_its_old_communes() -> None:
    """Đông Phước holds Cái Tắc of Châu Thành A and two communes of Châu Thành: it has two predecessors."""
    district_of = {area.id: area.parent for area in AREAS.values()}
    expected = {
        (f"ubnd-{district_of[link.predecessor]}", f"ubnd-{link.successor}")
        for link in AREA_LINKS
        if AREAS[link.predecessor].level is AreaLevel.COMMUNE
    }
    written = {
        (link.predecessor, link.successor) for link in OFFICE_LINKS if link.successor.startswith("ubnd-xa-")
    }
    assert written == expected
    assert {before for before, after in written if after == "ubnd-xa-31369"} == {
        "ubnd-chau-thanh-a",
        "ubnd-chau-thanh",
    }
