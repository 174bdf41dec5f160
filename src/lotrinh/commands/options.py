"""Arguments and options that several commands share, so that they read alike everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

from lotrinh.text import LANGUAGES, Text

Pack = Annotated[
    str,
    typer.Argument(
        metavar="PACK",
        show_default=False,
        help="Thư mục của gói, hoặc tên một gói có sẵn. / A pack's folder, or the name of a bundled pack.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="In ra JSON. / Prints JSON.")]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="vi|en",
        show_default=False,
        help="Chỉ một ngôn ngữ; không ghi thì in cả hai. / One language only; both where it is not given.",
    ),
]


def language(chosen: str | None) -> str | None:
    """The language that was chosen. Raises `typer.BadParameter` for one that does not exist."""
    if chosen is not None and chosen not in LANGUAGES:
        raise typer.BadParameter(
            f"Không có ngôn ngữ “{chosen}”; chọn vi hoặc en. / There is no language “{chosen}”; choose vi or en.",
            param_hint="--lang",
        )
    return chosen


def said(text: Text, language: str | None) -> str:
    """The text in the language chosen; in both, Vietnamese first, where none was."""
    if language:
        return text.get(language)
    return text.vi if text.vi == text.en else f"{text.vi} / {text.en}"
