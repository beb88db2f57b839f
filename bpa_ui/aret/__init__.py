"""The page Året."""
