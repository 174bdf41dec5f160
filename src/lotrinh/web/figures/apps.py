"""The application `figures`."""

from __future__ import annotations

from django.apps import AppConfig


class Figures(AppConfig):
    """`lotrinh.web.figures`."""

    name = "lotrinh.web.figures"
    label = "figures"
    verbose_name = "Số liệu"
