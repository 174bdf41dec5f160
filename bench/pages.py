"""How long loading and the public pages take at the server, how many queries they ask, what the first page weighs.

.venv/bin/python -m bench.pages
"""

from __future__ import annotations

import gzip
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.measuring import line, seconds

FIRST = "hau-giang-dich-vu-2030"
LINKS = re.compile(r'href="(/[^"#?]*)')
FILES = (".csv", ".json", ".svg", ".png", ".zip", ".txt")
NEEDED = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def main() -> int:
    """Prints the figures; 1 where a limit does not hold. Works on a database of its own, made and removed."""
    from lotrinh.web.commands import ready

    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # as root, the database runs as somebody else
        with ready.database(Path(folder) / "data"):
            return _measured()


def _measured() -> int:
    from lotrinh.programme.pack import load
    from lotrinh.web import static_files
    from lotrinh.web.programmes.actions import load_programme

    static_files.collect()
    start = time.perf_counter()
    load_programme(programme=load(FIRST), by="bench")
    holds = line("loading the first programme's pack", time.perf_counter() - start, "s", 5)
    return 0 if holds & _pages() & _weight() else 1


def _pages() -> bool:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    addresses = _all_addresses(client)
    timed = sorted(
        ((seconds(lambda a=a: client.get(a), runs=5, warm=2) * 1000, a) for a in addresses), reverse=True
    )
    print(f"{len(addresses)} addresses, warm; the slowest:")
    holds = True
    for spent, address in timed[:8]:
        holds &= line(f"  {address}", spent, "ms", 100)
    asked = {address: _queries(client, address) for address in addresses}
    return holds & line("most queries on a page", max(asked.values()), "queries", 12)


def _all_addresses(client: Any) -> list[str]:
    """Every page that can be reached from the two front pages, downloads left out."""
    seen: dict[str, None] = {"/": None, "/en/": None}
    waiting = list(seen)
    while waiting:
        response = client.get(waiting.pop())
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            seen.pop(response.request["PATH_INFO"], None)
            continue
        for address in LINKS.findall(response.content.decode()):
            if (
                address not in seen
                and not address.startswith("/static/")
                and "." not in address.rsplit("/", 1)[-1]
            ):
                seen[address] = None
                waiting.append(address)
    return list(seen)


def _queries(client: Any, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as caught:
        client.get(address)
    return len(caught)


def _weight() -> bool:
    """What a first visit moves: the page and the text files compressed, the fonts as they are."""
    from django.contrib.staticfiles import finders
    from django.test import Client

    page = Client(headers={"host": "localhost"}).get("/").content
    total = len(gzip.compress(page))
    wanted = set(NEEDED.findall(page.decode()))
    fonts = {
        f"/static/lotrinh/fonts/BeVietnamPro-{face}-tnum.woff2" for face in ("Regular", "Medium", "SemiBold")
    }
    for address in {_plain(one) for one in wanted} | fonts:
        path = finders.find(address.removeprefix("/static/"))
        assert isinstance(path, str), address
        raw = Path(path).read_bytes()
        total += len(raw) if path.endswith((".woff2", ".png")) else len(gzip.compress(raw))
    return line("first visit over the wire, fonts included", total / 1000, "kB", 300)


def _plain(address: str) -> str:
    """The name of a static file without the mark of its content."""
    return re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", address)


if __name__ == "__main__":
    sys.exit(main())
