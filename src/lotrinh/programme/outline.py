"""Lays a document's own paragraphs beside the clauses of its programme.

An official document is numbered by its form: Roman sections, Arabic items, lettered points, dashes (Decree 30/2020,
Appendix I). The matcher walks the paragraphs with the pack's tree of clauses in hand: a marker belongs to the nearest
open clause that has such a child; a dash or a bare paragraph is the next child of its heading. What the pack does not
foresee is said, never guessed away: a text that leaves a clause without words is not taken at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from lotrinh.programme.clauses import Clause
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.programme import Programme
from lotrinh.text import Text, nfc

LARGEST = 5_000_000  # bytes of a text file; the longest programmes have under one tenth of it
_SHOWN = 60  # characters of a paragraph that a message quotes


class Mark(StrEnum):
    """How a paragraph announces itself."""

    ROMAN = "roman"
    ARABIC = "arabic"
    LETTER = "letter"
    DASH = "dash"
    BARE = "bare"


_FORMS = (
    (Mark.ROMAN, re.compile(r"([IVXLC]+)\s*[.)]\s*(?=\S)")),
    (Mark.ARABIC, re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*(?=\S)(?!\d)")),
    (Mark.LETTER, re.compile(r"([a-zđ])\s*[.)]\s*(?=\S)")),
    (Mark.DASH, re.compile(r"([-–—•*])\s*(?=\S)")),
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its line in the file from 1, its marker, and the marker's label as a locator writes it."""

    line: int
    text: str
    mark: Mark
    label: str

    @staticmethod
    def of(line: int, text: str) -> Paragraph:
        """Reads the marker.

        >>> [(p.mark.value, p.label) for p in map(Paragraph.of, range(3), ["IV. Tổ chức", "đ) Kiểm tra", "- Rà soát"])]
        [('roman', 'IV'), ('letter', 'dd'), ('dash', '')]
        """
        for mark, form in _FORMS:
            if match := form.match(text):
                label = "" if mark is Mark.DASH else match[1].replace("đ", "dd")
                return Paragraph(line, text, mark, label)
        return Paragraph(line, text, Mark.BARE, "")

    @property
    def shown(self) -> str:
        """Its beginning, for a message."""
        return self.text if len(self.text) <= _SHOWN else self.text[:_SHOWN].rstrip() + "…"


@dataclass(frozen=True)
class Outline:
    """The document's words by clause locator, in document order; several paragraphs are lines of one text."""

    texts: dict[str, str]


def match(programme: Programme, lines: list[str]) -> tuple[Outline | None, list[Finding]]:
    """Assigns each paragraph of `lines` to a clause.

    The outline is None where any clause got no words or any marked paragraph found no clause; the findings, errors
    first, say which. Paragraphs before the title and after the closing are left out, with a note.
    """
    paragraphs = [
        Paragraph.of(n, text) for n, line in enumerate(lines, 1) if (text := " ".join(line.split()))
    ]
    if not paragraphs:
        return None, [_finding("outline.empty", Severity.ERROR, *_EMPTY)]
    walk = _Walk(programme.clauses)
    head = next((i for i, p in enumerate(paragraphs) if p.mark is Mark.ROMAN and walk.child_of_root(p)), 0)
    walk.take_head(paragraphs[:head])
    for paragraph in paragraphs[head:]:
        walk.take(paragraph)
    walk.report_missing()
    findings = sorted(walk.findings, key=lambda one: one.severity is not Severity.ERROR)
    if any(one.severity is Severity.ERROR for one in findings):
        return None, findings
    texts = {clause.locator: "\n".join(walk.found[clause.locator]) for clause in programme.clauses}
    return Outline(texts), findings


def read_lines(raw: bytes) -> tuple[list[str], list[Finding]]:
    """The lines of a text file, composed (NFC); no lines and an error where it is too large or not UTF-8 text."""
    if len(raw) > LARGEST:
        return [], [_finding("outline.size", Severity.ERROR, *_TOO_LARGE)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], [_finding("outline.encoding", Severity.ERROR, *_NOT_UTF8)]
    if "\0" in text:
        return [], [_finding("outline.encoding", Severity.ERROR, *_NOT_UTF8)]
    return nfc(text).splitlines(), []


