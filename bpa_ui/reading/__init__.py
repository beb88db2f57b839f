"""The pages to read."""
