"""All addresses of the site: pages in both languages, and what is said where there is no page."""

from __future__ import annotations

from lotrinh.web import addresses
from lotrinh.web.public.urls import PAGES

urlpatterns = addresses.in_both(PAGES)

handler400 = "lotrinh.web.errors.bad_request"
handler403 = "lotrinh.web.errors.forbidden"
handler404 = "lotrinh.web.errors.not_found"
handler500 = "lotrinh.web.errors.failed"
