"""The page Legg inn."""
