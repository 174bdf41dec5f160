"""docs/reference/settings.md, from the tables in the docstrings of the modules that read environment variables."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

from lotrinh import cli

from .commands import parameters
from .tables import table

_HEAD = """# Cài đặt · Settings

Mọi điều một nơi triển khai được đổi là một biến môi trường. Không cần biến nào để chạy thử. Giá trị sai làm chương
trình dừng lại và nói giá trị nào được nhận. [Chạy trên máy chủ](../how-to/chay-tren-may-chu.md) nói cần đặt biến nào.

Everything that a deployment may change is an environment variable. None is needed to try the program. A wrong value
stops it and says what is allowed. This page is made by `make reference` from the tables in the modules that read them.

{variables}
## Cũng là tùy chọn của lệnh · Also options of commands

{options}
## Cho phép thử · For tests

{tests}"""
#: The modules that describe variables; the test of this page finds one that reads others.
_MODULES = (
    "lotrinh.web.settings",
    "lotrinh.web.server",
    "lotrinh.database.folder",
    "lotrinh.database.binaries",
)
_TESTS = (
    (
        "`LOTRINH_TEST_DATABASE_URL`",
        "with `pytest --postgres=system`: a PostgreSQL that runs already",
        "the newest in /usr/lib/postgresql, started privately",
    ),
    ("`LOTRINH_CHROMIUM`", "the browser of the tests marked `browser`", "the first of the usual names"),
    (
        "`LOTRINH_REFERENCE`",
        "a folder with reference data that the first pack is compared with",
        "those tests are skipped",
    ),
)
_TABLE = re.compile(r"^=+  =+\n(.*?)^=+  =+$", re.DOTALL | re.MULTILINE)
_ROW = re.compile(r"^([A-Z_]{4,}) +((?:.*)(?:\n .*)*)", re.MULTILINE)


def page() -> str:
    """The page."""
    head = ["biến · variable", "để làm gì · what for", "mặc định · default"]
    rows = [row for module in _MODULES for row in described(module)]
    return _HEAD.format(
        variables=table(head, rows),
        options=table(["biến · variable", "tùy chọn · option", "mặc định · default"], _options()),
        tests=table(head, _TESTS),
    )


def described(module: str) -> Iterator[tuple[str, str, str]]:
    """Name, purpose and default of each variable in the tables of a module's docstring."""
    for found in _TABLE.findall(importlib.import_module(module).__doc__ or ""):
        for name, words in _ROW.findall(found):
            what, _, default = " ".join(words.split()).rpartition("; by default ")
            yield f"`{name}`", what, default


def _options() -> Iterator[tuple[str, str, str]]:
    """Variables that stand in for an option where it is not written."""
    taken: dict[tuple[str, str, str], list[str]] = {}
    for name in cli.COMMANDS:
        for one in parameters(name):
            if one.envvar:
                default = "" if one.default is None else f"{one.default}"
                taken.setdefault((str(one.envvar), one.opts[0], default), []).append(name)
    for (variable, option, default), commands in taken.items():
        of = ", ".join(f"`lotrinh {name} {option}`" for name in commands)
        yield f"`{variable}`", of, default
