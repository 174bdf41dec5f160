"""A pack that is written is the pack that was read."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from lotrinh.programme import pack
from lotrinh.programme.figures import Figure
from lotrinh.programme.findings import Severity
from lotrinh.programme.pack import write
from lotrinh.programme.programme import Programme

ROOT = Path(__file__).parents[3]
PACKS = ["hau-giang-dich-vu-2030", str(ROOT / "tests" / "packs" / "tan-phuoc")]


@pytest.fixture(scope="module", params=PACKS, ids=lambda name: Path(name).name)
def programme(request: pytest.FixtureRequest) -> Programme:
    return pack.load(request.param)


def test_reading_what_was_written_gives_the_same_programme(programme: Programme, tmp_path: Path) -> None:
    write.write(programme, tmp_path / "out")
    again, findings = pack.read(tmp_path / "out")
    assert again == programme
    assert again.digest == programme.digest
    assert [one for one in findings if one.severity is Severity.ERROR] == []


def test_writing_again_changes_no_byte(programme: Programme, tmp_path: Path) -> None:
    write.write(programme, tmp_path)
    assert write.texts(pack.load(tmp_path)) == write.texts(programme)


def test_the_zip_is_a_folder_that_can_be_read_and_always_the_same_bytes(
    programme: Programme, tmp_path: Path
) -> None:
    data = write.zipped(programme, "# Đây là gì\n")
    assert data == write.zipped(pack.load(_unpacked(data, tmp_path)), "# Đây là gì\n")
    assert pack.load(_unpacked(data, tmp_path)) == programme
    assert (tmp_path / programme.id / "README.md").read_text("utf-8") == "# Đây là gì\n"


def _unpacked(data: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(folder)
        (name,) = {info.filename.split("/")[0] for info in archive.infolist()}
    return folder / name


def test_a_programme_of_clauses_alone_needs_only_the_two_required_files(
    programme: Programme, tmp_path: Path
) -> None:
    bare = Programme(header=programme.header, clauses=programme.clauses)
    assert list(write.texts(bare)) == ["programme.toml", "clauses.toml"]


def test_decimals_keep_their_digits_and_days_stay_days(programme: Programme) -> None:
    targets = write.texts(programme)["targets.toml"]
    exact = next(one.value for one in programme.targets if one.value is not None)
    assert f'value = "{exact}"' in targets
    assert f"issued = {programme.header.issued.isoformat()}\n" in write.texts(programme)["programme.toml"]


def test_a_cell_that_a_spreadsheet_would_run_is_put_behind_an_apostrophe() -> None:
    figure = Figure.model_validate(
        {
            "id": "a", "indicator": "b", "area": "c", "period": "2024", "value": Decimal("-1.50"), "unit": "percent",
            "status": "final", "recorded": dt.datetime(2025, 1, 1, tzinfo=dt.UTC), "source": "d",
            "note": "=1+1", "qualifier": "hơn",
        }
    )  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(write.figures_csv([figure])))
    assert row["note"] == "'=1+1"
    assert row["value"] == "-1.50"
    assert row["recorded"] == "2025-01-01T00:00:00Z"
    assert row["published"] == ""
