"""Svaret: the answer, what decides it, and what would change it."""
