"""The family's own pages, last in its copy of a paper: what counts and why, margins, what may be asked, «hva om»."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.what_if import Flip
from bpa_core.claims import answers
from bpa_core.documents.catalog import Edition
from bpa_core.documents.content.amounts import fine_column, hours
from bpa_core.documents.content.blocks import Block, Bullets, Cell, Column, Heading, PageBreak, Para, Table, Tone
from bpa_core.documents.content.tables import Row, text_row
from bpa_core.plan.categories import Service
from bpa_core.plan.map_tasks import Task
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.wording import sentences as wording
from bpa_core.wording.names import task_name


def own_copy(assessment: Assessment, edition: Edition) -> Iterator[Block]:
    """Nothing in the kommune's edition; else the pages that only the family reads."""
    if edition is Edition.KOMMUNE:
        return
    yield PageBreak()
    yield Heading(t("papers.own.title"))
    yield Para(t("papers.own.about"))
    yield Para(wording.verdict_short(assessment), Tone.LEAD)
    yield Para(wording.verdict_sentence(assessment))
    if assessment.hours.entries:
        yield from _measured(assessment)
    else:
        yield Heading(t("papers.own.criteria"), 3)
        yield _criteria(assessment)


def _measured(assessment: Assessment) -> Iterator[Block]:
    """All that hangs on the hours: said only where something is drawn."""
    yield Heading(t("papers.own.margins"), 3)
    margins = (assessment.verdict.to_conditional, assessment.verdict.to_full)
    yield Bullets(tuple(wording.margin_sentence(one) for one in margins))
    yield Heading(t("papers.own.counts"), 3)
    yield _counts(assessment)
    yield Heading(t("papers.own.criteria"), 3)
    yield _criteria(assessment)
    yield from _questions(assessment)
    yield Heading(t("papers.own.evidence"), 3)
    yield _evidence(assessment)
    yield Heading(t("papers.own.flips"), 3)
    yield _flips(assessment)


def _counts(assessment: Assessment) -> Table:
    counted, who = assessment.hours, assessment.plan.person.filled_in_by
    columns = (Column(t("papers.own.reason"), 4), Column(t("papers.col.week"), 1, number=True))
    outside = fine_column((*counted.not_counted.values(),), counted.counts_per_week)
    less = tuple(
        (Cell(label(reason), t_for(f"not_counted_help.{reason}", who)), Cell(f"−{one}"))
        for reason, one in zip(counted.not_counted, outside, strict=True)
    )
    first = text_row(t("papers.own.need"), hours(counted.need_per_week))
    last = text_row(t("papers.own.counted"), hours(counted.counts_per_week), strong=True)
    return Table(t("papers.own.counts_alt"), columns, (first, *less, last))


def _criteria(assessment: Assessment) -> Table:
    who = assessment.plan.person.filled_in_by
    columns = (
        Column(t("papers.own.criterion"), 2),
        Column(t("papers.own.standing"), 4),
        Column(t("papers.own.next"), 4),
    )
    rows = tuple(
        (
            Cell(label(one.id), one.reference.short),
            Cell(label(one.status), wording.criterion_sentence(one, who)),
            Cell(wording.criterion_step(one, who) or t("papers.none")),
        )
        for one in assessment.verdict.criteria
    )
    return Table(t("papers.own.criteria"), columns, rows)


def _questions(assessment: Assessment) -> Iterator[Block]:
    """What the kommune may hold against single tasks, each with the tasks it concerns, and what concerns the whole."""
    yield Heading(t("papers.own.questions"), 3)
    general = tuple(wording.general_warnings(assessment))
    if general:
        yield Bullets(general)
    asked = {str(one.code): one.ids for one in assessment.warnings if one.ids}
    tasks = answers.tasks(assessment.plan)
    asked["anslatt"] = tuple(one.id for one in tasks if one.evidence is Evidence.ESTIMATED and _own(one))
    asked["uten_begrunnelse"] = tuple(one.id for one in tasks if not one.reason.strip() and _own(one))
    columns = (Column(t("papers.own.ask_col"), 4), Column(t("papers.own.tasks_col"), 5))
    rows = tuple(text_row(t(f"papers.own.ask.{code}"), _titles(assessment, ids)) for code, ids in asked.items() if ids)
    if rows:
        yield Table(t("papers.own.questions"), columns, rows)


def _own(task: Task) -> bool:
    return task.service is not Service.DEKKET_AV_ANDRE


def _titles(assessment: Assessment, ids: tuple[str, ...]) -> str:
    """Each title once, in plan order."""
    wanted = frozenset(ids)
    items = (item for item in assessment.plan.items if item.id in wanted)
    return ", ".join(dict.fromkeys(task_name(item) for item in items))


def _evidence(assessment: Assessment) -> Table:
    """Hours a week by how well they are known; services received today stand on a line of their own."""
    known = {item.id: None if isinstance(item, ExistingService) else item.evidence for item in assessment.plan.items}
    minutes: dict[Evidence | None, Fraction] = assessment.hours.by(lambda one: known[one.task_id])
    columns = (Column(t("papers.own.evidence_col"), 3), Column(t("papers.col.week"), 1, number=True))
    told = [one for one in (*Evidence, None) if one in minutes]
    names = [label(one) if one else t("papers.own.existing") for one in told]
    rows = tuple(map(text_row, names, fine_column([minutes[one] for one in told])))
    total = text_row(t("papers.sum"), hours(assessment.hours.need_per_week), strong=True)
    return Table(t("papers.own.evidence_alt"), columns, (*rows, total))


def _flips(assessment: Assessment) -> Table:
    columns = (
        Column(t("papers.own.flip"), 4),
        Column(t("papers.own.counts_week"), 1, number=True),
        Column(t("papers.own.answer"), 2),
    )
    return Table(t("papers.own.flips_alt"), columns, tuple(_flip(assessment, one) for one in assessment.what_ifs))


def _flip(assessment: Assessment, flip: Flip) -> Row:
    question, _ = wording.flip_words(flip, assessment.plan.person.filled_in_by)
    below = label(flip.outcome_if_met) if flip.outcome_if_met else ""
    return (Cell(question), Cell(hours(flip.counts_per_week)), Cell(label(flip.outcome), below))
