"""Questions to the ledger of figures: what was known on a day, which entry is in use and why, who disagrees."""
