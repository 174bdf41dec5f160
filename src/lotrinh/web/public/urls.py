"""The public pages by name, with their path in each language."""

from __future__ import annotations

from lotrinh.web.addresses import Address
from lotrinh.web.public import views

PAGES = [Address("front", vi="", en="", view=views.front)]
