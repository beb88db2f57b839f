"""Legg inn: what the family has from before, taken in when it says yes."""

from bpa_ui.legg_inn import log as legg_inn_log


def page() -> None:
    legg_inn_log.draw()


page()
