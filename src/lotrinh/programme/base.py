"""What all values of the language share: frozen, nothing unknown accepted, identifiers of fixed form."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import CoreSchema, core_schema

from lotrinh.text import Refused, nfc

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LOCATOR = r"^(?:TITLE|PREAMBLE|CLOSING|[IVXLC]+(?:\.(?:[0-9]+|[a-z]{1,2}))*)$"
TARGET_ID = r"^(?:TITLE|PREAMBLE|CLOSING|[IVXLC]+(?:\.(?:[0-9]+|[a-z]{1,2}))*)-[1-9][0-9]*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
Locator = Annotated[str, StringConstraints(pattern=LOCATOR, max_length=60)]
TargetId = Annotated[str, StringConstraints(pattern=TARGET_ID, max_length=70)]
Year = Annotated[int, Field(ge=1900, le=2200)]


def _bounded(value: Decimal) -> Decimal:
    if value != 0 and abs(value.adjusted()) > MOST_DIGITS:
        raise Refused(
            vi=f"giá trị quá lớn hoặc quá nhỏ (hơn {MOST_DIGITS} chữ số)",
            en=f"the value is out of all proportion (over {MOST_DIGITS} digits)",
        )
    return value


#: An exact number of a size that a statistic can have: without the bound, “1e999999999” would fill the memory.
MOST_DIGITS = 18
Number = Annotated[Decimal, Field(max_digits=40), AfterValidator(_bounded)]
Plain = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), AfterValidator(nfc)]


#: An address of the web; nothing that a browser would run.
Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://", max_length=1000)]


class Value(BaseModel):
    """A frozen value: equal when its parts are, refused when a part is wrong or unknown."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=False, validate_default=True
    )


def written(kind: type, parse: Callable[[str], Any], pattern: str) -> CoreSchema:
    """How pydantic reads and writes a `kind` that is written as a short text: `parse` reads it, `str` writes it.

    `pattern` tells readers of the JSON Schema what such a text looks like; `parse` alone decides.
    """

    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if isinstance(value, str):
            return parse(value)
        raise Refused(vi="phải là chữ, viết trong ngoặc kép", en="must be a text, written in quotation marks")

    return core_schema.no_info_plain_validator_function(
        read,
        json_schema_input_schema=core_schema.str_schema(pattern=pattern),
        serialization=core_schema.plain_serializer_function_ser_schema(
            str, return_schema=core_schema.str_schema()
        ),
    )


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
_ORDER = ("a", "b", "c", "d", "dd", "e", *"ghiklmnopqrstuvxy")
_LETTERS = {letter: place for place, letter in enumerate(_ORDER)}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _roman(numeral: str) -> int:
    values = [_ROMAN.get(char, 0) for char in numeral]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))
