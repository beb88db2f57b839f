"""Ordliste: the law's words, and what they mean."""

from bpa_ui.reading import ordliste

ordliste.show()
