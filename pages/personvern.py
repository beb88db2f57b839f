"""Personvern: what lies where, for how long, and the few technical cookies."""

from bpa_ui.reading import passages as reading
from bpa_ui.reading import this_site as reading_site

reading.show("personvern", values=reading_site.facts())
