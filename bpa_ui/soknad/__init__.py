"""The page Søknad."""
