"""The end of the record: tasks that are gone, whose turn it is, and the pages that only the family reads."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.documents.catalog import Edition
from bpa_core.documents.content.amounts import hours, one_decimal
from bpa_core.documents.content.blocks import Block, Bullets, Column, Gap, Heading, PageBreak, Para, Table, Tone
from bpa_core.documents.content.tables import text_row
from bpa_core.meeting import MeetingView, NextParty, next_party
from bpa_core.plan.meeting import MeetingRow
from bpa_core.texts import label, t
from bpa_core.wording import sentences as wording
from bpa_core.wording.names import task_name


def signed(tenths: Fraction) -> str:
    """«−1,7», «+0,5»: hours a week as the meeting shows them, with the sign that typesetters use."""
    return f"{'+' if tenths > 0 else ''}{one_decimal(tenths)}"


def removed_tasks(view: MeetingView) -> Iterator[Block]:
    """What was said of tasks that are no longer in the plan."""
    if view.removed_tasks:
        yield Heading(t("mote.gone.heading"), 3)
        yield Para(t("mote.gone.lead"))
        yield Bullets(tuple(map(_gone, view.removed_tasks)))


def _gone(row: MeetingRow) -> str:
    words = "; ".join(text for text in (row.kommune_reason, row.note) if text.strip())
    return f"{label(row.status)}: {words or t('papers.none')}"


def whose_turn(view: MeetingView) -> Iterator[Block]:
    """What is left to do, by whom, as the tasks stand; and room for what else was agreed."""
    yield Heading(t("papers.referat.next"))
    turns = [(turn, [row for row in view.rows if next_party(row) is turn]) for turn in NextParty]
    told = tuple(
        t("papers.referat.turn", turn=label(turn), tasks="; ".join(dict.fromkeys(task_name(row.task) for row in rows)))
        for turn, rows in turns
        if rows
    )
    if told:
        yield Bullets(told)
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
