"""Targets: all of them, each of them, and what can be taken away."""
