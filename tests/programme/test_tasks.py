"""Tasks have an order in time."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lotrinh.programme.tasks import Task
from lotrinh.text import same


def task(**fields: object) -> Task:
    return Task.model_validate(
        {"id": "II.1", "clause": "II.1", "title": same("x"), "done_when": same("x")} | fields
    )


def test_a_task_may_have_a_start_a_due_year_or_neither() -> None:
    assert task(start=2022, due=2022).due == 2022
    assert task().due is None
    assert task(standing=True, start=2021).standing


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start": 2030, "due": 2025}, "due .2025. before it starts .2030."),
        ({"standing": True, "due": 2030}, "no due year"),
    ],
)
def test_an_impossible_order_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        task(**fields)
