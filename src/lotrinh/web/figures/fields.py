"""A column for published values: PostgreSQL's `numeric` without limits, which keeps a value as exactly as it came."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class ExactDecimal(models.Field):
    """A `Decimal` with as many digits as it was published with: ``8.70`` comes back as ``8.70``."""

    description = "Exact decimal"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric"

    def to_python(self, value: Any) -> Decimal | None:
        return value if value is None or isinstance(value, Decimal) else Decimal(str(value))

    def get_prep_value(self, value: Any) -> Decimal | None:
        return self.to_python(super().get_prep_value(value))