@dataclass
class _Walk:
    """The state of one walk: which clause is open, how each clause's children announce themselves, what is found."""

    clauses: tuple[Clause, ...]
    found: dict[str, list[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    children_mark: dict[str, Mark] = field(default_factory=dict)
    open: str = ""

    def __post_init__(self) -> None:
        self.by_locator = {clause.locator: clause for clause in self.clauses}

    def child_of_root(self, paragraph: Paragraph) -> bool:
        return paragraph.label in self.by_locator

    def take_head(self, paragraphs: list[Paragraph]) -> None:
        """Title, then preamble: the title is in capitals; what stands above it is the letterhead."""
        capitals = [i for i, p in enumerate(paragraphs) if _in_capitals(p.text)]
        end = capitals[-1] + 1 if capitals else len(paragraphs)
        start = end
        while start and (not capitals or _in_capitals(paragraphs[start - 1].text)):
            start -= 1
        self._leave_out(paragraphs[:start])
        if "PREAMBLE" not in self.by_locator:
            end = len(paragraphs)
        for locator, part in (("TITLE", paragraphs[start:end]), ("PREAMBLE", paragraphs[end:])):
            for paragraph in part:
                self._assign(locator, paragraph)

    def take(self, paragraph: Paragraph) -> None:
        """Finds the clause of one paragraph of the body."""
        locator = self._labelled(paragraph) if paragraph.label else self._next_child(paragraph)
        if locator:
            self.children_mark.setdefault(_parent(locator), paragraph.mark)
            self.open = locator
            self._assign(locator, paragraph)
        elif paragraph.mark is Mark.BARE:
            self._take_bare(paragraph)
        else:
            self._say("outline.paragraph", Severity.ERROR, paragraph, *_NO_CLAUSE)

    def report_missing(self) -> None:
        """One error for each clause that no paragraph was found for."""
        for clause in self.clauses:
            if clause.locator not in self.found:
                vi, en, hint_vi, hint_en = _NO_WORDS
                title = clause.title
                self.findings.append(
                    _finding(
                        "outline.clause",
                        Severity.ERROR,
                        vi.format(title=title.vi),
                        en.format(title=title.en),
                        hint_vi,
                        hint_en,
                        item=clause.locator,
                    )
                )

    def _labelled(self, paragraph: Paragraph) -> str | None:
        """The clause with this label under the nearest open clause whose children announce themselves so."""
        for above in (*_upwards(self.open), ""):
            locator = f"{above}.{paragraph.label}" if above else paragraph.label
            mark = self.children_mark.get(above, paragraph.mark)
            if locator in self.by_locator and locator not in self.found and mark is paragraph.mark:
                return locator
        # "2.1." written out in full: the number already holds its parent's.
        section = self.open.split(".")[0]
        locator = f"{section}.{paragraph.label}"
        return locator if locator in self.by_locator and locator not in self.found else None

    def _next_child(self, paragraph: Paragraph) -> str | None:
        """The next numbered child of the nearest open clause whose children are dashes, or bare paragraphs."""
        for above in _upwards(self.open):
            mark = self.children_mark.get(above)
            if mark is not None and mark is not paragraph.mark:
                continue
            if mark is None and above != self.open:
                continue  # its children come with another marker, or it has none
            place = 1
            while f"{above}.{place}" in self.found:
                place += 1
            child = self.by_locator.get(f"{above}.{place}")
            if child and not (child.heading and paragraph.mark is Mark.BARE):
                return child.locator
        return None

    def _take_bare(self, paragraph: Paragraph) -> None:
        """A paragraph with neither a marker nor a place of its own: the closing, or more of the open clause."""
        if self.open == "CLOSING":
            self._leave_out([paragraph])
        elif self._at_the_end():
            self.open = "CLOSING"
            self._assign("CLOSING", paragraph)
        elif self.open and not self.by_locator[self.open].heading:
            self._assign(self.open, paragraph)
        else:
            self._say("outline.paragraph", Severity.ERROR, paragraph, *_NO_CLAUSE)

    def _at_the_end(self) -> bool:
        """Whether the open clause is the last one before the closing."""
        order = list(self.by_locator)
        return self.open in order and order[order.index(self.open) + 1 :] == ["CLOSING"]

    def _assign(self, locator: str, paragraph: Paragraph) -> None:
        if locator in self.by_locator:
            self.found.setdefault(locator, []).append(paragraph.text)
        else:
            self._say("outline.paragraph", Severity.ERROR, paragraph, *_NO_CLAUSE)

    def _leave_out(self, paragraphs: list[Paragraph]) -> None:
        for paragraph in paragraphs:
            self._say("outline.left-out", Severity.NOTE, paragraph, *_LEFT_OUT)

    def _say(
        self, id: str, severity: Severity, p: Paragraph, vi: str, en: str, hint_vi: str, hint_en: str
    ) -> None:
        vi, en = vi.format(shown=p.shown), en.format(shown=p.shown)
        self.findings.append(_finding(id, severity, vi, en, hint_vi, hint_en, line=p.line))


def _finding(
    id: str,
    severity: Severity,
    vi: str,
    en: str,
    hint_vi: str,
    hint_en: str,
    item: str = "",
    line: int | None = None,
) -> Finding:
    message, hint = Text(vi=vi, en=en), Text(vi=hint_vi, en=hint_en)
    return Finding(id=id, severity=severity, message=message, hint=hint, item=item, line=line)


def _upwards(locator: str) -> list[str]:
    """The locator and the ones above it: ``II.4.2``, ``II.4``, ``II``."""
    parts = locator.split(".") if locator else []
    return [".".join(parts[:n]) for n in range(len(parts), 0, -1)]


def _parent(locator: str) -> str:
    return locator.rpartition(".")[0]


def _in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)


_EMPTY = (
    "Tệp không có đoạn văn nào.",
    "The file holds no paragraph.",
    "Hãy lưu văn bản thành tệp chữ thuần (.txt), mỗi đoạn một dòng.",
    "Save the document as plain text (.txt), one paragraph a line.",
)
_TOO_LARGE = (
    "Tệp lớn hơn 5 MB, nên chắc không phải văn bản chữ thuần.",
    "The file is larger than 5 MB, so it is hardly plain text.",
    "Hãy lưu văn bản thành tệp chữ thuần (.txt).",
    "Save the document as plain text (.txt).",
)
_NOT_UTF8 = (
    "Tệp không phải chữ thuần mã UTF-8, nên dấu tiếng Việt sẽ hỏng.",
    "The file is not plain text in UTF-8, so Vietnamese marks would be lost.",
    "Trong Word: Lưu thành → Văn bản thuần → mã Unicode (UTF-8).",
    "In Word: Save as → Plain text → encoding Unicode (UTF-8).",
)
_NO_CLAUSE = (
    "Đoạn “{shown}” không ứng với mục nào của chương trình.",
    "The paragraph “{shown}” belongs to no clause of the programme.",
    "Hãy xem đoạn này có bị tách dòng, hay dấu đầu dòng bị mất. Chưa gắn gì cả.",
    "See whether the paragraph was broken in two, or lost its marker. Nothing was attached.",
)
_NO_WORDS = (
    "Không tìm thấy lời văn của mục này: “{title}”.",
    "No words were found for this clause: “{title}”.",
    "Hãy xem văn bản có đủ mục này và mỗi đoạn nằm trên một dòng. Chưa gắn gì cả.",
    "See whether the document has this clause, each paragraph on a line of its own. Nothing was attached.",
)
_LEFT_OUT = (
    "Đoạn “{shown}” nằm ngoài các mục nên không được gắn.",
    "The paragraph “{shown}” stands outside the clauses and was left out.",
    "Không cần làm gì nếu đây là tiêu ngữ, số hiệu hay chữ ký.",
    "Nothing needs doing if it is the letterhead, the number or the signatures.",
)
