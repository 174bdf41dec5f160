"""What a rule of packs is, and how a finding is made from one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.formats import number
from lotrinh.programme.findings import Severity
from lotrinh.text import Text

LONGEST = 80
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Rule:
    """One thing that a check can find.

    `says` and `hint` are templates: ``{name}`` stands for a detail of the case. `why` tells what goes wrong when the
    finding is ignored; it is the same for every case, and stands in the reference.
    """

    id: str
    severity: Severity
    says: Text
    why: Text
    hint: Text


@dataclass(frozen=True)
class Place:
    """Where something was found: file, line, item (an id, a locator, a row) and field, as far as known."""

    file: str = ""
    item: str = ""
    field: str = ""
    line: int | None = None

    def at(self, field: str) -> Place:
        """The same place, at `field`."""
        return Place(self.file, self.item, field, self.line)


def error(id: str, *, says: tuple[str, str], why: tuple[str, str], hint: tuple[str, str]) -> Rule:
    """A rule whose breach refuses the pack."""
    return _rule(id, Severity.ERROR, says, why, hint)


def warning(id: str, *, says: tuple[str, str], why: tuple[str, str], hint: tuple[str, str]) -> Rule:
    """A rule whose breach wants a look."""
    return _rule(id, Severity.WARNING, says, why, hint)


def note(id: str, *, says: tuple[str, str], why: tuple[str, str], hint: tuple[str, str]) -> Rule:
    """A rule whose breach informs."""
    return _rule(id, Severity.NOTE, says, why, hint)


def _rule(
    id: str, severity: Severity, says: tuple[str, str], why: tuple[str, str], hint: tuple[str, str]
) -> Rule:
    vi_en = (Text(vi=vi, en=en) for vi, en in (says, why, hint))
    return Rule(id, severity, *vi_en)


def fill(template: Text, details: dict[str, object]) -> Text:
    """The template with its details, each in the language of the sentence, shortened and made safe to print."""
    return Text(
        vi=template.vi.format_map({name: _said(value, "vi") for name, value in details.items()}),
        en=template.en.format_map({name: _said(value, "en") for name, value in details.items()}),
    )


def _said(value: object, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 10_000:
        return number(value, language)
    if isinstance(value, Text):
        return value.get(language)[:1000]
    return shortened(str(value))


def shortened(text: str, longest: int = LONGEST) -> str:
    """What a pack's author wrote, fit for a message: no control or direction characters, not too long."""
    plain = _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\n", "↵").replace("\t", " "))
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def listed(names: Iterable[str], most: int = 25) -> Text:
    """Several names with commas; after `most` of them, how many more there are."""
    every = [shortened(name) for name in names]
    shown, more = ", ".join(every[:most]) or "—", len(every) - most
    if more <= 0:
        return Text(vi=shown, en=shown)
    return Text(vi=f"{shown} và {more} nữa", en=f"{shown} and {more} more")
