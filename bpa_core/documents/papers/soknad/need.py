"""The need: hours by kind, then each part of life with the family's own reasons, the night, and what goes wrong."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.amounts import hours_and_sum, one_decimal, year_ahead
from bpa_core.documents.content.argument import gap
from bpa_core.documents.content.blocks import Block, Bullets, Column, Gap, Heading, Para, Table
from bpa_core.documents.content.claims import readings_table
from bpa_core.documents.content.tables import hours_gap, service_groups, tasks_of_family, text_row
from bpa_core.documents.content.the_right import first_of_right
from bpa_core.documents.content.voice import Voice
from bpa_core.overview.days import day_sum
from bpa_core.plan.categories import Category, Family, Service
from bpa_core.plan.map_tasks import Task
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NightNeed, TwoHelpersNeed, Unsure
from bpa_core.texts import label, t
from bpa_core.texts.lengths import hours_a_week, hours_in_words, minutes_in_words
from bpa_core.wording.names import task_name
from bpa_core.wording.stated_hours import service_today

REASONS_EACH = 4
"""How many tasks of each part of life are told with their reason; the døgnklokke holds them all."""


def hours(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """One table by kind of service, and one of the readings where they differ."""
    counted = assessment.hours
    yield Heading(t("papers.soknad.hours"))
    if not counted.entries:
        yield Gap(hours_gap(assessment))
        return
    per_week, year = hours_a_week(counted.need_per_week), year_ahead(assessment)
    several = sum(1 for day in assessment.plan.day_types if day.days_per_year) > 1
    yield Para(voice.text(f"papers.soknad.hours_text{'' if several else '_one'}", hours=per_week, year=year))
    yield hours_by_kind(assessment)
    yield from _leading_time(assessment, voice)
    if not counted.days_add_up:
        yield gap("papers.soknad.days_gap")
    yield from _ordinary_week(assessment)
    if first_of_right(pleading.claims):
        yield from readings_table(pleading.readings, voice)


def hours_by_kind(assessment: Assessment) -> Table:
    """Hours a week of each service, with their sum: two decimals where one would not add up."""
    counted = assessment.hours
    columns = (Column(t("papers.col.service"), 3), Column(t("papers.col.week"), 1, number=True))
    groups = tuple(service_groups(assessment))
    *each, total = hours_and_sum([counted.per_week(own) for _, own in groups])
    rows = tuple(text_row(name, one) for (name, _), one in zip(groups, each, strict=True))
    return Table(t("papers.soknad.hours_alt"), columns, (*rows, text_row(t("papers.sum"), total, strong=True)))


def _leading_time(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Training and meetings on a line of their own: asked for, never part of 25 or 32 hours."""
    leading = assessment.hours.by(lambda entry: entry.category).get(Category.LEDE_ORDNINGEN)
    if leading:
        yield Para(voice.text("papers.soknad.leading_time", hours=hours_in_words(leading)))


def _ordinary_week(assessment: Assessment) -> Iterator[Block]:
    """Beside the average: every kind of day with its days, so that the year can be added up, and a week of the
    commonest that help is drawn on; where they differ. A day with nothing drawn has no hours, and no nought."""
    drawn = [(day, day_sum(assessment, index).need) for index, day in enumerate(assessment.plan.day_types)]
    days = [(day, need) for day, need in drawn if day.days_per_year]
    helped = [pair for pair in days if pair[1]]
    if len(helped) < 2:
        return
    commonest, need = max(helped, key=lambda pair: pair[0].days_per_year)
    a_week = hours_in_words(7 * need)
    yield Para(t("papers.soknad.week.text", name=commonest.name, days=commonest.days_per_year, hours=a_week))
    columns = (
        Column(t("papers.col.day_type"), 3),
        Column(t("papers.col.days"), 1, number=True),
        Column(t("papers.soknad.week.hours_a_day"), 1, number=True),
    )
    rows = tuple(
        text_row(day.name, str(day.days_per_year), one_decimal(need) if need else t("papers.none"))
        for day, need in days
    )
    yield Table(t("papers.soknad.week.alt"), columns, rows)


