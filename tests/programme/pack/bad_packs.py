"""One way to break each rule of packs: what is done to the invented province's pack, by the finding it must give.

What people then read stands in `bad/`, one transcript a finding.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

Spoil = Callable[[Any], object]
GIGABYTE = 1_000_000_000


def _figure(id: str, **cells: str) -> str:
    """One more row of figures.csv, a plain one but for `cells`."""
    row = {
        "id": id,
        "indicator": "grdp-tang-truong",
        "area": "tan-phuoc",
        "period": "2020",
        "breakdown": "",
        "value": "5.5",
        "unit": "percent-growth",
        "status": "final",
        "published": "2022-06-30",
        "recorded": "2026-02-01T08:00:00Z",
        "source": "nien-giam-2022",
        "qualifier": "",
        "supersedes": "",
        "note": "",
    }
    return ",".join((row | cells).values()) + "\n"


def figure(id: str, **cells: str) -> Spoil:
    """Adds one figure."""
    return lambda pack: pack.append("figures.csv", _figure(id, **cells))


def replace(file: str, old: str, new: str) -> Spoil:
    """Replaces a text that stands once."""
    return lambda pack: pack.replace(file, old, new)


def append(file: str, text: str) -> Spoil:
    """Adds to a file."""
    return lambda pack: pack.append(file, text)


def write(file: str, content: bytes) -> Spoil:
    """Writes a file anew."""
    return lambda pack: pack.write(file, content)


def remove(file: str) -> Spoil:
    """Takes a file away."""
    return lambda pack: (pack.folder / file).unlink()


def several(*spoils: Spoil) -> Spoil:
    """One after the other."""
    return lambda pack: [spoil(pack) for spoil in spoils]


def _gigabyte(pack: Any) -> None:
    """A sparse file: a gigabyte long, and nothing on the disk."""
    with (pack.folder / "figures.csv").open("ab") as handle:
        handle.truncate(GIGABYTE)


def _link_out(pack: Any) -> None:
    secret = Path(pack.folder).parent / "secret.toml"
    secret.write_text("[[resources]]\n", "utf-8")
    (pack.folder / "resources.toml").unlink()
    (pack.folder / "resources.toml").symlink_to(secret)


def _pipe(pack: Any) -> None:
    (pack.folder / "resources.toml").unlink()
    os.mkfifo(pack.folder / "resources.toml")


def _dangling_link(pack: Any) -> None:
    (pack.folder / "resources.toml").unlink()
    (pack.folder / "resources.toml").symlink_to(pack.folder / "nowhere.toml")


def _away(pack: Any) -> None:
    pack.folder.rename(pack.folder.with_name("moved"))


INDICATOR = """
[[indicators]]
id = "{id}"
title = {{ vi = "Chỉ tiêu thêm", en = "Another indicator" }}
unit = "{unit}"
observes = "{observes}"
definition = {{ vi = "Thêm để thử.", en = "Added for the test." }}
"""
TARGET = """
[[targets]]
id = "{id}"
clause = "{clause}"
kind = "quantitative"
sector = "kinh-te"
title = {{ vi = "Mục tiêu thêm", en = "Another target" }}
vow = {{ vi = "Thêm để thử.", en = "Added for the test." }}
area = "tan-phuoc"
{rest}
"""


def target(id: str, clause: str, rest: str) -> Spoil:
    """Adds one target."""
    return append("targets.toml", TARGET.format(id=id, clause=clause, rest=rest))


def indicator(id: str, unit: str, observes: str, rest: str = "") -> Spoil:
    """Adds one indicator."""
    return append("indicators.toml", INDICATOR.format(id=id, unit=unit, observes=observes) + rest)


SUCCESSION = (
    'predecessor = "tan-loc"\nsuccessor = "tan-hai"\non = 2025-07-01\nground = "nghi-quyet-hop-nhat"\n'
)
LEVEL = 'indicator = "khach-du-lich"\nshape = "level"\neffective_bound = "at_least"\nvalue = 1\nunit = "{}"\nyear = {}'

BAD: dict[str, Spoil] = {
    # files
    "pack.missing": _away,
    "pack.file.missing": remove("clauses.toml"),
    "pack.file.unknown": write("target.toml", b""),
    "pack.file.size": _gigabyte,
    "pack.file.link": _link_out,
    "pack.file.kind": _pipe,
    "pack.file.unreadable": _dangling_link,
    "pack.file.encoding": write(
        "resources.toml", b'[[resources]]\nid = "x"\ntitle = { vi = "Ng\xe2n s\xe1ch" }\n'
    ),
    "pack.text.control": append("resources.toml", "# \u202e khong thay\n"),
    "pack.text.decomposed": append("resources.toml", "# so\u0302\u0301 lie\u0323\u0302u\n"),
    "pack.toml.syntax": replace("tasks.toml", "due = 2025", "due = 2025-02-30"),
    "pack.toml.table": append("tasks.toml", '\n[[task]]\nid = "II.2.2"\n'),
    "pack.csv.syntax": append("sources.csv", 'x,"Niên giám,Cục Thống kê,statistics,,,\n'),
    "pack.csv.header": replace("sources.csv", "kind,url,published", "kind,link,published"),
    "pack.csv.row": append("sources.csv", "x,Niên giám,Cục Thống kê,statistics,,2022-06-30,1,5\n"),
    "pack.csv.formula": figure("x", note='"=HYPERLINK(""http://x"")"'),
    "pack.limit": write("resources.toml", b"resources = [" + b"{}," * 20_001 + b"]"),
    "pack.too-many": append("sources.csv", "x\n" * 1_001),
    "pack.more": write("resources.toml", b"resources = [" + b"{}," * 67 + b"]"),
    # values
    "pack.value.missing": replace(
        "resources.toml", 'clause = "III"\ntitle = { vi = "Ngân sách', 'title = { vi = "Ngân sách'
    ),
    "pack.value.unknown": replace("tasks.toml", "due = 2025", "duo = 2025"),
    "pack.value.type": replace(
        "tasks.toml", 'title = { vi = "Mở tuyến du lịch sông", en = "Open river tours" }', "title = 7"
    ),
    "pack.value.form": replace("resources.toml", 'id = "ngan-sach"', 'id = "Ngân sách"'),
    "pack.value.choice": replace("targets.toml", 'shape = "maintain"', 'shape = "mantain"'),
    "pack.value.range": replace(
        "reporting.toml", "due = { month = 11, day = 20 }", "due = { month = 13, day = 20 }"
    ),
    "pack.value.number": figure("x", value='"1.234,5"'),
    "pack.value.date": replace("areas.toml", "valid_from = 2025-07-01", 'valid_from = "2025-06-31"'),
    "pack.value.rule": replace("targets.toml", "tolerance = 1\n", ""),
    # structure
    "pack.id.duplicate": append("sources.csv", "bang-pci,Bảng xếp hạng PCI,VCCI,index,,,20\n"),
    "pack.reference": replace("tasks.toml", 'lead = "so-du-lich"', 'lead = "so-du-lic"'),
    "pack.reference.file": remove("areas.toml"),
    "pack.cycle": several(
        replace(
            "agencies.toml",
            'members = ["so-cong-thuong", "so-du-lich", "so-y-te"]',
            'members = ["cac-so-kinh-te"]',
        ),
        append(
            "agencies.toml",
            '\n[[agencies]]\nid = "cac-so-kinh-te"\nkind = "group"\nmembers = ["so-du-lich", "cac-so"]\n'
            'name = { vi = "Các sở kinh tế", en = "Economic departments" }\n',
        ),
    ),
    "pack.unit.built-in": replace("indicators.toml", 'id = "nghin-luot-khach"', 'id = "ty-dong"'),
    "pack.clause.root": replace("clauses.toml", 'locator = "III"\nparent = "TITLE"', 'locator = "III"'),
    "pack.clause.parent": replace(
        "clauses.toml", 'locator = "II.2.1"\nparent = "II.2"', 'locator = "II.2.1"\nparent = "II.1"'
    ),
    "pack.clause.heading": replace(
        "targets.toml", 'clause = "I.1"', 'clause = "I"\namended_by = "nghi-quyet-hop-nhat"'
    ),
    "pack.task.locator": replace("tasks.toml", 'id = "II.2.1"', 'id = "II.2.2"'),
    "pack.indicator.growth-of": several(
        indicator("tang-cua-tang", "percent-growth", "growth", 'growth_of = "grdp-tang-truong"\n'),
        figure("x", indicator="tang-cua-tang"),
    ),
    "pack.indicator.unit": replace("indicators.toml", 'unit = "hang"', 'unit = "percent"'),
    "pack.indicator.unused": indicator("bo-quen", "tan", "flow"),
    "pack.source.unused": append("sources.csv", "khong-ai-dan,Sách lạ,Nhà xuất bản,press,,,60\n"),
    # targets
    "pack.target.locator": replace("targets.toml", 'id = "I.2.dd-1"', 'id = "I.2.d-3"'),
    "pack.target.number": several(
        replace("targets.toml", 'id = "I.2.dd-1"', 'id = "I.2.dd-2"'),
        replace("tasks.toml", '"I.2.dd-1"', '"I.2.dd-2"'),
    ),
    "pack.target.unit": target("I.2.dd-2", "I.2.dd", LEVEL.format("percent", 2030)),
    "pack.target.versus": target(
        "I.2.dd-2",
        "I.2.dd",
        'indicator = "ho-ngheo"\nshape = "versus"\nreference = "thu-du-lich"\ncompared = "level"\ntiming = "at_year"\n'
        'year = 2030\neffective_bound = "at_most"',
    ),
    "pack.target.indicator": target(
        "I.2.dd-2",
        "I.2.dd",
        'shape = "level"\neffective_bound = "at_least"\nvalue = 1\nunit = "tan"\nyear = 2030',
    ),
    "pack.target.reading": target("I.2.dd-2", "I.2.dd", LEVEL.format("luot-khach", 2030)),
    "pack.reading.apply": replace(
        "readings.toml", 'set = { timing = "average", base_year = 2020 }', 'set = { timing = "average" }'
    ),
    "pack.target.time": replace("tasks.toml", "start = 2022", "start = 2002"),
    "pack.target.direction": replace(
        "targets.toml",
        'bound = "less_than"\neffective_bound = "less_than"',
        'bound = "equal"\neffective_bound = "at_least"',
    ),
    # figures
    "pack.figure.unit": figure("x", unit="percentage-point"),
    "pack.figure.scale": figure("x", indicator="thu-du-lich", period="2019", value="95000", unit="ty-dong"),
    "pack.figure.usual": figure("x", value="41.5"),
    "pack.figure.share": figure("x", indicator="xa-dat-y-te", value="104.5", unit="percent"),
    "pack.figure.whole": figure(
        "x", indicator="khach-du-lich", period="2018", value="190000.5", unit="luot-khach"
    ),
    "pack.figure.period": figure("x", period="2020-12-31"),
    "pack.figure.early": figure("x", period="2023"),
    "pack.figure.recorded": figure("x", recorded="2022-06-01T08:00:00Z"),
    "pack.figure.duplicate": figure("x", period="2021", value="-1.4"),
    "pack.figure.supersedes": figure(
        "x", published="2023-06-30", source="nien-giam-2023", supersedes="grdp-tang-truong-2021"
    ),
    "pack.figure.superseded-twice": figure(
        "x",
        indicator="ty-trong-dich-vu",
        period="2021",
        value="38.7",
        unit="percent",
        published="2025-06",
        source="nien-giam-2025",
        supersedes="ty-trong-dich-vu-2021-so-bo",
    ),
    "pack.figure.order": figure(
        "x",
        period="2024",
        value="7",
        published="2025-01-02",
        source="bao-cao-2024",
        supersedes="grdp-tang-truong-2024-bao",
    ),
    "pack.figure.area": figure("x", area="tan-hai"),
    # territory
    "pack.succession.date": replace(
        "areas.toml",
        'level = "province"\nparent = "viet-nam"\nvalid_from = 2025-07-01',
        'level = "province"\nparent = "viet-nam"\nvalid_from = 2025-08-01',
    ),
    "pack.succession.share": replace(
        "areas.toml",
        SUCCESSION + "share = 1",
        SUCCESSION + 'share = "0.4"',
    ),
    "pack.succession.none": replace(
        "agencies.toml", 'id = "so-y-te"', 'id = "so-y-te"\nvalid_to = 2025-02-28'
    ),
    "pack.validity.overlap": replace("areas.toml", 'code = "99"', 'code = "98"'),
    "pack.area.parent": replace(
        "areas.toml", 'code = "99"\nlevel = "province"', 'code = "99"\nlevel = "country"'
    ),
    "pack.agency.time": replace(
        "agencies.toml", 'area = "viet-nam"', 'area = "viet-nam"\nvalid_from = 2022-01-01'
    ),
}
