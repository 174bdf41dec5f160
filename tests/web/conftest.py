"""A database for tests of the web, and a small invented programme to put into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db.backends.postgresql.operations import DatabaseOperations

from lotrinh.programme import pack
from lotrinh.programme.clauses import Clause
from lotrinh.programme.figures import Figure, Source
from lotrinh.programme.programme import Header, Programme
from lotrinh.text import Text, same
from lotrinh.web import static_files
from lotrinh.web.checks import append_only_tables
from lotrinh.web.figures import queries


@pytest.fixture(scope="session", autouse=True)
def _built_static_files() -> None:
    """Pages name static files by their hashes, as they do for users."""
    static_files.collect()


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Row numbers begin anew in an emptied table, which no deployment sees."""
    queries.forget()
    yield
    queries.forget()


@pytest.fixture(scope="session", autouse=True)
def _emptying() -> Iterator[None]:
    """Lets Django empty the tables after a test that commits; the tables that only grow refuse it otherwise."""
    usual = DatabaseOperations.sql_flush

    def sql_flush(self: DatabaseOperations, style: Any, tables: list[str], **options: Any) -> list[str]:
        guarded = sorted(append_only_tables() & set(tables))
        off = [f"ALTER TABLE {table} DISABLE TRIGGER append_only_table" for table in guarded]
        on = [f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER append_only_table" for table in guarded]
        return [*off, *usual(self, style, tables, **options), *on]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield


def _figure(id: str, value: str, **fields: Any) -> Figure:
    usual: dict[str, Any] = {
        "indicator": "khach-du-lich",
        "area": "tan-phuoc",
        "period": "2023",
        "unit": "nguoi",
        "status": "final",
        "published": "2024-01",
        "recorded": dt.datetime(2024, 2, 1, tzinfo=dt.UTC),
        "source": "nien-giam",
    }
    return Figure.model_validate({"id": id, "value": Decimal(value), **usual, **fields})


@pytest.fixture
def figure() -> Callable[..., Figure]:
    """Makes a figure of the invented province: ``figure("f1", "8.70", period="2024")``."""
    return _figure


@pytest.fixture
def invented() -> Callable[..., Programme]:
    """Makes the invented programme; keywords replace fields of its header, `figures` and `sources` its own."""

    def make(
        figures: tuple[Figure, ...] | None = None, sources: tuple[Source, ...] | None = None, **header: Any
    ) -> Programme:
        fields: dict[str, Any] = {
            "id": "muoi-nam",
            "effective": dt.date(2024, 8, 15),
            "kind": Text(vi="Chương trình", en="Programme"),
            "number": "01/CTr",
            "issued": dt.date(2024, 8, 15),
            "issuer": "ubnd-tan-phuoc",
            "title": Text(vi="Mười năm của Tân Phước", en="Ten years of Tân Phước"),
            "short": Text(vi="Mười năm", en="Ten years"),
            "summary": Text(vi="Chương trình bịa ra để thử.", en="A programme made up for tests."),
            "standing": Text(vi="Đang thực hiện", en="Under way"),
            "first_year": 2021,
            "last_year": 2030,
            "base_year": 2020,
            "area": "tan-phuoc",
            "consolidator": "ubnd-tan-phuoc",
        }
        clauses = [
            ("TITLE", None, "title", True), ("PREAMBLE", "TITLE", "preamble", False),
            ("I", "TITLE", "objective", True), ("I.1", "I", "viewpoint", True), ("I.1.1", "I.1", "viewpoint", False),
            ("I.1.2", "I.1", "viewpoint", False), ("CLOSING", "TITLE", "organisation", False),
        ]  # fmt: skip
        return Programme(
            header=Header.model_validate(fields | header),
            clauses=tuple(
                Clause.model_validate({"locator": a, "parent": b, "kind": c, "heading": d, "title": same(a)})
                for a, b, c, d in clauses
            ),
            sources=sources
            if sources is not None
            else (
                Source.model_validate(
                    {"id": "nien-giam", "title": "Niên giám", "publisher": "Thống kê", "kind": "statistics"}
                ),
            ),
            figures=figures
            if figures is not None
            else (_figure("khach-2022", "7600", period="2022"), _figure("khach-2023", "8700")),
        )

    return make


@pytest.fixture(scope="session")
def tan_phuoc() -> Path:
    """The folder of the invented province's pack."""
    return Path(__file__).parents[1] / "packs" / "tan-phuoc"


@pytest.fixture(scope="session")
def tan_phuoc_programme(tan_phuoc: Path) -> Programme:
    """The invented province's programme, read once."""
    return pack.load(tan_phuoc)
