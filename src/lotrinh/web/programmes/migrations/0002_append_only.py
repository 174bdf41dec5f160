"""Versions and audit entries can only be added."""

from django.db import migrations

from lotrinh.web.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("programmes", "0001_initial")]

    operations = [append_only("programmes_version"), append_only("programmes_auditentry")]
