"""Legg inn: what the family has from before, taken in when it says yes; another version of the plan beside this one."""

from bpa_ui.legg_inn import compare as legg_inn_compare
from bpa_ui.legg_inn import log as legg_inn_log
from bpa_ui.legg_inn import text as legg_inn_text


def page() -> None:
    if not legg_inn_compare.is_open():
        legg_inn_log.draw()
        legg_inn_text.draw()
    legg_inn_compare.draw()


page()
