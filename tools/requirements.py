"""Compiles the pinned requirements from pyproject.toml, and checks without a network that they are current.

`write` runs uv for every platform at once; each file opens with a digest of the tables that it was made from.
`check` compares that digest, so a dependency changed in one place and not in the other is found at once.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = ROOT / "pyproject.toml"
RUN, DEV = ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"
UV = [
    *("uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--quiet"),
    *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header"),
]


def heading() -> str:
    """The first line of each file: what it was made from, as a SHA-256 of its tables of dependencies."""
    table = tomllib.loads(PYPROJECT.read_text("utf-8"))
    named = [
        table["project"]["requires-python"],
        table["project"]["dependencies"],
        table["dependency-groups"],
    ]
    digest = hashlib.sha256(json.dumps(named, sort_keys=True).encode()).hexdigest()
    return f"# Compiled from pyproject.toml ({digest}) by `make requirements`; not written by hand.\n"


def write(more: list[str]) -> None:
    """Compiles both files; what `dev` shares with `run` has one version. `more` goes to uv (--upgrade)."""
    for file, choice in ((RUN, []), (DEV, ["--group", "dev", "--constraint", "requirements/run.txt"])):
        command = [*UV, *choice, *more, "--output-file", str(file.relative_to(ROOT))]
        subprocess.run([str(Path(sys.executable).with_name("uv")), *command[1:]], cwd=ROOT, check=True)
        file.write_text(heading() + file.read_text("utf-8"), "utf-8")


def stale() -> list[str]:
    """The names of the files that were compiled from other tables than those in pyproject.toml now."""
    return [file.name for file in (RUN, DEV) if not file.read_text("utf-8").startswith(heading())]


def main() -> int:
    """Runs one of the two verbs; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=("write", "check"))
    given, more = parser.parse_known_args()
    if given.verb == "write":
        write(more)
        return 0
    for name in stale():
        print(f"requirements/{name} không khớp với pyproject.toml; hãy chạy: make requirements")
        print(f"requirements/{name} does not match pyproject.toml; run: make requirements")
    return 1 if stale() else 0


if __name__ == "__main__":
    sys.exit(main())
