"""The door for servers: ``gunicorn lotrinh.web.wsgi``. `lotrinh serve` starts one with everything prepared."""

from __future__ import annotations

import os

import django
from django.core.wsgi import get_wsgi_application

from lotrinh.web import static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")

django.setup()
static_files.collect()  # before the application looks for them
application = get_wsgi_application()
