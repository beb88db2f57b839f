"""Tables that several papers share: hours by service, by category, and the year's days."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.documents.content.amounts import fine_column, hours, need_year, week
from bpa_core.documents.content.blocks import Cell, Column, Fact, Table
from bpa_core.hours.result import HoursEntry
from bpa_core.overview.days import day_sum
from bpa_core.plan.categories import Category, Family, Service, family_of
from bpa_core.plan.map_tasks import Task
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length

Row = tuple[Cell, ...]
Group = tuple[str, tuple[HoursEntry, ...]]


def text_row(*texts: str, strong: bool = False) -> Row:
    """A row of plain cells."""
    return tuple(Cell(text, strong=strong) for text in texts)


def service_groups(assessment: Assessment) -> Iterator[Group]:
    """Each service of the need with its slices."""
    for service in Service:
        entries = tuple(one for one in assessment.hours.entries if one.service is service)
        if entries:
            yield label(service), entries


def category_groups(assessment: Assessment) -> Iterator[Group]:
    """Each category of the need with its slices; services received today have none and come last."""
    for category in (*Category, None):
        entries = tuple(one for one in assessment.hours.entries if one.category is category)
        if entries:
            yield label(category) if category else t("papers.own.existing"), entries


def tasks_of_family(assessment: Assessment, family: Family) -> list[Task]:
    """The tasks of that part of life that are need, in plan order."""
    need = {entry.task_id for entry in assessment.hours.entries}
    own = (task for task in answers.tasks(assessment.plan) if family_of(task.category, task.service) is family)
    return [task for task in own if task.id in need]


def hours_gap(assessment: Assessment) -> str:
    """The place for the hours: to be drawn, or drawn and covered by others."""
    drawn = any(True for _ in assessment.plan.items)
    return t("papers.gap", what=t("papers.soknad.hours_covered_gap" if drawn else "papers.soknad.apply_hours_gap"))


def need_facts(assessment: Assessment) -> tuple[Fact, ...]:
    """The need a week and a year; a gap where nothing is drawn yet, never a zero that nobody meant."""
    week_name, year_name = t("papers.fact.need_week"), t("papers.fact.need_year")
    if not assessment.hours.entries:
        gap = hours_gap(assessment)
        return (Fact(week_name, gap, gap=True),)
    return (Fact(week_name, week(assessment.hours.need_per_week)), Fact(year_name, need_year(assessment)))


def by_service(assessment: Assessment) -> Table:
    """Need by service, a week and a year, with its sum."""
    return _week_and_year(assessment, "papers.col.service", service_groups(assessment))


def by_category(assessment: Assessment) -> Table:
    """Need by category, a week and a year, with its sum."""
    return _week_and_year(assessment, "papers.col.category", category_groups(assessment))


def the_year(assessment: Assessment) -> Table:
    """The day types: how many, the help an average one takes, and the hours they make a year; then what is not
    drawn on any day, so that the sum is the whole need.
    """
    columns = (
        Column(t("papers.col.day_type"), 3),
        Column(t("papers.col.days"), 1, number=True),
        Column(t("papers.col.help_a_day"), 1, number=True),
        Column(t("papers.col.year"), 1, number=True),
    )
    told = (*_day_rows(assessment), *_undrawn_rows(assessment))
    years = fine_column([a_year for _, a_year in told])
    rows = tuple(text_row(*names, year) for (names, _), year in zip(told, years, strict=True))
    sum_of_all = hours(assessment.hours.need_per_year)
    total = text_row(t("papers.sum"), str(assessment.hours.days_stated), "", sum_of_all, strong=True)
    return Table(t("papers.dognklokke.year_alt"), columns, (*rows, total))


Told = tuple[tuple[str, str, str], Fraction]
"""What a row says before its last column, and the minutes a year that stand there."""


def _undrawn_rows(assessment: Assessment) -> Iterator[Told]:
    undrawn = [one for one in assessment.hours.entries if one.day_index is None]
    occasional = [one for one in undrawn if one.category]
    existing = [one for one in undrawn if not one.category]
    for name, own in (("occasional", occasional), ("existing", existing)):
        if own:
            yield (t(f"papers.dognklokke.{name}"), "", ""), assessment.hours.per_year(own)


def _day_rows(assessment: Assessment) -> Iterator[Told]:
    for index, day in enumerate(assessment.plan.day_types):
        a_year = assessment.hours.per_year(one for one in assessment.hours.entries if one.day_index == index)
        yield (day.name, str(day.days_per_year), clock_length(day_sum(assessment, index).need)), a_year


def _week_and_year(assessment: Assessment, name: str, groups: Iterable[Group]) -> Table:
    columns = (
        Column(t(name), 3),
        Column(t("papers.col.week"), 1, number=True),
        Column(t("papers.col.year"), 1, number=True),
    )
    need = assessment.hours
    told = tuple(groups)
    weeks = fine_column([need.per_week(own) for _, own in told])
    years = fine_column([need.per_year(own) for _, own in told])
    rows = tuple(text_row(one, *cells) for (one, _), *cells in zip(told, weeks, years, strict=True))
    total = text_row(t("papers.sum"), hours(need.need_per_week), hours(need.need_per_year), strong=True)
    return Table(t("papers.table_of", what=t(name)), columns, (*rows, total))
