"""`lotrinh show PACK`: a pack as one JSON value, or what it holds in a few lines."""

from __future__ import annotations

import typer

from lotrinh.commands.findings import loaded
from lotrinh.commands.options import Json, Lang, Pack, language
from lotrinh.programme.pack.diff import NAMES
from lotrinh.programme.programme import Programme
from lotrinh.text import Text


def show(pack: Pack, as_data: Json = False, lang: Lang = None) -> None:
    """In một gói ra: tóm tắt, hoặc toàn bộ với --json. / Prints a pack: in short, or whole with --json."""
    chosen = language(lang)
    programme = loaded(pack, chosen)
    if as_data:
        typer.echo(programme.model_dump_json(indent=2))
        return
    for one in (chosen,) if chosen else ("vi", "en"):
        typer.echo("\n".join(lines(programme, one)))


def lines(programme: Programme, language: str) -> list[str]:
    """What the programme is and holds, a line each."""
    header = programme.header
    told = [header.title.get(language), f"{header.kind.get(language)} {header.number} · {header.id}"]
    for name, title in NAMES.items():
        held = getattr(programme, name)
        if isinstance(held, tuple) and held:
            told.append(f"{len(held):>6}  {title.get(language)}")
    return [*told, Text(vi="Mã băm", en="Digest").get(language) + f"  {programme.digest}"]
