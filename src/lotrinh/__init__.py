"""Lộ trình: runs a government action programme, from its targets to its reports."""

__version__ = "0.1.0"
