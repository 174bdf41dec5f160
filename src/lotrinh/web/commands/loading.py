"""`lotrinh load PACK`: shows what would be different, asks, and loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.commands.options import Pack, said
from lotrinh.text import Text
from lotrinh.web.commands import ready

if TYPE_CHECKING:
    from lotrinh.programme.programme import Programme
    from lotrinh.web.programmes.actions import Loaded

_SHOWN = 100  # changes listed before the rest is counted

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Không hỏi lại. / Does not ask.")]
By = Annotated[
    str, typer.Option("--by", metavar="NAME", show_default=False, help="Ai nạp. / Who loads; by default you.")
]
Note = Annotated[
    str, typer.Option("--note", metavar="TEXT", help="Ghi chú cho bản này. / A note on this version.")
]


def load(pack: Pack, yes: Yes = False, by: By = "", note: Note = "") -> None:
    """Nạp một gói vào cơ sở dữ liệu, sau khi cho xem chỗ khác. / Loads a pack, after showing the difference."""
    from lotrinh.commands.findings import loaded

    programme = loaded(pack, None)
    with ready.database():
        if not yes and not _agreed(programme):
            ready.fail("Chưa nạp gì cả.\nNothing was loaded.")
        from lotrinh.web.programmes.actions import load_programme

        tell(load_programme(programme=programme, by=by or ready.somebody(), note=note))


def tell(loaded: Loaded) -> None:
    """Say what loading came to."""
    version, figures = loaded.version, len(loaded.recorded)
    if loaded.created:
        vi = f"Đã nạp bản {version.number} của {version.programme}, hiệu lực từ {version.effective:%d/%m/%Y}"
        en = f"Loaded version {version.number} of {version.programme}, in force from {version.effective}"
    elif loaded.changed:
        vi = f"Chương trình {version.programme} không đổi (bản {version.number})"
        en = f"The programme {version.programme} is unchanged (version {version.number})"
    else:
        vi = f"Không có gì để đổi: {version.programme} đã ở bản {version.number}, mọi số liệu đã có"
        en = f"Nothing to change: {version.programme} is at version {version.number} and has every figure"
    if loaded.changed:
        vi, en = f"{vi}; {figures} số liệu mới", f"{en}; {figures} new figures"
    ready.say(Text(vi=f"{vi}.", en=f"{en}."))
    if loaded.overtaken:
        ready.say(_overtaken(loaded))


def _overtaken(loaded: Loaded) -> Text:
    old, new = loaded.version.number, loaded.newest.number
    return Text(
        vi=f"Lưu ý: gói này là bản {old} đã nạp trước đây; bản {new} nạp sau vẫn đứng. Muốn trở lại nội dung cũ, hãy "
        "đổi trường version trong programme.toml rồi nạp như một bản mới.",
        en=f"Note: this pack is version {old}, loaded earlier; version {new}, loaded later, still stands. To go back "
        "to the old content, change the field version in programme.toml and load it as a new version.",
    )


def difference(programme: Programme) -> list[Text]:
    """What loading `programme` would change against the version loaded last, in sentences; empty where nothing."""
    from lotrinh.programme.pack import diff
    from lotrinh.web.figures import queries as figures
    from lotrinh.web.programmes import queries

    before = queries.newest(programme.id)
    if before is None:
        return [_new(programme)]
    # The ledger keeps every figure; only those of the pack are compared, in the pack's order.
    kept = {figure.id: figure for figure in figures.figures(programme.id)}
    compared = tuple(kept[figure.id] for figure in programme.figures if figure.id in kept)
    return [change.summary for change in diff(before.model_copy(update={"figures": compared}), programme)]


def _new(programme: Programme) -> Text:
    title, counts = (
        programme.header.title,
        [len(programme.targets), len(programme.tasks), len(programme.figures)],
    )
    return Text(
        vi="Chương trình mới: {} – {} mục tiêu, {} nhiệm vụ, {} số liệu.".format(title.vi, *counts),
        en="A new programme: {} – {} targets, {} tasks, {} figures.".format(title.en, *counts),
    )


def _agreed(programme: Programme) -> bool:
    """Show the difference and ask; without any difference there is nothing to ask."""
    changes = difference(programme)
    if not changes:
        return True
    for change in changes[:_SHOWN]:
        typer.echo(said(change, None))
    if len(changes) > _SHOWN:
        typer.echo(f"… +{len(changes) - _SHOWN}")
    try:
        return typer.confirm("Nạp vào cơ sở dữ liệu? / Load this?", default=False)
    except typer.Abort:
        return False
