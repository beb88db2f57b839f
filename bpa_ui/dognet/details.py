"""What is told of the open task beyond its place on the clock: between the rows up to it and those after it."""

import streamlit as st

from bpa_core.editing.tasks import KindOfHelp, find, is_drawn, kind_of_help, service_for
from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import explanation, label, t
from bpa_ui.dognet import arrange, done_today, person, share, state
from bpa_ui.session import tab_plan


@st.fragment(key=state.DETAILS)
def draw() -> None:
    """Nothing while no row is open. A fragment: opening another row draws nothing else anew."""
    open_task = state.open_row()
    if open_task is not None and is_drawn(tab_plan.current(), open_task):
        _draw(find(tab_plan.current(), open_task))


def _draw(task: Activity) -> None:
    """From what is asked first to what is folded away."""
    with st.container(key=state.key("details"), gap="small"):
        _text(task, "title", limits.TITLE_LENGTH)
        _kind(task)
        if kind_of_help(task.service) is not KindOfHelp.DEKKET_AV_ANDRE:
            _helpers(task)
        share.draw(task)
        if kind_of_help(task.service) is not KindOfHelp.DEKKET_AV_ANDRE:
            _peer(task)
            done_today.draw(task)
            _evidence(task)
            _reason(task)
        _finer(task)
        arrange.draw(task)


def _text(task: Activity, field: str, longest: int) -> None:
    name = f"{field}-{task.id}"
    st.text_input(
        t(f"dognet.task.{field}"),
        max_chars=longest,
        key=state.seed(name, getattr(task, field)),
        on_change=lambda: state.change(task.id, **{field: state.value(name)}),
    )


def _kind(task: Activity) -> None:
    name = f"kind-{task.id}"
    chosen = kind_of_help(task.service)
    st.radio(
        t("kind_of_help.question"),
        list(KindOfHelp),
        format_func=label,
        key=state.seed(name, chosen),
        on_change=lambda: state.change(task.id, service=service_for(state.value(name), task.category)),
        help=t(f"kind_of_help_help.{chosen}"),
    )


def _helpers(task: Activity) -> None:
    name = f"helpers-{task.id}"
    st.radio(
        t("dognet.task.helpers"),
        [1, 2],
        format_func=lambda many: t(f"dognet.task.helpers_{many}"),
        key=state.seed(name, task.helpers),
        on_change=lambda: state.change(task.id, helpers=state.value(name)),
        horizontal=True,
        help=t("dognet.task.helpers_help"),
    )


def _peer(task: Activity) -> None:
    """Asked of a child; of an adult only where something is told."""
    if not task.peer_minutes and person.is_child(tab_plan.current()) is False:
        return
    name = f"peer-{task.id}"
    st.number_input(
        t("dognet.task.peer"),
        0,
        limits.MINUTES_A_DAY,
        step=5,
        key=state.seed(name, task.peer_minutes),
        on_change=lambda: state.change(task.id, peer_minutes=state.value(name)),
        help=t("dognet.task.peer_help"),
        width=220,
    )


def _evidence(task: Activity) -> None:
    name = f"evidence-{task.id}"
    st.radio(
        t("dognet.task.evidence"),
        list(Evidence),
        format_func=label,
        key=state.seed(name, task.evidence),
        on_change=lambda: state.change(task.id, evidence=state.value(name)),
        horizontal=True,
    )


def _reason(task: Activity) -> None:
    name = f"reason-{task.id}"
    st.text_area(
        t("dognet.task.reason"),
        max_chars=limits.REASON_LENGTH,
        key=state.seed(name, task.reason),
        on_change=lambda: state.change(task.id, reason=state.value(name)),
        help=t("dognet.task.reason_help"),
        height=100,
    )


def _finer(task: Activity) -> None:
    """The category and the service themselves."""
    folded = st.expander(t("dognet.task.finer"), key=state.key(f"finer-{task.id}"), on_change="rerun", type="compact")
    if not folded.open:
        return
    with folded:
        chosen = (("category", list(Category), task.category), ("service", list(Service), task.service))
        for field, options, code in chosen:
            name = f"{field}-{task.id}"
            st.selectbox(
                t(f"dognet.task.{field}"),
                options,
                format_func=label,
                key=state.seed(name, code),
                on_change=lambda field=field, name=name: state.change(task.id, **{field: state.value(name)}),
            )
            st.caption(explanation(code))
