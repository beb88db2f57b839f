"""Avgjørelser: public decisions by topic, for whom they speak, and how much of each is read."""

from bpa_ui.reading import avgjorelser as reading_decisions

topic = reading_decisions.choose()
reading_decisions.show(topic)
reading_decisions.ask_readers()