def a_day(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Each family of tasks with its tasks, and reasons as they were written; the night; what happens without help."""
    if assessment.hours.entries:
        yield Heading(t("papers.soknad.need"))
        yield Para(t("papers.soknad.need_text"))
        for family in Family:
            yield from _part(assessment, voice, family)
        yield from _night(assessment, voice)
        yield from _two(assessment, voice)
        yield from _health(assessment, voice)
    yield Heading(t("papers.soknad.without"))
    without = assessment.plan.case.without_help.strip()
    yield Para(without) if without else gap("papers.soknad.without_gap")
    services = assessment.plan.existing_services
    if services:
        yield Heading(voice.text("papers.soknad.existing"))
        yield Bullets(tuple(service_today(service, assessment.plan.year) for service in services))


def _part(assessment: Assessment, voice: Voice, family: Family) -> Iterator[Block]:
    per_task = assessment.hours.by(lambda entry: entry.task_id)
    tasks = tasks_of_family(assessment, family)
    if not tasks:
        return
    total = sum((per_task[task.id] for task in tasks), Fraction(0))
    yield Heading(t("papers.soknad.part", family=label(family), hours=hours_a_week(total)), 3)
    yield Para(t("papers.soknad.part_text", tasks="; ".join(_titles(tasks))))
    reasons = tuple(islice(_reasons(tasks, per_task), REASONS_EACH))
    if reasons:
        yield Bullets(reasons)
    else:
        yield Gap(t("papers.gap", what=voice.text("papers.soknad.part_gap")))


def _titles(tasks: list[Task]) -> list[str]:
    """Each title once, though it is drawn on several day types."""
    return list(dict.fromkeys(task.title.strip() or label(task.category).lower() for task in tasks))


def _reasons(tasks: list[Task], per_task: Mapping[str, Fraction]) -> Iterator[str]:
    """Each reason once, those of the largest tasks first."""
    largest = sorted(tasks, key=lambda task: per_task[task.id], reverse=True)
    written = {task.reason.strip(): task for task in reversed(largest) if task.reason.strip()}
    for reason, task in sorted(written.items(), key=lambda pair: per_task[pair[1].id], reverse=True):
        yield t("papers.soknad.part_reason", task=task_name(task), reason=reason)


def who_is_there(plan: Plan, voice: Voice) -> str:
    """That somebody must be there all night: how many nights, where it is not all of them."""
    nights = answers.nights_continuous(plan)
    if nights is None:
        return voice.text("papers.soknad.night.continuous")
    return voice.text("papers.soknad.night.some", nights=nights)


def _night(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """The night as it was answered; «vet ikke» asks the kommune to look into it (fvl § 17)."""
    plan, case = assessment.plan, assessment.plan.case
    need = answers.night_need(plan)
    if need is NightNeed.NONE:
        return
    yield Heading(t("papers.soknad.night.heading"), 3)
    if need is NightNeed.CONTINUOUS:
        yield Para(who_is_there(plan, voice))
        if case.night_reasons:
            yield Bullets(tuple(label(reason) for reason in case.night_reasons))
        elif not case.night_words.strip():
            yield gap("papers.soknad.night.gap")
        yield Para(voice.text("papers.soknad.night.law"))
        if case.watch_is_resting is Unsure.YES:
            yield Para(voice.text("papers.soknad.night.resting"))
            if case.active_night_minutes:
                active = minutes_in_words(case.active_night_minutes)
                yield Para(t("papers.soknad.night.active", minutes=active))
    elif need is NightNeed.VISITS:
        yield Para(voice.text("papers.soknad.night.visits"))
    else:
        yield Para(voice.text("papers.soknad.night.unsure"))
    if case.night_words.strip():
        yield Para(case.night_words.strip())
    if case.awakenings is not None:
        yield Para(t("papers.soknad.night.awakenings", times=case.awakenings))


def _two(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    case = assessment.plan.case
    keys = {TwoHelpersNeed.CONTINUOUS: "continuous", TwoHelpersNeed.AT_TIMES: "at_times"}
    need = keys.get(assessment.plan.person.two_helpers_need)
    if need is None or not any(entry.helper == 2 for entry in assessment.hours.entries):
        return
    yield Heading(t("papers.soknad.two.heading"), 3)
    yield Para(voice.text(f"papers.soknad.two.{need}"))
    if case.two_helpers_words.strip():
        yield Para(case.two_helpers_words.strip())
    else:
        yield gap("papers.soknad.two.gap")


def _health(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Helsehjelp is what helsepersonell does (pbrl § 1-3 c): what the family does today, an assistant can learn."""
    by_service = assessment.hours.need_by_service
    if Service.HELSEHJELP not in by_service:
        return
    yield Heading(t("papers.soknad.health.heading"), 3)
    families = [task_name(task) for task in answers.tasks(assessment.plan) if answers.family_does_it(task)]
    if families:
        yield Para(t("papers.soknad.health.family", tasks="; ".join(dict.fromkeys(families))))
    total = hours_in_words(by_service[Service.HELSEHJELP])
    yield Para(voice.text("papers.soknad.health.asked", hours=total))
