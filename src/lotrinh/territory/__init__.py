"""Areas and agencies over time: who was what, between which days, and what became of them."""
