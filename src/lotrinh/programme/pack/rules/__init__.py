"""The table of findings about packs: every id, what it says, why it matters, what to do.

The reference page is generated from this table, and a test refuses an id that is not in it.
"""

from __future__ import annotations

from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.rules.base import Place, Rule, fill, listed, shortened
from lotrinh.programme.pack.rules.figures import FIGURES
from lotrinh.programme.pack.rules.files import FILES
from lotrinh.programme.pack.rules.structure import STRUCTURE
from lotrinh.programme.pack.rules.targets import TARGETS
from lotrinh.programme.pack.rules.territory import TERRITORY
from lotrinh.programme.pack.rules.values import VALUES
from lotrinh.text import Text

__all__ = ["RULES", "Place", "Rule", "finding", "listed", "shortened"]

RULES: dict[str, Rule] = {
    rule.id: rule for rule in (*FILES, *VALUES, *STRUCTURE, *TARGETS, *FIGURES, *TERRITORY)
}


def finding(id: str, place: Place, /, **details: object) -> Finding:
    """The finding `id` at `place`; `details` fill the rule's sentences.

    A detail is a `Text`, said in each language, or anything else, written as it is and shortened. Raises `KeyError`
    for an id that is not in the table or a detail that its sentences need.
    """
    rule = RULES[id]
    return Finding(
        id=id,
        severity=rule.severity,
        message=fill(rule.says, details),
        hint=fill(rule.hint, details),
        file=shortened(place.file, 200),
        item=shortened(place.item, 100),
        field=shortened(place.field, 100),
        line=place.line,
    )


def guess(word: str, names: list[str]) -> Text | None:
    """“Did you mean …”: the one of `names` that is nearest to `word`; None where none is near."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(word[:200], names, scorer=fuzz.ratio, score_cutoff=70)
    if best is None:
        return None
    near = shortened(best[0])
    return Text(vi=f"Ý là “{near}”?", en=f"Did you mean “{near}”?")
