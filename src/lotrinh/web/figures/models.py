"""The ledger of figures (entries are never changed: a correction supersedes), its sources, and judgements."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from lotrinh.programme.base import SLUG
from lotrinh.programme.figures import Figure, SourceKind, Status
from lotrinh.text import Text
from lotrinh.web.figures.fields import ExactDecimal


class Source(models.Model):
    """Where figures of a programme were published, described as the programme in force describes it.

    Earlier descriptions, and the precedence that was in force then, stay readable in the earlier versions.
    """

    programme = models.CharField(max_length=60)
    source = models.CharField(max_length=60)
    title = models.CharField(max_length=2000)
    title_key = models.TextField()  # lotrinh.text.sort_key: no query relies on a collation of the database
    publisher = models.CharField(max_length=2000)
    kind = models.CharField(max_length=20)
    url = models.CharField(max_length=1000, blank=True)
    published = models.CharField(max_length=10, blank=True)
    precedence = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("programme", "source"), name="source_once"),
            models.UniqueConstraint(fields=("id", "programme"), name="source_with_programme"),
            models.CheckConstraint(condition=Q(source__regex=SLUG), name="source_is_slug"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in SourceKind]), name="source_kind_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.programme} {self.source}"


class Entry(models.Model):
    """One published value: all of `lotrinh.programme.figures.Figure`, who recorded it, and when it came in here.

    `published` is as precise as it is known ("2023-12"); `counts_from` is its last day. `recorded` is the moment that
    the figure was recorded at its origin, `created_at` that of this row.
    """

    programme = models.CharField(max_length=60)
    figure = models.CharField(max_length=60)
    indicator = models.CharField(max_length=60)
    area = models.CharField(max_length=60)
    period = models.CharField(max_length=20, blank=True)
    breakdown = models.CharField(max_length=2000, blank=True)
    value = ExactDecimal()
    unit = models.CharField(max_length=60)
    status = models.CharField(max_length=20)
    published = models.CharField(max_length=10, blank=True)
    counts_from = models.DateField(null=True)
    recorded = models.DateTimeField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="entries")
    qualifier = models.CharField(max_length=2000, blank=True)
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="superseded_by")
    note = models.CharField(max_length=2000, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    created_by = models.CharField(max_length=200)

    append_only: ClassVar[bool] = True

    class Meta:
        indexes = (models.Index(fields=("programme", "indicator", "area"), name="entry_by_series"),)
        constraints = (
            models.UniqueConstraint(fields=("programme", "figure"), name="entry_figure_once"),
            models.UniqueConstraint(fields=("id", "programme"), name="entry_with_programme"),
            models.CheckConstraint(condition=Q(figure__regex=SLUG), name="entry_figure_is_slug"),
            models.CheckConstraint(
                condition=Q(status__in=[s.value for s in Status]), name="entry_status_known"
            ),
            models.CheckConstraint(
                condition=Q(published="", counts_from=None)
                | (~Q(published="") & Q(counts_from__isnull=False)),
                name="entry_published_has_day",
            ),
            models.CheckConstraint(condition=~Q(created_by=""), name="entry_by_somebody"),
        )

    def __str__(self) -> str:
        return f"{self.programme} {self.figure}"

    @classmethod
    def of(cls, programme: str, figure: Figure, by: str) -> Entry:
        """The row, not saved, of `figure`; `source` and `supersedes` are for the caller to fill."""
        return cls(
            programme=programme,
            figure=figure.id,
            indicator=figure.indicator,
            area=figure.area,
            period=str(figure.period or ""),
            breakdown=figure.breakdown,
            value=figure.value,
            unit=figure.unit,
            status=figure.status.value,
            published=str(figure.published or ""),
            counts_from=figure.published.counts_from if figure.published else None,
            recorded=figure.recorded,
            qualifier=figure.qualifier,
            note=figure.note,
            created_by=by,
        )

    @property
    def as_figure(self) -> Figure:
        """The entry as a `Figure`; asks for the source and the superseded entry unless they are selected too."""
        return Figure.model_validate(
            {
                "id": self.figure,
                "indicator": self.indicator,
                "area": self.area,
                "period": self.period or None,
                "breakdown": self.breakdown,
                "value": self.value,
                "unit": self.unit,
                "status": self.status,
                "published": self.published or None,
                "recorded": self.recorded,
                "source": self.source.source,
                "qualifier": self.qualifier,
                "supersedes": self.supersedes.figure if self.supersedes else None,
                "note": self.note,
            }
        )


class Opinion(StrEnum):
    """What people can judge of a target (DESIGN section 5)."""

    SECURED = "secured"
    ATTAINABLE = "attainable"
    NEEDS_SUPPORT = "needs_support"
    COMPROMISED = "compromised"


OPINION_TITLES = {
    Opinion.SECURED: Text(vi="chắc chắn đạt", en="secured"),
    Opinion.ATTAINABLE: Text(vi="có thể đạt", en="attainable"),
    Opinion.NEEDS_SUPPORT: Text(vi="cần hỗ trợ", en="needs support"),
    Opinion.COMPROMISED: Text(vi="khó đạt", en="compromised"),
}


class Judgement(models.Model):
    """What the responsible people think of a target. It stands beside the verdict and never overwrites it."""

    programme = models.CharField(max_length=60)
    target = models.CharField(max_length=70)
    judgement = models.CharField(max_length=20)
    comment = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField(db_default=Now())

    append_only: ClassVar[bool] = True

    class Meta:
        indexes = (models.Index(fields=("programme", "target", "-id"), name="judgement_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(judgement__in=[opinion.value for opinion in Opinion]), name="judgement_known"
            ),
            models.CheckConstraint(condition=~Q(by=""), name="judgement_by_somebody"),
        )

    def __str__(self) -> str:
        return f"{self.programme} {self.target}: {self.judgement}"

    @property
    def title(self) -> Text:
        """The opinion in words."""
        return OPINION_TITLES[Opinion(self.judgement)]
