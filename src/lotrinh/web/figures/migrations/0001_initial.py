"""The tables of figures: entries, their sources, judgements."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import lotrinh.web.figures.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("target", models.CharField(max_length=70)),
                (
                    "judgement",
                    models.CharField(max_length=20),
                ),
                ("comment", models.TextField(blank=True)),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "indexes": [models.Index(fields=["programme", "target", "-id"], name="judgement_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("judgement__in", ["secured", "attainable", "needs_support", "compromised"])
                        ),
                        name="judgement_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("by", ""), _negated=True), name="judgement_by_somebody"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("source", models.CharField(max_length=60)),
                ("title", models.CharField(max_length=2000)),
                ("title_key", models.TextField()),
                ("publisher", models.CharField(max_length=2000)),
                ("kind", models.CharField(max_length=20)),
                ("url", models.CharField(blank=True, max_length=1000)),
                ("published", models.CharField(blank=True, max_length=10)),
                ("precedence", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "source"), name="source_once"),
                    models.UniqueConstraint(fields=("id", "programme"), name="source_with_programme"),
                    models.CheckConstraint(
                        condition=models.Q(("source__regex", "^[a-z0-9]+(?:-[a-z0-9]+)*$")),
                        name="source_is_slug",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["statistics", "government", "index", "press", "report"])
                        ),
                        name="source_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("figure", models.CharField(max_length=60)),
                ("indicator", models.CharField(max_length=60)),
                ("area", models.CharField(max_length=60)),
                ("period", models.CharField(blank=True, max_length=20)),
                ("breakdown", models.CharField(blank=True, max_length=2000)),
                ("value", lotrinh.web.figures.fields.ExactDecimal()),
                ("unit", models.CharField(max_length=60)),
                ("status", models.CharField(max_length=20)),
                ("published", models.CharField(blank=True, max_length=10)),
                ("counts_from", models.DateField(null=True)),
                ("recorded", models.DateTimeField()),
                ("qualifier", models.CharField(blank=True, max_length=2000)),
                ("note", models.CharField(blank=True, max_length=2000)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("created_by", models.CharField(max_length=200)),
                (
                    "supersedes",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="figures.entry",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="figures.source",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["programme", "indicator", "area"], name="entry_by_series")],
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "figure"), name="entry_figure_once"),
                    models.UniqueConstraint(fields=("id", "programme"), name="entry_with_programme"),
                    models.CheckConstraint(
                        condition=models.Q(("figure__regex", "^[a-z0-9]+(?:-[a-z0-9]+)*$")),
                        name="entry_figure_is_slug",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["final", "preliminary", "estimate", "unstated", "derived"])
                        ),
                        name="entry_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("counts_from", None), ("published", "")),
                            models.Q(
                                models.Q(("published", ""), _negated=True), ("counts_from__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="entry_published_has_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("created_by", ""), _negated=True), name="entry_by_somebody"
                    ),
                ],
            },
        ),
    ]
