"""«Lagre og åpne», folded away at the same place on every page: the file, «husk på denne maskinen», «slett alt»."""

import streamlit as st

from bpa_core.plan_file.read_write import PlanFileError, read_plan, write_plan
from bpa_core.texts import t
from bpa_core.texts.language import reading
from bpa_core.wording.faults import fault_line
from bpa_ui.session import browser_copy, language, opened_file, tab_example, tab_plan
from bpa_ui.shell import messages

POPOVER = "bpa-file"


def remember_beside() -> None:
    """Beside the state, until it is chosen: a plan is in this tab alone, and gone with it."""
    if tab_plan.has_content() and not tab_example.is_open() and not browser_copy.session_copy().remember:
        st.button(
            t("store.remember"),
            on_click=_remember_now,
            key="bpa-remember-now",
            type="tertiary",
            help=t("store.remember_help"),
        )


def _remember_now() -> None:
    browser_copy.set_remember(True)
    st.rerun()


def draw() -> None:
    """The button; what is behind it is drawn only while it is open."""
    folded = st.popover(t("file.label"), on_change="rerun", key=POPOVER)
    if folded.open:
        with folded:
            save_button("bar")
            uploader("bar")
            _remember()
            _wipe()


def save_button(place: str) -> None:
    """Save the plan as a file. The name says the day and nothing of what was typed; written at the click, not kept."""
    plan = tab_plan.current()
    st.download_button(
        t("file.save"),
        data=lambda: write_plan(plan).encode(),
        file_name=f"bpa-plan-{tab_plan.today().isoformat()}.json",
        mime="application/json",
        on_click="ignore",
        key=f"bpa-save-{place}",
    )


def uploader(place: str) -> None:
    """Open a plan file: one JSON of at most 1 MB. A file with faults changes nothing, and the faults are listed."""
    opened_file.ask(t("file.open"), f"bpa-open-{place}", _opened, hint=t("file.open_help"))


def _opened(given: bytes, _: str) -> None:
    try:
        plan = read_plan(given)
    except PlanFileError as error:
        messages.set_message("error", t("file.faults"), tuple(fault_line(fault) for fault in error.faults))
    else:
        tab_example.close()
        tab_plan.replace(plan)
        messages.set_message("success", t("file.opened"))
    st.rerun()


def _remember() -> None:
    """What is remembered can be let go of; to begin stands beside the state."""
    if not browser_copy.session_copy().remember:
        return
    key = f"bpa-remember-{browser_copy.session_copy().remember}"
    st.checkbox(
        t("store.remember"),
        value=browser_copy.session_copy().remember,
        key=key,
        on_change=_ticked,
        args=(key,),
        help=t("store.remember_help"),
    )


def _ticked(key: str) -> None:
    browser_copy.set_remember(bool(st.session_state[key]))


def _wipe() -> None:
    if st.session_state.get("bpa-wipe-sure"):
        st.markdown(t("wipe.sure"))
        st.button(t("wipe.yes"), on_click=_wiped, type="primary", key="bpa-wipe-yes")
    st.checkbox(t("wipe.label"), key="bpa-wipe-sure")


def _wiped() -> None:
    """Empty the session and both storages; only the token stays, so that the browser obeys, and what is read in."""
    copy, reads = browser_copy.session_copy(), reading()
    opened_file.forget_all()
    for name in list(st.session_state):
        del st.session_state[name]
    language.seed(reads)
    st.session_state[browser_copy.KEY] = browser_copy.Copy(copy.token, ready=True, version=copy.version + 1)
    browser_copy.order("wipe")
    messages.set_message("success", t("wipe.done"))
    st.rerun()
