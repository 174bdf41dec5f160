"""Search: every title is found without its marks and with a slip in it."""
