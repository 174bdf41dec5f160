"""The tables are brought up to this release on an empty database, and left alone the second time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from lotrinh.database.testing import temporary_folder

pytestmark = pytest.mark.slow

SCRIPT = """
from lotrinh.web.commands import migrate
migrate()
from django.db import connection
print(sorted(name for name in connection.introspection.table_names()))
"""


def test_migrating_twice_and_at_once() -> None:
    with temporary_folder() as folder:
        environ = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        environ["LOTRINH_DATA"] = str(folder / "data")
        command = [sys.executable, "-c", SCRIPT]
        both = [
            subprocess.Popen(
                command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            for _ in range(2)
        ]
        outputs = [one.communicate(timeout=120)[0] for one in both]
        assert [one.returncode for one in both] == [0, 0], outputs
        again = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    for output in (*outputs, again.stdout):
        assert "The tables are those of this release." in output
        assert "figures_entry" in output
        assert "programmes_version" in output
