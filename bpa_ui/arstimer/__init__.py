"""The page Årstimer."""
