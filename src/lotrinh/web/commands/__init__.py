"""The commands that need the database: `lotrinh demo`, `load`, `attach`, `serve`, `migrate`.

This is the only door from the command line to Django. Nothing heavy is imported until a command runs.
"""

from lotrinh.web.commands.attaching import attach
from lotrinh.web.commands.loading import load
from lotrinh.web.commands.migrating import migrate
from lotrinh.web.commands.serving import demo, serve

__all__ = ["attach", "demo", "load", "migrate", "serve"]
