"""Hva er BPA: what it can be used for, whom it fits, and how it stands beside other help."""

from bpa_ui.reading import passages as reading

reading.show("hva_er_bpa")
