"""What all values of the language share: frozen, nothing unknown accepted, identifiers of fixed form."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from lotrinh.text import nfc

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LOCATOR = r"^(?:TITLE|PREAMBLE|CLOSING|[IVXLC]+(?:\.(?:[0-9]+|[a-z]{1,2}))*)$"
TARGET_ID = r"^(?:TITLE|PREAMBLE|CLOSING|[IVXLC]+(?:\.(?:[0-9]+|[a-z]{1,2}))*)-[1-9][0-9]*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
Locator = Annotated[str, StringConstraints(pattern=LOCATOR, max_length=60)]
TargetId = Annotated[str, StringConstraints(pattern=TARGET_ID, max_length=70)]
Year = Annotated[int, Field(ge=1900, le=2200)]
Plain = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), AfterValidator(nfc)]


class Value(BaseModel):
    """A frozen value: equal when its parts are, refused when a part is wrong or unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=False, validate_default=True)


def locator_key(locator: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts locators in reading order: ``I.2.b.9`` before ``I.2.b.10``, ``II`` before ``IV``.

    >>> sorted(["II.9", "II.10", "I.2.b", "CLOSING", "TITLE"], key=locator_key)
    ['TITLE', 'I.2.b', 'II.9', 'II.10', 'CLOSING']
    """
    special = {"TITLE": -2, "PREAMBLE": -1, "CLOSING": 10_000}
    first, *rest = re.split(r"[.\-]", locator)
    head = special.get(first)
    key = [(head if head is not None else _roman(first), "")]
    key += [(int(part), "") if part.isdigit() else (_LETTERS.get(part, 99), part) for part in rest]
    return tuple(key)


# Decree 30/2020 orders points a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q …; đ is written dd in a locator.
_LETTERS = {letter: place for place, letter in enumerate("a b c d dd e g h i k l m n o p q r s t u v x y".split())}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _roman(numeral: str) -> int:
    values = [_ROMAN.get(char, 0) for char in numeral]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))
