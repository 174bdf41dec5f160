"""`lotrinh check PACK`: what is wrong with a pack, or wants a look."""

from __future__ import annotations

import typer

from lotrinh.commands.findings import as_json, print_findings
from lotrinh.commands.options import Json, Lang, Pack, language
from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack import read


def check(pack: Pack, as_data: Json = False, lang: Lang = None) -> None:
    """Kiểm tra một gói; thoát với mã 1 nếu có lỗi. / Checks a pack; exits with 1 where there are errors."""
    chosen = language(lang)
    findings = found(pack)
    if as_data:
        typer.echo(as_json(findings))
    else:
        print_findings(findings, chosen)
    if any(one.severity is Severity.ERROR for one in findings):
        raise typer.Exit(1)


def found(pack: str) -> list[Finding]:
    """What is wrong with the files; once nothing is, also what the ledger has to say of figures and formulas."""
    from lotrinh.ledger.ledger import Ledger
    from lotrinh.programme.pack.read import ordered

    programme, findings = read(pack)
    return findings if programme is None else ordered([*findings, *Ledger.of(programme).findings()])
