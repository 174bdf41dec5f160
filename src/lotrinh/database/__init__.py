"""PostgreSQL: the bundled one, or yours.

Commands call ``database.ensure()`` first, which starts the bundled server unless DATABASE_URL names another.
Django's settings say ``DATABASES = {"default": database.django_database()}``, which starts nothing. Where the
database is wanted for a while only: ``with database.open(folder) as db: print(db.where)``.
"""

from lotrinh.database.connect import Database, django_database, ensure, open
from lotrinh.database.errors import DatabaseError

__all__ = ["Database", "DatabaseError", "django_database", "ensure", "open"]
