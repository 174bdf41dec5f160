"""Packs: a programme as a folder of files. Reading, checking, comparing, and their published schema."""

from lotrinh.programme.pack.check import check
from lotrinh.programme.pack.files import bundled
from lotrinh.programme.pack.read import PackError, load, read

__all__ = ["PackError", "bundled", "check", "load", "read"]
