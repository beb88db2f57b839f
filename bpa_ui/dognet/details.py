"""What is told of the open task beyond its place on the clock: between the rows up to it and those after it."""

import streamlit as st

from bpa_core.editing.placing import copy_to
from bpa_core.editing.tasks import KindOfHelp, delete_activity, find, is_drawn, kind_of_help, service_for
from bpa_core.plan import limits
from bpa_core.plan.age import known_child
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import Share
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import explanation, label, t
from bpa_ui.dognet import done_today, state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import escape_markdown


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
        _share(task)
        if kind_of_help(task.service) is not KindOfHelp.DEKKET_AV_ANDRE:
            _peer(task)
            done_today.draw(task)
            _evidence(task)
            _reason(task)
        _finer(task)
        _copy_or_delete(task)


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
    if not task.peer_minutes and known_child(tab_plan.current().person, tab_plan.today()) is False:
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


def _copy_or_delete(task: Activity) -> None:
    days = tab_plan.current().day_types
    with st.container(horizontal=True, vertical_alignment="bottom"):
        copy = st.popover(t("dognet.task.copy"), key=state.key(f"copy-{task.id}"), on_change="rerun")
        if copy.open:
            for index, day in enumerate(days):
                copy.button(
                    escape_markdown(day.name),
                    key=state.key(f"copy-{task.id}-{index}"),
                    on_click=_copied,
                    args=(task.id, index),
                )
        st.button(t("dognet.task.delete"), key=state.key(f"delete-{task.id}"), on_click=_deleted, args=(task.id,))


def _copied(task_id: str, index: int) -> None:
    if state.edit(lambda plan: copy_to(plan, task_id, index)):
        state.set_messages(t("dognet.said.copied", day=escape_markdown(tab_plan.current().day_types[index].name)))
    state.redraw_all()


def _deleted(task_id: str) -> None:
    if state.edit(lambda plan: delete_activity(plan, task_id)):
        state.show_row(None)
        state.set_messages(t("dognet.said.deleted"))
    state.redraw_all()


def _share(task: Activity) -> None:
    """«Hver slik dag», or on so many of so many."""
    name = f"every-{task.id}"
    every = task.share.fraction == 1
    st.radio(
        t("dognet.task.share"),
        [True, False],
        format_func=lambda yes: t("dognet.task.share_every" if yes else "dognet.task.share_some"),
        key=state.seed(name, every),
        on_change=lambda: state.change(task.id, share=Share() if state.value(name) else Share(1, 2)),
        horizontal=True,
    )
    if every:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for part, value in (("n", task.share.n), ("m", task.share.m)):
            st.number_input(
                t(f"dognet.task.share_{part}"),
                1,
                limits.MAX_DAYS,
                step=1,
                key=state.seed(f"share-{part}-{task.id}", value),
                on_change=_shared,
                args=(task.id,),
                width=150,
            )


def _shared(task_id: str) -> None:
    """A share is never more than all: the other number follows."""
    share = find(tab_plan.current(), task_id).share
    n, m = (state.value(f"share-{part}-{task_id}") for part in ("n", "m"))
    state.change(task_id, share=Share(min(n, m), m) if m != share.m else Share(n, max(n, m)))
