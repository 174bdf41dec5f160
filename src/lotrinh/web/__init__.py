"""The Django project: what is stored, who changed it, and the pages."""
