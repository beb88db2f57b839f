"""The page Vedtak og klage."""
