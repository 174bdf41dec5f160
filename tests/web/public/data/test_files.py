"""What is taken away opens, says what the pages say, and can come back in."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.test import Client
from typer.testing import CliRunner

from lotrinh.cli import app
from lotrinh.programme.pack import read
from lotrinh.programme.pack.extra import read_figures
from lotrinh.programme.programme import Programme
from lotrinh.web.public.data import files
from lotrinh.web.public.scene import Scene

FOLDER = {"vi": "/du-lieu", "en": "/en/data"}


def taken(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith('attachment; filename="')
    assert response["X-Content-Type-Options"] == "nosniff"
    return response


def unzipped(content: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (only,) = folder.iterdir()
    return only


def test_the_pack_comes_back_in_as_the_very_programme(
    loaded: Programme, client: Client, tmp_path: Path
) -> None:
    folder = unzipped(taken(client, "/du-lieu/chuong-trinh.zip").content, tmp_path)
    assert folder.name == loaded.id
    programme, _ = read(folder)
    assert programme is not None
    assert programme.model_copy(update={"figures": ()}) == loaded.model_copy(update={"figures": ()})
    assert sorted(programme.figures, key=lambda one: one.id) == sorted(loaded.figures, key=lambda one: one.id)
    done = CliRunner().invoke(app, ["check", str(folder)])
    assert done.exit_code == 0, done.output
    assert loaded.header.title.vi in (folder / "README.md").read_text("utf-8")


def test_the_same_state_gives_the_same_bytes_in_both_languages(loaded: Programme, client: Client) -> None:
    for vi, en in (
        ("chuong-trinh.zip", "programme.zip"),
        ("so-lieu.csv", "figures.csv"),
        ("danh-gia.json", "verdicts.json"),
        ("danh-gia.csv", "verdicts.csv"),
        ("luoc-do.json", "schema.json"),
    ):
        one, other = taken(client, f"{FOLDER['vi']}/{vi}"), taken(client, f"{FOLDER['en']}/{en}")
        assert one.content == other.content
        assert one["ETag"] == other["ETag"]


def test_figures_are_the_ledger_in_the_pack_s_columns(
    loaded: Programme, client: Client, tmp_path: Path
) -> None:
    response = taken(client, "/du-lieu/so-lieu.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    (tmp_path / "figures.csv").write_bytes(response.content)
    figures, findings = read_figures(tmp_path / "figures.csv")
    assert findings == []
    assert sorted(figures, key=lambda one: one.id) == sorted(loaded.figures, key=lambda one: one.id)


def test_an_indicator_s_figures_are_its_own(loaded: Programme, client: Client) -> None:
    indicator = loaded.figures[0].indicator
    content = taken(client, f"/chi-tieu/{indicator}.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    own = {one.id: one for one in loaded.figures if one.indicator == indicator}
    assert {row["id"]: Decimal(row["value"]) for row in rows} == {id: one.value for id, one in own.items()}
    assert client.get("/chi-tieu/khong-co.csv").status_code == 404


def test_verdicts_say_what_the_pages_say(scene: Scene, client: Client) -> None:
    content = json.loads(taken(client, "/du-lieu/danh-gia.json").content)
    assert content["on"] == scene.day.isoformat()
    assert {one["target"]: one["outcome"] for one in content["verdicts"]} == {
        id: verdict.outcome.value for id, verdict in scene.verdicts.items()
    }
    assert all(one["reasons"]["children"] for one in content["verdicts"])
    table = taken(client, "/du-lieu/danh-gia.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["target"]: row["outcome_vi"] for row in rows} == {
        id: verdict.outcome.word.vi for id, verdict in scene.verdicts.items()
    }


def test_the_schema_accepts_the_pack(loaded: Programme, client: Client) -> None:
    schemas = json.loads(taken(client, "/du-lieu/luoc-do.json").content)
    assert len(schemas) == 13
    header = json.loads(loaded.header.model_dump_json(exclude_none=True))
    jsonschema.validate(header, schemas["programme.toml"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(header | {"unknown": 1}, schemas["programme.toml"])


def test_the_page_tells_sizes_and_licence(scene: Scene, client: Client) -> None:
    page = client.get("/du-lieu/").content.decode()
    for file in files.files(scene):
        assert file.size.vi in page
        assert f'download="{file.name}"' in page
    assert scene.programme.header.licence in page


def test_what_has_no_bound_is_left_out_of_json() -> None:
    assert files._finite({"a": [float("inf"), 1.5, float("nan")], "b": (float("-inf"),)}) == {
        "a": [None, 1.5, None],
        "b": [None],
    }
