"""The list of tasks and a task, as pages."""

from __future__ import annotations

from collections.abc import Callable

from lotrinh.programme.outline import Outline
from lotrinh.programme.programme import Programme
from lotrinh.web.programmes.actions import attach_document


def test_the_list_filters_by_plain_links(first: Programme, get: Callable[..., str]) -> None:
    assert get("/nhiem-vu/").count('<span class="loc">') == 47
    page = get("/nhiem-vu/?sector=du-lich&agency=so-van-hoa-the-thao-du-lich-ct")
    assert '<option value="du-lich" selected>' in page
    assert '<option value="so-van-hoa-the-thao-du-lich-ct" selected>' in page
    assert "6 trong 47 nhiệm vụ" in page
    assert page.count('<span class="loc">') == 6
    none = get("/en/tasks/?sector=du-lich&agency=so-y-te-ct")
    assert "No task fits." in none
    assert "0 of 47 tasks" in none


def test_an_old_office_s_link_selects_its_heir(first: Programme, get: Callable[..., str]) -> None:
    assert '<option value="so-tai-chinh-ct" selected>' in get("/nhiem-vu/?agency=so-ke-hoach-va-dau-tu")


def test_a_proposal_says_that_it_is_one(first: Programme, get: Callable[..., str]) -> None:
    page = get("/nhiem-vu/II.3.3")
    assert "đề xuất" in page
    assert "Sở Khoa học và Công nghệ thành phố Cần Thơ" in page
    assert "suy ra, chưa có văn bản" in page
    assert "Sở Thông tin và Truyền thông tỉnh Hậu Giang" in page
    assert "văn bản giao đích danh" in get("/nhiem-vu/IV.2.1")


def test_a_task_shows_what_finishing_looks_like_and_its_targets_with_marks(
    invented_pack: Programme, get: Callable[..., str]
) -> None:
    task = invented_pack.task_by_id["II.2.1"]
    page = get("/nhiem-vu/II.2.1")
    assert task.done_when.vi in page
    for id in task.targets:
        assert f'href="/muc-tieu/{id}"' in page
    assert page.count('<span class="out ') == len(task.targets)
    assert 'href="/nhiem-vu/II.1.2"' in page  # the one before


def test_the_document_s_words_stand_beside_once_attached(
    invented_pack: Programme, get: Callable[..., str]
) -> None:
    said = "Nội dung bịa ra để thử."
    assert said not in get("/nhiem-vu/II.2.1")
    attach_document(
        programme=invented_pack.id,
        outline=Outline(texts={"II.2.1": said}),
        file_name="van-ban.docx",
        sha256="0" * 64,
        by="a test",
    )
    page = get("/nhiem-vu/II.2.1")
    assert said in page
    assert "van-ban.docx" in page
