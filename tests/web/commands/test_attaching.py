"""`lotrinh attach` keeps the document's words, all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lotrinh.cli import app
from lotrinh.programme.outline import LARGEST
from lotrinh.web.commands import ready
from lotrinh.web.programmes import queries
from lotrinh.web.programmes.models import DocumentText

pytestmark = pytest.mark.django_db
TEXT = """CHƯƠNG TRÌNH
Theo kế hoạch năm.
I. MỤC TIÊU
1. Dịch vụ tốt.
2. Cụ thể
a) Một.
b) Hai.
c) Ba.
d) Bốn.
đ) Năm.
II. NHIỆM VỤ
1. Kinh tế
- Giúp.
- Xây.
2. Du lịch
- Mở.
III. NGUỒN LỰC
IV. TỔ CHỨC
1. Các sở.
2. Sở Kế hoạch.
Trên đây là chương trình.
"""


@pytest.fixture(autouse=True)
def _database_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "database", ready.said)


def _attach(pack: Path, file: Path) -> Result:
    return CliRunner().invoke(app, ["attach", str(pack), str(file), "--by", "Lan"])


def test_words_are_attached_once(tan_phuoc: Path, tmp_path: Path) -> None:
    file = tmp_path / "van-ban.txt"
    file.write_text(TEXT)
    result = _attach(tan_phuoc, file)
    assert result.exit_code == 0, result.output
    assert "Attached the words of 21 clauses." in result.output
    assert queries.document("tan-phuoc")["I.2.dd"] == "đ) Năm."
    assert "Không có gì để đổi" in _attach(tan_phuoc, file).output
    assert DocumentText.objects.count() == 21


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TEXT.replace("b) Hai.\n", "").encode(), "I.2.b"),
        (TEXT.encode("utf-16"), "UTF-8"),
        (b"a" * (LARGEST + 1), "5 MB"),
        (b"", "no paragraph"),
    ],
)
def test_what_does_not_fit_leaves_nothing(tan_phuoc: Path, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "van-ban.txt"
    file.write_bytes(content)
    result = _attach(tan_phuoc, file)
    assert result.exit_code == 1
    assert said in result.output
    assert "nothing was attached" in result.output
    assert not DocumentText.objects.exists()


def test_a_file_that_is_not_there(tan_phuoc: Path, tmp_path: Path) -> None:
    result = _attach(tan_phuoc, tmp_path / "khong-co.txt")
    assert result.exit_code == 1
    assert "khong-co.txt" in result.output
    assert "Không đọc" in result.output
