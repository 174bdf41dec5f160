"""Tables that only grow: PostgreSQL itself refuses to change or remove a row, whoever asks and by whatever way.

    operations = [..., append_only("figures_entry")]

A correction of such a row is another row. The table's owner could still drop the triggers, knowingly; the system
check `lotrinh.E002` notices that.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.base import BaseDatabaseWrapper

_FUNCTION = """
CREATE OR REPLACE FUNCTION lotrinh_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bảng % chỉ được ghi thêm, không được % / table % is append-only: % refused',
        TG_TABLE_NAME, TG_OP, TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation', HINT = 'Ghi một dòng mới thay cho dòng cũ. / Add a row that supersedes.';
END $$;
"""
_TRIGGERS = """
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION lotrinh_append_only();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION lotrinh_append_only();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER append_only_rows, ENABLE ALWAYS TRIGGER append_only_table;
"""
_AWAY = """
DROP TRIGGER append_only_rows ON {table};
DROP TRIGGER append_only_table ON {table};
"""


def append_only(table: str) -> migrations.RunSQL:
    """The migration operation that makes `table` append-only. ALWAYS: in replication's session role too."""
    return migrations.RunSQL(_FUNCTION + _TRIGGERS.format(table=table), _AWAY.format(table=table))


def unguarded(connection: BaseDatabaseWrapper, tables: set[str]) -> set[str]:
    """Which of `tables` lack one of their two triggers, or have it switched off. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE c.relname = ANY(%s) AND pg_table_is_visible(c.oid) AND t.tgenabled = 'A' "
            "AND t.tgname IN ('append_only_rows', 'append_only_table') GROUP BY c.relname HAVING count(*) = 2",
            [sorted(tables)],
        )
        return tables - {name for (name,) in cursor.fetchall()}
