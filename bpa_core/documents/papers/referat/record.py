"""The family's own record of a meeting (fvl § 11 d): what each side holds, what is open, tasks that were taken away,
whose turn it is, and the pages that only the family reads. No signatures.
"""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind, Lacking, PaperError
from bpa_core.documents.content.amounts import hours, one_decimal
from bpa_core.documents.content.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Content,
    Fact,
    Facts,
    Gap,
    Heading,
    PageBreak,
    Para,
    Table,
    Tone,
)
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.tables import Row as CellRow
from bpa_core.documents.content.tables import text_row
from bpa_core.meeting import (
    MeetingView,
    NextParty,
    Row,
    ShownDifferences,
    Terms,
    meeting_view,
    next_party,
    shown_differences,
)
from bpa_core.plan.meeting import MeetingRow
from bpa_core.plan.tasks import Activity
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date
from bpa_core.wording import sentences as wording
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
    touched_rows = tuple(row for row in view.rows if row.id in touched)
    for status in (RowStatus.DISAGREED, RowStatus.OPEN, RowStatus.AGREED):
        rows = tuple(row for row in touched_rows if row.status is status)
        if rows:
            yield Heading(t(f"papers.referat.group.{status}"))
            yield _table(rows, shown)
    yield Para(_untouched(len(view.rows) - len(touched_rows)) if touched_rows else t("papers.referat.none"), Tone.SMALL)
    yield from removed_tasks(view)
    yield from whose_turn(view)


def _untouched(number: int) -> str:
    if number == 0:
        return ""
    return t("papers.referat.untouched_one" if number == 1 else "papers.referat.untouched", number=number)


def _hours(view: MeetingView, shown: ShownDifferences) -> Table:
    """As the meeting showed them: the difference is that of the figures above it, and the rows below add up to it."""
    columns = (Column(t("papers.referat.reading_col"), 3), Column(t("papers.col.week"), 1, number=True))
    sides = (("before", view.before), ("family_now", view.family), ("kommune_now", view.kommune))
    rows = tuple(
        text_row(t(f"papers.referat.{name}"), one_decimal(assessment.hours.need_per_week)) for name, assessment in sides
    )
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


def signed(tenths: Fraction) -> str:
    """«−1,7», «+0,5»: hours a week as the meeting shows them, with the sign that typesetters use."""
    return f"{'+' if tenths > 0 else ''}{one_decimal(tenths)}"


def removed_tasks(view: MeetingView) -> Iterator[Block]:
    """What was said of tasks that are no longer in the plan."""
    if view.removed_tasks:
        yield Heading(t("mote.gone.heading"), 3)
        yield Para(t("mote.gone.lead"))
        yield Bullets(tuple(map(_removed, view.removed_tasks)))


def _removed(row: MeetingRow) -> str:
    words = "; ".join(text for text in (row.kommune_reason, row.note) if text.strip())
    return f"{label(row.status)}: {words or t('papers.none')}"


def whose_turn(view: MeetingView) -> Iterator[Block]:
    """What is left to do, by whom, as the tasks stand; and room for what else was agreed."""
    yield Heading(t("papers.referat.next"))
    turns = [(turn, [row for row in view.rows if next_party(row) is turn]) for turn in NextParty]
    items = tuple(
        t("papers.referat.turn", turn=label(turn), tasks="; ".join(dict.fromkeys(task_name(row.task) for row in rows)))
        for turn, rows in turns
        if rows
    )
    if items:
        yield Bullets(items)
    yield Gap(t("papers.gap", what=t("papers.referat.gap_next")))


def own_pages(view: MeetingView, edition: Edition) -> Iterator[Block]:
    """Only in the family's own copy: what counts on each side, and the hours of each reading."""
    if edition is Edition.KOMMUNE:
        return
    yield PageBreak()
    yield Heading(t("papers.own.title"))
    yield Para(t("papers.own.about"))
    yield Para(wording.verdict_sentence(view.family), Tone.LEAD)
    names = ("papers.referat.before", "papers.referat.family_now", "papers.referat.kommune_now")
    sides = (view.before, view.family, view.kommune)
    columns = (
        Column(t("papers.referat.reading_col"), 3),
        Column(t("papers.own.need"), 1, number=True),
        Column(t("papers.own.counted"), 1, number=True),
    )
    rows = tuple(
        text_row(t(name), hours(side.hours.need_per_week), hours(side.hours.counts_per_week))
        for name, side in zip(names, sides, strict=True)
    )
    yield Table(t("papers.own.counts_alt"), columns, rows)
    yield Heading(t("papers.own.flips"), 3)
    yield _readings(view)


def _readings(view: MeetingView) -> Table:
    """Each reading of the rules, with the counted hours it would give either side."""
    who = view.family.plan.person.filled_in_by
    columns = (
        Column(t("papers.own.flip"), 4),
        Column(t("papers.referat.family_now"), 1, number=True),
        Column(t("papers.referat.kommune_now"), 1, number=True),
    )
    both = zip(view.family.flips(), view.kommune.flips(), strict=True)
    rows = tuple(
        text_row(wording.flip_words(ours, who)[0], hours(ours.counts_per_week), hours(theirs.counts_per_week))
        for ours, theirs in both
    )
    return Table(t("papers.own.flips_alt"), columns, rows)
