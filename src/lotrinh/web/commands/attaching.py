"""`lotrinh attach PACK FILE`: keeps the document's own words beside the clauses, in the user's database only."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from lotrinh.commands.options import Pack
from lotrinh.text import Text
from lotrinh.web.commands import ready
from lotrinh.web.commands.loading import By

File = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="Văn bản, chữ thuần UTF-8, mỗi đoạn một dòng. / The document as UTF-8 text, one paragraph a line.",
    ),
]


def attach(pack: Pack, file: File, by: By = "") -> None:
    """Gắn nguyên văn của văn bản vào các mục. / Attaches the document's own text to the clauses."""
    from lotrinh.commands.findings import loaded, print_findings
    from lotrinh.programme import outline

    programme = loaded(pack, None)
    with ready.said():
        raw = _bytes(file, outline.LARGEST)
    lines, findings = outline.read_lines(raw)
    matched = None
    if not findings:
        matched, findings = outline.match(programme, lines)
    if findings:
        placed = [one.model_copy(update={"file": file.name}) for one in findings]
        print_findings(placed, None, to_error=matched is None)
    if matched is None:
        ready.fail(
            "Văn bản không khớp với gói nên chưa gắn gì cả.\nThe document does not fit the pack; nothing was attached."
        )
    assert matched is not None
    with ready.database():
        from lotrinh.web.programmes.actions import attach_document

        new = attach_document(
            programme=programme.id,
            outline=matched,
            file_name=file.name,
            sha256=hashlib.sha256(raw).hexdigest(),
            by=by or ready.somebody(),
        )
        ready.say(_told(len(matched.texts), new))


def _bytes(file: Path, most: int) -> bytes:
    """The file's content; one byte more than allowed where it is larger, without reading the rest."""
    with file.open("rb") as opened:
        return opened.read(most + 1)


def _told(clauses: int, new: bool) -> Text:
    if new:
        return Text(vi=f"Đã gắn lời văn của {clauses} mục.", en=f"Attached the words of {clauses} clauses.")
    return Text(
        vi=f"Không có gì để đổi: lời văn của {clauses} mục đã được gắn.",
        en=f"Nothing to change: the words of {clauses} clauses are attached already.",
    )
