"""Tasks, offices, the document and the rest in a real browser: wide and narrow, light and dark, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from tests.web.public.test_browser import _serious, plain, site

__all__ = ["plain", "site"]  # fixtures

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = {
    "vi": [
        "/nhiem-vu/", "/nhiem-vu/II.3.3", "/co-quan/", "/co-quan/so-tai-chinh-ct", "/van-ban/",
        "/van-ban/nq-202-2025-qh15", "/tai-lieu/", "/tai-lieu/I.2.b.1", "/du-lieu/", "/chi-tieu/ty-trong-dich-vu",
        "/cach-danh-gia/", "/tim-kiem", "/tim-kiem?q=du+lich", "/tim-kiem?q=zzqx", "/dia-ban/", "/dia-ban/hau-giang",
    ],
    "en": [
        "/en/tasks/", "/en/tasks/II.3.3", "/en/agencies/", "/en/agencies/so-tai-chinh-ct", "/en/instruments/",
        "/en/instruments/nq-202-2025-qh15", "/en/document/", "/en/document/I.2.b.1", "/en/data/",
        "/en/indicators/ty-trong-dich-vu", "/en/method/", "/en/search", "/en/search?q=tourism", "/en/search?q=zzqx",
        "/en/areas/", "/en/areas/hau-giang",
    ],
}  # fmt: skip
VIEWS = [(1360, "light", "vi"), (390, "dark", "vi"), (390, "light", "en"), (1360, "dark", "en")]


@pytest.mark.parametrize(("width", "scheme", "language"), VIEWS)
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_side(
    page: Page, site: str, width: int, scheme: Any, language: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    for address in PAGES[language]:
        page.goto(site + address)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        assert _serious(page) == [], address
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond == 0, address
    assert troubles == []


@pytest.mark.parametrize("width", [1360, 390])
def test_a_page_of_trouble_looks_like_the_others(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/khong-co-trang-nay")
    assert page.locator(".oops h1").inner_text() == "Không có trang này"
    assert _serious(page) == []
    page.get_by_role("link", name="Tìm kiếm").click()
    assert page.url.endswith("/tim-kiem")


def test_the_keyboard_reaches_search_and_finds(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1360, "height": 900})
    page.goto(f"{site}/nhiem-vu/")
    for _ in range(15):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "find":
            break
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("cap quamg xa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem?q=*")
    assert "Xã có cáp quang" in page.locator(".hits.first").inner_text()


def test_the_keyboard_opens_the_tree_and_goes_through_it(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1360, "height": 900})
    page.goto(f"{site}/tai-lieu/")
    summary = page.locator('[id="I.2.b"] > details > summary')
    for _ in range(60):
        page.keyboard.press("Tab")
        if summary.evaluate("element => element === document.activeElement"):
            break
    assert summary.evaluate("element => element === document.activeElement")
    below = page.locator('[id="I.2.b.1"] > details > summary')
    assert not below.is_visible()
    page.keyboard.press("Enter")
    assert below.is_visible()
    page.keyboard.press("Tab")
    assert below.evaluate("element => element === document.activeElement")


def test_a_link_to_a_folded_clause_opens_what_it_lies_in(page: Page, site: str) -> None:
    page.goto(f"{site}/tai-lieu/I.2.b.3")
    page.get_by_role("link", name="Xem trong cây các mục").click()
    assert page.url.endswith("/tai-lieu/#I.2.b.3")
    page.locator('[id="I.2.b.3"] > details > summary').wait_for(state="visible", timeout=5000)


def test_without_a_script_filters_folds_and_search_work(plain: Page, site: str) -> None:
    plain.goto(f"{site}/nhiem-vu/")
    plain.select_option("#loc-linh-vuc", "y-te")
    plain.locator(".filters button").click()
    assert plain.locator(".items > li").count() == 5
    plain.goto(f"{site}/tai-lieu/")
    plain.locator('[id="I.2.b"] > details > summary').click()
    assert plain.locator('[id="I.2.b.1"]').is_visible()
    plain.locator("#find").fill("so tai chinh")
    plain.locator(".find button").click()
    assert "Sở Tài chính thành phố Cần Thơ" in plain.locator(".hits.first").inner_text()


def test_on_paper_folds_are_open_and_filters_gone(page: Page, site: str) -> None:
    page.goto(f"{site}/tai-lieu/")
    page.emulate_media(media="print")
    assert page.locator('[id="I.2.b.1"] .rel').first.is_visible()
    page.goto(f"{site}/nhiem-vu/")
    assert not page.locator(".filters").is_visible()
    assert page.locator(".items > li").first.is_visible()
