"""The tables of programmes: versions, the document, the log of deeds."""

import django.core.serializers.json
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("by", models.CharField(max_length=200)),
                ("what", models.CharField(max_length=60)),
                ("programme", models.CharField(blank=True, max_length=60)),
                ("subject", models.CharField(blank=True, max_length=200)),
                (
                    "details",
                    models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
            ],
            options={
                "ordering": (models.OrderBy(models.F("id"), descending=True),),
                "indexes": [models.Index(fields=["programme", "-id"], name="audit_by_programme")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("by", ""), _negated=True), name="audit_by_somebody"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what__regex", "^[a-z]+(\\.[a-z-]+)+$")),
                        name="audit_what_is_verb",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("locator", models.CharField(max_length=60)),
                ("text", models.TextField()),
                ("file_name", models.CharField(max_length=255)),
                ("sha256", models.CharField(max_length=64)),
                ("attached_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("attached_by", models.CharField(max_length=200)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "locator"), name="document_clause_once"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="document_text_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                        name="document_sha256_is_sha256",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=60)),
                ("number", models.PositiveIntegerField()),
                ("content", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("effective", models.DateField()),
                ("loaded_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("loaded_by", models.CharField(max_length=200)),
                ("note", models.CharField(blank=True, max_length=2000)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "digest"), name="version_content_once"),
                    models.UniqueConstraint(fields=("programme", "number"), name="version_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="version_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("programme__regex", "^[a-z0-9]+(?:-[a-z0-9]+)*$")),
                        name="version_programme_is_slug",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("digest__regex", "^[0-9a-f]{64}$")),
                        name="version_digest_is_sha256",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("loaded_by", ""), _negated=True),
                        name="version_loaded_by_somebody",
                    ),
                ],
            },
        ),
    ]
