"""«Hvem gjør det i dag?»: once for each task, the rest at once, and the sums."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from bpa_core.editing.done_today import AskedTask, asked_tasks, with_done_by, with_rest_done_by
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import DoneBy
from bpa_core.schemes.account import Account, Doer
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours_number
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.part import part

MOST_SHOWN = 60
"""Of the tasks: more than all but a few families have."""

ROW_WIDTH = 270
"""So that three stand beside each other on a screen."""


def draw(account: Account) -> None:
    """The questions and what they make."""
    asked = asked_tasks(account.assessment.plan)
    answered = sum(one.who is not DoneBy.UNKNOWN for one in asked)
    st.header(t("andre_ordninger.who.heading"), anchor=False)
    st.markdown(t("andre_ordninger.who.lead"))
    if answered < len(asked):
        with st.container(horizontal=True):
            st.button(t("andre_ordninger.who.rest"), key="who-rest-parent", on_click=_rest, args=(DoneBy.PARENT,))
            st.button(
                t("andre_ordninger.who.rest_family"), key="who-rest-family", on_click=_rest, args=(DoneBy.FAMILY,)
            )
    with st.expander(t("andre_ordninger.who.open", told=answered, all=len(asked)), key="who-tasks"):
        shown = part(asked, "who", MOST_SHOWN)
        with st.container(horizontal=True):
            for one in shown:
                _ask(one)
    _sums(account)


def _rest(who: DoneBy) -> None:
    """The widgets are seeded anew: their answers changed outside them."""
    tab_plan.replace(with_rest_done_by(tab_plan.current(), who))


def _ask(asked: AskedTask) -> None:
    kind = label(asked.category)
    question = t("andre_ordninger.who.task", task=escape_markdown(asked.title), category=kind) if asked.title else kind
    fields.pick(question, tuple(DoneBy), asked.who, f"who-{asked.ids[0]}", _write(asked.ids), width=ROW_WIDTH)


def _write(ids: tuple[str, ...]) -> Callable[[DoneBy], Plan]:
    return partial(_with, ids)


def _with(ids: tuple[str, ...], who: DoneBy) -> Plan:
    return with_done_by(tab_plan.current(), ids, who)


def _sums(account: Account) -> None:
    today = account.done_today
    rows = [(label(doer), hours_number(today[doer])) for doer in Doer]
    need = hours_number(account.assessment.hours.need_per_week)
    rows.append((f"**{t('andre_ordninger.who.sum')}**", f"**{need}**"))
    tables.show([t("andre_ordninger.who.col_who"), t("andre_ordninger.who.col_week")], rows)
    st.markdown(f":small[{t('andre_ordninger.who.note')}]")
