"""The public pages by name, with their path in each language. Each part of the room names its own."""

from __future__ import annotations

from lotrinh.web.public.glance.views import PAGES as GLANCE
from lotrinh.web.public.passports.views import PAGES as PASSPORTS
from lotrinh.web.public.targets.views import PAGES as TARGETS

PAGES = [*GLANCE, *TARGETS, *PASSPORTS]
