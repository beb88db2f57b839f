"""A log of the days as they were, from the phone: read, laid out by day, and counted."""
