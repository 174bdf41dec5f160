"""A pack that a test can spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack import read

TAN_PHUOC = Path(__file__).parents[2] / "packs" / "tan-phuoc"


class Copy:
    """A copy of the invented province's pack, to be changed by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> Copy:
        """Puts `new` in the place of the one `old` in `file`."""
        text = (self.folder / file).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (self.folder / file).write_text(text.replace(old, new), "utf-8")
        return self

    def append(self, file: str, text: str) -> Copy:
        """Adds `text` at the end of `file`."""
        with (self.folder / file).open("a", encoding="utf-8") as handle:
            handle.write(text)
        return self

    def write(self, file: str, content: bytes) -> Copy:
        """Makes `file` anew."""
        (self.folder / file).parent.mkdir(exist_ok=True)
        (self.folder / file).write_bytes(content)
        return self

    def findings(self, id: str = "") -> list[Finding]:
        """What reading the pack finds, of the kind `id` where one is given."""
        return [one for one in read(self.folder)[1] if not id or one.id == id]


@pytest.fixture
def pack(tmp_path: Path) -> Copy:
    """A fresh copy of the pack of Tân Phước."""
    return Copy(Path(shutil.copytree(TAN_PHUOC, tmp_path / "tan-phuoc")))
