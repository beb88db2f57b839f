"""Where the way goes on: after an appeal, after a vedtak that grants everything, and at renewal."""

import streamlit as st

from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import label
from bpa_core.texts.numbers import hours, long_date
from bpa_core.vedtak import Availability, Remedy, VedtakAssessment
from bpa_core.vedtak.changes import Changes, Difference, TaskChange, changes_between
from bpa_core.wording.faults import fault_line
from bpa_core.wording.names import task_name
from bpa_ui.reading.passages import law_links
from bpa_ui.session import opened_file, tab_plan
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.address import t_for_reader
from bpa_ui.widgets.amounts import signed
from bpa_ui.widgets.escape import escape_markdown

MOST_TASKS = 60
MOST_FAULTS = 10
OLDER, FAULTS = "bpa.older-plan", "bpa.older-plan-faults"


def show_inconsistencies(judged: VedtakAssessment, *, of_the_last_day: bool) -> None:
    """What should be looked at again, beside where it was told: said, never refused."""
    for code in judged.inconsistencies:
        if code.of_the_last_day is of_the_last_day:
            st.warning(t_for_reader(f"inconsistency.{code}"))


def show_next_steps(vedtak: Vedtak, judged: VedtakAssessment) -> None:
    """A vedtak that grants everything is not the end of the road."""
    if not judged.next_steps:
        return
    st.header(t_for_reader("vedtak.next.heading"), anchor=False)
    renewal = judged.renewal.day if judged.renewal else judged.appeal.day
    values = {
        "kostnader": {"day": long_date(judged.costs.day)},
        "fristen_gjelder": {"day": long_date(judged.appeal.day)},
        "fornyelse": {"end": long_date(vedtak.valid_to or renewal), "day": long_date(renewal)},
    }
    steps = (t_for_reader(f"next_step.{step}", **values.get(step, {})) for step in judged.next_steps)
    st.markdown("\n".join(f"- {step}" for step in steps))


def show_remedies(judged: VedtakAssessment) -> None:
    """Every way on: those open now, a fold each; those to come, and those closed, a fold together."""
    st.header(t_for_reader("vedtak.ways.heading"), anchor=False)
    with st.container(key="bpa-ways", gap="xsmall"):
        for availability in Availability:
            remedies = [way for way in judged.remedies if way.availability is availability]
            if availability is Availability.NOW and remedies:
                st.subheader(label(availability), anchor=False)
                for way in remedies:
                    with st.expander(label(way.code)):
                        _remedy(way)
            elif remedies:
                with st.expander(f"{label(availability)}: {', '.join(label(way.code) for way in remedies)}"):
                    for way in remedies:
                        st.markdown(f"**{label(way.code)}**")
                        _remedy(way)


def _remedy(way: Remedy) -> None:
    until = t_for_reader("vedtak.ways.until", day=long_date(way.last_day.day)) if way.last_day else ""
    st.markdown(" ".join(part for part in (t_for_reader(f"remedy_how.{way.code}"), until) if part))
    st.markdown(f":small[{t_for_reader('vedtak.basis', law=law_links(way.basis))}]")


def show_renewal(plan: Plan) -> None:
    """An older saved plan beside the present one. The file is read once, and let go of."""
    st.header(t_for_reader("vedtak.renewal.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.renewal.lead"))
    opened_file.ask(t_for_reader("vedtak.renewal.file"), "vedtak-older", _read)
    for fault in st.session_state.pop(FAULTS, ()):
        st.error(escape_markdown(fault_line(fault)))
    if OLDER in st.session_state:
        _changes(changes_between(st.session_state[OLDER], plan, tab_plan.today()))


def _read(given: bytes, _: str) -> None:
    try:
        st.session_state[OLDER] = read_plan(given)
    except PlanFileError as error:
        st.session_state.pop(OLDER, None)
        st.session_state[FAULTS] = error.faults[:MOST_FAULTS]


def _changes(changes: Changes) -> None:
    if changes.none:
        st.markdown(t_for_reader("vedtak.renewal.same"))
        return
    rows = [
        _difference(t_for_reader("vedtak.renewal.need"), changes.need),
        _difference(t_for_reader("vedtak.renewal.counts"), changes.counts),
        *(_difference(label(code), one) for code, one in changes.by_service.items()),
        *(_difference(label(code), one) for code, one in changes.by_category.items()),
    ]
    tables.show([t_for_reader(f"vedtak.renewal.{name}") for name in ("what", "then", "now", "change")], rows)
    if changes.tasks:
        header = [t_for_reader(f"vedtak.renewal.{name}") for name in ("task", "day", "how", "then", "now")]
        tables.show(header, [_task(one) for one in changes.tasks[:MOST_TASKS]], numbers_from=3)
    if len(changes.tasks) > MOST_TASKS:
        st.markdown(t_for_reader("vedtak.renewal.more", count=len(changes.tasks) - MOST_TASKS))


def _difference(name: str, difference: Difference) -> list[str]:
    return [name, hours(difference.older), hours(difference.newer), signed(difference.change)]


def _task(change: TaskChange) -> list[str]:
    """Its hours a week then and now; none where it was not there."""
    day = escape_markdown(change.day_type) or t_for_reader("vedtak.renewal.any_day")
    then = hours(change.week.older) if change.older else ""
    now = hours(change.week.newer) if change.newer else ""
    return [escape_markdown(task_name(change.task)), day, label(change.kind), then, now]
