"""The year in the døgnklokke: the day types' days, what comes now and then, and services received today."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition
from bpa_core.documents.content.amounts import hours
from bpa_core.documents.content.blocks import Block, Cell, Column, Heading, PageBreak, Table
from bpa_core.documents.content.tables import Row, text_row, the_year
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import label, t
from bpa_core.wording.measured import evidence_words
from bpa_core.wording.names import task_name


def year(assessment: Assessment, edition: Edition) -> Iterator[Block]:
    """The year's tables, on a page of their own."""
    plan = assessment.plan
    if plan.day_types:
        yield PageBreak()
        yield Heading(t("papers.dognklokke.year"))
        yield the_year(assessment)
    if plan.occasional:
        yield Heading(t("papers.dognklokke.occasional"))
        yield _occasional(assessment, edition)
    undrawn = tuple(one for one in plan.existing_services if not one.drawn)
    if undrawn:
        yield Heading(t("papers.dognklokke.existing"))
        yield _existing(undrawn, assessment.plan.year)


def _occasional(assessment: Assessment, edition: Edition) -> Table:
    columns = (
        Column(t("papers.col.task"), 4),
        Column(t("papers.col.often"), 2),
        Column(t("papers.col.helpers"), 0, number=True),
        Column(t("papers.col.minutes"), 0, number=True),
        Column(t("papers.col.peer"), 0, number=True),
        Column(t("papers.col.year"), 0, number=True),
        Column(t("papers.col.why" if edition is Edition.KOMMUNE else "papers.col.why_sure"), 5),
    )
    rows = tuple(_occasional_row(assessment, one, edition) for one in assessment.plan.occasional)
    return Table(t("papers.dognklokke.occasional_alt"), columns, rows)


def _occasional_row(assessment: Assessment, task: Occasional, edition: Edition) -> Row:
    own = tuple(one for one in assessment.hours.entries if one.task_id == task.id)
    often = "papers.dognklokke.times_one" if task.times == 1 else "papers.dognklokke.times"
    below = " · ".join(dict.fromkeys((label(task.category), label(task.service))))
    return (
        Cell(task_name(task), below),
        Cell(t(often, times=task.times, per=label(task.per))),
        Cell(str(task.helpers)),
        Cell(str(task.minutes)),
        Cell(str(task.peer_minutes) if task.peer_minutes else t("papers.none")),
        Cell(hours(assessment.hours.per_year(own)) if own else t("papers.none")),
        Cell(task.reason, evidence_shown(task, edition, covered=not own)),
    )


def _existing(services: tuple[ExistingService, ...], year: int) -> Table:
    columns = (
        Column(t("papers.col.task"), 3),
        Column(t("papers.col.service"), 2),
        Column(t("papers.col.week"), 1, number=True),
    )
    rows = tuple(text_row(task_name(one), label(one.service), hours(one.minutes_a_week(year))) for one in services)
    return Table(t("papers.dognklokke.existing_alt"), columns, rows)


def evidence_shown(task: Activity | Occasional, edition: Edition, *, covered: bool) -> str:
    """The kommune is told what is timed or confirmed; what is estimated is the family's own to know."""
    if covered or (edition is Edition.KOMMUNE and task.evidence is Evidence.ESTIMATED):
        return ""
    return evidence_words(task)
