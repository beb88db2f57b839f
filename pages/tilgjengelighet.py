"""Tilgjengelighet: what is met, what is not and why, and whom to tell."""

from bpa_ui.reading import passages as reading
from bpa_ui.reading import this_site as reading_site

reading.show("tilgjengelighet", values=reading_site.facts())
