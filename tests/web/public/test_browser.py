"""The pages in a real browser: wide and narrow, light and dark, by keyboard, without a script, without the network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test.testcases import LiveServerThread, _StaticFilesHandler
from playwright.sync_api import Browser, Page

from lotrinh.programme.programme import Programme
from lotrinh.web.programmes.actions import load_programme

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = ["/", "/muc-tieu/", "/en/targets/I.2.b.1-3", "/so-lieu/ty-trong-dich-vu-2021"]
WIDTHS = [1360, 390]


@pytest.fixture
def site(transactional_db: None, packs: dict[str, Programme]) -> Iterator[str]:
    """The address of the first programme's site, with the static files as they are built for users."""
    load_programme(programme=packs["first"], by="a test")
    # pytest-django's own server looks for static files by their names before they are hashed.
    server = LiveServerThread("localhost", _StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None
    yield f"http://localhost:{server.port}"
    server.terminate()


def _serious(page: Page) -> list[str]:
    """What axe finds serious or critical, each with the first place of it."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_side(
    page: Page, site: str, width: int, scheme: Any
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    for address in PAGES:
        page.goto(site + address)
        assert _serious(page) == [], address
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond == 0, address
    assert troubles == []  # the content policy would complain here about anything inline or from outside


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    yield context.new_page()
    context.close()


def test_without_a_script_the_page_is_complete(plain: Page, site: str) -> None:
    plain.goto(f"{site}/")
    assert plain.locator("article.panel").count() == 50
    plain.locator("#mt-I\\.2\\.b\\.1-3 h4 a").click()
    assert plain.locator("h1").inner_text() == "Tỷ trọng dịch vụ trong GRDP"
    assert plain.locator(".tree details[open]").count() > 3
    assert plain.locator("svg.ch-wide a.pt").first.is_visible()
    plain.locator("table.entries a.fig", has_text="34,37").click()
    assert plain.locator("article.pass .val").inner_text().startswith("34,37")
    plain.goto(f"{site}/muc-tieu/")
    plain.select_option("#loc-danh-gia", "off_track")
    plain.locator(".filters button").click()
    assert plain.locator("table.list tbody th a").count() == 2


def test_a_number_opens_its_passport_at_the_side_and_escape_closes_it(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1360, "height": 900})
    page.goto(f"{site}/muc-tieu/I.2.b.1-3")
    link = page.locator(".tree a.fig", has_text="34,37").first
    link.focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog.side")
    panel.wait_for(state="visible")
    assert panel.locator(".val").inner_text().startswith("34,37")
    assert page.url.endswith("/muc-tieu/I.2.b.1-3")
    assert _serious(page) == []
    page.keyboard.press("Escape")
    panel.wait_for(state="hidden")
    assert link.evaluate("element => element === document.activeElement")


def test_the_keyboard_reaches_the_content_and_the_figures(page: Page, site: str) -> None:
    page.goto(f"{site}/muc-tieu/I.2.b.1-3")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate("document.activeElement.closest('svg.ch, .tree, .readings, a')?.tagName ?? ''")
        )
    assert {"svg", "A"} & seen


def test_on_paper_everything_is_unfolded_and_the_navigation_is_gone(page: Page, site: str) -> None:
    page.goto(f"{site}/muc-tieu/I.2.b.1-3")
    page.emulate_media(media="print")
    assert not page.locator(".top nav").is_visible()
    assert page.locator(".tree li").last.is_visible()
