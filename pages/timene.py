"""Timene: the hours of a week and a year, by task and service, the span of days, and how they were computed."""

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd
import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.result import Origin
from bpa_core.overview.breakdown import by_category, by_service
from bpa_core.overview.days import day_sums, span
from bpa_core.overview.task_rows import Line, lines
from bpa_core.overview.waterfall import waterfall
from bpa_core.plan.categories import Category, Family, Service, family_of
from bpa_core.table.form import TABLE_MIMES, TableForm, table_name
from bpa_core.table.hours_table import hours_table
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import clock_length, hours, number
from bpa_core.wording.names import task_name
from bpa_ui.charts import base
from bpa_ui.charts.days import days_figure
from bpa_ui.charts.stacked_bars import stacked_bars_figure
from bpa_ui.charts.waterfall import waterfall_figure
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import headline
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.escape import escape_markdown


def _stacked(assessment: Assessment, weeks: pd.DataFrame, kind: str) -> None:
    names = [label(_code(kind, value)) if value else t("timene.no_category") for value in weeks.index]
    families = [_family(_code(kind, value)) if value else None for value in weeks.index]
    sources = [_source_name(assessment, source) for source in weeks.columns]
    base.show(stacked_bars_figure(weeks, names, families, sources), t(f"timene.{kind}.alt"), f"timene-{kind}")
    header = [
        t(f"timene.{kind}.column"),
        *map(escape_markdown, sources),
        t("timene.column.week"),
        t("timene.column.year"),
    ]
    with st.expander(t("timene.as_table")):
        rows = [*zip(names, weeks.to_numpy(), strict=True), (t("timene.total"), weeks.sum())]
        tables.show(header, [_cells(assessment, name, list(parts)) for name, parts in rows])


def _code(kind: str, value: str) -> Category | Service:
    return Category(value) if kind == "category" else Service(value)


def _family(code: Category | Service) -> Family | None:
    return family_of(code, Service.PERSONLIG_ASSISTANSE) if isinstance(code, Category) else None


def _source_name(assessment: Assessment, source: str) -> str:
    return assessment.plan.day_types[int(source) - 1].name if source.isdecimal() else t(f"timene.source.{source}")


def _cells(assessment: Assessment, name: str, parts: Sequence[Fraction]) -> list[str]:
    total = sum(parts, Fraction(0))
    return [
        name,
        *(hours(part) if part else "" for part in parts),
        hours(total),
        hours(total * assessment.hours.days_in_year / 7, 0),
    ]


def _by_what(assessment: Assessment, table: pd.DataFrame) -> None:
    st.header(t("timene.by.heading"), anchor=False)
    kinds = {"category": by_category, "service": by_service}
    chosen = st.segmented_control(
        t("timene.by.question"),
        list(kinds),
        default="category",
        format_func=lambda kind: t(f"timene.{kind}.name"),
        required=True,
        key="timene-by",
    )
    _stacked(assessment, kinds[chosen](table), chosen)


def _days(assessment: Assessment) -> None:
    across = span(assessment)
    if across is None:
        return
    st.header(t("timene.days.heading"), anchor=False)
    st.markdown(
        t(
            "timene.days.span",
            light=clock_length(across.lightest.need),
            light_name=escape_markdown(across.lightest.name),
            heavy=clock_length(across.heaviest.need),
            heavy_name=escape_markdown(across.heaviest.name),
        )
    )
    sums = day_sums(assessment)
    base.show(days_figure(sums), t("timene.days.alt"), "timene-days")
    with st.expander(t("timene.as_table")):
        header = [t(f"timene.days.{name}") for name in ("name", "per_year", "need", "counts", "week_if_all")]
        rows = [
            [escape_markdown(one.name), str(one.days_per_year), clock_length(one.need), clock_length(one.counts),
             hours(one.week_if_all)]
            for one in sums
        ]  # fmt: skip
        tables.show(header, rows)


def _fall(assessment: Assessment) -> None:
    st.header(t("timene.fall.heading"), anchor=False)
    st.markdown(t("timene.fall.lead"))
    result = waterfall(assessment)
    base.show(waterfall_figure(result), t("timene.fall.alt"), "timene-fall")
    steps = [[label(step.reason), f"−{hours(step.minutes)}", hours(step.left)] for step in result.steps]
    with st.expander(t("timene.as_table")):
        tables.show(
            [t("timene.fall.column"), t("timene.column.week"), t("timene.fall.left")],
            [[t("timene.fall.need"), hours(result.need), hours(result.need)], *steps,
             [t("timene.fall.counts"), hours(result.counts), hours(result.counts)]],
        )  # fmt: skip
    who = assessment.plan.person.addressed
    for step in result.steps:
        st.markdown(f"**{label(step.reason)}:** {t_for(f'not_counted_help.{step.reason}', who)}")


def _line_cells(line: Line) -> list[str]:
    taken = (line.covered, line.overlap, line.peer)
    where = escape_markdown(line.day_name) if line.origin is Origin.DRAWN else t(f"timene.source.{line.origin.value}")
    return [
        escape_markdown(task_name(line.task)),
        where,
        clock_length(line.drawn),
        *(f"−{clock_length(one)}" if one else "" for one in taken),
        clock_length(line.own),
        hours(line.per_week, 2),
        hours(line.counts_per_week, 2),
        ", ".join(label(reason) for reason in line.reasons),
    ]


def _how(assessment: Assessment) -> None:
    st.header(t("timene.how.heading"), anchor=False)
    for step in range(1, 7):
        st.markdown(f"{step}. " + t(f"timene.how.{step}", days=number(assessment.hours.days_in_year, 0)))
    with st.expander(t("timene.how.lines")):
        columns = ("task", "where", "drawn", "covered", "overlap", "peer", "own", "week", "counts", "reasons")
        tables.show(
            [t(f"timene.how.column.{name}") for name in columns],
            [_line_cells(one) for one in lines(assessment)],
            numbers_from=2,
        )


def _files(assessment: Assessment, table: pd.DataFrame) -> None:
    with st.expander(t("timene.files.heading")):
        st.markdown(t("timene.files.lead"))
        with st.container(horizontal=True):
            for form in TableForm:
                _download(assessment, table, form)


def _download(assessment: Assessment, table: pd.DataFrame, form: TableForm) -> None:
    """Made when it is asked for: no address leads to numbers nobody wants; the button shows that it is being made."""
    st.download_button(
        t("timene.files.download", form=label(form)),
        data=lambda: _file(assessment, table, form),
        file_name=table_name(form, assessment.as_of),
        mime=TABLE_MIMES[form],
        on_click="ignore",
        key=f"timene-{form}",
    )


def _file(assessment: Assessment, table: pd.DataFrame, form: TableForm) -> bytes:
    from bpa_core.table.files import table_file  # the papers' libraries, which the page itself does without

    return table_file(table, form, assessment.as_of)


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    if not assessment.hours.entries:
        empty.nothing_drawn()
        return
    headline.show_headline(
        hours(assessment.hours.need_per_week),
        t("timene.big.week"),
        t("timene.big.year", hours=hours(assessment.hours.need_per_year, 0), days=assessment.hours.days_in_year),
    )
    st.markdown(t("disclaimer.average"))
    table = hours_table(assessment)
    _by_what(assessment, table)
    _days(assessment)
    _fall(assessment)
    _how(assessment)
    _files(assessment, table)


page()
