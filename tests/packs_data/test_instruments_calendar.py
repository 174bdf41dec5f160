"""Instruments, resources, the reporting calendar and the header of the first programme."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.packs_data.reference import annotations, goals_of_other_plans, toml

from lotrinh.programme.instruments import Instrument, PlannedValue, Relation
from lotrinh.programme.programme import Header, Resource
from lotrinh.programme.reporting import Relative, Reporting

INSTRUMENTS = [Instrument.model_validate(raw) for raw in toml("instruments.toml")["instruments"]]
PLANNED = [PlannedValue.model_validate(raw) for raw in toml("instruments.toml")["planned_values"]]
HEADER = Header.model_validate(toml("programme.toml"))
REPORTING = Reporting.model_validate(toml("reporting.toml"))

# Deliberate difference: the province's name is added where the document, speaking of itself, leaves it out.
ISSUERS = {"Ban Chấp hành Đảng bộ tỉnh": "Ban Chấp hành Đảng bộ tỉnh Hậu Giang"}


def test_the_thirteen_instruments_are_those_that_the_document_names() -> None:
    legal = annotations()["legal"]
    named = [instrument for instrument in INSTRUMENTS if instrument.mentions]
    assert len(legal) == len(named) == 13
    for row, instrument in zip(legal, named, strict=True):
        date = instrument.date.isoformat() if instrument.date else None
        issuer = instrument.issuer.vi if instrument.issuer else None
        written = (instrument.number, date, instrument.kind.vi, issuer, instrument.mentions[0].clause)
        expected = (
            row["number"],
            row["date"],
            row["type"],
            ISSUERS.get(row["issuer"], row["issuer"]),
            row["locator"],
        )
        assert written == expected


def test_five_instruments_have_neither_number_nor_date() -> None:
    bare = [one for one in INSTRUMENTS if one.mentions and one.number is None and one.date is None]
    assert [one.kind.vi for one in bare] == ["Luật", "Luật", "Luật", "Luật", "Đề án"]


def test_the_programme_implements_one_decision_and_follows_or_applies_the_rest() -> None:
    relations = {one.id: one.mentions[0].relation for one in INSTRUMENTS if one.mentions}
    assert [id for id, relation in relations.items() if relation is Relation.IMPLEMENTS] == ["qd-531-qd-ttg"]
    assert sum(relation is Relation.FOLLOWS for relation in relations.values()) == 7
    assert sum(relation is Relation.APPLIES for relation in relations.values()) == 5


def test_what_the_pack_says_of_an_instrument_points_to_one_that_it_has() -> None:
    known = {one.id for one in INSTRUMENTS}
    assert len(known) == len(INSTRUMENTS)
    pointed = {one.instrument for one in PLANNED} | {event.instrument for event in HEADER.events} - {None}
    pointed |= {id for task in toml("tasks.toml")["tasks"] for id in task.get("instruments", [])}
    assert pointed <= known


def test_the_seven_goals_of_other_plans_are_kept_as_such() -> None:
    rows = goals_of_other_plans()
    assert len(rows) == len(PLANNED) == 7
    assert sorted(Decimal(row["value"]) for row in rows) == sorted(one.value for one in PLANNED)
    new_city = [one.id for one in PLANNED if one.area == "can-tho"]
    assert new_city == ["du-no-tin-dung-tang-can-tho-2025"]
    assert all(
        not one.mentions for one in INSTRUMENTS if one.id in {planned.instrument for planned in PLANNED}
    )


def test_the_calendar_is_that_of_the_document() -> None:
    """Deliberate difference: clause IV.1.2 makes two rules, one for departments and one for localities."""
    yearly = {
        (row["locator"], row["month"], row["day"]) for row in annotations()["deadlines"] if "month" in row
    }
    assert {(rule.clause, rule.due.month, rule.due.day) for rule in REPORTING.rules} == yearly
    assert {rule.relative for rule in REPORTING.rules} == {Relative.BEFORE}
    assert [rule.who for rule in REPORTING.rules] == [
        "cac-so-ban-nganh",
        "ubnd-cap-huyen",
        HEADER.consolidator,
    ]
    assert REPORTING.rules[-1].to == ("ubnd-hau-giang", "bo-ke-hoach-dau-tu")


def test_before_30_november_is_told_as_the_29th_and_late_from_1_december() -> None:
    rule = REPORTING.rules[0]
    assert rule.told(2026) == dt.date(2026, 11, 29)
    assert rule.late_from(2026) == dt.date(2026, 12, 1)


def test_the_year_s_data_close_on_14_december() -> None:
    assert REPORTING.cut_off is not None
    assert REPORTING.cut_off.first.in_year(2025) == dt.date(2025, 12, 15)
    assert REPORTING.cut_off.last.in_year(2026) == dt.date(2026, 12, 14)
    assert len(REPORTING.outline) == 7


def test_four_kinds_of_money_from_one_clause() -> None:
    resources = [Resource.model_validate(raw) for raw in toml("resources.toml")["resources"]]
    assert [resource.clause for resource in resources] == ["III.1"] * 4


def test_the_header_is_that_of_the_document() -> None:
    spans = {row["kind"]: row for row in annotations()["deadlines"] if row["locator"] == "TITLE"}
    assert (HEADER.first_year, HEADER.last_year) == (spans["period"]["frm"], spans["period"]["to"])
    assert HEADER.vision_year == spans["vision"]["year"]
    assert (HEADER.number, HEADER.issued) == ("02/CTr-UBND", dt.date(2024, 8, 15))
    assert [sector.clause for sector in HEADER.sectors] == [f"II.{n}" for n in range(1, 10)]
    assert [event.on for event in HEADER.events] == sorted(event.on for event in HEADER.events)
