"""What is read about programmes. A page asks for the programme in force: one small query, the value itself is kept.

programme = queries.programme()            # the site's programme, as in force today
programme = queries.programme("hau-giang-dich-vu-2030", on=dt.date(2025, 1, 1))
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from django.conf import settings
from django.db.models import QuerySet, Subquery

from lotrinh.formats import date, today
from lotrinh.programme.programme import Programme
from lotrinh.text import Text
from lotrinh.web.programmes.models import DocumentText, Version


class NotLoadedError(LookupError):
    """No such programme is loaded, or none was in force on the day asked for; `text` says so."""

    def __init__(self, slug: str, day: dt.date) -> None:
        name = f"“{slug}”" if slug else ""
        self.text = Text(
            vi=f"Chưa có chương trình {name} có hiệu lực vào ngày {date(day, 'vi')}. Người quản trị nạp chương trình "
            "bằng lệnh: lotrinh load PACK",
            en=f"No programme {name} is in force on {date(day, 'en')}. The administrator loads one with: "
            "lotrinh load PACK",
        )
        super().__init__(str(self.text))


def programme(slug: str = "", on: dt.date | None = None) -> Programme:
    """The programme as in force on a day (today), without figures, which are the ledger's. One query.

    An empty `slug` is the site's own programme: LOTRINH_PROGRAMME, else the one loaded first. The same value is
    given again and again while the same version is in force. Raises `NotLoadedError`.
    """
    day = on or today()
    slug = slug or settings.LOTRINH_PROGRAMME
    found = _in_force(slug, day).values_list("programme", "digest").first()
    if found is None:
        raise NotLoadedError(slug, day)
    return _value(*found)


def current(slug: str = "") -> Version | None:
    """The version in force today, or None."""
    return version_on(slug or settings.LOTRINH_PROGRAMME, today())


def version_on(slug: str, day: dt.date) -> Version | None:
    """The version in force on `day`: what was promised then. None before the first one takes effect."""
    return _in_force(slug, day).first()


def newest(slug: str) -> Programme | None:
    """The programme as loaded last, in force or not, for comparing; None where it was never loaded."""
    found = (
        Version.objects.filter(programme=slug).order_by("-number").values_list("programme", "digest").first()
    )
    return _value(*found) if found else None


def versions(slug: str) -> QuerySet[Version]:
    """All versions, the newest first, without their content."""
    return Version.objects.filter(programme=slug).order_by("-number").defer("content")


def document(slug: str) -> dict[str, str]:
    """The attached text of each clause by locator; empty where nothing is attached."""
    return dict(DocumentText.objects.filter(programme=slug).values_list("locator", "text"))


def clause_text(slug: str, locator: str) -> DocumentText | None:
    """The attached text of one clause, with the file that it came from."""
    return DocumentText.objects.filter(programme=slug, locator=locator).first()


def _in_force(slug: str, day: dt.date) -> QuerySet[Version]:
    """Versions that had taken effect by `day`; of the last effective date, the one loaded last comes first."""
    first_loaded = Version.objects.order_by("pk").values("programme")[:1]
    return Version.objects.filter(programme=slug or Subquery(first_loaded), effective__lte=day).order_by(
        "-effective", "-number"
    )


@lru_cache(maxsize=32)
def _value(slug: str, digest: str) -> Programme:
    # By digest, not by number: the same digest is the same content for ever, in whatever database.
    content = Version.objects.values_list("content", flat=True).get(programme=slug, digest=digest)
    return Programme.model_validate_json(content)
