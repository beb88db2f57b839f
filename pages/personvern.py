"""Personvern: what lies where, for how long, and the few technical cookies."""

from bpa_ui import reading, reading_site

reading.show("personvern", **reading_site.facts())
