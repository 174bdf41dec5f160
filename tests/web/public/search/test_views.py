"""The page of search: a plain form, answers with kind, place and mark, and words for finding nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.test import Client

from lotrinh.programme.programme import Programme


def test_an_empty_question_offers_examples_that_find_something(
    loaded: Programme, get: Callable[..., str]
) -> None:
    page = get("/tim-kiem")
    assert "Gõ gì cũng được" in page
    links = [part.split('"', 1)[0] for part in page.split('href="/tim-kiem?q=')[1:]]
    assert len(links) >= 3
    assert all("Không tìm thấy" not in get(f"/tim-kiem?q={link}") for link in links)
    assert "Type what you remember" in get("/en/search?q=%20%20")


def test_an_answer_has_its_kind_place_and_mark(first: Programme, get: Callable[..., str]) -> None:
    page = get("/tim-kiem?q=ty+trong+dich+vu+trong+grpd")
    best = page.split('<ol class="hits first">', 1)[1].split("</ol>", 1)[0]
    assert 'href="/muc-tieu/I.2.b.1-3"' in best
    assert "mục tiêu" in best
    assert "khoảng 38% năm 2030" in best
    assert "chậm" in best
    assert "<mark>trọng</mark>" in best


def test_one_kind_can_be_asked_for_alone(first: Programme, get: Callable[..., str]) -> None:
    page = get("/en/search?q=tourism&kind=target")
    found = page.split('<ol class="hits first">', 1)[1]
    assert found.count("<li>") >= 3
    assert "/en/tasks/" not in found.split("</ol>", 1)[0]
    assert 'aria-current="true">targets' in page


def test_nothing_found_says_so_and_offers_something_near(first: Programme, get: Callable[..., str]) -> None:
    page = get("/tim-kiem?q=dulijch+khacch")
    assert "Không tìm thấy" in page
    assert "Có phải bạn tìm" in page
    assert "Du lịch" in page
    assert "Nothing found for" in get("/en/search?q=xyzzyqq")


def test_a_question_is_never_run(loaded: Programme, get: Callable[..., str]) -> None:
    page = get("/tim-kiem?q=%3Cscript%3Ealert(1)%3C/script%3E%22+onfocus%3D")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert f'value="{"x" * 200}"' in get("/tim-kiem?q=" + "x" * 5000)


def test_an_answer_is_ready_within_a_twentieth_of_a_second(first: Programme, client: Client) -> None:
    client.get("/tim-kiem?q=du+lich")
    taken = []
    for _ in range(7):
        started = time.perf_counter()
        client.get("/tim-kiem?q=du+lich+quoc+te")
        taken.append(time.perf_counter() - started)
    assert min(taken) < 0.05
