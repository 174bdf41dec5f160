"""Everything that writes about a programme: one function a verb, all of it or nothing, with its audit entry inside."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection, transaction

from lotrinh.programme.outline import Outline
from lotrinh.programme.programme import Programme
from lotrinh.web.figures.actions import describe_sources, record_figures
from lotrinh.web.programmes import audit
from lotrinh.web.programmes.models import DocumentText, Version, content_of


@dataclass(frozen=True)
class Loaded:
    """What loading came to.

    `version` holds the loaded content and was `created` or was there before. `newest` is the version that was loaded
    last; where that is another one, an older state was loaded again, which changes nothing. `recorded` are the ids of
    the figures that are new in the ledger.
    """

    version: Version
    newest: Version
    created: bool
    recorded: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether anything is different now."""
        return self.created or bool(self.recorded)

    @property
    def overtaken(self) -> bool:
        """Whether a later version stands above the loaded one."""
        return self.version.number < self.newest.number


@transaction.atomic
def load_programme(*, programme: Programme, by: str, note: str = "") -> Loaded:
    """Keep the programme's present state as a version, and its new figures in the ledger.

    The same programme again changes nothing. Two loads at once of one programme wait for each other. Raises
    `lotrinh.text.Refused`, and keeps nothing, where a figure of the ledger has other content here.
    """
    lock(f"programme {programme.id}")
    content, digest = content_of(programme)
    newest = Version.objects.filter(programme=programme.id).order_by("-number").first()
    version = Version.objects.filter(programme=programme.id, digest=digest).first()
    created = version is None
    if version is None:
        version = newest = Version.objects.create(
            programme=programme.id,
            number=newest.number + 1 if newest else 1,
            content=content,
            digest=digest,
            effective=programme.header.effective,
            loaded_by=by,
            note=note,
        )
    assert newest is not None  # there is a version now
    describe_sources(
        programme=programme.id, sources=programme.sources, replace=version.number == newest.number
    )
    recorded = record_figures(programme=programme.id, figures=programme.figures, by=by)
    loaded = Loaded(version, newest, created, recorded)
    if loaded.changed:
        details = {"version": version.number, "digest": digest, "created": created, "figures": list(recorded)}
        audit.record(
            by=by, what="programme.load", programme=programme.id, subject=str(version), details=details
        )
    return loaded


@transaction.atomic
def attach_document(*, programme: str, outline: Outline, file_name: str, sha256: str, by: str) -> bool:
    """Keep the document's own words beside the clauses; returns whether anything is different now.

    The whole text of an earlier file is replaced: words of two files never stand side by side. `outline` is complete,
    as `lotrinh.programme.outline.match` gives it only where every clause was found.
    """
    lock(f"document {programme}")
    before = DocumentText.objects.filter(programme=programme)
    if {row.locator: row.text for row in before} == outline.texts:
        return False
    replaced = sorted({row.sha256 for row in before})
    before.delete()
    DocumentText.objects.bulk_create(
        DocumentText(
            programme=programme,
            locator=locator,
            text=text,
            file_name=file_name[-255:],
            sha256=sha256,
            attached_by=by,
        )
        for locator, text in outline.texts.items()
    )
    details = {"sha256": sha256, "clauses": len(outline.texts), "replaced": replaced}
    audit.record(
        by=by, what="document.attach", programme=programme, subject=file_name[-200:], details=details
    )
    return True


def lock(name: str) -> None:
    """Wait until nobody else holds the lock `name`; it is ours until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"lotrinh: {name}"])
