"""`lotrinh schema`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from lotrinh.programme.pack import schema

Run = Callable[..., Result]


def test_all_schemas(lotrinh: Run) -> None:
    assert json.loads(lotrinh("schema").output) == schema()


def test_one_schema(lotrinh: Run) -> None:
    assert json.loads(lotrinh("schema", "targets.toml").output) == schema()["targets.toml"]


def test_schemas_are_written_to_a_folder(lotrinh: Run, tmp_path: Path) -> None:
    assert lotrinh("schema", "--to", tmp_path / "new").exit_code == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        f"{name}.schema.json" for name in schema()
    }
    assert (
        json.loads((tmp_path / "new" / "areas.toml.schema.json").read_text("utf-8")) == schema()["areas.toml"]
    )


def test_a_file_that_packs_do_not_have_is_refused(lotrinh: Run) -> None:
    result = lotrinh("schema", "target.toml")
    assert result.exit_code == 2
    assert "targets.toml" in result.output
