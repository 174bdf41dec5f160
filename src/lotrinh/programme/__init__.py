"""The language of programmes: clauses, indicators, targets, tasks; periods, units, quantities; packs."""
