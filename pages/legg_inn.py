"""Legg inn: what the family has from before, taken in when it says yes."""

from bpa_ui.legg_inn import log as legg_inn_log
from bpa_ui.legg_inn import text as legg_inn_text


def page() -> None:
    legg_inn_log.draw()
    legg_inn_text.draw()


page()
