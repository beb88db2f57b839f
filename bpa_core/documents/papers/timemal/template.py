"""The hour template: the need short, by category, with an example each; beside today's hours where there are some."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import adding_up, fine_column, hours
from bpa_core.documents.content.blocks import Block, Cell, Column, Content, Facts, Heading, Para, Table, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.tables import by_service, need_facts, text_row
from bpa_core.documents.papers.sammendrag import shortened
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import ExistingService
from bpa_core.texts import label, t
from bpa_core.vedtak.comparison import compare
from bpa_core.wording.names import task_name

EXAMPLE_LENGTH = 160
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One category (None: services received today): an example and minutes a week."""

    category: Category | None
    example: str
    minutes: Fraction


def content(assessment: Assessment, edition: Edition) -> Content:
    """The template as a paper; the workbook says the same with formulas."""
    blocks = (*_blocks(assessment), *own_copy(assessment, edition))
    return framed(assessment, Kind.TIMEMAL, edition, blocks)


def _blocks(assessment: Assessment) -> Iterator[Block]:
    yield Facts(need_facts(assessment), large=True)
    yield Para(t("papers.timemal.about"))
    if not assessment.hours.entries:
        yield Para(t("papers.dognklokke.empty"), Tone.STRONG)
        return
    yield Heading(t("papers.timemal.by_category"))
    yield _by_category(assessment)
    today = hours_today(assessment)
    if today:
        yield Heading(t("papers.timemal.compare"))
        yield _compared(assessment, today)
    else:
        yield Heading(t("papers.timemal.by_service"))
        yield by_service(assessment)
    yield Para(t("disclaimer.average"), Tone.SMALL)


def lines(assessment: Assessment) -> Iterator[Line]:
    """Each category of the need; services received today and not drawn come last."""
    per_category = assessment.hours.by(lambda one: one.category)
    for category in (*Category, None):
        if category in per_category:
            yield Line(category, _example(assessment, category), per_category[category])


def _example(assessment: Assessment, category: Category | None) -> str:
    """The first sentence the family wrote about the category's largest task; else its titles."""
    per_task = assessment.hours.by(lambda one: one.task_id)
    tasks = [
        (task_name(one), "" if isinstance(one, ExistingService) else one.reason.strip(), one.id)
        for one in assessment.plan.items
        if one.id in per_task and (None if isinstance(one, ExistingService) else one.category) is category
    ]
    largest = sorted(tasks, key=lambda one: per_task[one[2]], reverse=True)
    for title, reason, _ in largest:
        if reason:
            return shortened(f"{title}: {_SENTENCE_END.split(reason)[0]}", EXAMPLE_LENGTH)
    return shortened(", ".join(dict.fromkeys(title for title, _, _ in largest)), EXAMPLE_LENGTH)


def hours_today(assessment: Assessment) -> dict[Service, Fraction]:
    """Minutes a week received today by service: what the vedtak grants, else the services told; empty: none."""
    plan = assessment.plan
    granted = {row.service: row.granted for row in compare(plan, {}).rows if row.service and row.granted}
    if granted:
        return granted
    today: dict[Service, Fraction] = {}
    for service in plan.existing_services:
        if service.service is not Service.DEKKET_AV_ANDRE:
            today[service.service] = today.get(service.service, Fraction(0)) + service.minutes_a_week(plan.year)
    return today


def compared_services(assessment: Assessment, today: dict[Service, Fraction]) -> tuple[Service, ...]:
    """Every service that is needed or received."""
    need = assessment.hours.need_by_service
    return tuple(one for one in Service if one in need or one in today)


def _by_category(assessment: Assessment) -> Table:
    columns = (
        Column(t("papers.col.category"), 2),
        Column(t("papers.col.example"), 5),
        Column(t("papers.col.week"), 0, number=True),
    )
    told = tuple(lines(assessment))
    weeks = fine_column([one.minutes for one in told])
    names = [category_name(one.category) for one in told]
    rows = tuple(map(text_row, names, [one.example for one in told], weeks))
    total = text_row(t("papers.sum"), "", hours(assessment.hours.need_per_week), strong=True)
    return Table(t("papers.timemal.by_category"), columns, (*rows, total))


def category_name(category: Category | None) -> str:
    """The category's words; services received today have none."""
    return label(category) if category else t("papers.own.existing")


def _compared(assessment: Assessment, today: dict[Service, Fraction]) -> Table:
    need = assessment.hours.need_by_service
    names = ("today", "need", "difference")
    columns = (
        Column(t("papers.col.service"), 3),
        *(Column(t(f"papers.col.{name}"), 1, number=True) for name in names),
    )
    services = compared_services(assessment, today)
    received = adding_up([today.get(one, Fraction(0)) for one in services], 2)
    needed = adding_up([need.get(one, Fraction(0)) for one in services], 2)
    rows = tuple(map(_difference, map(label, services), received, needed))
    total = _difference(t("papers.sum"), sum(received, Fraction(0)), sum(needed, Fraction(0)), strong=True)
    return Table(t("papers.timemal.compare"), columns, (*rows, total))


def _difference(name: str, today: Fraction, need: Fraction, *, strong: bool = False) -> tuple[Cell, ...]:
    return text_row(name, hours(today), hours(need), hours(need - today), strong=strong)
