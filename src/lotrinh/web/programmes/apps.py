"""The application `programmes`."""

from __future__ import annotations

from django.apps import AppConfig


class Programmes(AppConfig):
    """`lotrinh.web.programmes`."""

    name = "lotrinh.web.programmes"
    label = "programmes"
    verbose_name = "Chương trình"
