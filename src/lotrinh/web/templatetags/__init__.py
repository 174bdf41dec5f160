"""The words that templates know beside Django's own."""
