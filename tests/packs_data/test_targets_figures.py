"""The first programme's targets and figures, record by record against the annotations and the observations.

Every way in which the pack departs from them on purpose stands in `DIFFERENCES`, with the reason; any other
difference fails.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from tests.packs_data import reference
from tests.packs_data.observed import figure_of, indicator_of, observations, programme

from lotrinh.programme.figures import Figure, Status
from lotrinh.programme.targets import Bound, Shape, Target, TargetKind, Timing

# What the pack says otherwise than the annotations or the observations do, and why. One row for each field of a
# target or each figure; `test_every_difference_is_still_one` fails where a row no longer tells the truth.
RANGE = "a range of growth is at least its lower end: nobody misses 8–9% by reaching 12 (DESIGN 5)"
MARGIN = (
    "“faster than” is a number once its margin is named: own minus reference, more than 0, by 0.01 (DESIGN 5)"
)
POINTS = "a gap between two growth rates is counted in percentage points a year, not in percent"
DIFFERENCES: dict[tuple[str, str], str] = {
    ("I.2.b.3-1", "effective_bound"): RANGE,
    ("I.2.b.3-2", "effective_bound"): RANGE,
    ("I.2.b.8-1", "effective_bound"): RANGE,
    ("I.2.b.8-2", "effective_bound"): RANGE,
    (
        "I.2.b.10-2",
        "effective_bound",
    ): "“about” upwards is at least the value less 5%: more is welcome (DESIGN 5)",
    ("I.2.b.1-2", "value"): MARGIN,
    ("I.2.b.1-5", "value"): MARGIN,
    ("I.2.b.1-2", "unit"): POINTS,
    ("I.2.b.1-5", "unit"): POINTS,
    (
        "I.2.b.7-1",
        "unit",
    ): "the indices are not listed, so there is no unit yet",
    (
        "thu-noi-dia-2018-11-thang",
        "unit",
    ): "the source counts million đồng, and so does the figure",
    ("gia-tri-dich-vu-hien-hanh-2020", "status"): "called “carried out”, but dated before 2020 was over",
    ("grdp-hien-hanh-2020-b", "status"): "called “carried out”, but dated before 2020 was over",
    ("grdp-dau-nguoi-2024-c", "status"): "the page repeats an old estimate without calling it one",
    (
        "khach-du-lich-tang-truong-2024",
        "extra",
    ): "stands in a qualifier; the growth that implies the visits of 2023",
    (
        "khach-quoc-te-tang-truong-2024",
        "extra",
    ): "stands in a qualifier; the growth that implies the visits of 2023",
    ("khach-noi-dia-tang-truong-2024", "extra"): "stands in a qualifier, beside the two above",
    (
        "grdp-tang-truong-can-tho-2025-c",
        "extra",
    ): "on the page of the share of 45.67, two weeks earlier",
}

UNITS = {
    "%/năm": "percent-per-year",
    "%": "percent",
    "doanh nghiệp": "doanh-nghiep",
    "lượt khách": "luot-khach",
    "tỷ đồng": "ty-dong",
    "lao động": "viec-lam",  # jobs, not people: the clause is about creating them
    "bác sĩ/10.000 dân": "bac-si-van-dan",
    "giường/10.000 dân": "giuong-van-dan",
    "triệu đồng": "trieu-dong",
    "triệu USD": "trieu-usd",
    "điểm": "diem",
    "hạng/63": "hang",
    "sản phẩm": "san-pham",
    "xã": "xa",
    "bác sĩ": "bac-si-van-dan",
    "giường": "giuong-van-dan",
    "người": "nguoi",
    "lượt hành khách": "luot-hanh-khach",
    "tấn": "tan",
    "điểm phần trăm": "percentage-point",
}
BOUNDS = {"range": "between", "exact": "equal", "parity": "at_least"}
SHAPES = {
    ("growth", "average"): {Shape.AVERAGE_GROWTH},
    ("growth", "each_year"): {Shape.GROWTH_EACH_YEAR},
    ("growth", "unstated"): {Shape.AVERAGE_GROWTH, Shape.VERSUS},  # the default reading is the average
    ("share", "none"): {Shape.LEVEL},
    ("share", "unstated"): {Shape.LEVEL},
    ("share", "each_year"): {Shape.MAINTAIN},
    ("increase", "none"): {Shape.INCREASE},
    ("parity", "none"): {Shape.VERSUS},
    ("level", "none"): {Shape.LEVEL},
    ("maintain", "each_year"): {Shape.MAINTAIN},
    ("ratio_per_10000", "none"): {Shape.LEVEL},
    ("coverage", "none"): {Shape.LEVEL, Shape.UNIVERSAL},
}
NOT_MEASURABLE = {"I.2.b.3-3", "I.2.b.7-1", "II.3.3-1", "II.9.2-1"}


def target_of(record: dict[str, Any]) -> Target:
    return programme().target_by_id[record["id"].replace("#", "-")]


# ---- targets ---------------------------------------------------------------------------------------------------------


def _as_annotated(target: Target, record: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Field by field: what the pack says, what the annotations say in the pack's words."""
    number = {
        name: None if record[name] is None else Decimal(str(record[name]))
        for name in ("value", "low", "high")
    }
    if record["id"] == "I.2.b.10#2":
        assert target.tolerance == number["value"] * Decimal("0.05")
    return {
        "clause": (target.clause, record["locator"]),
        "direction": (target.direction, record["direction"]),
        "bound": (target.bound, BOUNDS.get(record["bound"], record["bound"])),
        "effective_bound": (
            target.effective_bound,
            BOUNDS.get(record["effective_bound"], record["effective_bound"]),
        ),
        **{name: (getattr(target, name), said) for name, said in number.items()},
        "unit": (target.unit, UNITS.get(record["unit"], record["unit"])),
        "time_source": (target.time_source, record["time_source"]),
        "ends": (target.ends, record["by_year"] or record["period"]["to"]),
        "first_year": (target.first_year, record["period"]["frm"]),
    }


