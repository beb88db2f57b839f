"""The need in words, by part of life: what it is about, with the family's own reasons for the largest tasks."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.amounts import week
from bpa_core.documents.content.blocks import Block, Bullets, Gap, Heading, Para
from bpa_core.documents.content.voice import Voice
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.model import Activity, ExistingService, Occasional
from bpa_core.texts import label, t

REASONS_EACH = 4
"""How many tasks of each part of life are told with their reason; the døgnklokke holds them all."""

Told = Activity | Occasional


def need(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Each family of tasks with its hours, its tasks, and reasons as they were written."""
    if assessment.hours.entries:
        yield Heading(t("papers.soknad.need"))
        yield Para(t("papers.soknad.need_text"))
        for family in Family:
            yield from _part(assessment, voice, family)
    services = assessment.plan.existing_services
    if services:
        yield Heading(voice.say("papers.soknad.existing"))
        yield Para(t("papers.soknad.existing_text"))
        yield Bullets(tuple(_service(one) for one in services))


def _part(assessment: Assessment, voice: Voice, family: Family) -> Iterator[Block]:
    per_task = assessment.hours.by(lambda one: one.task_id)
    tasks = [
        one
        for one in assessment.plan.items
        if not isinstance(one, ExistingService)
        and one.id in per_task
        and family_of(one.category, one.service) is family
    ]
    if not tasks:
        return
    total = sum((per_task[one.id] for one in tasks), Fraction(0))
    yield Heading(t("papers.soknad.part", family=label(family), hours=week(total)), 3)
    yield Para(t("papers.soknad.part_text", tasks="; ".join(_titles(tasks))))
    reasons = tuple(islice(_reasons(tasks, per_task), REASONS_EACH))
    if reasons:
        yield Bullets(reasons)
    else:
        yield Gap(t("papers.gap", what=voice.say("papers.soknad.part_gap")))


def _titles(tasks: list[Told]) -> list[str]:
    """Each title once, though it is drawn on several day types."""
    return list(dict.fromkeys(one.title or label(one.category).lower() for one in tasks))


def _reasons(tasks: list[Told], per_task: Mapping[str, Fraction]) -> Iterator[str]:
    """Each reason once, those of the largest tasks first."""
    largest = sorted(tasks, key=lambda one: per_task[one.id], reverse=True)
    told = {one.reason.strip(): one for one in reversed(largest) if one.reason.strip()}
    for reason, one in sorted(told.items(), key=lambda pair: per_task[pair[1].id], reverse=True):
        yield t("papers.soknad.part_reason", task=one.title or label(one.category), reason=reason)


def _service(one: ExistingService) -> str:
    hours = week(Fraction(one.hours_per_week) * 60)
    return t("papers.soknad.existing_row", title=one.title or label(one.service), hours=hours)
