"""`lotrinh assess PACK`: the verdict on every target, from the command line and without a database."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Any

import typer

from lotrinh.commands.findings import print_findings
from lotrinh.commands.options import Json, Lang, Pack, language
from lotrinh.formats import today
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.programme import Programme

OnDay = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="DATE", show_default=False, help="Đánh giá như vào ngày này. / As on this day."
    ),
]
KnownOn = Annotated[
    str | None,
    typer.Option(
        "--known-on",
        metavar="DATE",
        show_default=False,
        help="Chỉ dùng số đã công bố đến hết ngày này; mặc định như --on. / "
        "Only figures published by the end of this day; as --on where not given.",
    ),
]
Figures = Annotated[
    str | None,
    typer.Option(
        "--figures",
        metavar="CSV",
        show_default=False,
        help="Thêm số liệu từ một tệp CSV. / Adds figures from a CSV file.",
    ),
]


def assess(
    pack: Pack,
    on: OnDay = None,
    known_on: KnownOn = None,
    figures: Figures = None,
    as_data: Json = False,
    lang: Lang = None,
) -> None:
    """Đánh giá mọi mục tiêu của một gói, kèm lý do. / Assesses every target of a pack, with the reasons."""
    from lotrinh.assessing.verdict import Assessor
    from lotrinh.ledger.ledger import Ledger

    said = language(lang)
    day = _day(on, "--on") or today()
    known = _day(known_on, "--known-on") or day
    programme = _programme(pack, figures, said)
    verdicts = Assessor(programme, Ledger.of(programme).known_on(known), day).all()
    if as_data:
        typer.echo(json.dumps([verdict.as_json() for verdict in verdicts], ensure_ascii=False, indent=2))
    else:
        _print(verdicts, said or "vi")


def _day(text: str | None, option: str) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"“{text}” không phải một ngày; viết như 2026-11-22 / is not a day; write it like 2026-11-22",
            param_hint=option,
        ) from None


def _programme(pack: str, figures: str | None, said: str | None) -> Programme:
    from lotrinh.programme.pack import check, read
    from lotrinh.programme.pack.extra import read_figures

    programme, findings = read(pack)
    _stop_at_errors(findings, said)
    assert programme is not None
    if figures is None:
        return programme
    extra, findings = read_figures(figures)
    _stop_at_errors(findings, said)
    whole = programme.model_copy(update={"figures": (*programme.figures, *extra)})
    _stop_at_errors(check(whole), said)
    return whole


def _stop_at_errors(findings: list[Finding], said: str | None) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        print_findings(errors, said)
        raise typer.Exit(1)


def _print(verdicts: Any, language: str) -> None:
    from rich.console import Console
    from rich.markup import escape

    from lotrinh.assessing.sentences import short

    console = Console(highlight=False, soft_wrap=True)
    for verdict in verdicts:
        line = short(verdict).get(language)
        console.print(
            f"[bold]{escape(verdict.target.id):<12}[/] {escape(verdict.outcome.word.get(language)):<16} "
            f"{escape(verdict.target.title.get(language))}: {escape(line)}"
        )
