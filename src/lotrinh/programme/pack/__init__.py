"""Packs: a programme as a folder of files. Reading, checking, comparing, and their published schema."""

from lotrinh.programme.pack.check import check
from lotrinh.programme.pack.diff import Change, How, diff
from lotrinh.programme.pack.files import bundled, locate
from lotrinh.programme.pack.read import PackError, load, read
from lotrinh.programme.pack.schema import schema

__all__ = ["Change", "How", "PackError", "bundled", "check", "diff", "load", "locate", "read", "schema"]
