"""What is kept of a programme. Versions and audit entries only grow; the database refuses anything else."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from lotrinh.programme.base import SLUG
from lotrinh.programme.programme import Programme

DIGEST_FORM = r"^[0-9a-f]{64}$"


class Version(models.Model):
    """One state of a programme, whole and for ever: what was promised from `effective` on.

    `content` is the canonical JSON of the validated programme without its figures, which are the ledger's
    (`figures.Entry`): a new figure changes nothing that was promised. `digest` is the SHA-256 of that text, so anyone
    can check a row against itself, and equal programmes have equal digests.
    """

    programme = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    content = models.TextField()
    digest = models.CharField(max_length=64)
    effective = models.DateField()
    loaded_at = models.DateTimeField(db_default=Now())
    loaded_by = models.CharField(max_length=200)
    note = models.CharField(max_length=2000, blank=True)

    append_only: ClassVar[bool] = True

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "digest"), name="version_content_once"),
            models.UniqueConstraint(fields=("programme", "number"), name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_one"),
            models.CheckConstraint(condition=Q(programme__regex=SLUG), name="version_programme_is_slug"),
            models.CheckConstraint(condition=Q(digest__regex=DIGEST_FORM), name="version_digest_is_sha256"),
            models.CheckConstraint(condition=~Q(loaded_by=""), name="version_loaded_by_somebody"),
        )

    def __str__(self) -> str:
        return f"{self.programme} {self.number}"


def content_of(programme: Programme) -> tuple[str, str]:
    """The text that a version keeps of `programme`, and its digest."""
    content = programme.model_copy(update={"figures": ()}).canonical()
    return content, hashlib.sha256(content.encode()).hexdigest()


class DocumentText(models.Model):
    """The words of the document itself at one clause, as a user attached them; kept in their database only."""

    programme = models.CharField(max_length=60)
    locator = models.CharField(max_length=60)
    text = models.TextField()
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    attached_at = models.DateTimeField(db_default=Now())
    attached_by = models.CharField(max_length=200)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "locator"), name="document_clause_once"),
            models.CheckConstraint(condition=~Q(text=""), name="document_text_not_empty"),
            models.CheckConstraint(condition=Q(sha256__regex=DIGEST_FORM), name="document_sha256_is_sha256"),
        )

    def __str__(self) -> str:
        return f"{self.programme} {self.locator}"


class AuditEntry(models.Model):
    """Who did what, when, to what. No foreign keys: it outlives what it speaks of."""

    at = models.DateTimeField(db_default=Now())
    by = models.CharField(max_length=200)
    what = models.CharField(max_length=60)
    programme = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    append_only: ClassVar[bool] = True

    class Meta:
        ordering = (F("id").desc(),)
        indexes = (models.Index(fields=("programme", "-id"), name="audit_by_programme"),)
        constraints = (
            models.CheckConstraint(condition=~Q(by=""), name="audit_by_somebody"),
            models.CheckConstraint(
                condition=Q(what__regex=r"^[a-z]+(\.[a-z-]+)+$"), name="audit_what_is_verb"
            ),
        )

    def __str__(self) -> str:
        return f"{self.by}: {self.what} {self.subject}"
