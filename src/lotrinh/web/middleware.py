"""What happens around every page: its language, its headers, and what is said when the database is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils import translation

from lotrinh.web import errors
from lotrinh.web.addresses import language_of
from lotrinh.web.programmes.queries import NotLoadedError

logger = logging.getLogger(__name__)
Answer = Callable[[HttpRequest], HttpResponseBase]

_HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def headers(answer: Answer) -> Answer:
    """Security headers that Django has no setting for; pages are asked for again unless a view says otherwise.

    A page may be kept by a browser but must be checked with its ETag before it is shown again: a figure that was
    corrected this morning must not be seen uncorrected.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        for name, value in _HEADERS.items():
            response.setdefault(name, value)
        response.setdefault("Cache-Control", "no-cache" if response.status_code in (200, 304) else "no-store")
        return response

    return middleware


def language(answer: Answer) -> Answer:
    """The language follows from the address alone, so that a link shows everybody the same page."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info == "/vi" or request.path_info.startswith("/vi/"):
            rest = request.get_full_path()[3:] or "/"
            return HttpResponsePermanentRedirect("/" + rest.lstrip("/\\"))
        found = language_of(request.path_info)
        with translation.override(found):
            response = answer(request)
        response.setdefault("Content-Language", found)
        return response

    return middleware


class Troubles:
    """Answers where a page cannot be made through no fault of its own, in the page's language.

    The database went away in mid-request: 503. Nothing half-done stays, since every write is one transaction and a
    lost connection rolls it back. No programme is loaded, or none was in force on the day asked for: 404, saying so.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django for an exception of a view or of its template."""
        if isinstance(exception, (OperationalError, InterfaceError)):
            logger.error("The database did not answer at %s", request.path, exc_info=exception)
            return errors.database_gone(request)
        if isinstance(exception, NotLoadedError):
            return errors.not_found(request, Http404(exception.text))
        return None
