"""A day as it was written before: pasted or from a file, shown line by line as understood, taken in at a yes."""

from dataclasses import replace

import streamlit as st

from bpa_core.documents.papers.timemal.read_back import is_timemal
from bpa_core.intake.lines import MAX_LINES, MAX_TEXT, Doubt, Line, too_many, understood
from bpa_core.intake.tables import ENDINGS, UnreadableError, as_lines
from bpa_core.intake.take_in import with_lines
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_ui.legg_inn import section_messages, timemal
from bpa_ui.legg_inn.file_process import sheets_in_own_process
from bpa_ui.session import opened_file, tab_plan
from bpa_ui.widgets import lead
from bpa_ui.widgets.escape import escape_markdown

KEY = "bpa.written"
PASTED = "bpa-pasted"


def draw() -> None:
    """The section: paste or open, then what was understood."""
    st.header(t("legg_inn.text.heading"), anchor=False)
    st.markdown(t("legg_inn.text.lead"))
    section_messages.show_message("written")
    st.text_area(
        t("legg_inn.text.paste"), key=PASTED, max_chars=MAX_TEXT, height=200, placeholder=t("legg_inn.text.example")
    )
    st.button(t("legg_inn.text.read"), on_click=lambda: _keep(st.session_state[PASTED]))
    opened_file.ask(
        t("legg_inn.file.open"), "written-file", _opened, endings=ENDINGS, hint=t("legg_inn.file.open_help")
    )
    timemal.draw()
    if text := st.session_state.get(KEY):
        _preview(text)


def _keep(text: str) -> None:
    if understood(text):
        st.session_state[KEY] = text
        lead.to("understood")
    else:
        section_messages.set_message("written", "info", t("legg_inn.text.none_found"))


def _opened(content: bytes, ending: str) -> None:
    try:
        sheets = sheets_in_own_process(content, ending)
        if is_timemal(sheets):
            timemal.keep(sheets)
        else:
            _keep(as_lines(sheets))
    except UnreadableError as error:
        section_messages.set_message("written", "error", t(f"legg_inn.file.fault.{error.kind}"))


def _preview(text: str) -> None:
    with lead.place("understood"):
        st.subheader(t("legg_inn.text.preview"), anchor=False)
    st.markdown(t("legg_inn.text.preview_lead"))
    if too_many(text):
        st.warning(t("legg_inn.text.too_many", most=MAX_LINES))
    asked = [_asked(place, line) for place, line in enumerate(understood(text))]
    ready = [line for line in asked if line is not None]
    names = [day.name for day in tab_plan.current().day_types] or [t("legg_inn.text.new_day")]
    name = st.selectbox(t("legg_inn.text.day"), names) or names[0]
    if ready:
        st.button(t("legg_inn.text.take", count=len(ready)), type="primary", on_click=_take, args=(name, ready))
    else:
        st.info(t("legg_inn.text.nothing"))
    st.button(t("legg_inn.text.forget"), on_click=lambda: st.session_state.pop(KEY, None))


def _asked(place: int, line: Line) -> Line | None:
    """The line as it is to be taken in; None where it is not, or has no length yet. A doubtful period is not ticked."""
    with st.container(border=True):
        length = "" if line.minutes is None else clock_length(line.minutes)
        if length and line.times > 1:
            length = t("dognet.row.times", many=line.times, length=length)
        key = "legg_inn.text.line" if length else "legg_inn.text.line_without"
        values = {"title": escape_markdown(line.title), "time": line.start} | ({"length": length} if length else {})
        wanted = st.checkbox(
            t(key, **values), value=Doubt.PERIOD not in line.doubts, key=f"written-{place}-{line.source}"
        )
        st.caption(" ".join(_facts(line)))
        if line.doubts:
            st.markdown(_in_words(line.doubts))
        if line.minutes is None and wanted:
            answer = st.number_input(
                t("legg_inn.text.minutes", title=escape_markdown(line.title)),
                1,
                MINUTES_A_DAY,
                None,
                key=f"written-minutes-{place}-{line.source}",
            )
            line = replace(line, minutes=answer)
    return line if wanted and line.minutes is not None else None


def _in_words(doubts: tuple[Doubt, ...]) -> str:
    return " ".join(f"**{label(doubt)}**" for doubt in doubts)


def _facts(line: Line) -> list[str]:
    facts = [t("legg_inn.text.facts", source=escape_markdown(line.source), category=label(line.category).lower())]
    if line.helpers == 2:
        facts.append(t("legg_inn.text.two"))
    if line.share.m > 1:
        facts.append(t("legg_inn.text.share", n=line.share.n, m=line.share.m))
    return facts


def _take(name: str, lines: list[Line]) -> None:
    if not section_messages.try_replace("written", lambda plan: with_lines(plan, name, lines)):
        return
    st.session_state.pop(KEY, None)
    st.session_state[PASTED] = ""
    section_messages.set_message(
        "written", "success", t("legg_inn.text.taken", count=len(lines), name=escape_markdown(name))
    )
