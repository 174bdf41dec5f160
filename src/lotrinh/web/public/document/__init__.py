"""The document as a way in: each clause with its targets and tasks, and its own words once they are attached."""
