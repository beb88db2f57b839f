"""The application letter."""
