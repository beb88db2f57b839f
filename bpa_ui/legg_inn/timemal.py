"""Our own hour template back, with numbers that somebody has changed: shown one by one, taken in at a yes."""

from collections.abc import Sequence
from fractions import Fraction

import streamlit as st

from bpa_core.documents.papers.timemal.read_back import Change, Changed, Returned, Sheets, Unread, returned
from bpa_core.documents.papers.timemal.take_back import with_changes
from bpa_core.texts import label, t
from bpa_core.texts.numbers import number
from bpa_core.wording.faults import fault_sentence
from bpa_ui.legg_inn import section_messages
from bpa_ui.session import tab_plan
from bpa_ui.widgets import table
from bpa_ui.widgets.escape import escape_markdown

KEY = "bpa.timemal"


def keep(sheets: Sheets) -> None:
    """Hold the workbook's sheets until the family has said yes or no."""
    st.session_state[KEY] = sheets


def draw() -> None:
    """What the workbook changes, if one is open."""
    section_messages.show_message("timemal")
    sheets: Sheets | None = st.session_state.get(KEY)
    if sheets is None:
        return
    st.subheader(t("timemal_back.heading"), anchor=False)
    if tab_plan.problem():
        st.error(" ".join(escape_markdown(fault_sentence(one)) for one in tab_plan.problem()))
    else:
        _shown(returned(tab_plan.assessed(), sheets))
    st.button(t("timemal_back.forget"), on_click=_forget)


def _shown(sheet: Returned) -> None:
    if sheet.changes:
        heads = [t(f"timemal_back.{name}") for name in ("task", "when", "what", "before", "after")]
        table.show(heads, [_row(change) for change in sheet.changes], numbers_from=3)
        st.button(
            t("timemal_back.take_one" if len(sheet.changes) == 1 else "timemal_back.take", count=len(sheet.changes)),
            type="primary",
            on_click=_take,
            args=(sheet,),
            key="timemal-take",
        )
    else:
        st.info(t("timemal_back.same"))
    for one in sheet.unread:
        st.warning(_unread(one))
    _named("timemal_back.unknown", sheet.unknown)
    _named("timemal_back.missing", sheet.missing)


def _row(change: Change) -> list[str]:
    return [
        escape_markdown(change.name),
        escape_markdown(change.when),
        label(change.what),
        _number(change.before),
        _number(change.after),
    ]


def _number(value: Fraction) -> str:
    return number(value, 2)


def _unread(one: Unread) -> str:
    sheet = t("papers.timemal.sheet.dager" if one.what is Changed.DAYS else "papers.timemal.sheet.oppgaver")
    allowed = t(f"timemal_back.allowed.{one.what}")
    return t("timemal_back.unread", sheet=sheet, row=one.row, what=label(one.what), name=escape_markdown(one.name),
             given=escape_markdown(one.given), allowed=allowed)  # fmt: skip


def _named(key: str, names: Sequence[str]) -> None:
    if names:
        st.info(t(key, names=", ".join(map(escape_markdown, names[:20]))))


def _take(sheet: Returned) -> None:
    if section_messages.try_replace("timemal", lambda plan: with_changes(plan, sheet)):
        section_messages.set_message("timemal", "success", t("timemal_back.taken"))
        _forget()


def _forget() -> None:
    st.session_state.pop(KEY, None)
