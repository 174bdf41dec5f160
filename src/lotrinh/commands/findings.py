"""How findings are shown in a terminal and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack.rules import RULES
from lotrinh.text import Text

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


def print_findings(findings: Sequence[Finding], language: str | None) -> None:
    """Prints the findings to standard output; `language` None says each sentence in both languages."""
    from rich.console import Console
    from rich.markup import escape

    # A width of its own where there is no terminal: lines are wrapped for eyes, not for pipes.
    console = Console(highlight=False, soft_wrap=True)
    told: set[str] = set()
    for one in findings:
        style, word = _STYLES[one.severity], _say(_WORDS[one.severity], language)
        console.print(f"[{style}]{escape(word)}[/] [bold]{escape(one.place or '—')}[/] [dim]{escape(one.id)}[/]")
        for sentence in _sentences(one.message, language):
            console.print(f"  {escape(sentence)}")
        rule = RULES.get(one.id)
        if rule and one.id not in told:
            _print_labelled(console, _WHY, rule.why, language)
        told.add(one.id)
        _print_labelled(console, _DO, one.hint, language)
    console.print(_say(total(findings), language))


def _print_labelled(console: object, label: Text, text: Text, language: str | None) -> None:
    from rich.console import Console
    from rich.markup import escape

    assert isinstance(console, Console)
    for one in (language,) if language else ("vi", "en"):
        console.print(f"  [dim]{label.get(one)}:[/] {escape(text.get(one))}")


def _sentences(text: Text, language: str | None) -> tuple[str, ...]:
    return (text.get(language),) if language else (text.vi, text.en)


def _say(text: Text, language: str | None) -> str:
    if language:
        return text.get(language)
    return text.vi if text.vi == text.en else f"{text.vi} / {text.en}"


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
