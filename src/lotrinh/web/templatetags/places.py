"""Looking into a mapping from a template, where a dot cannot say which key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(mapping: Mapping[Any, Any], key: Any) -> Any:
    """What stands under `key`; None where nothing does: ``{% with said=texts|at:clause.locator %}``."""
    return mapping.get(key)
