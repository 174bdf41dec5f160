"""Areas over time: which provinces, districts and communes became what."""
