"""Each page has an address in each language and knows the other one."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import NoReverseMatch, resolve

from lotrinh.web import addresses
from lotrinh.web.addresses import Address


def view(request: HttpRequest, **parts: str) -> HttpResponse:
    return HttpResponse(str(parts))


class Pages:
    urlpatterns = addresses.in_both(
        [
            Address("front", vi="", en="", view=view),
            Address("target", vi="muc-tieu/<str:id>", en="targets/<str:id>", view=view),
        ]
    )


@pytest.fixture(autouse=True)
def _pages(settings: object) -> None:
    settings.ROOT_URLCONF = Pages  # type: ignore[attr-defined]


def _request(path: str) -> HttpRequest:
    request = RequestFactory().get(path)
    request.resolver_match = resolve(request.path_info)
    return request


def test_addresses_as_the_design_writes_them() -> None:
    assert addresses.to("target", "vi", id="I.2.b.1-1") == "/muc-tieu/I.2.b.1-1"
    assert addresses.to("target", "en", id="I.2.b.1-1") == "/en/targets/I.2.b.1-1"
    with pytest.raises(NoReverseMatch):
        addresses.to("target", "fr", id="I.2.b.1-1")


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/", "/en/"),
        ("/en/", "/"),
        ("/muc-tieu/I.2.b.1-1", "/en/targets/I.2.b.1-1"),
        ("/en/targets/I.2.b.1-1?ngay=2024-12-31&a=%C4%91", "/muc-tieu/I.2.b.1-1?ngay=2024-12-31&a=%C4%91"),
    ],
)
def test_the_same_page_in_the_other_language(path: str, other: str) -> None:
    assert addresses.in_other_language(_request(path)) == other
    assert addresses.in_other_language(_request(other)) == path


def test_a_page_that_does_not_exist_leads_to_the_front_page() -> None:
    assert addresses.in_other_language(RequestFactory().get("/khong-co")) == "/en/"
    assert addresses.in_other_language(RequestFactory().get("/en/nothing")) == "/"


def test_what_every_template_knows() -> None:
    assert addresses.in_templates(_request("/en/")) == {
        "lang": "en",
        "other_lang": "vi",
        "other_language_url": "/",
        "front_url": "/en/",
    }
