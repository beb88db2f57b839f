"""Brev: which letter, and the letter itself."""
