"""The family's own record of a meeting."""
