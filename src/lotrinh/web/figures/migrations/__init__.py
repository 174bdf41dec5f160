"""The tables of figures, step by step."""
