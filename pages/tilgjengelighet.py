"""Tilgjengelighet: what is met, what is not and why, and whom to tell."""

from bpa_ui import reading, reading_site

reading.show("tilgjengelighet", **reading_site.facts())
