"""Turns the refusals of pydantic into findings that say what was found, what is allowed and what to do."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from lotrinh.programme.base import LOCATOR, SLUG, TARGET_ID
from lotrinh.programme.figures import PUBLISHED
from lotrinh.programme.findings import Finding
from lotrinh.programme.pack.rules import Place, finding, guess, listed
from lotrinh.programme.periods import PERIOD, Period
from lotrinh.text import Refused, Text, folded

_TEXT_FIELD = Text(vi='{ vi = "…", en = "…" }', en='{ vi = "…", en = "…" }')

#: What each kind of value is called, and an example of it, by the first word of pydantic's error type.
_KINDS: dict[str, tuple[Text, str]] = {
    "string": (Text(vi="một dòng chữ trong ngoặc kép", en="a text in quotation marks"), '"tỷ trọng dịch vụ"'),
    "int": (Text(vi="một số nguyên", en="a whole number"), "2030"),
    "decimal": (Text(vi="một số", en="a number"), '"38.5"'),
    "bool": (Text(vi="true hoặc false", en="true or false"), "true"),
    "date": (Text(vi="một ngày", en="a day"), "2024-08-15"),
    "datetime": (
        Text(vi="một thời điểm có múi giờ", en="a moment with its time zone"),
        "2026-11-22T00:00:00Z",
    ),
    "tuple": (Text(vi="một dãy trong ngoặc vuông", en="a list in square brackets"), '["mot", "hai"]'),
    "dict": (Text(vi="một bảng tên = giá trị", en="a table of names and values"), '{ value = "38" }'),
    "model": (
        Text(vi="một bảng có các trường con", en="a table with fields of its own"),
        '{ vi = "…", en = "…" }',
    ),
}
#: What each form of text is called, and an example of it, by its pattern.
FORMS: dict[str, tuple[Text, str]] = {
    SLUG: (
        Text(
            vi="chữ thường không dấu, số và gạch nối, dài nhất 60",
            en="lower-case letters without marks, digits and hyphens, at most 60",
        ),
        "ty-trong-dich-vu",
    ),
    LOCATOR: (
        Text(vi="vị trí của một mục trong văn bản", en="the place of a clause in the document"),
        "I.2.b.10",
    ),
    TARGET_ID: (
        Text(vi="vị trí của mục, gạch nối, số thứ tự", en="the clause's locator, a hyphen, a number"),
        "I.2.b.1-1",
    ),
    r"^https?://": (Text(vi="một địa chỉ trang", en="the address of a page"), "https://example.vn/…"),
    "^(?:year|half|quarter|month)$": (
        Text(vi="year, half, quarter hoặc month", en="year, half, quarter or month"),
        "year",
    ),
    r"^[0-9]{1,5}$": (
        Text(vi="mã thống kê từ 1 đến 5 chữ số", en="a statistical code of 1 to 5 digits"),
        "93",
    ),
    r"^(?:current|constant-(?:19|20)[0-9]{2})$": (
        Text(vi="current (giá hiện hành) hoặc constant-năm", en="current, or constant- and a year"),
        "constant-2010",
    ),
    PERIOD: (Text(vi="một kỳ", en="a period"), "2024"),
    PUBLISHED: (
        Text(vi="ngày công bố, có thể không đủ ngày tháng", en="a day of publication, maybe imprecise"),
        "2023-12",
    ),
    r"^[A-Za-z][A-Za-z0-9-]{0,40}$": (
        Text(vi="một từ không dấu, dài nhất 41", en="a word without marks, at most 41"),
        "visit",
    ),
}


def explain(errors: ValidationError, model: type[BaseModel], place: Place) -> list[Finding]:
    """One finding for each error, at its field of the item at `place`."""
    return [_explain(one, model, place) for one in errors.errors(include_url=False)]


def _explain(one: ErrorDetails, model: type[BaseModel], place: Place) -> Finding:
    path = [part for part in one["loc"] if isinstance(part, int) or "[" not in part]
    here = place.at(_written(path))
    kind = one["type"]
    for ending, tell in _TELLERS.items():
        if kind == ending or kind.endswith("_" + ending):
            return tell(one, model, path, here)
    return _type(one, model, path, here)


def _written(path: list[int | str]) -> str:
    """The path as a reader counts it: ``options[2].set``."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _value(one: ErrorDetails) -> str:
    value = one["input"]
    if isinstance(value, Mapping):
        return "{…}"
    return "[…]" if isinstance(value, list | tuple) else str(value)[:300]


