"""`lotrinh schema`: the published JSON Schema of packs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from lotrinh.programme.pack import schema as schemas
from lotrinh.programme.pack.rules import guess

File = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]",
        show_default=False,
        help="Một tệp của gói, như targets.toml; không ghi thì in tất cả. / One file of a pack; all where not given.",
    ),
]
To = Annotated[
    Path | None,
    typer.Option(
        "--to", metavar="FOLDER", show_default=False, help="Ghi ra thư mục. / Writes them to a folder."
    ),
]


def schema(file: File = None, to: To = None) -> None:
    """In lược đồ JSON (2020-12) của các tệp trong gói. / Prints the JSON Schema (2020-12) of a pack's files."""
    every = schemas()
    if file is not None and file not in every:
        near, names = guess(file, list(every)), ", ".join(every)
        vi, en = (f" {near.vi}", f" {near.en}") if near else ("", "")
        raise typer.BadParameter(
            f"Gói không có tệp “{file}”.{vi} Có: {names}. / A pack has no file “{file}”.{en} It has: {names}.",
            param_hint="FILE",
        )
    chosen = {file: every[file]} if file else every
    if to is None:
        typer.echo(written(chosen[file] if file else chosen), nl=False)
        return
    to.mkdir(parents=True, exist_ok=True)
    for name, content in chosen.items():
        (to / f"{name}.schema.json").write_text(written(content), encoding="utf-8")


def written(content: dict[str, Any]) -> str:
    """A schema as it is published: the same values always give the same text."""
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
