"""Reads a pack: files to rows, rows to values, values to a programme. All that is wrong is told at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from lotrinh.programme.findings import Finding, Severity
from lotrinh.programme.pack.check import check_draft
from lotrinh.programme.pack.draft import Draft
from lotrinh.programme.pack.explain import explain
from lotrinh.programme.pack.files import read_files
from lotrinh.programme.pack.rules import Place, finding
from lotrinh.programme.pack.tables import MOST_MISTAKES, TABLES, rows, too_many
from lotrinh.programme.programme import Programme

MOST_OF_A_KIND = 200
NOTHING: Mapping[str, int] = {}


class PackError(ValueError):
    """A pack with errors. `findings` holds all that was found, errors first."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        errors = [one for one in findings if one.severity is Severity.ERROR]
        first = f"{errors[0].place}: {errors[0].message.vi} / {errors[0].message.en}" if errors else ""
        super().__init__(f"{len(errors)} lỗi trong gói / errors in the pack; {first}")


def read(pack: str | Path) -> tuple[Programme | None, list[Finding]]:
    """The programme of PACK (a folder, or a bundled pack's name), and everything found, errors first.

    The programme is None where there is any error: nothing is ever half read. Raises nothing for what a pack holds.
    """
    files = read_files(pack)
    found = files.findings
    if files.root is None:
        return None, found
    draft = _draft(files.texts, found)
    across, left_out = check_draft(draft)
    found = ordered([*found, *across], left_out)
    if any(one.severity is Severity.ERROR for one in found):
        return None, found
    return Programme.model_validate(draft.parts()), found


def load(pack: str | Path) -> Programme:
    """The programme of PACK. Raises `PackError`, with all findings, where there is any error."""
    programme, found = read(pack)
    if programme is None:
        raise PackError(found)
    return programme


def _draft(texts: dict[str, str], found: list[Finding]) -> Draft:
    every = rows(texts, found)
    unread = frozenset(one.file for one in found if one.severity is Severity.ERROR)
    draft = Draft(frozenset(texts) | unread, unread)
    mistakes: Counter[str] = Counter()
    for row in every:
        try:
            value: BaseModel | None = row.table.model.model_validate(row.raw)
        except ValidationError as errors:
            value = None
            if mistakes[row.place.file] <= MOST_MISTAKES:
                found += explain(errors, row.table.model, row.place)
                mistakes[row.place.file] += errors.error_count()
                if mistakes[row.place.file] > MOST_MISTAKES:
                    found.append(too_many(row.place))
        draft.add(row, value)
    return draft


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_FILES: dict[str, int] = {table.file: place for place, table in reversed(list(enumerate(TABLES)))}


def ordered(found: list[Finding], left_out: Mapping[str, int] = NOTHING) -> list[Finding]:
    """Errors first, then by file and line; of one kind no more than a reader can use, and how many more there are.

    `left_out` counts findings by id that were not even given.
    """
    count: Counter[str] = Counter()
    kept: list[Finding] = []
    for one in sorted(found, key=_place):
        count[one.id] += 1
        if count[one.id] <= MOST_OF_A_KIND:
            kept.append(one)
    over = {id: n + left_out.get(id, 0) - MOST_OF_A_KIND for id, n in count.items() if n > MOST_OF_A_KIND}
    return kept + [finding("pack.more", Place(), id=id, count=n) for id, n in over.items()]


def _place(one: Finding) -> tuple[Any, ...]:
    # Within a line, and where no line is known, things stay in the order in which they were found.
    return _ORDER[one.severity], _FILES.get(one.file, len(_FILES)), one.file, one.line or 0
