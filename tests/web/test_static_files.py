"""Static files are built into the data folder under names that tell their content."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from lotrinh.web import static_files


@pytest.fixture
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.STATIC_ROOT = static_files.folder(tmp_path)
    return Path(settings.STATIC_ROOT)


def test_they_are_built_once(own_folder: Path) -> None:
    assert static_files.collect()
    assert not static_files.collect()
    manifest = json.loads((own_folder / "staticfiles.json").read_text())["paths"]
    style = manifest["lotrinh/lotrinh.css"]
    assert re.fullmatch(r"lotrinh/lotrinh\.[0-9a-f]{12}\.css", style)
    assert (own_folder / f"{style}.gz").is_file()
    assert [path.name for path in own_folder.parent.iterdir()] == [own_folder.name]


def test_a_build_that_fails_leaves_nothing(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.management.call_command", full)
    with pytest.raises(OSError, match="No space"):
        static_files.collect()
    assert list(own_folder.parent.iterdir()) == []


def test_only_a_few_older_states_are_kept(own_folder: Path) -> None:
    for n in range(8):
        (own_folder.parent / f"older{n}").mkdir(parents=True)
    static_files.collect()
    assert len(list(own_folder.parent.iterdir())) == 6
    assert own_folder.is_dir()


def test_a_changed_source_has_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.css").write_text("a {}")
    monkeypatch.setattr(static_files, "_SOURCES", tmp_path)
    before = static_files.folder(tmp_path)
    assert static_files.folder(tmp_path) == before
    (tmp_path / "a.css").write_text("a { color: red }")
    assert static_files.folder(tmp_path) != before


def test_they_are_served_for_good_compressed_and_guarded() -> None:
    url = staticfiles_storage.url("lotrinh/lotrinh.css")
    response = Client().get(url, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    assert "immutable" in response["Cache-Control"]
    assert response["Content-Encoding"] == "gzip"
    assert "Content-Security-Policy" in response
    assert not response.cookies
    response.close()
