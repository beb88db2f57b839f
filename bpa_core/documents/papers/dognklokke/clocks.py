"""The døgnklokke: each day type as a clock and as a table, the year, the sums, lines for a professional."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import hours, minutes
from bpa_core.documents.content.blocks import (
    Block,
    Cell,
    Clock,
    Column,
    Content,
    Fact,
    Facts,
    Heading,
    Lines,
    PageBreak,
    Para,
    Table,
    Tone,
)
from bpa_core.documents.content.clock_picture import clock_picture
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.tables import Row, by_category, by_service, need_facts, text_row, the_year
from bpa_core.hours.day_timeline import covers
from bpa_core.overview.days import day_sum
from bpa_core.overview.task_rows import lines
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import label, t
from bpa_core.wording.measured import evidence_words
from bpa_core.wording.names import start_times, task_name


def content(assessment: Assessment, edition: Edition) -> Content:
    """The whole paper; the family's own copy says how sure each time is, and what may be questioned."""
    blocks = (
        *_sums(assessment),
        *(block for at in range(len(assessment.plan.day_types)) for block in day_blocks(assessment, at, edition)),
        *year(assessment, edition),
        *_confirmation(),
        *own_copy(assessment, edition),
    )
    return framed(assessment, Kind.DOGNKLOKKE, edition, blocks)


def _sums(assessment: Assessment) -> Iterator[Block]:
    plan, person = assessment.plan, assessment.plan.person
    if plan.title:
        yield Para(plan.title, Tone.LEAD)
    night = t("papers.fact.night_value", night_from=person.night_from, night_to=person.night_to)
    yield Facts(
        (
            *need_facts(assessment),
            *((Fact(t("papers.fact.kommune"), person.kommune),) if person.kommune else ()),
            Fact(t("papers.fact.night"), night),
        ),
        large=True,
    )
    yield Para(t("papers.dognklokke.about"))
    if not assessment.hours.entries:
        yield Para(t("papers.dognklokke.empty"), Tone.STRONG)
        return
    yield Heading(t("papers.dognklokke.by_service"))
    yield by_service(assessment)
    yield Heading(t("papers.dognklokke.by_category"))
    yield by_category(assessment)


def day_blocks(assessment: Assessment, index: int, edition: Edition) -> Iterator[Block]:
    """One day type on pages of its own: its clock and its table."""
    day = assessment.plan.day_types[index]
    need = day_sum(assessment, index).need
    yield PageBreak()
    yield Heading(_day_title(day))
    yield Clock(clock_picture(assessment, index))
    if not day.activities:
        yield Para(t("papers.dognklokke.empty"))
        return
    yield Para(t("papers.dognklokke.below_minutes", total=minutes(need)), Tone.SMALL)
    help_each = {line.task.id: line.own for line in lines(assessment) if line.day_index == index}
    rows = tuple(
        _task_row(number, task, help_each.get(task.id), edition) for number, task in enumerate(day.activities, start=1)
    )
    yield Table(t("papers.dognklokke.table_alt", name=day.name), _task_columns(edition), rows)


def _day_title(day: DayType) -> str:
    key = "papers.dognklokke.day_one" if day.days_per_year == 1 else "papers.dognklokke.day"
    return t(key, name=day.name, days=day.days_per_year)


def _task_columns(edition: Edition) -> tuple[Column, ...]:
    return (
        Column(t("papers.col.nr"), 0, number=True),
        Column(t("papers.col.time"), 0),
        Column(t("papers.col.task"), 4),
        *_amounts_and_why("help", edition),
    )


def _amounts_and_why(of_all: str, edition: Edition) -> Iterator[Column]:
    """Helpers, minutes a time, peers' minutes, what it comes to, and why; how sure it is, the kommune is not told."""
    for name in ("helpers", "minutes", "peer", of_all):
        yield Column(t(f"papers.col.{name}"), 0, number=True)
    yield Column(t("papers.col.why" if edition is Edition.KOMMUNE else "papers.col.why_sure"), 5)


def _task_row(number: int, task: Activity, help_each: Fraction | None, edition: Edition) -> Row:
    """`help_each`: minutes of help an average such day; None: others cover it."""
    covered = help_each is None
    return (
        Cell(str(number)),
        Cell(_when(task)),
        Cell(task_name(task), _below_title(task)),
        Cell(t("papers.none") if covered else str(task.helpers)),
        Cell(_each_time(task, task.minutes)),
        Cell(_each_time(task, task.peer_minutes) if task.peer_minutes and not covered else t("papers.none")),
        Cell(t("papers.none") if help_each is None else minutes(help_each)),
        Cell(task.reason, evidence_shown(task, edition, covered=covered)),
    )


def _when(task: Activity) -> str:
    """From and to; of a task of several times how many, and each below its title."""
    if task.also_at:
        return t("papers.dognklokke.several", times=len(task.starts))
    return f"{task.start}–{TimeOfDay.at(task.start + task.minutes)}"


def _each_time(task: Activity, minutes_each: int) -> str:
    return f"{len(task.starts)} × {minutes_each}" if task.also_at else str(minutes_each)


def _below_title(task: Activity) -> str:
    parts = [label(task.service)] if covers(task) else [label(task.category), label(task.service)]
    if task.also_at:
        parts.append(t("papers.dognklokke.starts", starts=start_times(task)))
    if task.share.n != task.share.m:
        parts.append(t("papers.dognklokke.share", n=task.share.n, m=task.share.m))
    return " · ".join(dict.fromkeys(parts))


def _confirmation() -> tuple[Block, ...]:
    names = ("papers.line.name", "papers.line.role", "papers.line.place_date", "papers.line.signature")
    return (
        Heading(t("papers.dognklokke.confirm")),
        Para(t("papers.dognklokke.confirm_text")),
        Lines((t("papers.line.remark"),)),
        Lines(tuple(t(name) for name in names)),
    )


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
        *_amounts_and_why("year", edition),
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
