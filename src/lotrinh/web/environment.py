"""Settings from the environment, read by type; a wrong one says its name, its value, what is allowed and what to do."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from lotrinh.database.folder import chosen

_YES, _NO = ("1", "true", "yes", "on"), ("", "0", "false", "no", "off")
_HOST = re.compile(r"\*|\.?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]")


class SettingError(ImproperlyConfigured):
    """A setting cannot be used; the message is in both languages."""

    def __init__(self, name: str, found: str, vi: str, en: str) -> None:
        super().__init__(f"{name}={found!r}: {vi}\n{name}={found!r}: {en}")


def flag(name: str, default: bool = False) -> bool:
    """A yes or no. Raises `SettingError`."""
    found = os.environ.get(name, "").strip().lower()
    if not found:
        return default
    if found in _YES or found in _NO:
        return found in _YES
    raise SettingError(
        name,
        found,
        "chỉ nhận 1 (bật) hoặc 0 (tắt). Hãy sửa lại.",
        "takes 1 (on) or 0 (off). Please correct it.",
    )


def text(name: str, default: str = "") -> str:
    """A line of text."""
    return os.environ.get(name, "").strip() or default


def choice(name: str, *allowed: str, default: str) -> str:
    """One of `allowed`, in capitals. Raises `SettingError`."""
    found = text(name, default).upper()
    if found not in allowed:
        listed = ", ".join(allowed)
        raise SettingError(
            name, found, f"chỉ nhận: {listed}. Hãy sửa lại.", f"takes: {listed}. Please correct it."
        )
    return found


def hosts(name: str, default: str) -> list[str]:
    """Host names with commas between them. Raises `SettingError` at one that is no host name (a full address)."""
    found = [host for part in os.environ.get(name, default).split(",") if (host := part.strip())]
    for host in found:
        if not _HOST.fullmatch(host):
            raise SettingError(
                name,
                host,
                "chỉ ghi tên máy chủ, không có http:// và cổng, cách nhau bằng dấu phẩy, như: lotrinh.example.vn",
                "write host names only, without http:// or a port, commas between them, like: lotrinh.example.vn",
            )
    return found


def slug(name: str) -> str:
    """A programme's id, or nothing. Raises `SettingError`."""
    found = text(name)
    if found and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", found):
        raise SettingError(
            name,
            found,
            "phải là mã chương trình, như: hau-giang-dich-vu-2030",
            "must be a programme's id, like: hau-giang-dich-vu-2030",
        )
    return found


def data_folder() -> Path:
    """The folder of everything that this deployment keeps: LOTRINH_DATA, or the usual place (`lotrinh.database`)."""
    return chosen(os.environ).data


def secret_key() -> tuple[str, bool]:
    """The key that signs what the site hands out, and whether it will be the same tomorrow.

    LOTRINH_SECRET_KEY, else the file ``secret-key`` in the data folder (made by `keep_secret_key`), else a passing
    one: good enough for a check or a test, and a system check warns of it. Raises `SettingError` at a short one.
    """
    if key := text("LOTRINH_SECRET_KEY"):
        if len(key) < 40:
            raise SettingError(
                "LOTRINH_SECRET_KEY",
                "…",
                "quá ngắn; cần ít nhất 40 ký tự ngẫu nhiên, hoặc bỏ trống để hệ thống tự tạo.",
                "too short; it needs at least 40 random characters, or leave it out and one is made.",
            )
        return key, True
    try:
        kept = _key_file().read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    return (kept, True) if len(kept) >= 40 else (secrets.token_urlsafe(48), False)


def keep_secret_key() -> None:
    """Make the data folder's key file, readable by its owner alone, unless a key is there or is given."""
    if secret_key()[1]:
        return
    path = _key_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.unlink(missing_ok=True)
    aside.touch(mode=0o600, exist_ok=False)  # closed to others before anything is in it
    aside.write_text(secrets.token_urlsafe(48) + "\n", encoding="ascii")
    aside.replace(path)


def _key_file() -> Path:
    return data_folder() / "secret-key"
