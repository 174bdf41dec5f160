"""Measurements, each a command: ``.venv/bin/python -m bench.assess``. They print figures and judge by exit code."""
