"""The observations of the first programme, and the figure of the pack that stands for each of them.

The match goes by page, value, time and the words of the indicator, each read out of the observations' own words, so
that a figure under a wrong indicator or period finds no row.
"""

from __future__ import annotations

import csv
import functools
import re
from decimal import Decimal

import pytest
from tests.packs_data.reference import PACK, REFERENCE

from lotrinh.programme.figures import Figure
from lotrinh.programme.indicators import Indicator
from lotrinh.programme.pack import load
from lotrinh.programme.programme import Programme
from lotrinh.text import folded


@functools.cache
def programme() -> Programme:
    return load(PACK)


def observations() -> list[dict[str, str]]:
    """The observed rows; the seven that are goals of other plans are left to the instruments."""
    file = REFERENCE / "data/observations/hau-giang-figures.csv"
    if not file.is_file():
        pytest.skip(
            f"NOT COMPARED: the observations are not in {REFERENCE}; name their folder in LOTRINH_REFERENCE"
        )
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    return [row for row in rows if "MỤC TIÊU" not in row["qualifier"]]


@functools.cache
def _by_place() -> dict[tuple[str, Decimal], list[Figure]]:
    """Figures by the address of their source and their value in the unit of the observations (tỷ đồng for money)."""
    found: dict[tuple[str, Decimal], list[Figure]] = {}
    for figure in programme().figures:
        url = programme().source_by_id[figure.source].url or ""
        found.setdefault((url, in_indicator_unit(figure)), []).append(figure)
    return found


def in_indicator_unit(figure: Figure) -> Decimal:
    """The figure's value in its indicator's unit, which is the unit of the observations."""
    own, indicator = (programme().unit_by_id[id] for id in (figure.unit, indicator_of(figure).unit))
    return figure.value * own.factor / indicator.factor


def indicator_of(figure: Figure) -> Indicator:
    return programme().indicator_by_id[figure.indicator]


def figure_of(row: dict[str, str]) -> Figure:
    """The one figure that stands for `row`: same page, same value, same name of the indicator, same time."""
    found = _by_place().get((row["source_url"], Decimal(row["value"])), [])
    fitting = [figure for figure in found if _period(figure) == _said_period(row) and _named(figure, row)]
    assert len(fitting) == 1, (row, [figure.id for figure in found])
    return fitting[0]


def _named(figure: Figure, row: dict[str, str]) -> bool:
    """The row's indicator and the figure's have the same words, marks and small words apart."""
    own, said = _words(indicator_of(figure).title.vi), _words(row["indicator_vi"])
    return len(own & said) >= 2 or bool(own & said & {"pci", "dti", "grdp", "iip", "ocop", "quang"})


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", folded(text))) - {"va", "so"}


def _period(figure: Figure) -> tuple[int, ...]:
    """The years and months that a period touches: (first month, last month) counted from year 0; () without one."""
    if figure.period is None:
        return ()
    first, last = figure.period.first, figure.period.last
    return (first.year * 12 + first.month, last.year * 12 + last.month)


def _said_period(row: dict[str, str]) -> tuple[int, ...]:
    """The same read out of the observations' words, independently of the pack."""
    text = row["period"]
    if "Tết" in text or not text[0].isdigit():
        return ()
    if span := re.match(r"(\d{4})-(\d{4})", text):
        return (int(span[1]) * 12 + 1, int(span[2]) * 12 + 12)
    year, inside = int(text[:4]) * 12, text[4:].strip(" ()")
    first, last = 1, 12
    if month := re.fullmatch(r"tháng (\d+)", inside):
        first = last = int(month[1])
    elif months := re.fullmatch(r"(\d+) tháng", inside):
        last = int(months[1])
    elif inside == "quý I":
        last = 3
    elif day := re.fullmatch(r"(?:(\d+)/)?(\d+)(?:/\d{4})?", inside):
        first = last = int(day[1]) if inside.endswith(text[:4]) else int(day[2])
    if _is_standing(row):
        first = last
    return (year + first, year + last)


def _is_standing(row: dict[str, str]) -> bool:
    """A count or share that stands at a moment: what is called “6 months” stands at the end of June."""
    standing = "cáp quang|điện thoại thông minh|hồ sơ sức khỏe|tổ công nghệ số|đang hoạt động|OCOP"
    return "(" in row["period"] and bool(re.search(standing, row["indicator_vi"]))
