"""What moves with every change: the week's hours of each side, the reading they rest on, and the two clocks."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.meeting import MeetingView
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui.clock.record import ClockRecord, record
from bpa_ui.clock.svg import picture
from bpa_ui.mote import names, state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.amounts import signed
from bpa_ui.widgets.theme import look


@st.fragment(key=state.HEAD)
def draw() -> None:
    """Both sides as they stand now."""
    view = state.view()
    with st.container(key="mote-strip", gap="xsmall"):
        _hours(view)
        with st.container(key="mote-under", horizontal=True, vertical_alignment="center"):
            _reading(view.family)
            st.button(t("mote.undo"), key="mote-undo", on_click=_back, disabled=not tab_plan.can_undo())
    if state.open_day() >= 0:
        with st.container(key="mote-clocks"):
            family, kommune = st.columns(2)
            with family:
                _clock(names.shown(view.family), ours(view))
            with kommune:
                _clock(names.shown(view.kommune), t("mote.theirs"))


def ours(view: MeetingView) -> str:
    """«Vi mener», «Jeg mener»."""
    return t(f"mote.ours.{view.family.plan.person.filled_in_by}")


def _hours(view: MeetingView) -> None:
    """Before and now beside each other; the difference last."""
    told = [
        ("before", t("mote.before"), view.before),
        ("family", ours(view), view.family),
        ("kommune", t("mote.theirs"), view.kommune),
    ]
    with st.container(key="mote-hours", horizontal=True, gap="small"):
        for name, heading, found in told:
            counts = t("mote.counts", hours=hours(found.hours.counts_per_week)) if state.lines_shown() else ""
            _figure(name, heading, hours(found.hours.need_per_week), counts)
        _figure("difference", t("mote.difference"), signed(view.difference), "")


def _figure(name: str, heading: str, amount: str, below: str) -> None:
    large = f"**{amount}** {t('mote.per_week')}"
    with st.container(key=f"mote-of-{name}", width="stretch"):
        st.markdown("  \n".join(part for part in (heading, large, below) if part))


def _reading(found: Assessment) -> None:
    person = found.plan.person
    sentences = [t("mote.reading", year=found.plan.year)]
    if state.lines_shown():
        night = {"from_": TimeOfDay(person.night_from), "to": TimeOfDay(person.night_to)}
        answers = {"night": label(person.night_need), "two": label(person.two_helpers_need)}
        sentences.append(t("mote.reading_counts", **night, **answers))
    st.markdown(" ".join(sentences))


def _clock(found: Assessment, whose: str) -> None:
    """The chosen day, smaller than on Døgnet: two stand beside each other."""
    day = record(found, state.open_day())
    # Too small to hold the sum: it stands beside.
    st.markdown(f"{whose}  \n**{clock_length(day.total.need)}**  \n{t('mote.that_day')}")
    st.html(picture(day, look(), _said(day, whose)))


def _said(day: ClockRecord, whose: str) -> str:
    """The figure's name; the rows below tell the same, a task each."""
    parts = ", ".join(f"{label(family)} {clock_length(sums)}" for family, sums in day.total.by_family.items())
    need = clock_length(day.total.need)
    return t("mote.clock", whose=whose, day=day.total.name, need=need, parts=parts or "–")


def _back() -> None:
    tab_plan.undo()
    st.rerun()
