"""The tasks, a row each: what both sides hold, the difference a week, and where it stands. A fragment a row."""

import streamlit as st

from bpa_core.meeting import Row, take_over
from bpa_core.plan import limits
from bpa_core.plan.categories import family_of
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_ui.mote import details, names, state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.amounts import each, signed

STEP = 5
"""Minutes a step of the slider."""
SHORTEST = 60


def draw(rows: tuple[Row, ...]) -> None:
    """Every row that was chosen."""
    state.drawn(tuple(row.id for row in rows))
    with st.container(key="mote-rows", gap="small"):
        for row in rows:
            st.fragment(_draw, key=state.row_key(row.id))(row.id)


def _draw(task_id: str) -> None:
    row = next((one for one in state.view().rows if one.id == task_id), None)
    if row is None:
        return
    family = family_of(row.task.category, row.family.service)
    with st.container(key=state.key(f"row-{family}-{task_id}"), gap="xsmall"):
        with st.container(key=state.key(f"top-{task_id}"), horizontal=True, horizontal_alignment="distribute"):
            st.markdown(f"**{names.title(row)}** {names.facts(row)}", width="content")
            _status(row)
        with st.container(key=state.key(f"both-{task_id}"), horizontal=True):
            _ours(row)
            _theirs(row)
            _difference(row)
        with st.container(key=state.key(f"low-{task_id}"), horizontal=True, horizontal_alignment="distribute"):
            details.draw(row)
            _take_over(row)


def _status(row: Row) -> None:
    key = state.named(f"status-{row.id}", row.status)
    st.segmented_control(
        t("mote.row.status", title=names.named(row)),
        list(RowStatus),
        default=row.status,
        format_func=label,
        required=True,
        key=key,
        on_change=state.tell,
        args=(row.id, "status", key),
        label_visibility="collapsed",
    )


def _ours(row: Row) -> None:
    before = row.before
    lines = [_heading(), f"**{each(row.family.minutes)}**"]
    if before and before.minutes != row.family.minutes:
        lines.append(t("mote.row.before", minutes=each(before.minutes)))
    with st.container(key=state.key(f"ours-{row.id}")):
        st.markdown("  \n".join(lines))


def _heading() -> str:
    return t(f"mote.ours.{tab_plan.current().person.filled_in_by}")


def _theirs(row: Row) -> None:
    """The slider goes by fives to twice the family's minutes; the box takes any number of them."""
    minutes = row.kommune.minutes
    said = t("mote.theirs")
    if not row.kommune_has_said:
        said = f"{said} ({t('mote.row.silent')})"
    with st.container(key=state.key(f"theirs-{row.id}"), gap=None):
        st.markdown(said)
        with st.container(horizontal=True, vertical_alignment="center", wrap=False):
            _slider(row, minutes)
            _box(row, minutes)


def _slider(row: Row, minutes: int) -> None:
    """It stands on a five: the box beside it holds the exact number."""
    last = min(max(_up(2 * row.family.minutes), _up(minutes), SHORTEST), limits.MINUTES_A_DAY)
    key = state.named(f"slider-{row.id}-{last}", _near(minutes))
    st.slider(
        t("mote.row.slider", title=names.named(row)),
        0,
        last,
        _near(minutes),
        step=STEP,
        format=t("length.short_minutes", number="%d"),
        key=key,
        on_change=state.tell,
        args=(row.id, "kommune_minutes", key),
        label_visibility="collapsed",
    )


def _box(row: Row, minutes: int) -> None:
    key = state.named(f"box-{row.id}", minutes)
    st.number_input(
        t("mote.row.box", title=names.named(row)),
        0,
        limits.MINUTES_A_DAY,
        minutes,
        step=STEP,
        required=True,
        key=key,
        on_change=state.tell,
        args=(row.id, "kommune_minutes", key),
        label_visibility="collapsed",
        width=130,
    )


def _up(minutes: int) -> int:
    return -(-minutes // STEP) * STEP


def _near(minutes: int) -> int:
    return (minutes + STEP // 2) // STEP * STEP


def _difference(row: Row) -> None:
    """What the week is apart, and where the time is not all."""
    with st.container(key=state.key(f"difference-{row.id}"), gap=None):
        st.markdown("  \n".join((t("mote.difference"), f"**{_apart(row)}**", *_other_ways(row))))


def _take_over(row: Row) -> None:
    """The one way into the family's plan; a task of no minutes is deleted where it is drawn."""
    if row.kommune.minutes == 0:
        st.caption(t("mote.row.zero" if row.day_index is not None else "mote.row.zero_rare"), width="content")
    elif row.differs:
        st.button(t("mote.row.take"), key=state.key(f"take-{row.id}"), on_click=_take, args=(row.id,))


def _apart(row: Row) -> str:
    if row.difference:
        return t("mote.row.difference", hours=signed(row.difference))
    return t("mote.row.same")


def _other_ways(row: Row) -> list[str]:
    ways = {
        "mote.row.kind_differs": row.kommune.service is not row.family.service,
        "mote.row.peer_differs": row.kommune.peer_minutes != row.family.peer_minutes,
        "mote.row.taken": row.taken_over and not row.differs,
    }
    found = ", ".join(t(name) for name, holds in ways.items() if holds)
    return [found] if found else []


def _take(task_id: str) -> None:
    state.edit(lambda plan: take_over(plan, task_id, tab_plan.today()), task_id)
