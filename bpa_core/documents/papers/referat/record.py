"""The family's own record of a meeting (fvl § 11 d): what each side holds, what is open. No signatures."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind, Lacking, PaperError
from bpa_core.documents.content.amounts import one_decimal
from bpa_core.documents.content.blocks import Block, Cell, Column, Content, Fact, Facts, Heading, Para, Table, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.tables import Row as CellRow
from bpa_core.documents.content.tables import text_row
from bpa_core.documents.papers.referat.after import own_pages, removed_tasks, signed, whose_turn
from bpa_core.meeting import MeetingView, Row, ShownDifferences, Terms, meeting_view, shown_differences
from bpa_core.plan.tasks import Activity
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date
from bpa_core.wording.names import start_times, task_name


def content(assessment: Assessment, edition: Edition) -> Content:
    """The record. PaperError without a meeting."""
    if assessment.plan.meeting is None:
        raise PaperError(Lacking.MEETING)
    view = meeting_view(assessment.plan, assessment.as_of)
    touched = {row.id for row in assessment.plan.meeting.rows}
    blocks = (*_blocks(view, touched), *own_pages(view, edition))
    return framed(assessment, Kind.REFERAT, edition, blocks)


def _blocks(view: MeetingView, touched: set[str]) -> Iterator[Block]:
    yield Facts(
        (
            Fact(t("papers.referat.held"), long_date(view.held_on)),
            Fact(t("papers.referat.present"), t("papers.gap", what=t("papers.referat.gap_present")), gap=True),
        )
    )
    yield Para(t("papers.referat.about"))
    shown = shown_differences(view)
    yield Heading(t("papers.referat.hours_title"))
    yield _hours(view, shown)
    yield Para(t("mote.reading", year=view.family.plan.year), Tone.SMALL)
    told = tuple(row for row in view.rows if row.id in touched)
    for status in (RowStatus.DISAGREED, RowStatus.OPEN, RowStatus.AGREED):
        rows = tuple(row for row in told if row.status is status)
        if rows:
            yield Heading(t(f"papers.referat.group.{status}"))
            yield _table(rows, shown)
    yield Para(_untouched(len(view.rows) - len(told)) if told else t("papers.referat.none"), Tone.SMALL)
    yield from removed_tasks(view)
    yield from whose_turn(view)


def _untouched(number: int) -> str:
    if number == 0:
        return ""
    return t("papers.referat.untouched_one" if number == 1 else "papers.referat.untouched", number=number)


def _hours(view: MeetingView, shown: ShownDifferences) -> Table:
    """As the meeting showed them: the difference is that of the figures above it, and the rows below add up to it."""
    columns = (Column(t("papers.referat.reading_col"), 3), Column(t("papers.col.week"), 1, number=True))
    told = (("before", view.before), ("family_now", view.family), ("kommune_now", view.kommune))
    rows = tuple(text_row(t(f"papers.referat.{name}"), one_decimal(found.hours.need_per_week)) for name, found in told)
    last = text_row(t("papers.referat.difference"), signed(shown.total), strong=True)
    return Table(t("papers.referat.hours_alt"), columns, (*rows, last))


def _table(rows: tuple[Row, ...], shown: ShownDifferences) -> Table:
    columns = (
        Column(t("papers.col.task"), 3),
        Column(t("papers.referat.family"), 3),
        Column(t("papers.referat.kommune"), 3),
        Column(t("papers.referat.difference_col"), 2, number=True),
        Column(t("papers.referat.note"), 3),
    )
    return Table(t("papers.referat.rows_alt"), columns, tuple(_row(row, shown) for row in rows))


def _row(row: Row, shown: ShownDifferences) -> CellRow:
    why = t("papers.referat.why", reason=row.reason) if row.reason.strip() else ""
    return (
        Cell(task_name(row.task), _when(row)),
        Cell(_minutes(row.family.minutes), _details(_terms(row.family), _before(row), why)),
        _kommune(row),
        Cell(_difference(row, shown.rows[row.id])),
        Cell(row.note, t("papers.referat.taken_over") if row.taken_over else ""),
    )


def _difference(row: Row, tenths: Fraction) -> str:
    """A difference too small for a tenth is no nought."""
    return t("mote.row.small") if row.difference and not tenths else signed(tenths)


def _kommune(row: Row) -> Cell:
    """What the kommune has not said is never put in its mouth."""
    reason = t("papers.referat.reason", reason=row.kommune_reason) if row.kommune_reason.strip() else ""
    if row.kommune_has_said:
        return Cell(_minutes(row.kommune.minutes), _details(_terms(row.kommune), reason))
    return Cell(t("papers.referat.as_family" if row.status is RowStatus.AGREED else "papers.referat.not_said"), reason)


def _when(row: Row) -> str:
    """The day and the time of day, or how often."""
    if isinstance(row.task, Activity):
        times = start_times(row.task)
        return f"{row.day_name}, {t('mote.row.several', times=times) if row.task.also_at else times}"
    return t("mote.row.times", times=row.task.times, per=label(row.task.per))


def _before(row: Row) -> str:
    """What the family's plan said before the kommune's view was taken into it."""
    if row.before is None:
        return ""
    terms = Terms(row.before.minutes, row.before.service, row.before.peer_minutes)
    return t("papers.referat.was", terms=f"{_minutes(terms.minutes)}, {_terms(terms)}")


def _minutes(amount: int) -> str:
    return t("papers.referat.minutes", minutes=amount)


def _terms(terms: Terms) -> str:
    peer = t("papers.referat.peer", minutes=terms.peer_minutes) if terms.peer_minutes else ""
    return ", ".join(part for part in (label(terms.service), peer) if part)


def _details(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
