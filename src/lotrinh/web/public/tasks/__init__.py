"""Tasks: what is to be done, who answers for it today, and what finishing looks like."""
