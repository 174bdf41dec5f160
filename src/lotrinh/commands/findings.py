"""How findings are shown in a terminal and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import typer

from lotrinh.commands.options import said
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack import read
from lotrinh.programme.pack.rules import RULES
from lotrinh.programme.programme import Programme
from lotrinh.text import LANGUAGES, Text

_WORDS = {
    Severity.ERROR: Text(vi="lỗi", en="error"),
    Severity.WARNING: Text(vi="cảnh báo", en="warning"),
    Severity.NOTE: Text(vi="ghi chú", en="note"),
}
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WHY, _DO = Text(vi="Vì sao", en="Why"), Text(vi="Cách sửa", en="What to do")


def as_json(findings: Sequence[Finding]) -> str:
    """The findings as a JSON list of objects with the fields of `Finding`."""
    return json.dumps([one.model_dump(mode="json") for one in findings], ensure_ascii=False, indent=2)


def print_findings(findings: Sequence[Finding], language: str | None, *, to_error: bool = False) -> None:
    """Prints the findings; `language` None says each sentence in both languages."""
    from rich.console import Console
    from rich.markup import escape

    # Soft wrap: a line is one line to whoever reads the output through a pipe.
    console = Console(highlight=False, soft_wrap=True, stderr=to_error)
    languages = (language,) if language else LANGUAGES
    told: set[str] = set()
    for one in findings:
        style, word = _STYLES[one.severity], said(_WORDS[one.severity], language)
        console.print(
            f"[{style}]{escape(word)}[/] [bold]{escape(one.place or '—')}[/] [dim]{escape(one.id)}[/]"
        )
        rule = RULES.get(one.id)
        why = rule.why if rule and one.id not in told else None
        told.add(one.id)
        for label, text in ((None, one.message), (_WHY, why), (_DO, one.hint)):
            for tongue in languages if text else ():
                start = f"[dim]{label.get(tongue)}:[/] " if label else ""
                console.print(f"  {start}{escape(text.get(tongue) if text else '')}")
    console.print(escape(said(total(findings), language)))


def loaded(pack: str, language: str | None) -> Programme:
    """The programme of `pack`; where it has errors, they are printed and the command ends with code 1."""
    programme, findings = read(pack)
    if programme is None:
        print_findings([one for one in findings if one.severity is Severity.ERROR], language, to_error=True)
        raise typer.Exit(1)
    return programme


def total(findings: Sequence[Finding]) -> Text:
    """How many of each severity."""
    count = Counter(one.severity for one in findings)
    if not count:
        return Text(vi="Gói không có gì phải nói.", en="Nothing to say about the pack.")
    errors, warnings, notes = (count[severity] for severity in Severity)
    return Text(
        vi=f"{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.",
        en=f"{_many(errors, 'error')}, {_many(warnings, 'warning')}, {_many(notes, 'note')}.",
    )


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
