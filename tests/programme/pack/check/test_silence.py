"""What the checks must not say: things that look odd and are right."""

from __future__ import annotations

import pytest
from tests.programme.pack.bad_packs import Spoil, append, figure, indicator, replace, several, target
from tests.programme.pack.conftest import Copy

RIGHT: dict[str, Spoil] = {
    "a negative growth": figure("x", value="-4.2"),
    "an estimate before the year is over": figure(
        "x", period="2025", status="estimate", published="2025-12-05", source="bao-cao-2024", area="tan-hai"
    ),
    "a figure of the year in which the area ended": figure(
        "x", period="2025", published="2026-01-06", source="thong-ke-tan-hai"
    ),
    "a zero": figure("x", indicator="thu-du-lich", period="2019", value="0", unit="ty-dong"),
    "a share of exactly 100 %": figure("x", indicator="xa-dat-y-te", value="100.00", unit="percent"),
    "a share in per mille": figure("x", indicator="ho-ngheo", value="65", unit="per-mille"),
    "a series that quadrupled": figure(
        "x", indicator="thu-du-lich", period="2019", value="600", unit="ty-dong"
    ),
    "the same in a larger unit": figure(
        "x", indicator="khach-du-lich", period="2018", value="190", unit="nghin-luot-khach"
    ),
    "a half year beside years": figure(
        "x",
        indicator="khach-du-lich",
        period="2022-H1",
        value="95",
        unit="luot-khach",
        published="2023-06-30",
    ),
    "another source of the same cell": figure("x", period="2021", value="-1.4", source="bao-cao-2023"),
    "another breakdown of the same cell": figure("x", period="2021", breakdown="thanh-thi"),
    "no day of publication": figure("x", published=""),
    "an imprecise day of publication in the year of recording": figure("x", published="2026"),
    "an average over years": figure("x", period="2016/2020"),
    "a recorded correction of a correction": figure(
        "x",
        indicator="ty-trong-dich-vu",
        period="2021",
        value="38.7",
        unit="percent",
        published="2025-06",
        source="nien-giam-2025",
        supersedes="ty-trong-dich-vu-2021",
    ),
    "an amended target keeps its id": replace(
        "targets.toml",
        'id = "I.2.dd-1"\nclause = "I.2.dd"',
        'id = "I.2.dd-1"\nclause = "I.2.d"\namended_by = "nghi-quyet-hop-nhat"',
    ),
    "an office that passes on a part and stays": append(
        "agencies.toml",
        '\n[[successions]]\npredecessor = "so-y-te"\nsuccessor = "so-tai-chinh"\non = 2025-03-01\nshare = "0.2"\n',
    ),
    "one code for two areas of different times": replace("areas.toml", 'code = "99"', 'code = "97"'),
    "a role outside the document": append(
        "agencies.toml",
        '\n[[roles]]\nagency = "ubnd-tan-hai"\nrole = "leads"\nwhat = { vi = "Từ 2025", en = "From 2025" }\n',
    ),
    "a floor under a share that should fall, once it is undefined": several(
        target("I.2.dd-2", "I.2.dd", 'shape = "level"\nundefined = { vi = "Chưa rõ", en = "Unclear" }'),
        append(
            "readings.toml",
            '\n[[readings]]\ntarget = "I.2.dd-2"\nid = "bound"\nquestion = { vi = "?", en = "?" }\nchosen = "a"\n'
            'options = [{ id = "a", title = { vi = "a", en = "a" } }]\n',
        ),
    ),
    "a growth in a unit of its own": several(
        append(
            "indicators.toml",
            '\n[[units]]\nid = "phan-tram-thang"\ndimension = "growth-on-month"\nfactor = "0.01"\n'
            'title = { vi = "% so tháng trước", en = "% on the month before" }\nsymbol = { vi = "%", en = "%" }\n',
        ),
        indicator("so-thang-truoc", "phan-tram-thang", "growth"),
        figure("x", indicator="so-thang-truoc", period="2024-02", unit="phan-tram-thang", published="2025"),
    ),
    "an area that ended while its parts pass on": several(
        append(
            "areas.toml",
            '\n[[areas]]\nid = "huyen-a"\nlevel = "district"\nparent = "tan-phuoc"\nvalid_to = 2025-06-30\n'
            'name = { vi = "huyện A", en = "district A" }\n'
            '\n[[areas]]\nid = "xa-a"\nlevel = "commune"\nparent = "huyen-a"\nvalid_to = 2025-06-30\n'
            'name = { vi = "xã A", en = "commune A" }\n'
            '\n[[successions]]\npredecessor = "xa-a"\nsuccessor = "tan-hai"\non = 2025-07-01\n',
        ),
    ),
}


@pytest.mark.parametrize("what", RIGHT)
def test_nothing_is_said_of(what: str, pack: Copy) -> None:
    RIGHT[what](pack)
    assert [(one.id, one.place, one.message.en) for one in pack.findings()] == []
