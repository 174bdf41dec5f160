"""Figures that come in a file of their own, beside a pack's."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from lotrinh.programme.figures import Figure
from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.explain import explain
from lotrinh.programme.pack.files import read_text
from lotrinh.programme.pack.tables import TABLE_OF, csv_rows


def read_figures(path: str | Path) -> tuple[tuple[Figure, ...], list[Finding]]:
    """The figures of a CSV file with the columns of ``figures.csv``, and what is wrong with it.

    Figures that could be read are given even where others could not; the caller decides what errors mean.
    """
    file, findings = Path(path), list[Finding]()
    text = read_text(file.parent, file.name, findings)
    if text is None:
        return (), findings
    found = []
    for row in csv_rows(TABLE_OF["figures"], file.name, text, findings):
        try:
            found.append(Figure.model_validate(row.raw))
        except ValidationError as errors:
            findings += explain(errors, Figure, row.place)
    return tuple(found), findings
