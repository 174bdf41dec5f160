"""The log of deeds: every action writes one entry, in the transaction of the deed itself."""

from __future__ import annotations

from typing import Any

from lotrinh.web.programmes.models import AuditEntry


def record(
    *, by: str, what: str, programme: str = "", subject: str = "", details: dict[str, Any] | None = None
) -> None:
    """Write down that `by` did `what` (``programme.load``, ``target.judge``) to `subject`."""
    AuditEntry.objects.create(by=by, what=what, programme=programme, subject=subject, details=details or {})
