"""The day editor of the page Døgnet."""
