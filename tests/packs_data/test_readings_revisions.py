"""What the first programme's pack leaves to choose, what it revised, and what of it is in use on which day."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from decimal import Decimal

import pytest
from tests.packs_data import reference
from tests.packs_data.observed import in_indicator_unit, indicator_of, programme

from lotrinh.ledger.ledger import Ledger
from lotrinh.programme.pack import read
from lotrinh.programme.targets import TargetKind

# ---- readings --------------------------------------------------------------------------------------------------------


def test_every_number_can_be_confirmed_and_none_has_been() -> None:
    readings = programme().readings_by_target
    assert [
        t.id for t in programme().targets if t.kind is TargetKind.QUANTITATIVE and t.id not in readings
    ] == []
    assert [
        reading.id for reading in programme().readings if reading.confirmed_by or reading.confirmed_on
    ] == []


def test_every_ambiguity_has_a_question() -> None:
    """At least as many ways to read a target as the annotations find things left open in it, but for these."""
    fewer = {
        "II.3.2-1": "that “each … one” means 100% is not in doubt",
        "II.3.3-1": "which share, of which of two things: one question here; the year comes after",
        "II.3.3-4": "“over” cannot carry over to 100%",
    }
    for record in reference.annotations()["records"]:
        target = programme().target_by_id[record["id"].replace("#", "-")]
        options = sum(len(reading.options) - 1 for reading in programme().readings_by_target[target.id])
        assert (options < len(record["ambiguities"])) == (target.id in fewer), record["id"]


def test_the_reading_in_use_is_the_target_as_written() -> None:
    for id, readings in programme().readings_by_target.items():
        target = programme().target_by_id[id]
        assert target.read_as([reading.option(reading.chosen) for reading in readings]) == target


def test_every_other_reading_changes_the_target_and_all_of_them_go_together() -> None:
    for id, readings in programme().readings_by_target.items():
        target = programme().target_by_id[id]
        for reading in readings:
            others = [option for option in reading.options if option.id != reading.chosen]
            assert all(target.read_as([option]) != target for option in others), (id, reading.id)
        for options in itertools.product(*(reading.options for reading in readings)):
            assert target.read_as(options).id == id


def test_growth_over_ten_years_or_nine_is_the_fold_that_the_option_names() -> None:
    """8.7% a year: 1.087¹⁰ = 2.303 from base 2020, 1.087⁹ = 2.119 from base 2021."""
    checked = 0
    for reading in programme().readings:
        target = programme().target_by_id[reading.target]
        for option in reading.options:
            named = re.search(r"([\d.]+)-fold", option.title.en)
            if not named:
                continue
            same = target.read_as([option])
            assert same.base_year is not None
            assert same.last_year is not None
            assert same.first_year == same.base_year + 1
            rate = same.low if same.value is None else same.value
            assert rate is not None
            fold = (1 + rate / 100) ** (same.last_year - same.base_year)
            assert Decimal(named[1]) == fold.quantize(Decimal("0.001"))
            checked += 1
    assert checked >= 10


def test_the_revisions_of_the_pack_are_in_the_order_of_their_days() -> None:
    by_id = {figure.id: figure for figure in programme().figures}
    revised = {(by_id[f.supersedes].value, f.value) for f in by_id.values() if f.supersedes}
    told = "38.81>39.83 7.6>8.76 13.06>16.57 3.17>3.38 90.04>93.78 8.3>7.23 45.48>45.67 99.56>94.94"
    assert revised == {tuple(map(Decimal, text.split(">"))) for text in told.split()}
    for figure in by_id.values():
        if figure.supersedes:
            old = by_id[figure.supersedes]
            assert (old.indicator, old.area, old.period) == (figure.indicator, figure.area, figure.period)
            assert old.known_from < figure.known_from


# ---- the ledger, as it stands ----------------------------------------------------------------------------------------


def _used(indicator: str, area: str, period: str, day: dt.date) -> Decimal | None:
    cells = Ledger.of(programme()).known_on(day).cells(indicator, area)
    return next((cell.value for cell in cells if str(cell.period) == period), None)


@pytest.mark.parametrize(
    ("indicator", "area", "period", "day", "value"),
    [
        ("ty-trong-dich-vu", "hau-giang", "2021", "2022-12-28", "38.81"),
        ("ty-trong-dich-vu", "hau-giang", "2021", "2022-12-29", "39.83"),
        ("grdp-tang-truong", "hau-giang", "2024", "2025-01-21", "7.6"),
        ("grdp-tang-truong", "hau-giang", "2024", "2025-01-22", "8.76"),
        ("grdp-tang-truong", "can-tho", "2025", "2025-12-25", "8.3"),
        ("grdp-tang-truong", "can-tho", "2025", "2025-12-26", "7.23"),
        ("grdp-dau-nguoi", "hau-giang", "2024", "2026-11-22", "93.78"),
        ("ty-trong-dich-vu", "hau-giang", "2020", "2026-11-22", None),  # only derived numbers
        ("khach-du-lich", "hau-giang", "2024", "2026-11-22", "583000"),  # not the rounded 580,000
    ],
)
def test_the_number_in_use_is_the_one_known_that_day(
    indicator: str, area: str, period: str, day: str, value: str | None
) -> None:
    expected = None if value is None else Decimal(value)
    assert _used(indicator, area, period, dt.date.fromisoformat(day)) == expected


def test_figures_without_a_time_and_of_other_areas_are_kept_out_of_the_province_s_series() -> None:
    timeless = [figure.id for figure in programme().figures if figure.period is None]
    assert sorted(timeless) == ["khach-du-lich-tet-2023", "khach-quoc-te-tet-2023", "ocop-san-pham-khong-ro-ngay",
                                "thu-du-lich-tet-2023"]  # fmt: skip
    years = Ledger.of(programme()).yearly("khach-du-lich", "hau-giang")
    assert [value.year for value in years if not value.partial] == [2020, 2021, 2024]


# ---- the files -------------------------------------------------------------------------------------------------------


def test_the_pack_has_neither_errors_nor_warnings() -> None:
    _, findings = read(reference.PACK)
    assert [f"{finding.id} {finding.place}" for finding in findings if finding.severity != "note"] == []


def test_a_figure_is_within_what_is_usual_for_its_indicator() -> None:
    for figure in programme().figures:
        usual = indicator_of(figure).usual
        assert usual is not None
        assert usual.low <= in_indicator_unit(figure) <= usual.high, figure.id


def test_no_sentence_of_the_document_is_copied() -> None:
    document = reference.document_words()
    texts = [text.vi for t in programme().targets for text in (t.title, t.vow, t.undefined) if text]
    texts += [text.vi for r in programme().readings for text in (r.question, *(o.title for o in r.options))]
    texts += [text.vi for i in programme().indicators for text in (i.title, i.definition, i.method) if text]
    copies = {text: run for text in texts if len((run := reference.longest_copy(text, document)).split()) > 8}
    assert copies == {}
