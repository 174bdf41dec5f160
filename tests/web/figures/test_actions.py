"""Recording figures and judgements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from lotrinh.programme.figures import Figure, Source
from lotrinh.text import Refused
from lotrinh.web.figures import queries
from lotrinh.web.figures.actions import describe_sources, record_figures, record_judgement
from lotrinh.web.figures.models import Entry, Opinion
from lotrinh.web.programmes.models import AuditEntry

pytestmark = pytest.mark.django_db
Make = Callable[..., Figure]


@pytest.fixture(autouse=True)
def _source() -> None:
    for programme in ("muoi-nam", "khac"):
        source = Source.model_validate(
            {"id": "nien-giam", "title": "Niên giám", "publisher": "Thống kê", "kind": "statistics"}
        )
        describe_sources(programme=programme, sources=[source])


def _record(*figures: Figure) -> tuple[str, ...]:
    return record_figures(programme="muoi-nam", figures=figures, by="Lan")


@pytest.mark.parametrize(
    "value", ["8.70", "0", "-2.73", "1200000", "0.000000000000000001", "123456789012345678.25"]
)
def test_a_value_comes_back_with_every_digit_it_was_published_with(figure: Make, value: str) -> None:
    _record(figure("f", value))
    assert str(queries.figures("muoi-nam")[0].value) == str(Decimal(value))


def test_every_field_comes_back(figure: Make) -> None:
    first = figure("f1", "38.81")
    second = figure(
        "f2",
        "39.83",
        period=None,
        breakdown="theo huyện",
        status="estimate",
        published=None,
        recorded=dt.datetime(2024, 3, 1, 7, 30, tzinfo=dt.UTC),
        qualifier="hơn",
        supersedes="f1",
        note="đính chính",
    )
    assert _record(first, second) == ("f1", "f2")
    assert queries.figures("muoi-nam") == (first, second)
    row = queries.entry("muoi-nam", "f1")
    assert row is not None
    assert (row.created_by, row.counts_from) == ("Lan", dt.date(2024, 1, 31))
    assert queries.entry("muoi-nam", "f9") is None


def test_a_correction_may_stand_before_what_it_corrects(figure: Make) -> None:
    newest, newer, first = (
        figure("c", "3", supersedes="b"),
        figure("b", "2", supersedes="a"),
        figure("a", "1"),
    )
    assert _record(newest, newer, first) == ("c", "b", "a")
    assert Entry.objects.get(figure="c").supersedes == Entry.objects.get(figure="b")


@pytest.mark.parametrize(
    ("fields", "named"),
    [({"source": "bao-la"}, "f (bao-la)"), ({"supersedes": "f0"}, "f → f0"), ({"supersedes": "f"}, "f → f")],
)
def test_what_points_to_nothing_is_refused_whole(figure: Make, fields: dict[str, str], named: str) -> None:
    with pytest.raises(Refused) as refused:
        _record(figure("good", "1"), figure("f", "1", **fields))
    assert named in refused.value.text.vi
    assert named in refused.value.text.en
    assert not Entry.objects.exists()


def test_a_long_list_of_refused_figures_is_counted(figure: Make) -> None:
    _record(*(figure(f"f{n:02}", "1") for n in range(15)))
    with pytest.raises(Refused) as refused:
        _record(*(figure(f"f{n:02}", "2") for n in range(15)))
    assert "f09, … (+5)" in refused.value.text.en


def test_equal_values_written_with_other_zeros_are_the_same_figure(figure: Make) -> None:
    _record(figure("f", "8.70"))
    assert _record(figure("f", "8.7")) == ()


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"figure": "f1"}, "entry_figure_once"),
        ({"figure": "Số 1"}, "entry_figure_is_slug"),
        ({"status": "revised"}, "entry_status_known"),
        ({"published": "", "counts_from": dt.date(2024, 1, 1)}, "entry_published_has_day"),
        ({"counts_from": None}, "entry_published_has_day"),
        ({"created_by": ""}, "entry_by_somebody"),
        ({"value": Decimal("NaN")}, "entry_value_is_number"),
        ({"value": Decimal("Infinity")}, "entry_value_is_number"),
        ({"programme": "khac"}, "entry_source_within_programme"),
    ],
)
def test_the_table_refuses(figure: Make, wrong: dict[str, Any], constraint: str) -> None:
    _record(figure("f1", "1"))
    row = Entry.of("muoi-nam", figure("f2", "1"), "Lan")
    row.source = Entry.objects.get().source
    for name, value in wrong.items():
        setattr(row, name, value)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        row.save()


def test_an_entry_supersedes_only_within_its_programme(figure: Make) -> None:
    _record(figure("f1", "1"))
    record_figures(programme="khac", figures=[figure("g1", "1")], by="Lan")
    row = Entry.of("khac", figure("g2", "2"), "Lan")
    row.source = Entry.objects.get(figure="g1").source
    row.supersedes = Entry.objects.get(figure="f1")
    with pytest.raises(IntegrityError, match="entry_supersedes_within_programme"), transaction.atomic():
        row.save()


def test_judgements_pile_up_and_the_newest_of_each_target_is_given(django_assert_num_queries: Any) -> None:
    for target, opinion in (("I-1", "secured"), ("I-2", "attainable"), ("I-1", "compromised")):
        record_judgement(
            programme="muoi-nam", target=target, judgement=Opinion(opinion), comment=f" {opinion} ", by="Lan"
        )
    with django_assert_num_queries(1):
        found = queries.latest_judgements("muoi-nam")
    assert {target: row.judgement for target, row in found.items()} == {
        "I-1": "compromised",
        "I-2": "attainable",
    }
    assert found["I-1"].title.vi == "khó đạt"
    assert [row.comment for row in queries.judgements("muoi-nam", "I-1")] == ["compromised", "secured"]
    assert AuditEntry.objects.filter(what="target.judge").count() == 3
    with pytest.raises(ValueError, match="rosy"):
        record_judgement(programme="muoi-nam", target="I-1", judgement="rosy", by="Lan")  # type: ignore[arg-type]
