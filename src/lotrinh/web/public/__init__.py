"""The public pages: what was promised, where it stands, how sure we are, and why."""
