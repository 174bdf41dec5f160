"""What the tables of programmes refuse by themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from lotrinh.programme.programme import Programme
from lotrinh.web.programmes.models import AuditEntry, DocumentText, Version, content_of

GOOD: dict[str, Any] = {
    "programme": "muoi-nam",
    "number": 1,
    "content": "{}",
    "digest": "0" * 64,
    "effective": dt.date(2024, 8, 15),
    "loaded_by": "Lan",
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"number": 2}, "version_content_once"),
        ({"digest": "1" * 64}, "version_number_once"),
        ({"number": 0, "digest": "1" * 64}, "version_number_from_one"),
        ({"number": 2, "digest": "A" * 64}, "version_digest_is_sha256"),
        ({"programme": "Mười năm"}, "version_programme_is_slug"),
        ({"programme": "khac", "loaded_by": ""}, "version_loaded_by_somebody"),
    ],
)
def test_versions(wrong: dict[str, Any], constraint: str) -> None:
    Version.objects.create(**GOOD)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Version.objects.create(**(GOOD | wrong))


@pytest.mark.django_db
def test_documents_and_audit_entries() -> None:
    text = {
        "programme": "muoi-nam",
        "locator": "I",
        "file_name": "a.txt",
        "sha256": "0" * 64,
        "attached_by": "Lan",
    }
    for model, fields, constraint in (
        (DocumentText, {**text, "text": ""}, "document_text_not_empty"),
        (DocumentText, {**text, "text": "a", "sha256": "x"}, "document_sha256_is_sha256"),
        (AuditEntry, {"by": "", "what": "programme.load"}, "audit_by_somebody"),
        (AuditEntry, {"by": "Lan", "what": "Nạp"}, "audit_what_is_verb"),
    ):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            model.objects.create(**fields)


def test_figures_are_no_part_of_what_was_promised(invented: Callable[..., Programme]) -> None:
    content, digest = content_of(invented())
    assert content_of(invented(figures=())) == (content, digest)
    assert content_of(invented(number="02/CTr"))[1] != digest
    assert "khach-2023" not in content
    assert "nien-giam" in content  # sources stay: their precedence is part of the programme
