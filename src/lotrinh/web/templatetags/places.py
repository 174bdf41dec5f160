"""Small words of the pages of tasks, offices, instruments and the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from lotrinh.programme.instruments import Instrument
from lotrinh.text import Text, same
from lotrinh.web.public.instruments import naming

register = template.Library()


@register.filter
def at(mapping: Mapping[Any, Any], key: Any) -> Any:
    """What stands under `key`; None where nothing does: ``{% with said=texts|at:clause.locator %}``."""
    return mapping.get(key)


@register.filter
def called(instrument: Instrument) -> Text:
    """How an instrument is called: ``{% text one|called %}``."""
    return naming.called(instrument)


_PARTS = {
    "TITLE": Text(vi="Tên", en="Title"),
    "PREAMBLE": Text(vi="Căn cứ", en="Preamble"),
    "CLOSING": Text(vi="Phần cuối", en="Closing"),
}


@register.filter
def place(locator: str) -> Text:
    """Where a clause stands, as a reader says it: its number, or the name of a part that has none."""
    return _PARTS.get(locator) or same(locator)
