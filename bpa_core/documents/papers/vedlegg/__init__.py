"""Attachments to other schemes' forms: the same day told to Nav and to the kommune."""
