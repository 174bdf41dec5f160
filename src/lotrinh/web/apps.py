"""The application that carries templates, static files and template tags."""

from __future__ import annotations

from django.apps import AppConfig


class Web(AppConfig):
    """`lotrinh.web`: what all pages share."""

    name = "lotrinh.web"
    label = "web"

    def ready(self) -> None:
        """Register the system checks."""
        from lotrinh.web import checks  # noqa: F401  # importing registers them
