"""`lotrinh diff PACK PACK`: what changed from one pack to another."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from lotrinh.commands.findings import loaded
from lotrinh.commands.options import Json, Lang, Pack, language, said
from lotrinh.programme.pack import diff as compare
from lotrinh.text import Text

NewPack = Annotated[
    str,
    typer.Argument(
        metavar="NEW",
        show_default=False,
        help="Gói mới, viết như PACK. / The new pack, given like PACK.",
    ),
]


def diff(pack: Pack, new: NewPack, as_data: Json = False, lang: Lang = None) -> None:
    """So hai gói, theo từng mục và trường. / Compares two packs, by item and field."""
    chosen = language(lang)
    changes = compare(loaded(pack, chosen), loaded(new, chosen))
    if as_data:
        typer.echo(json.dumps([asdict(one) for one in changes], ensure_ascii=False, indent=2))
        return
    for one in changes:
        typer.echo(said(one.summary, chosen))
    total = Text(
        vi=f"{len(changes)} thay đổi.", en=f"{len(changes)} change{'' if len(changes) == 1 else 's'}."
    )
    typer.echo(said(total, chosen))
