"""Data: everything that the pages stand on, to take away and to check."""
