"""The files of a pack, read as untrusted input: known names, bounded sizes, UTF-8, composed Unicode, tables.

Nothing here knows what an item means; the outcome is rows with the place each came from.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.rules import Place, finding, guess, listed
from lotrinh.text import Text, nfc

REQUIRED = ("programme.toml", "clauses.toml")
OPTIONAL = (
    "indicators.toml",
    "targets.toml",
    "readings.toml",
    "tasks.toml",
    "agencies.toml",
    "areas.toml",
    "instruments.toml",
    "resources.toml",
    "reporting.toml",
    "sources.csv",
    "figures.csv",
)
NAMES = (*REQUIRED, *OPTIONAL)
REGISTERS = "registers"
#: What may lie in a pack's folder without being read.
COMPANIONS = re.compile(r"(?:\.|README|LICENSE|LICENCE|NOTES|CHANGELOG)", re.IGNORECASE)

LARGEST_FILE = 20_000_000  # bytes; the first programme's largest has under one hundredth of it
MOST_REGISTERS = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


@dataclass
class Files:
    """What was read: the text of each file by name, in the order of the list above, and what was found on the way."""

    root: Path | None = None
    texts: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def bundled() -> dict[str, Path]:
    """The packs that come with the package, by name."""
    folder = Path(str(resources.files("lotrinh"))) / "packs"
    if not folder.is_dir():
        return {}
    return {one.name: one for one in sorted(folder.iterdir()) if (one / "programme.toml").is_file()}


def locate(pack: str | Path) -> Path | None:
    """The folder that PACK means: a folder, or the name of a bundled pack; None where there is neither."""
    # A text with a NUL byte is no path at all.
    with suppress(OSError, ValueError):
        if Path(pack).is_dir():
            return Path(pack)
    return bundled().get(str(pack))


def read_files(pack: str | Path) -> Files:
    """Reads every known file of the pack. Raises nothing: what is wrong becomes a finding."""
    files = Files(locate(pack))
    if files.root is None:
        known = list(bundled())
        files.findings.append(
            finding(
                "pack.missing", Place(), pack=str(pack), known=listed(known), guess=guess(str(pack), known)
            )
        )
        return files
    for name in (*_present(files), *_registers(files)):
        text = read_text(files.root, name, files.findings)
        if text is not None:
            files.texts[name] = text
    return files


def _present(files: Files) -> Iterator[str]:
    """The known files that are there; a finding for each required one that is not, and for each unknown one."""
    assert files.root is not None
    there = {entry.name for entry in files.root.iterdir()}
    for name in NAMES:
        if name in there:
            yield name
        elif name in REQUIRED:
            files.findings.append(finding("pack.file.missing", Place(name), file=name))
    for name in sorted(there - {*NAMES, REGISTERS}):
        if not COMPANIONS.match(name):
            known = list(NAMES)
            files.findings.append(
                finding(
                    "pack.file.unknown", Place(name), file=name, known=listed(known), guess=guess(name, known)
                )
            )


def _registers(files: Files) -> list[str]:
    assert files.root is not None
    folder = files.root / REGISTERS
    if not folder.is_dir() or folder.is_symlink():
        return []
    names = sorted(f"{REGISTERS}/{entry.name}" for entry in folder.iterdir() if entry.suffix == ".csv")
    if len(names) > MOST_REGISTERS:
        files.findings.append(finding("pack.limit", Place(REGISTERS), found=len(names), limit=MOST_REGISTERS))
    return names[:MOST_REGISTERS]


def read_text(root: Path, name: str, findings: list[Finding]) -> str | None:
    """The text of one file; None, with a finding, where it must not or cannot be read."""
    try:
        raw = _bytes(root, name, findings)
    except OSError as reason:
        findings.append(finding("pack.file.unreadable", Place(name), reason=_reason(reason)))
        return None
    return None if raw is None else _text(raw, name, findings)


_REASONS = {
    errno.ENOENT: Text(vi="không có tệp này", en="there is no such file"),
    errno.EACCES: Text(vi="không có quyền đọc", en="it may not be read"),
    errno.ELOOP: Text(vi="các liên kết đi vòng tròn", en="its links go round in a circle"),
}


def _reason(error: OSError) -> Text:
    """Why a file cannot be opened, in both languages where the reason is a usual one."""
    told = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, Text(vi=told, en=told))


def _bytes(root: Path, name: str, findings: list[Finding]) -> bytes | None:
    path = Path(os.path.realpath(root / name))
    if not path.is_relative_to(os.path.realpath(root)):
        findings.append(finding("pack.file.link", Place(name)))
        return None
    # Not blocking: opening a pipe by its name would otherwise wait for ever.
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            findings.append(finding("pack.file.kind", Place(name), file=name))
            return None
        # The size is asked first, and the reading itself is bounded too: a file may grow meanwhile.
        with os.fdopen(handle, "rb", closefd=False) as file:
            raw = file.read(LARGEST_FILE + 1) if status.st_size <= LARGEST_FILE else b""
    finally:
        os.close(handle)
    size = max(status.st_size, len(raw))
    if size > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        findings.append(finding("pack.file.size", Place(name), size=-(-size // 1_000_000), limit=limit))
        return None
    return raw


def _text(raw: bytes, name: str, findings: list[Finding]) -> str | None:
    """The bytes as composed text, without a byte order mark and with plain line ends inside tables."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        findings.append(_not_utf8(raw, name))
        return None
    if hidden := _CONTROL.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        findings.append(finding("pack.text.control", Place(name, line=line), code=f"U+{ord(hidden[0]):04X}"))
        return None
    if not unicodedata.is_normalized("NFC", text):
        first = next(
            n for n, row in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", row)
        )
        findings.append(finding("pack.text.decomposed", Place(name, line=first)))
        text = nfc(text)
    return text


def _not_utf8(raw: bytes, name: str) -> Finding:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        offset = wrong.start
    return finding(
        "pack.file.encoding",
        Place(name, line=raw.count(b"\n", 0, offset) + 1),
        byte=f"0x{raw[offset]:02X}",
        offset=offset,
        guess=_encoding(raw),
    )


def _encoding(raw: bytes) -> Text:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Text(
            vi="Có vẻ là UTF-16 (Excel: “Unicode Text”).", en="It looks like UTF-16 (Excel: “Unicode Text”)."
        )
    if raw.startswith(b"PK\x03\x04"):
        return Text(vi="Có vẻ là tệp Excel hay tệp nén.", en="It looks like an Excel or zip file.")
    return Text(vi="Có thể là bảng mã Windows-1258 hoặc TCVN3.", en="It may be Windows-1258 or TCVN3.")
