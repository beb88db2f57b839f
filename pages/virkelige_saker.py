"""Prøvd mot virkelige saker: public decisions beside what we say of the same facts."""

from bpa_ui.reading import virkelige_saker as cases

cases.numbers()
cases.show(cases.choose())
cases.add()
