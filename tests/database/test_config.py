from __future__ import annotations

from pathlib import Path

from lotrinh.database import config


def test_only_the_servers_user_and_root_may_enter():
    files = config.files(Path("/srv/a b"), "an", fast=False)
    assert files["pg_hba.conf"] == "local all all peer map=lotrinh\n"
    assert files["pg_ident.conf"].splitlines() == [
        'lotrinh "an" postgres',
        'lotrinh "an" lotrinh',
        'lotrinh "root" postgres',
        'lotrinh "root" lotrinh',
    ]
    assert "unix_socket_directories = '\"/srv/a b\"'" in files["lotrinh.conf"]


def test_durability_is_given_up_only_when_asked():
    assert "fsync" not in config.files(Path("/srv"), "an", fast=False)["lotrinh.conf"]
    assert "fsync = off" in config.files(Path("/srv"), "an", fast=True)["lotrinh.conf"]
