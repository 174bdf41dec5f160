"""`lotrinh check PACK`: what is wrong with a pack, or wants a look."""

from __future__ import annotations

import typer

from lotrinh.commands.findings import as_json, print_findings
from lotrinh.commands.options import Json, Lang, Pack, language
from lotrinh.programme.findings import Severity
from lotrinh.programme.pack import read


def check(pack: Pack, as_data: Json = False, lang: Lang = None) -> None:
    """Kiểm tra một gói; thoát với mã 1 nếu có lỗi. / Checks a pack; exits with 1 where there are errors."""
    _, findings = read(pack)
    if as_data:
        typer.echo(as_json(findings))
    else:
        print_findings(findings, language(lang))
    if any(one.severity is Severity.ERROR for one in findings):
        raise typer.Exit(1)
