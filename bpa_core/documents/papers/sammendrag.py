"""One page that a caseworker reads in a minute, and the same as short texts for the kommune's own form."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import night_need, nights_continuous
from bpa_core.claims.claim import ClaimCode, Rank
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import column, one_decimal, year_ahead
from bpa_core.documents.content.blocks import Block, Column, Content, Fact, Facts, Gap, Heading, Para, Table, Tone
from bpa_core.documents.content.claims import applied_for, asks_for_bpa
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.parties import addressee
from bpa_core.documents.content.tables import hours_gap, tasks_of_family, text_row
from bpa_core.documents.content.voice import voice_of
from bpa_core.plan.age import age_on
from bpa_core.plan.categories import Family
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Arbeidsleder, NightNeed, TwoHelpersNeed
from bpa_core.texts import label, t
from bpa_core.texts.lengths import hours_a_week
from bpa_core.wording.claims import demand
from bpa_core.wording.names import task_name

LARGEST = 3
"""How many tasks of each part of life are named: the page stays one page."""
TASKS_LENGTH = 90
DAYS_TOLD = 4


def content(assessment: Assessment, edition: Edition) -> Content:
    """One page; the family's own copy goes on after it."""
    title = (Para(shortened(assessment.plan.title, TASKS_LENGTH), Tone.LEAD),) if assessment.plan.title else ()
    blocks = (
        *title,
        Facts(tuple(_facts(assessment)), large=True),
        *_parts(assessment),
        Heading(t("papers.sammendrag.law")),
        *_claims(assessment),
        Para(t("papers.sammendrag.about"), Tone.SMALL),
        *own_copy(assessment, edition),
    )
    return framed(assessment, Kind.SAMMENDRAG, edition, blocks)


def _facts(assessment: Assessment) -> Iterator[Fact]:
    person = assessment.plan.person
    yield from _need(assessment)
    bpa = asks_for_bpa(applied_for(assessment))
    yield Fact(t("papers.sammendrag.wanted"), t(f"papers.sammendrag.wanted_{'value' if bpa else 'services'}"))
    if person.birth_date:
        age = t("papers.sammendrag.age_value", age=age_on(person.birth_date, assessment.as_of))
        yield Fact(t("papers.sammendrag.age"), age)
    if person.lives_with:
        yield Fact(t("papers.sammendrag.home"), label(person.lives_with))
    if person.kommune:
        yield Fact(t("papers.fact.kommune"), shortened(addressee(assessment.plan).value, TASKS_LENGTH))
    if person.arbeidsleder is not Arbeidsleder.NONE:
        yield Fact(t("papers.sammendrag.leader"), label(person.arbeidsleder))
    if night_need(assessment.plan) in (NightNeed.VISITS, NightNeed.CONTINUOUS):
        yield Fact(t("papers.sammendrag.night"), _night(assessment.plan))
    if person.two_helpers_need in (TwoHelpersNeed.AT_TIMES, TwoHelpersNeed.CONTINUOUS):
        yield Fact(t("papers.sammendrag.two"), label(person.two_helpers_need))
    if assessment.plan.day_types:
        yield Fact(t("papers.sammendrag.days"), _days(assessment))


def _night(plan: Plan) -> str:
    """The need, and how many nights where it is only some of them."""
    need, nights = label(night_need(plan)), nights_continuous(plan)
    return need if nights is None else t("papers.sammendrag.some_nights", need=need, nights=nights)


def _need(assessment: Assessment) -> Iterator[Fact]:
    """The need a week and over twelve months; a gap where nothing is drawn yet, never a zero that nobody meant."""
    name = t("papers.fact.need_week")
    if not assessment.hours.entries:
        yield Fact(name, hours_gap(assessment), gap=True)
        return
    yield Fact(name, hours_a_week(assessment.hours.need_per_week))
    yield Fact(t("papers.fact.need_year"), year_ahead(assessment))


def _claims(assessment: Assessment) -> Iterator[Block]:
    """What is claimed first and if that fails; in full it stands in the application."""
    pleading, voice = applied_for(assessment), voice_of(assessment.plan, assessment.as_of)
    if not pleading.hours_known:
        yield Gap(t("papers.gap", what=t("papers.soknad.timer.gap")))
        return
    ranked = [claim for claim in pleading.claims if claim.rank is not Rank.IN_ALL_CASES]
    needs = pleading.claim(ClaimCode.P3)
    for claim in [*ranked, *([needs] if needs else [])]:
        yield Para(demand(claim, voice.text, of_carers=voice.of_carers))


def _days(assessment: Assessment) -> str:
    days = sorted(assessment.plan.day_types, key=lambda one: -one.days_per_year)
    named = [
        t("papers.sammendrag.day", name=shortened(one.name, 24), days=one.days_per_year) for one in days[:DAYS_TOLD]
    ]
    return ", ".join([*named, *(["…"] if len(days) > DAYS_TOLD else [])])


def _parts(assessment: Assessment) -> Iterator[Block]:
    yield Heading(t("papers.sammendrag.parts"))
    if not assessment.hours.entries:
        yield Para(t("papers.dognklokke.empty"), Tone.STRONG)
        return
    columns = (
        Column(t("papers.col.category"), 2),
        Column(t("papers.sammendrag.largest"), 5),
        Column(t("papers.col.week"), 0, number=True),
    )
    each_part = tuple(parts(assessment))
    hours_each = column([minutes for _, _, minutes in each_part])
    rows = tuple(text_row(name, tasks, each) for (name, tasks, _), each in zip(each_part, hours_each, strict=True))
    total = text_row(t("papers.sum"), "", one_decimal(assessment.hours.need_per_week), strong=True)
    yield Table(t("papers.sammendrag.parts_alt"), columns, (*rows, total))


def parts(assessment: Assessment) -> Iterator[tuple[str, str, Fraction]]:
    """Each family of tasks with its largest tasks and minutes a week; services received today come last."""
    per_task = assessment.hours.by(lambda one: one.task_id)
    for family in Family:
        tasks = tasks_of_family(assessment, family)
        if tasks:
            largest = sorted(tasks, key=lambda one: per_task[one.id], reverse=True)
            named = dict.fromkeys(map(task_name, largest))
            written = shortened("; ".join(list(named)[:LARGEST]), TASKS_LENGTH)
            yield label(family), written, sum((per_task[one.id] for one in tasks), Fraction(0))
    services = [one for one in assessment.plan.existing_services if one.id in per_task]
    if services:
        named = dict.fromkeys(map(task_name, services))
        written = shortened("; ".join(list(named)[:LARGEST]), TASKS_LENGTH)
        yield t("papers.own.existing"), written, sum((per_task[one.id] for one in services), Fraction(0))


def shortened(text: str, most: int) -> str:
    """The text, or its beginning with «…»: nothing is cut without a sign."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
