"""Instruments: which legal documents the programme implements, follows and applies, and which changed its world."""
