"""Granted beside needed beside applied for: the gap first, then the figure and the table."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.plan.categories import Service
from bpa_core.texts import label
from bpa_core.texts.lengths import gap_in_words
from bpa_core.texts.numbers import clock_length, hours
from bpa_core.vedtak import Comparison, Row, VedtakAssessment
from bpa_ui.charts import base
from bpa_ui.charts.granted import granted_figure
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.address import t_for_reader


def show(judged: VedtakAssessment) -> None:
    """Nothing before something is told."""
    comparison = judged.comparison
    rows = (*(comparison.parted or comparison.rows), comparison.total)
    if all(row.granted is None and row.applied is None for row in rows):
        return
    st.header(_heading(comparison.total), anchor=False)
    st.markdown(_gap(comparison.total))
    names = [_name(row) for row in rows]
    base.show(granted_figure(rows, names), t_for_reader("vedtak.compare.alt"), "vedtak-compare")
    _table(rows, names)
    if comparison.moved_between_services:
        st.markdown(t_for_reader("vedtak.compare.in_one_sum" if comparison.in_one_sum else "vedtak.compare.note"))
    _health(comparison)


def _heading(total: Row) -> str:
    if total.measure is None:
        return t_for_reader("vedtak.compare.heading_alone")
    return t_for_reader("vedtak.compare.heading", measure=t_for_reader(f"measure.{total.measure}"))


def _table(rows: Sequence[Row], names: Sequence[str]) -> None:
    """The same as the figure; what nobody has told of any service has no column."""
    cells = [_cells(row) for row in rows]
    columns = [name for name in cells[0] if any(line[name] is not None for line in cells)]
    header = [t_for_reader("vedtak.compare.service"), *(t_for_reader(f"vedtak.{name}") for name in columns)]
    words = [[line[name] or t_for_reader("vedtak.compare.not_told") for name in columns] for line in cells]
    tables.show(header, [[name, *line] for name, line in zip(names, words, strict=True)])


def _gap(total: Row) -> str:
    if total.gap is None or total.gap_a_day is None or total.measure is None:
        return t_for_reader("vedtak.compare.unknown")
    measure = t_for_reader(f"measure.{total.measure}")
    if total.gap <= 0:
        return t_for_reader("vedtak.compare.none", measure=measure)
    gap, a_day = gap_in_words(total.gap), clock_length(total.gap_a_day)
    return t_for_reader("vedtak.compare.gap", gap=gap, a_day=a_day, measure=measure)


def _health(comparison: Comparison) -> None:
    """Health services cannot be demanded as BPA (pbrl § 2-1 d): a gap there is of another kind."""
    row = next((one for one in comparison.rows if one.service is Service.HELSEHJELP), None)
    if row and row.gap is not None and row.gap > 0:
        st.markdown(t_for_reader("vedtak.compare.health", hours=gap_in_words(row.gap)))


def _name(row: Row) -> str:
    if row.in_one_sum:
        return t_for_reader("vedtak.compare.one_sum")
    return label(row.service) if row.service else t_for_reader("vedtak.compare.total")


def _cells(row: Row) -> dict[str, str | None]:
    """What stands in each column; None: not told. A service that the vedtak does not name has been given no figure."""
    amounts = {"applied": row.applied or None, "needed": row.needed, "granted": row.granted or None, "gap": row.gap}
    words = {name: None if one is None else hours(one) for name, one in amounts.items()}
    return {**words, "gap_a_day": None if row.gap_a_day is None else clock_length(row.gap_a_day)}
