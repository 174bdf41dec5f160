"""Programmes as they are kept: every loaded state whole, the document's text, and who did what."""
