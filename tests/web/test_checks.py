"""System checks say what is wrong with a deployment; a good one is silent."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks import run_checks


def _ids() -> list[str]:
    return [str(message.id) for message in run_checks(tags=["security"])]


def test_a_good_deployment_is_silent(settings: Any) -> None:
    settings.SECRET_KEY_IS_KEPT = True
    settings.ALLOWED_HOSTS = ["lotrinh.example.vn"]
    assert _ids() == []


@pytest.mark.parametrize(
    ("fields", "id"),
    [
        ({"DEBUG": True, "ALLOWED_HOSTS": ["lotrinh.example.vn"]}, "lotrinh.E001"),
        ({"ALLOWED_HOSTS": ["*"]}, "lotrinh.W002"),
        ({"SECRET_KEY_IS_KEPT": False}, "lotrinh.W001"),
    ],
)
def test_each_trouble_has_its_id_and_a_remedy(settings: Any, fields: dict[str, Any], id: str) -> None:
    settings.SECRET_KEY_IS_KEPT = True
    settings.ALLOWED_HOSTS = ["localhost"]
    for name, value in fields.items():
        setattr(settings, name, value)
    found = run_checks(tags=["security"])
    assert [message.id for message in found] == [id]
    assert " / " in found[0].msg
    assert found[0].hint


def test_errors_for_developers_on_this_machine_alone_are_fine(settings: Any) -> None:
    settings.SECRET_KEY_IS_KEPT = True
    settings.DEBUG, settings.ALLOWED_HOSTS = True, ["localhost", "127.0.0.1"]
    assert _ids() == []