def test_every_record_is_a_target_and_nothing_else_is_quantitative() -> None:
    ids = [record["id"].replace("#", "-") for record in reference.annotations()["records"]]
    assert ids == [target.id for target in programme().targets if target.kind is TargetKind.QUANTITATIVE]
    assert len(ids) == 37


def test_every_target_says_what_its_record_says() -> None:
    found = {}
    for record in reference.annotations()["records"]:
        target = target_of(record)
        for field, (ours, theirs) in _as_annotated(target, record).items():
            if ours != theirs and (target.id, field) not in DIFFERENCES:
                found[target.id, field] = (ours, theirs)
    assert found == {}


def test_every_target_has_the_shape_of_its_measure() -> None:
    for record in reference.annotations()["records"]:
        assert target_of(record).shape in SHAPES[record["measure"], record["period"]["per_year"]], record[
            "id"
        ]


def test_directions_and_milestones_continue_the_count_of_their_clause() -> None:
    gold = reference.annotations()
    counted: Counter[str] = Counter(record["locator"] for record in gold["records"])
    for kind, key in ((TargetKind.DIRECTIONAL, "directional"), (TargetKind.MILESTONE, "milestones")):
        expected = []
        for entry in gold[key]:
            counted[entry["locator"]] += 1
            expected.append(f"{entry['locator']}-{counted[entry['locator']]}")
        assert expected == [target.id for target in programme().targets if target.kind is kind]
    assert len(programme().targets) == 50


def test_directions_point_the_annotated_way() -> None:
    ways = {"up": "up", "down": "down", "rank": "down", "state": "up"}  # a better rank is a smaller number
    directional = [target for target in programme().targets if target.kind is TargetKind.DIRECTIONAL]
    assert [target.direction for target in directional] == [
        ways[d["direction"]] for d in reference.annotations()["directional"]
    ]


def test_milestones_are_due_in_the_annotated_year() -> None:
    milestones = [target for target in programme().targets if target.kind is TargetKind.MILESTONE]
    assert [target.year for target in milestones] == [
        entry["by_year"] for entry in reference.annotations()["milestones"]
    ]


def test_four_numbers_cannot_be_measured_and_say_which_part_is_missing() -> None:
    undefined = {t.id for t in programme().targets if t.undefined and t.kind is TargetKind.QUANTITATIVE}
    assert undefined == NOT_MEASURABLE


def test_defaults_follow_the_direction_that_is_wished_for() -> None:
    by_id = programme().target_by_id
    assert (by_id["I.2.b.1-3"].effective_bound, by_id["I.2.b.1-3"].tolerance) == (Bound.ABOUT, Decimal(1))
    assert (by_id["I.2.b.10-2"].effective_bound, by_id["I.2.b.10-2"].tolerance) == (
        Bound.AT_LEAST,
        Decimal(3000),
    )
    faster = by_id["I.2.b.1-2"]
    assert (faster.timing, faster.margin, faster.reference) == (
        Timing.AVERAGE,
        Decimal("0.01"),
        "grdp-tang-truong",
    )
    assert (by_id["I.2.b.1-1"].shape, by_id["I.2.b.1-1"].base_year) == (Shape.AVERAGE_GROWTH, 2020)


