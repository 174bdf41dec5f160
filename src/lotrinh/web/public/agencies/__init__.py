"""Agencies over time: who was what until when, and what they answer for."""
