"""Another version of the plan beside this one: row by row, either is taken, or both are noted until it is settled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import streamlit as st

from bpa_core.assessment.assess import Assessment, PlanNotAssessable, assess
from bpa_core.compare_plans.rows import Row, differing
from bpa_core.compare_plans.take import with_all_rows, with_row
from bpa_core.compare_plans.views import is_noted, row_of, with_note, with_view_taken, without_view
from bpa_core.editing.year import days_stated
from bpa_core.plan import limits
from bpa_core.plan.model import OtherView, Plan
from bpa_core.plan_file.errors import Fault
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import t
from bpa_core.texts.numbers import hours
from bpa_core.wording.compare_plans import cells, row_name
from bpa_core.wording.faults import fault_line, fault_sentence
from bpa_ui.legg_inn import section_messages
from bpa_ui.session import opened_file, tab_plan
from bpa_ui.widgets import table
from bpa_ui.widgets.escape import escape_markdown

KEY = "bpa.compare"
MOST_ROWS = 30
MOST_FAULTS = 10


@dataclass
class Other:
    """The other plan while it is open, who made it, and the rows that were kept as they were."""

    plan: Plan
    kept: set[str] = field(default_factory=set)


def is_open() -> bool:
    """Whether another plan stands beside: then the page is about it alone."""
    return KEY in st.session_state


def draw() -> None:
    """The section: what is not settled, a file to open, or the two side by side."""
    st.header(t("compare.heading"), anchor=False)
    section_messages.show_message("compare")
    other: Other | None = st.session_state.get(KEY)
    if other is not None:
        _beside(other)
    else:
        st.markdown(t("compare.lead"))
        opened_file.ask(t("compare.open"), "compare-file", _read, hint=t("compare.open_help"))
    _open_views()


def _read(given: bytes, _: str) -> None:
    try:
        st.session_state[KEY] = Other(read_plan(given))
    except PlanFileError as error:
        section_messages.set_message(
            "compare", "error", *(escape_markdown(fault_line(fault)) for fault in error.faults[:MOST_FAULTS])
        )


def _close() -> None:
    st.session_state.pop(KEY, None)


def _beside(other: Other) -> None:
    plan = tab_plan.current()
    who = st.text_input(
        t("compare.who"), value=t("compare.who_default"), max_chars=limits.TITLE_LENGTH, key="compare-who"
    )
    name = who.strip() or t("compare.who_default")
    _hours(plan, other.plan, name)
    rows = differing(plan, other.plan)
    left = [row for row in rows if row.key not in other.kept and not is_noted(plan, row)]
    if not rows:
        st.success(t("compare.same"))
    elif not left:
        st.success(t("compare.done"))
    else:
        count = t("compare.rows_one") if len(left) == 1 else t("compare.rows_many", count=len(left))
        st.subheader(count, anchor=False)
        for row in left[:MOST_ROWS]:
            _row(row, other, name)
        if len(left) > MOST_ROWS:
            st.markdown(t("compare.more", count=len(left) - MOST_ROWS))
        words = t("compare.take_all", who=escape_markdown(name))
        st.button(words, on_click=_take_all, args=(other, name), help=t("compare.take_all_help"))
    if other.kept:
        st.caption(t("compare.kept", count=len(other.kept)))
    st.button(t("compare.close"), on_click=_close, type="secondary" if left else "primary")


def _hours(plan: Plan, other: Plan, who: str) -> None:
    """Both by the same rules on the same day."""
    both = (tab_plan.problem() or tab_plan.assessed(), _assessed(other))
    lines = [
        [t("compare.need"), *(_week(one, lambda assessment: hours(assessment.hours.need_per_week)) for one in both)],
        [
            t("compare.counts"),
            *(_week(one, lambda assessment: hours(assessment.hours.counts_per_week)) for one in both),
        ],
        [t("compare.days_told"), *(str(days_stated(one)) for one in (plan, other))],
    ]
    table.show([t("compare.hours"), t("compare.mine"), escape_markdown(who)], lines)


def _assessed(plan: Plan) -> Assessment | Sequence[Fault]:
    try:
        return assess(plan, tab_plan.today())
    except PlanNotAssessable as error:
        return error.faults


def _week(assessed: Assessment | Sequence[Fault], tell: Callable[[Assessment], str]) -> str:
    return (
        tell(assessed)
        if isinstance(assessed, Assessment)
        else " ".join(escape_markdown(fault_sentence(one)) for one in assessed)
    )


def _row(row: Row, other: Other, who: str) -> None:
    with st.container(border=True, key=f"compare-{row.key}"):
        _words(row, who)
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("compare.take", who=escape_markdown(who)),
                key=f"take-{row.key}",
                on_click=_take,
                args=(row, other, who),
            )
            st.button(t("compare.keep"), key=f"keep-{row.key}", on_click=other.kept.add, args=(row.key,))
            if row.my_task or row.other_task:
                st.button(t("compare.later"), key=f"later-{row.key}", on_click=_note, args=(row, who))


def _words(row: Row, who: str) -> None:
    name = escape_markdown(row_name(row))
    st.markdown(f"**{t('compare.in_day', task=name, day=escape_markdown(row.day)) if row.day else name}**")
    lines = [[what, escape_markdown(mine), escape_markdown(theirs)] for what, mine, theirs in cells(row)]
    table.show([t("compare.field"), t("compare.mine"), escape_markdown(who)], lines, numbers_to=0)


def _take(row: Row, other: Other, who: str) -> None:
    words = t("compare.taken", task=escape_markdown(row_name(row)), who=escape_markdown(who))
    _changed(lambda plan: with_row(plan, other.plan, row), words)


def _take_all(other: Other, who: str) -> None:
    _changed(lambda plan: with_all_rows(plan, other.plan), t("compare.all_taken", who=escape_markdown(who)))


def _note(row: Row, who: str) -> None:
    _changed(lambda plan: with_note(plan, row, who), "")


def _changed(change: Callable[[Plan], Plan], words: str) -> None:
    if section_messages.try_replace("compare", change) and words:
        section_messages.set_message("compare", "success", words)


def _open_views() -> None:
    """What two have said and not settled: it is in the plan, so it stands here whoever opens the file."""
    plan = tab_plan.current()
    if not plan.other_views:
        return
    st.subheader(t("compare.open_first"), anchor=False)
    st.markdown(t("compare.open_lead"))
    for place, view in enumerate(plan.other_views[:MOST_ROWS]):
        _view(place, view)


def _view(place: int, view: OtherView) -> None:
    row, who = row_of(tab_plan.current(), view), view.who or t("compare.who_default")
    with st.container(border=True, key=f"view-{place}"):
        _words(row, who)
        with st.container(horizontal=True, gap="small"):
            words = t("compare.taken", task=escape_markdown(row_name(row)), who=escape_markdown(who))
            st.button(
                t("compare.take", who=escape_markdown(who)),
                key=f"view-take-{place}",
                on_click=_changed,
                args=(lambda plan: with_view_taken(plan, view), words),
            )
            st.button(
                t("compare.settle_mine"),
                key=f"view-keep-{place}",
                on_click=_changed,
                args=(lambda plan: without_view(plan, view), ""),
            )
