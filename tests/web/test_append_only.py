"""PostgreSQL itself refuses to change or remove what must stay: proved with raw SQL, below the ORM."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, connection, transaction

from lotrinh.programme.programme import Programme
from lotrinh.web.checks import append_only_tables
from lotrinh.web.figures.actions import record_judgement
from lotrinh.web.figures.models import Opinion
from lotrinh.web.programmes.actions import load_programme

pytestmark = pytest.mark.django_db

TABLES = {"programmes_version", "programmes_auditentry", "figures_entry", "figures_judgement"}


@pytest.fixture(autouse=True)
def _rows(invented: Callable[..., Programme]) -> None:
    load_programme(programme=invented(), by="Lan")
    record_judgement(programme="muoi-nam", target="I-1", judgement=Opinion.SECURED, by="Lan")
    connection.check_constraints()  # waiting foreign keys would refuse a TRUNCATE before our rule does


def _refusal(statement: str) -> str:
    with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return str(refused.value)


def _count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


def test_the_tables_that_only_grow_are_known() -> None:
    assert append_only_tables() == TABLES


@pytest.mark.parametrize("table", sorted(TABLES))
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET programme = 'khac'",
        "DELETE FROM {}",
        "TRUNCATE {} CASCADE",
        "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT (id) DO UPDATE SET programme = 'khac'",
        "WITH gone AS (DELETE FROM {} RETURNING *) SELECT count(*) FROM gone",
    ],
)
def test_change_and_removal_are_refused(table: str, statement: str) -> None:
    before = _count(table)
    assert before > 0
    refusal = _refusal(statement.format(table))
    assert "chỉ được ghi thêm" in refusal
    assert "append-only" in refusal
    assert _count(table) == before


def test_truncating_what_entries_point_to_is_refused() -> None:
    assert "figures_entry is append-only" in _refusal("TRUNCATE figures_source CASCADE")


def test_a_check_tells_where_the_guard_was_taken_away() -> None:
    assert [message.id for message in run_checks(tags=["database"], databases=["default"])] == []
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE figures_entry DISABLE TRIGGER append_only_rows")
        cursor.execute("DROP TRIGGER append_only_table ON programmes_version")
    found = run_checks(tags=["database"], databases=["default"])
    assert [message.id for message in found] == ["lotrinh.E002", "lotrinh.E002"]
    assert "figures_entry" in found[0].msg
    assert "programmes_version" in found[1].msg
