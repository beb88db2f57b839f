"""Årstimer: the vedtak's hours as a year's account, and how they are shared out over the months."""
