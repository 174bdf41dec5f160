"""Figures as they are kept: a ledger that only grows, its sources, and what people judge of targets."""
