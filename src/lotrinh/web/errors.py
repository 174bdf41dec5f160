"""Pages for what goes wrong: they need no database, and a plain one stands in where even the template fails."""

from __future__ import annotations

import logging
import re

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import format_html

from lotrinh.text import LANGUAGES, Text
from lotrinh.web import addresses

logger = logging.getLogger(__name__)

_LANGUAGE_PREFIX = re.compile(r"/([a-z]{2}(?:-[A-Za-z]{2,4})?)(?:/|$)")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request cannot be understood."""
    title = Text(vi="Không hiểu yêu cầu này", en="This request cannot be understood")
    advice = Text(
        vi="Địa chỉ hoặc dữ liệu gửi lên không đúng dạng. Hãy kiểm tra lại đường dẫn rồi thử lần nữa.",
        en="The address or what was sent has not the right form. Check the link and try again.",
    )
    return _page(request, "400.html", 400, title, advice)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: seen but not allowed."""
    title = Text(vi="Không được phép làm việc này", en="This is not allowed")
    advice = Text(
        vi="Tài khoản của bạn không có quyền ở đây. Nếu cần, hãy liên hệ người quản trị của cơ quan.",
        en="Your account has no right to this. If you need it, ask your office's administrator.",
    )
    return _page(request, "403.html", 403, title, advice)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that did not come from our own page, or came too late."""
    title = Text(vi="Biểu mẫu này không còn hiệu lực", en="This form is no longer valid")
    advice = Text(
        vi="Chưa có gì được ghi lại. Hãy mở lại trang có biểu mẫu rồi gửi lần nữa.",
        en="Nothing was recorded. Open the page with the form again and send it once more.",
    )
    return _page(request, "403.html", 403, title, advice)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page; says so of an unknown language, and names the languages there are."""
    asked = _LANGUAGE_PREFIX.match(request.path_info)
    if asked and asked[1] not in LANGUAGES and request.resolver_match is None:
        title = Text(
            vi=f"Không có trang bằng ngôn ngữ “{asked[1]}”", en=f"No pages in the language “{asked[1]}”"
        )
        advice = Text(
            vi="Trang này có tiếng Việt và tiếng Anh.", en="This site speaks Vietnamese and English."
        )
        return _page(request, "404.html", 404, title, advice, languages=True)
    title = Text(vi="Không có trang này", en="There is no such page")
    advice = _said(exception) or Text(
        vi="Địa chỉ có thể đã gõ nhầm, hoặc mục này không có trong chương trình. Hãy quay về trang đầu hoặc tìm kiếm.",
        en="The address may be mistyped, or the programme has no such item. Go back to the front page or search.",
    )
    return _page(request, "404.html", 404, title, advice)


def failed(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours."""
    title = Text(vi="Hệ thống gặp lỗi", en="Something went wrong here")
    advice = Text(
        vi="Lỗi thuộc về hệ thống, không phải do bạn. Lỗi đã được ghi lại; hãy thử lại sau ít phút.",
        en="The fault is ours, not yours. It has been logged; please try again in a few minutes.",
    )
    return _page(request, "500.html", 500, title, advice)


def database_gone(request: HttpRequest) -> HttpResponse:
    """503: the database does not answer."""
    title = Text(vi="Cơ sở dữ liệu tạm thời không trả lời", en="The database is not answering just now")
    advice = Text(
        vi="Việc đang làm chưa được ghi, và không có gì bị ghi dở dang. Hãy thử lại sau ít phút; "
        "nếu vẫn vậy, người quản trị cần kiểm tra máy chủ PostgreSQL.",
        en="What you were doing was not recorded, and nothing was left half-done. Try again in a few minutes; "
        "if it stays like this, the administrator should look at the PostgreSQL server.",
    )
    response = _page(request, "503.html", 503, title, advice)
    response["Retry-After"] = "60"
    return response


def _said(exception: Exception | None) -> Text | None:
    """The sentence that a view gave with ``raise Http404(Text(…))``."""
    said = exception.args[0] if isinstance(exception, Http404) and exception.args else None
    return said if isinstance(said, Text) else None


def _page(
    request: HttpRequest, template: str, status: int, title: Text, advice: Text, languages: bool = False
) -> HttpResponse:
    language = addresses.language_of(request.path_info)
    context = {
        "status": status,
        "error_title": title.get(language),
        "error_advice": advice.get(language),
        # Whoever asks for an unknown language may read only one of ours.
        "error_also": (title + advice).get(addresses.other(language)) if languages else "",
        "languages": [(addresses.front(code), addresses.NAMES[code], code) for code in LANGUAGES]
        if languages
        else [],
    }
    content: str
    try:
        content = render_to_string(template, context, request)
    except Exception:
        logger.exception("The page %s could not be made", template)
        content = _plain(language, title, advice)
    return HttpResponse(content, status=status)


def _plain(language: str, title: Text, advice: Text) -> str:
    return format_html(
        '<!doctype html><html lang="{0}"><meta charset="utf-8"><title>{1}</title>'
        '<h1>{1}</h1><p>{2}</p><p><a href="{3}">↑</a></p>',
        language,
        title.get(language),
        advice.get(language),
        addresses.front(language),
    )
