"""The passport of a number: where it comes from, what it replaced, where it is used."""
