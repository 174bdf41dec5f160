"""The door for servers: ``gunicorn lotrinh.web.wsgi``. `lotrinh serve` starts one with everything prepared."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")

application = get_wsgi_application()
