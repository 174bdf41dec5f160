"""Settings are read by type; a wrong one says what is wrong and what is allowed, in both languages."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lotrinh.web import environment, settings
from lotrinh.web.environment import SettingError


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOTRINH_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("LOTRINH_SECRET_KEY", raising=False)


@pytest.mark.parametrize(
    ("found", "value"), [("1", True), ("On", True), ("0", False), ("no", False), ("", True), (" TRUE ", True)]
)
def test_flag(monkeypatch: pytest.MonkeyPatch, found: str, value: bool) -> None:
    monkeypatch.setenv("LOTRINH_DEBUG", found)
    assert environment.flag("LOTRINH_DEBUG", default=True) is value


def test_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTRINH_HOSTS", " lotrinh.example.vn, ,.example.vn,[::1] ,10.0.0.1")
    assert environment.hosts("LOTRINH_HOSTS", "x") == [
        "lotrinh.example.vn",
        ".example.vn",
        "[::1]",
        "10.0.0.1",
    ]
    monkeypatch.delenv("LOTRINH_HOSTS")
    assert environment.hosts("LOTRINH_HOSTS", "localhost,[::1]") == ["localhost", "[::1]"]


@pytest.mark.parametrize(
    ("name", "found", "read"),
    [
        ("LOTRINH_DEBUG", "maybe", lambda: environment.flag("LOTRINH_DEBUG")),
        ("LOTRINH_HOSTS", "https://lotrinh.example.vn", lambda: environment.hosts("LOTRINH_HOSTS", "")),
        ("LOTRINH_HOSTS", "a b", lambda: environment.hosts("LOTRINH_HOSTS", "")),
        ("LOTRINH_LOG", "LOUD", lambda: environment.choice("LOTRINH_LOG", "INFO", "ERROR", default="INFO")),
        ("LOTRINH_PROGRAMME", "Hậu Giang", lambda: environment.slug("LOTRINH_PROGRAMME")),
    ],
)
def test_a_wrong_setting_names_itself_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, found: str, read: object
) -> None:
    monkeypatch.setenv(name, found)
    with pytest.raises(SettingError) as error:
        read()  # type: ignore[operator]
    vietnamese, english = str(error.value).split("\n")
    for sentence in (vietnamese, english):
        assert sentence.startswith(f"{name}=")
        assert found.lower() in sentence.lower()
    assert vietnamese != english


def test_a_short_key_is_refused_without_being_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTRINH_SECRET_KEY", "mat-khau-ngan")
    with pytest.raises(SettingError) as error:
        environment.secret_key()
    assert "mat-khau-ngan" not in str(error.value)


def test_the_key_is_made_once_and_closed_to_others() -> None:
    passing, kept = environment.secret_key()
    assert not kept
    assert len(passing) >= 40
    environment.keep_secret_key()
    key, kept = environment.secret_key()
    assert kept
    assert key != passing
    environment.keep_secret_key()
    assert environment.secret_key() == (key, True)
    file = environment.data_folder() / "secret-key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["secret-key"]


def test_a_key_that_is_given_is_used_and_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTRINH_SECRET_KEY", "k" * 40)
    environment.keep_secret_key()
    assert environment.secret_key() == ("k" * 40, True)
    assert not environment.data_folder().exists()


def test_every_variable_that_the_web_reads_is_described() -> None:
    described = re.findall(r"^([A-Z_]{4,}) {2,}\S", settings.__doc__ or "", re.MULTILINE)
    sources = [path.read_text() for path in Path(settings.__file__).parent.rglob("*.py")]
    read = {name for source in sources for name in re.findall(r'"(LOTRINH_[A-Z_]+)"', source)}
    assert read <= set(described)
    assert set(described) <= {"DATABASE_URL"} | read


def test_settings_need_no_database_and_no_folder(tmp_path: Path) -> None:
    script = "import lotrinh.web.settings as s; print(s.DEBUG, s.TIME_ZONE, s.ALLOWED_HOSTS)"
    env = {**os.environ, "LOTRINH_DATA": str(tmp_path / "none")}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "False Asia/Ho_Chi_Minh ['localhost', '127.0.0.1', '[::1]']\n"
    assert not (tmp_path / "none").exists()
