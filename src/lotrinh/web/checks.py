"""System checks: what is wrong with a deployment, each with a stable id and a hint in both languages.

===============  ============================================================================
lotrinh.E001     errors are shown to anybody (LOTRINH_DEBUG on a machine that others reach)
lotrinh.E002     a table that must only grow can be changed
lotrinh.W001     the secret key is a passing one
lotrinh.W002     the site answers to any host name
===============  ============================================================================
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections

from lotrinh.web.append_only import unguarded

_LOCAL = {"localhost", "127.0.0.1", "[::1]", "testserver"}


@register(Tags.security)
def debugging(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """E001."""
    if not settings.DEBUG or set(settings.ALLOWED_HOSTS) <= _LOCAL:
        return []
    return [
        Error(
            "LOTRINH_DEBUG đang bật trên một máy mà người khác truy cập được: trang lỗi sẽ lộ cấu hình. / "
            "LOTRINH_DEBUG is on where others can reach the site: error pages would show its settings.",
            hint="Bỏ LOTRINH_DEBUG. / Unset LOTRINH_DEBUG.",
            id="lotrinh.E001",
        )
    ]


@register(Tags.security)
def any_host(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """W002."""
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Warning(
            "LOTRINH_HOSTS là “*”: trang trả lời mọi tên. / LOTRINH_HOSTS is “*”: the site answers to any name.",
            hint="Ghi đúng tên của trang. / Write the site's own names.",
            id="lotrinh.W002",
        )
    ]


@register(Tags.security)
def passing_key(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """W001."""
    if settings.SECRET_KEY_IS_KEPT:
        return []
    return [
        Warning(
            "Chưa có khóa bí mật được lưu; khóa tạm này mất khi tiến trình kết thúc. / "
            "No secret key is kept; this passing one ends with the process.",
            hint="Chạy “lotrinh serve”, hoặc đặt LOTRINH_SECRET_KEY. / Run “lotrinh serve”, or set LOTRINH_SECRET_KEY.",
            id="lotrinh.W001",
        )
    ]


def append_only_tables() -> set[str]:
    """The tables of the models that say of themselves that they only grow."""
    return {model._meta.db_table for model in apps.get_models() if getattr(model, "append_only", False)}


@register(Tags.database)
def guarded(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E002: asks the database, so it runs only where one is checked, as `lotrinh serve` does."""
    found = set()
    for alias in databases or ():
        connection = connections[alias]
        there = set(connection.introspection.table_names())
        found |= unguarded(connection, append_only_tables() & there)
    return [
        Error(
            f"Bảng {table} không còn được bảo vệ khỏi sửa và xóa. / Table {table} is no longer kept from change.",
            hint="Có người đã gỡ trigger. Hãy khôi phục từ bản sao lưu hoặc tạo lại trigger append_only. / "
            "Somebody removed the triggers. Restore a backup, or make the append_only triggers again.",
            id="lotrinh.E002",
        )
        for table in sorted(found)
    ]
