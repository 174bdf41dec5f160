"""docs/reference/addresses.md, from the public addresses and what their views say of themselves."""

from __future__ import annotations

import inspect
import re

from lotrinh.web.public.urls import PAGES

from .tables import table

_HEAD = """# Địa chỉ · Addresses

Mỗi trang có một địa chỉ tiếng Việt và một địa chỉ tiếng Anh; phần trong ngoặc nhọn là mã. Địa chỉ không tồn tại được
trả lời bằng mã 404 và một trang nói nên đi đâu.

Every public page has an address in each language; parts in braces are ids. An address that does not exist is answered
with 404 and a page that says where to go. This page is made by `make reference` from the pages themselves; `name` is
the word by which the code speaks of a page.

{pages}"""


def page() -> str:
    """The page."""
    rows = [
        [f"`{one.name}`", f"`/{_shown(one.vi)}`", f"`/en/{_shown(one.en)}`", about(one.view)] for one in PAGES
    ]
    return _HEAD.format(pages=table(["name", "tiếng Việt", "English", "what it shows"], rows))


def about(view: object) -> str:
    """The first sentence of a view's docstring, without what is said to programmers."""
    first = (inspect.getdoc(view) or "").partition("\n\n")[0]
    return " ".join(first.split()).partition(" Raises ")[0].replace("``", "`")


def _shown(path: str) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)
