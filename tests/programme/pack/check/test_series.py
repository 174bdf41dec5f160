"""A figure beside the others of its series: size, doubles, corrections."""

from __future__ import annotations

import pytest
from tests.programme.pack.bad_packs import figure
from tests.programme.pack.conftest import Copy

# Tourism revenue stands at 80, 55, 150, 190.5 and 231 billion dong: 150 in the middle.
REVENUE = {"indicator": "thu-du-lich", "period": "2019", "unit": "ty-dong"}
# The share of services stands between 36.1 and 41 per cent.
SHARE = {"indicator": "ty-trong-dich-vu", "period": "2017", "unit": "percent"}


@pytest.mark.parametrize(
    ("cells", "value", "mended"),
    [
        (REVENUE, "120000", "Is it 120 billion dong?"),
        (REVENUE, "120000000", "Is it 120 billion dong?"),
        (REVENUE, "0.12", "Is it 120 billion dong?"),
        (REVENUE, "40000", "Is it 40 billion dong?"),
        (REVENUE, "590000", "Is it 590 billion dong?"),
        (REVENUE, "37000", None),
        (REVENUE, "600000", None),
        (REVENUE, "2000", None),
        (REVENUE, "0", None),
        (SHARE, "0.355", "Is it 35.5 %?"),
        (SHARE, "3550", "Is it 35.5 %?"),
    ],
)
def test_a_figure_out_of_scale_is_told_with_its_repair(
    pack: Copy, cells: dict[str, str], value: str, mended: str | None
) -> None:
    figure("x", **cells, value=value)(pack)
    found = pack.findings("pack.figure.scale")
    assert [one.item for one in found] == (["x"] if mended else [])
    if mended:
        assert mended in found[0].hint.en


@pytest.mark.parametrize("unit", ["trieu-dong", "nghin-dong"])
def test_a_value_of_one_unit_under_the_name_of_another_is_told(pack: Copy, unit: str) -> None:
    figure("x", indicator="thu-du-lich", period="2019", unit=unit, value="120")(pack)
    (finding,) = pack.findings("pack.figure.scale")
    assert "1/1000" in finding.message.en


def test_two_figures_are_too_few_to_tell_which_is_wrong(pack: Copy) -> None:
    for period, value in (("2018-Q1", "10"), ("2018-Q2", "10000")):
        figure(f"x-{period.lower()}", indicator="thu-du-lich", period=period, unit="ty-dong", value=value)(
            pack
        )
    assert pack.findings("pack.figure.scale") == []


def test_growth_may_be_of_any_size(pack: Copy) -> None:
    figure("x", value="0.006")(pack)
    assert pack.findings() == []


def test_three_figures_of_one_cell_and_source_are_told_once_each(pack: Copy) -> None:
    for number in range(3):
        figure(f"x{number}", period="2019", value=str(number))(pack)
    assert [(one.item, "“x0”" in one.message.en) for one in pack.findings("pack.figure.duplicate")] == [
        ("x1", True),
        ("x2", True),
    ]


def test_a_correction_by_the_same_source_is_no_double(pack: Copy) -> None:
    figure("x0", period="2019", value="1")(pack)
    figure("x1", period="2019", value="2", supersedes="x0")(pack)
    assert pack.findings() == []


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"indicator": "dich-vu-tang-truong"}, "indicator"),
        ({"area": "viet-nam"}, "area"),
        ({"period": "2020"}, "period"),
        ({"breakdown": "thanh-thi"}, "breakdown"),
    ],
)
def test_a_correction_speaks_of_the_same_cell(pack: Copy, cells: dict[str, str], field: str) -> None:
    plain = {
        "period": "2021",
        "published": "2025-06",
        "source": "nien-giam-2025",
        "supersedes": "grdp-tang-truong-2021",
    }
    figure("x", **(plain | cells))(pack)
    (finding,) = pack.findings("pack.figure.supersedes")
    assert f"their {field} differs" in finding.message.en
