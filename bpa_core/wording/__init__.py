"""Codes become words here, and nowhere else: pages and papers ask for their sentences in this room."""
