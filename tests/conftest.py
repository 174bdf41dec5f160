"""What every test stands on: no network beyond this machine, one random seed in CI, a browser where there is one."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import hypothesis
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

# The machine's speed says nothing about a law; in CI the same values are tried in every run.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


class NetworkRefusedError(RuntimeError):
    """A test tried to reach another machine."""


def is_here(host: object) -> bool:
    """True for this machine's own names and addresses; an empty name means any address of its own."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback or name in ("0.0.0.0", "::")
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def refuse_network(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook, so that nothing that Python opens gets past it, whichever library asks."""
    if event in ("socket.connect", "socket.sendto"):
        internet = args[0].family in (socket.AF_INET, socket.AF_INET6)
        host = args[1][0] if internet else "localhost"
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    if not is_here(host):
        raise NetworkRefusedError(f"{event} to {host}: tests reach no machine but this one")


sys.addaudithook(refuse_network)


def find_chromium() -> str | None:
    """The path of a Chromium to drive, LOTRINH_CHROMIUM first; None where there is none."""
    named = os.environ.get("LOTRINH_CHROMIUM", "chromium")
    return next(filter(None, map(shutil.which, (named, "chromium-browser", "google-chrome"))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last, and are skipped where nothing can show a page."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    if find_chromium():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says loudly what was left out: a green run without a browser has looked at no page."""
    skipped = [r for r in terminalreporter.getreports("skipped") if "no Chromium" in str(r.longrepr)]
    if skipped:
        terminalreporter.section("Chromium", sep="!")
        terminalreporter.line(
            f"Bỏ qua {len(skipped)} phép thử trình duyệt: thiếu Chromium (tools/system-packages)."
        )
        terminalreporter.line(f"{len(skipped)} browser tests skipped: no Chromium (tools/system-packages).")


@pytest.fixture(scope="session")
def django_db_setup(database_server: object, django_db_setup: None) -> None:
    """Starts the run's own PostgreSQL before Django makes its test database there."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the whole run; mark the test `browser` and ask for `page`."""
    from playwright.sync_api import sync_playwright

    # Playwright's synchronous calls run inside an event loop of its own; Django takes that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    quiet += ["--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=quiet)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, in Vietnam's time; a request to any other machine is refused and fails the test."""
    asked: list[str] = []

    def only_here(route: Route) -> None:
        if is_here(urlsplit(route.request.url).hostname):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    context.route("**/*", only_here)
    yield context.new_page()
    context.close()
    assert asked == [], "the page asked another machine"
