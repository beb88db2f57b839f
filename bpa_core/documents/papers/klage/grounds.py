"""Why the vedtak should be changed, by what happened; facts only from answers, law only where it fits."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.ladder import ClaimCode
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.argument import gap, what_the_hours_give
from bpa_core.documents.content.blocks import Block, Heading, Para
from bpa_core.documents.content.voice import Voice
from bpa_core.documents.papers.klage.demands import claims_a_right, demands_nothing
from bpa_core.documents.papers.klage.points import Part, Points
from bpa_core.documents.papers.klage.table import kind_by_kind, task_by_task
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vedtak import CutTask, Vedtak
from bpa_core.plan.vocabulary import CostClaim, NeedChange, VedtakSituation
from bpa_core.texts import label, t
from bpa_core.texts.lengths import hours_in_words
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.demands import Demand
from bpa_core.vedtak.situation import laid_down
from bpa_core.wording.names import task_name
from bpa_core.wording.stated_hours import week_and_stated

VITAL = frozenset(
    {Category.PERSONLIG_STELL, Category.MALTID, Category.NATTEVAKT, Category.TILSYN, Category.FORFLYTNING}
)
"""Food, toilet, breath, turning, safety: what the minimum of the law is about (Rt. 1990 s. 874)."""
NOT_OF_NEED = frozenset({VedtakSituation.NOT_DELIVERED, VedtakSituation.EGENANDEL, VedtakSituation.LOCKED})


def grounds(
    assessment: Assessment,
    vedtak: Vedtak,
    situation: VedtakSituation | None,
    pleading: Pleading,
    voice: Voice,
    points: Points,
) -> Iterator[Block]:
    """What happened and what the hours give; then what is wrong or lacking, and what is new."""
    yield Heading(t("papers.klage.why"))
    if situation is VedtakSituation.CUT:
        yield from _cut(assessment, vedtak, voice)
    elif situation is VedtakSituation.ENDED:
        yield from _ended(assessment, vedtak, voice)
    elif situation:
        yield from _by_situation(assessment.plan, vedtak, situation, pleading, voice)
    if situation not in NOT_OF_NEED:
        yield from what_the_hours_give(assessment, pleading, voice)
    yield from points.of(Part.WHY)
    if situation is VedtakSituation.FEWER_HOURS:
        yield from _short_of_time(assessment)
    elif not points.points:
        yield gap("papers.klage.gap_wrong")
    yield gap("papers.klage.gap_new")


def _short_of_time(assessment: Assessment) -> Iterator[Block]:
    """Kind by kind what is asked for and given, and why the rest is needed; a gap where the vedtak gives one sum."""
    table = kind_by_kind(assessment)
    if table:
        yield Para(t("papers.klage.short.lead"))
        yield table
    yield gap("papers.klage.gap_then" if table else "papers.klage.gap_tasks")


def _by_situation(
    plan: Plan, vedtak: Vedtak, situation: VedtakSituation, pleading: Pleading, voice: Voice
) -> Iterator[Block]:
    given = laid_down(plan)
    if situation is VedtakSituation.ORGANISATION_ONLY:
        if given:
            yield Para(voice.say("papers.klage.ground.organisation_only_hours", hours=hours_in_words(given)))
        else:
            yield Para(voice.say("papers.klage.ground.organisation_only"))
    elif situation is VedtakSituation.ALL_REFUSED and not claims_a_right(pleading):
        yield Para(voice.say("papers.klage.ground.all_refused_services"))
    elif situation is VedtakSituation.COST:
        yield Para(voice.say(_of_cost(vedtak, pleading)))
    else:
        yield Para(voice.say(f"papers.klage.ground.{situation}"))


def _of_cost(vedtak: Vedtak, pleading: Pleading) -> str:
    """No condition from 32 hours, to be documented from 25, and to be weighed where there is no right (pbrl § 2-1 d
    fourth paragraph)."""
    if not claims_a_right(pleading):
        return "papers.klage.ground.cost_assessed"
    if pleading.claim(ClaimCode.P1):
        return "papers.klage.ground.cost_full"
    documented = vedtak.cost_claim is CostClaim.DOCUMENTED
    return "papers.klage.ground.cost_documented" if documented else "papers.klage.ground.cost"


def _cut(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    """Fvl § 35: the kommune is asked for its ground, never told that it has none."""
    earlier = vedtak.earlier
    if earlier and earlier.conditions.strip():
        yield Para(t("papers.klage.cut.conditions", words=earlier.conditions.strip()))
    yield Para(voice.say("papers.klage.cut.grounds"))
    yield from _need_change(vedtak.need_change, voice)
    if vedtak.cut_tasks:
        yield task_by_task(assessment.plan, vedtak.cut_tasks)
    else:
        yield gap("papers.klage.cut.gap")
    lost = _vital(assessment.plan, vedtak.cut_tasks)
    if lost:
        yield Para(t("papers.klage.cut.vital", tasks="; ".join(lost)))


def _vital(plan: Plan, cut_tasks: tuple[CutTask, ...]) -> list[str]:
    """Vital tasks that get less time, each name once."""
    less = {cut.id for cut in cut_tasks if (cut.minutes_before or 0) > (cut.minutes_now or 0)}
    return list(dict.fromkeys(task_name(task) for task in _vital_tasks(plan) if task.id in less))


def _vital_tasks(plan: Plan) -> Iterator[Activity | Occasional]:
    """Drawn, or now and then; not what others cover."""
    for item in plan.items:
        if isinstance(item, ExistingService) or item.service is Service.DEKKET_AV_ANDRE:
            continue
        if item.category in VITAL:
            yield item


def _ended(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    """A vedtak that had an end date is not reversed by running out: § 35 is not the point, the need is."""
    ended = vedtak.earlier.valid_to if vedtak.earlier else None
    if ended:
        yield Para(t("papers.klage.ended.on", date=long_date(ended)))
    yield Para(voice.say("papers.klage.ground.ended"))
    yield from _need_change(vedtak.need_change, voice)


def _need_change(change: NeedChange, voice: Voice) -> Iterator[Block]:
    if change in (NeedChange.UNCHANGED, NeedChange.LARGER):
        yield Para(voice.say(f"papers.klage.need_change.{change}"))


def forsvarlig(
    assessment: Assessment, situation: VedtakSituation | None, voice: Voice, points: Points
) -> Iterator[Block]:
    """Hol § 4-1, tested as law; where too few hours are granted, with the vital help by name."""
    yield Heading(t("papers.klage.forsvarlig"))
    yield Para(t("papers.law.forsvarlig"))
    vital = dict.fromkeys(map(task_name, _vital_tasks(assessment.plan)))
    if vital and situation is VedtakSituation.FEWER_HOURS:
        yield Para(voice.say("papers.klage.vital", tasks="; ".join(vital)))
    without = assessment.plan.case.without_help.strip()
    yield Para(without) if without else gap("papers.soknad.without_gap")
    yield from points.of(Part.FORSVARLIG)


def reasoning(
    assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading, voice: Voice, points: Points
) -> Iterator[Block]:
    """How a vedtak is to be reasoned (fvl §§ 24, 25), and that the person's view weighs (pbrl § 3-1)."""
    yield Heading(t("papers.klage.reasoning"))
    yield from points.of(Part.REASONING)
    yield Para(" ".join(map(voice.say, _reasons(assessment, situation, pleading))))
    if not points.has(Demand.BRUKERENS_MENING):
        yield Para(voice.say("papers.klage.view"))


def _reasons(assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading) -> Iterator[str]:
    """How a vedtak is to be reasoned, and what the kommune is asked to answer, where something is refused."""
    yield "papers.klage.reasons"
    if situation is VedtakSituation.ORGANISATION_ONLY:
        yield "papers.klage.answer.organisation"
    elif not demands_nothing(pleading):
        yield f"papers.klage.answer.{'tasks' if assessment.plan.day_types else 'need'}"


def other_services(assessment: Assessment, vedtak: Vedtak, *, with_granted: bool) -> Iterator[str]:
    """«Praktisk bistand: 7 timer i uka» for each service given beside; of a refusal, what was granted otherwise."""
    year = assessment.plan.year
    given = (*vedtak.other_services, *(vedtak.granted if with_granted else ()))
    for service in given:
        hours = week_and_stated(service.minutes_a_week(year), service.as_told)
        yield t("papers.klage.other_service", service=label(service.service), hours=hours)
    for existing in assessment.plan.existing_services:
        hours = week_and_stated(existing.minutes_a_week(year), existing.as_told)
        yield t("papers.klage.other_service", service=task_name(existing), hours=hours)
