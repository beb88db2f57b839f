"""What moves with every change: the clock, the sums, and the warnings beside their rows. A fragment of its own."""

import streamlit as st

from bpa_core.assessment import Assessment
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui import empty, tab_plan, tables
from bpa_ui.charts import base
from bpa_ui.clock import ClockRecord, alt, figure, record
from bpa_ui.clock.words import rows
from bpa_ui.dognet import cautions, state, style
from bpa_ui.dognet.cautions import Slots
from bpa_ui.look import look
from bpa_ui.words import safe


@st.fragment(key=state.VIEW)
def draw(slots: Slots) -> None:
    """The open day as the plan has it now. `slots` are the places of the rows' warnings."""
    if tab_plan.problem():
        empty.faulty(tab_plan.problem())
        return
    found = tab_plan.assessed()
    day = record(found, state.open_day())
    with st.container(key="dog-clock"):
        st.plotly_chart(figure(day, look()), theme=None, config=base.CONFIG, alt=alt(day), key="dog-figure")
    style.legend(day)
    _now(found, day)
    _table(day)
    cautions.write(found, slots)


def _now(found: Assessment, day: ClockRecord) -> None:
    """The day's sum and the week's; on a phone it stays at the lower edge."""
    total = day.total
    lines = [t("dognet.now.day", length=clock_length(total.need)), t("dognet.now.all", hours=hours(total.week_if_all))]
    with st.container(key="dog-now"):
        st.markdown("  \n".join(lines))
    week = found.hours
    if len(found.plan.day_types) > 1:
        own = week.per_week(one for one in week.slices if one.day_index == total.index)
        values = {"days": total.days_per_year, "own": hours(own), "week": hours(week.need_per_week)}
        st.markdown(t("dognet.now.share" if total.days_per_year else "dognet.now.no_days", **values))
    if total.counts != total.need:
        st.markdown(t("dognet.now.counts", counts=clock_length(total.counts)))


def _table(day: ClockRecord) -> None:
    folded = st.expander(t("dognet.clock.table"), key="dog-table", on_change="rerun", type="compact")
    if folded.open:
        with folded:
            header = [t(f"dognet.clock.column.{name}") for name in ("time", "task", "kind", "minutes")]
            tables.show(header, [[*map(safe, cells)] for cells in rows(day)], numbers_from=4)
