"""English is complete: outside what is marked as Vietnamese, no English page says a Vietnamese sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from lotrinh.web import addresses
from lotrinh.web.public.scene import Scene

#: Words that no Vietnamese sentence goes far without, and that no name of an office, a paper or a place has.
WORDS = re.compile(
    r"\b(?:năm|của|không|chưa|được|đến|những|này|là|có|mục tiêu|số liệu|nhiệm vụ)\b", re.IGNORECASE
)
_VOID = {
    "meta",
    "link",
    "input",
    "br",
    "img",
    "hr",
    "use",
    "path",
    "circle",
    "rect",
    "line",
    "polyline",
    "polygon",
}


class _Reader(HTMLParser):
    """Gathers the text and the labels of a page, except inside elements that say they are Vietnamese."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[bool] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        vietnamese = (self.open[-1] if self.open else False) or named.get("lang") == "vi"
        if not vietnamese:
            self.said += [
                named[name] or "" for name in ("aria-label", "placeholder", "content") if name in named
            ]
        if tag not in _VOID:
            self.open.append(vietnamese)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1]):
            self.said.append(data)


def test_the_reader_sees_what_is_not_marked() -> None:
    reader = _Reader()
    reader.feed('<p>one <span lang="vi">hai của</span> <b aria-label="năm">three</b><br>của</p>')
    assert [word for text in reader.said for word in WORDS.findall(text)] == ["năm", "của"]


def test_english_pages_are_english(scene: Scene, get: Callable[..., str]) -> None:
    pages = ["/en/", "/en/targets/", *(f"/en/targets/{id}" for id in scene.verdicts)]
    pages += [addresses.to("figure", "en", id=figure.id) for figure in scene.ledger]
    left: dict[str, list[str]] = {}
    for address in pages:
        reader = _Reader()
        reader.feed(get(address))
        found = [text.strip() for text in reader.said if WORDS.search(text)]
        if found:
            left[address] = found[:3]
    assert left == {}