def _missing(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    owner = _model_of(_annotation(model, path[:-1])) or model
    wanted = _wanted(owner.model_fields[str(path[-1])])
    return finding("pack.value.missing", here, field=str(path[-1]), wanted=wanted)


def _unknown(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    owner = _model_of(_annotation(model, path[:-1])) or model
    known = list(owner.model_fields)
    name = str(path[-1])
    return finding("pack.value.unknown", here, field=name, known=listed(known, 40), guess=guess(name, known))


def _choice(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    value = _value(one)
    kind = _enum_of(_annotation(model, path))
    known = [str(each.value) for each in kind] if kind else [str(one["ctx"].get("expected", ""))]
    return finding("pack.value.choice", here, value=value, known=listed(known), guess=guess(value, known))


def _form(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    pattern = one["ctx"]["pattern"]
    wanted, example = FORMS.get(
        pattern, (Text(vi=f"theo mẫu {pattern}", en=f"of the pattern {pattern}"), "…")
    )
    if pattern == SLUG:
        example = re.sub(r"[^a-z0-9]+", "-", folded(_value(one))).strip("-")[:60] or example
    return finding("pack.value.form", here, value=_value(one), wanted=wanted, example=example)


def _rule(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    reason = one["ctx"]["error"]
    told = reason.text if isinstance(reason, Refused) else Text(vi=str(reason), en=str(reason))
    return finding("pack.value.rule", here, reason=told)


def _number(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    value = _value(one)
    mended = _mended(value)
    told = Text(vi=f"Có phải là {mended}?", en=f"Is it {mended}?") if mended else None
    return finding("pack.value.number", here, value=value, guess=told)


def _mended(value: str) -> str:
    """A number written the Vietnamese way, as packs write it; nothing where it is not one."""
    plain = (
        value.replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").rstrip("%")
    )
    if plain.count(",") == 1:
        plain = plain.replace(".", "").replace(",", ".")
    elif plain.count(".") > 1 or plain.count(",") > 1:
        plain = plain.replace(".", "").replace(",", "")
    try:
        float(plain)
    except ValueError:
        return ""
    return plain if plain != value else ""


def _date(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    return finding("pack.value.date", here, value=_value(one))


def _type(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    kind = one["type"].split("_")[0]
    wanted, example = _KINDS.get(
        kind, (Text(vi=f"giá trị khác ({one['msg']})", en=f"another value ({one['msg']})"), "…")
    )
    return finding("pack.value.type", here, value=_value(one), wanted=wanted, example=example)


_BOUNDS = {
    "ge": Text(vi="ít nhất {}", en="at least {}"),
    "gt": Text(vi="lớn hơn {}", en="greater than {}"),
    "le": Text(vi="nhiều nhất {}", en="at most {}"),
    "lt": Text(vi="nhỏ hơn {}", en="less than {}"),
    "min_length": Text(vi="không được để trống (ít nhất {})", en="not empty (at least {})"),
    "max_length": Text(vi="dài nhất {}", en="no longer than {}"),
    "max_digits": Text(vi="nhiều nhất {} chữ số", en="at most {} digits"),
}


def _range(one: ErrorDetails, model: type[BaseModel], path: list[int | str], here: Place) -> Finding:
    context = one.get("ctx", {})
    bounds = [(text, context[name]) for name, text in _BOUNDS.items() if name in context]
    vi = ", ".join(text.vi.format(bound) for text, bound in bounds)
    en = ", ".join(text.en.format(bound) for text, bound in bounds)
    return finding(
        "pack.value.range", here, value=_value(one), wanted=Text(vi=vi or "khác", en=en or "another")
    )


_Teller = Callable[[ErrorDetails, type[BaseModel], list[int | str], Place], Finding]
#: By pydantic's error type, or the end of it; the first that fits tells.
_TELLERS: dict[str, _Teller] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    "pattern_mismatch": _form,
    "value_error": _rule,
    "decimal_parsing": _number,
    "finite_number": _number,
    "int_parsing": _number,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "from_datetime_inexact": _date,
    "greater_than": _range,
    "greater_than_equal": _range,
    "less_than": _range,
    "less_than_equal": _range,
    "too_short": _range,
    "too_long": _range,
    "max_digits": _range,
}


def _annotation(model: type[BaseModel], path: list[int | str]) -> Any:
    """The type at the end of `path`, seen from `model`; None where the path leaves the models."""
    here: Any = model
    for part in path:
        owner = _model_of(here)
        if isinstance(part, int):
            continue
        if owner is None or part not in owner.model_fields:
            return None
        here = owner.model_fields[part].annotation
    return here


def _inner(annotation: Any) -> list[Any]:
    """The plain types within an annotation: of `tuple[Text, ...] | None` it is `Text`."""
    if not typing.get_args(annotation):
        return [annotation] if isinstance(annotation, type) else []
    return [found for part in typing.get_args(annotation) for found in _inner(part)]


def _model_of(annotation: Any) -> type[BaseModel] | None:
    return next((one for one in _inner(annotation) if issubclass(one, BaseModel)), None)


def _enum_of(annotation: Any) -> type[Enum] | None:
    return next((one for one in _inner(annotation) if issubclass(one, Enum)), None)


def _wanted(field: FieldInfo) -> Text:
    """What a missing field wants, in a few words."""
    annotation = field.annotation
    for one in field.metadata:
        if form := FORMS.get(getattr(one, "pattern", None) or ""):
            return Text(vi=f"{form[0].vi}, như {form[1]}", en=f"{form[0].en}, like {form[1]}")
    if enum := _enum_of(annotation):
        return listed([str(each.value) for each in enum])
    if model := _model_of(annotation):
        if model is Text:
            return _TEXT_FIELD
        return listed(list(model.model_fields))
    names = {
        "str": "string",
        "int": "int",
        "Decimal": "decimal",
        "bool": "bool",
        "date": "date",
        "datetime": "datetime",
    }
    for one in _inner(annotation):
        if one.__name__ in names:
            kind = _KINDS[names[one.__name__]]
            return Text(vi=f"{kind[0].vi}, như {kind[1]}", en=f"{kind[0].en}, like {kind[1]}")
        if one is Period:
            return Text(vi="một kỳ, như 2024", en="a period, like 2024")
    return Text(vi="xem docs/reference/pack.md", en="see docs/reference/pack.md")
