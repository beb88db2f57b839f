"""The page Om dere."""
