"""Entries and judgements can only be added; an entry's source and what it supersedes are of its own programme."""

from django.db import migrations

from lotrinh.web.append_only import append_only

# Django has no foreign keys of two columns and no way to say that a number is one.
_RULES = """
ALTER TABLE figures_entry
    ADD CONSTRAINT entry_supersedes_within_programme
        FOREIGN KEY (supersedes_id, programme) REFERENCES figures_entry (id, programme),
    ADD CONSTRAINT entry_source_within_programme
        FOREIGN KEY (source_id, programme) REFERENCES figures_source (id, programme),
    ADD CONSTRAINT entry_supersedes_another CHECK (supersedes_id <> id),
    ADD CONSTRAINT entry_value_is_number CHECK (value NOT IN ('NaN', 'Infinity', '-Infinity'));
"""
_AWAY = """
ALTER TABLE figures_entry
    DROP CONSTRAINT entry_supersedes_within_programme,
    DROP CONSTRAINT entry_source_within_programme,
    DROP CONSTRAINT entry_supersedes_another,
    DROP CONSTRAINT entry_value_is_number;
"""


class Migration(migrations.Migration):
    # The function behind the triggers is made by the programmes' migration too; either may come first.
    dependencies = [("figures", "0001_initial")]

    operations = [
        migrations.RunSQL(_RULES, _AWAY),
        append_only("figures_entry"),
        append_only("figures_judgement"),
    ]
