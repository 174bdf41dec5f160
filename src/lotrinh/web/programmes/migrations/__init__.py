"""The tables of programmes, step by step."""
