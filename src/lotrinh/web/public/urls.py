"""The public pages by name, with their path in each language. Each part of the room names its own."""

from __future__ import annotations

from lotrinh.web.public.agencies.views import PAGES as AGENCIES
from lotrinh.web.public.areas.views import PAGES as AREAS
from lotrinh.web.public.data.views import PAGES as DATA
from lotrinh.web.public.document.views import PAGES as DOCUMENT
from lotrinh.web.public.glance.views import PAGES as GLANCE
from lotrinh.web.public.instruments.views import PAGES as INSTRUMENTS
from lotrinh.web.public.method.views import PAGES as METHOD
from lotrinh.web.public.passports.views import PAGES as PASSPORTS
from lotrinh.web.public.search.views import PAGES as SEARCH
from lotrinh.web.public.targets.views import PAGES as TARGETS
from lotrinh.web.public.tasks.views import PAGES as TASKS

PAGES = [
    *GLANCE,
    *TARGETS,
    *PASSPORTS,
    *TASKS,
    *AGENCIES,
    *AREAS,
    *INSTRUMENTS,
    *DOCUMENT,
    *DATA,
    *METHOD,
    *SEARCH,
]