@pytest.mark.parametrize("target", programme().targets, ids=lambda target: target.id)
def test_a_target_names_a_supplier_and_speaks_briefly(target: Target) -> None:
    assert target.supplier in programme().agency_by_id
    assert target.supplier_note is not None
    assert max(len(target.title.vi), len(target.vow.vi)) <= 60


# ---- figures ---------------------------------------------------------------------------------------------------------


def test_every_observation_is_one_figure_and_every_figure_one_observation() -> None:
    rows = observations()
    taken = Counter(figure_of(row).id for row in rows)
    assert (len(rows), len(taken)) == (210, 210)
    extra = {figure.id for figure in programme().figures} - set(taken)
    assert extra == {id for id, field in DIFFERENCES if field == "extra"}


def test_an_extra_figure_stands_on_a_page_of_the_observations() -> None:
    rows = {row["source_url"]: "" for row in observations()}
    for row in observations():
        rows[row["source_url"]] += f" {row['qualifier']}"
    for id, field in DIFFERENCES:
        if field == "extra" and id.startswith("khach"):
            figure = next(figure for figure in programme().figures if figure.id == id)
            said = str(figure.value).replace(".", ",")
            assert f"tăng {said}%" in rows[programme().source_by_id[figure.source].url or ""]


def test_figures_keep_status_unit_and_area_of_the_observation() -> None:
    found = {}
    for row in observations():
        figure = figure_of(row)
        for field, ours, theirs in (
            ("status", figure.status, _said_status(row)),
            ("unit", _unit_word(figure), UNITS[row["unit"]]),
            ("area", figure.area, _said_area(row)),
        ):
            if ours != theirs and (figure.id, field) not in DIFFERENCES:
                found[figure.id, field] = (ours, theirs)
    assert found == {}


def _said_status(row: dict[str, str]) -> Status:
    """What the row calls its own number; words in brackets speak of another one."""
    said = re.sub(r"\([^)]*\)", "", row["qualifier"])
    if "SUY RA" in said:
        return Status.DERIVED
    if re.search(r"\bước\b", said):
        return Status.ESTIMATE
    return Status.FINAL if "thực hiện" in said else Status.UNSTATED


def _unit_word(figure: Figure) -> str:
    """The observations write % for shares and for every kind of growth; the pack keeps those apart."""
    return "percent" if programme().unit_by_id[figure.unit].symbol.vi.startswith("%") else figure.unit


def _said_area(row: dict[str, str]) -> str:
    words = {"Cần Thơ mới": "can-tho", "Cần Thơ CŨ": "can-tho-cu", "Khu vực 14": "nhnn-khu-vuc-14"}
    return next((area for word, area in words.items() if word in row["qualifier"]), "hau-giang")


def test_growth_keeps_its_kind_apart() -> None:
    """On the year before, on the month before, average over years: three units, never one series."""
    for row in observations():
        figure = figure_of(row)
        if "THÁNG TRƯỚC" in row["qualifier"]:
            assert figure.unit == "percent-month-on-month"
        elif "bình quân năm" in row["period"]:
            assert (figure.unit, indicator_of(figure).unit) == ("percent-per-year", "percent-per-year")
        elif indicator_of(figure).observes == "growth":
            assert figure.unit == "percent-growth"


def test_a_rounded_number_is_known_for_one() -> None:
    for row in observations():
        figure = figure_of(row)
        said = re.search(
            r"\b(?:hơn|làm tròn)\b|\b(?:gần|trên)\b(?! thị| địa)|CẬN TRÊN", _about_the_number(row)
        )
        assert figure.rounded == bool(said), (figure.id, row["qualifier"])


def _about_the_number(row: dict[str, str]) -> str:
    """Without the words that speak of something else than the number."""
    return re.sub(r"tăng (?:gần|hơn)[^;]*|cấp trên|thu trên|\(suy đoán\)", "", row["qualifier"])


def test_every_difference_is_still_one() -> None:
    """A row of `DIFFERENCES` that no longer differs is taken out, so that the table stays the truth."""
    stale = set(DIFFERENCES)
    for record in reference.annotations()["records"]:
        target = target_of(record)
        fields = _as_annotated(target, record).items()
        stale -= {(target.id, field) for field, (ours, theirs) in fields if ours != theirs}
    for row in observations():
        figure = figure_of(row)
        if figure.status != _said_status(row):
            stale.discard((figure.id, "status"))
        if _unit_word(figure) != UNITS[row["unit"]]:
            stale.discard((figure.id, "unit"))
    stale -= {(figure.id, "extra") for figure in programme().figures}
    assert stale == set()
