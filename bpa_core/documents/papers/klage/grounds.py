"""Why the vedtak should be changed, by what happened; facts only from answers, law only where it fits."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.claims.answers import vital_tasks
from bpa_core.claims.claim import Claim, ClaimCode
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.argument import gap
from bpa_core.documents.content.blocks import Block, Heading, Para
from bpa_core.documents.content.claims import asks_for_bpa, giving_a_right, readings_table
from bpa_core.documents.content.the_right import (
    age,
    duration,
    first_of_right,
    need_beside_the_line,
    night_is_to_be_looked_into,
    rest_of_the_need,
    what_so_many_give,
    what_the_hours_give,
)
from bpa_core.documents.content.voice import Voice
from bpa_core.documents.papers.klage.demands import claims_a_right, claims_of, demands_nothing, earlier_hours_words
from bpa_core.documents.papers.klage.points import Part, Points
from bpa_core.documents.papers.klage.table import kind_by_kind, short_tasks, task_by_task
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import CutTask, Vedtak
from bpa_core.plan.vocabulary import CostClaim, NeedChange, VedtakSituation
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.demands import Demand
from bpa_core.vedtak.situation import laid_down_for_bpa
from bpa_core.wording.names import task_name

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
    undelivered = situation is VedtakSituation.NOT_DELIVERED
    yield Heading(t("papers.klage.why_not_delivered" if undelivered else "papers.klage.why"))
    if situation is VedtakSituation.CUT:
        yield from _cut(assessment, vedtak, voice)
    elif situation is VedtakSituation.ENDED:
        yield from _ended(assessment, vedtak, voice)
    elif situation:
        yield from _by_situation(assessment, vedtak, situation, pleading, voice)
    if situation not in NOT_OF_NEED:
        yield from _hours(assessment, vedtak, situation, pleading, voice)
    yield from points.of(Part.WHY)
    if situation is VedtakSituation.FEWER_HOURS:
        yield from _short_of_time(assessment, vedtak)
    elif not points.points:
        yield gap("papers.klage.gap_not_delivered" if undelivered else "papers.klage.gap_wrong")
    yield gap("papers.klage.gap_new")


def _short_of_time(assessment: Assessment, vedtak: Vedtak) -> Iterator[Block]:
    """Kind by kind what is asked for and given, and why the rest is needed; task by task where that is told, else a
    gap for it."""
    table = kind_by_kind(assessment)
    if table:
        yield Para(t("papers.klage.short.lead"))
        yield table
    if vedtak.cut_tasks:
        yield Para(t("papers.klage.short.tasks_lead"))
        yield short_tasks(assessment, vedtak.cut_tasks)
    else:
        yield gap("papers.klage.gap_then" if table else "papers.klage.gap_tasks")


ALL_CONDITIONS = frozenset(
    {None, VedtakSituation.ALL_REFUSED, VedtakSituation.ENDED, VedtakSituation.ORGANISATION_ONLY}
)
"""Whether there is a right at all is the question, so each condition is argued."""


def _hours(
    assessment: Assessment, vedtak: Vedtak, situation: VedtakSituation | None, pleading: Pleading, voice: Voice
) -> Iterator[Block]:
    """What the hours give, and how else the law is read where that too gives a right: an appeal counts out no reading
    that does not. Then the other conditions, where they are in question."""
    same = _same_hours(assessment, situation, pleading)
    if same:
        yield Para(what_so_many_give(assessment, same, voice))
    elif situation is VedtakSituation.COST:
        yield from rest_of_the_need(assessment, pleading, voice) if first_of_right(pleading.claims) else ()
    else:
        yield from what_the_hours_give(assessment, pleading, voice)
        yield from need_beside_the_line(assessment, pleading, voice) if asks_for_bpa(pleading) else ()
    yield from night_is_to_be_looked_into(assessment, voice)
    right = same or first_of_right(pleading.claims)
    if right is None:
        return
    if not same:
        yield from readings_table(giving_a_right(pleading.readings), voice)
    if situation in ALL_CONDITIONS:
        yield from duration(assessment, voice)
    if situation in ALL_CONDITIONS or answers.is_too_old(assessment.plan.person, assessment.as_of):
        yield from age(assessment, voice)


def _same_hours(assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading) -> Claim | None:
    """The claim of right for the hours that the kommune itself has laid down."""
    if situation is not VedtakSituation.ORGANISATION_ONLY:
        return None
    claim = first_of_right(claims_of(assessment, situation, pleading))
    return claim if claim and claim.minutes_per_week == laid_down_for_bpa(assessment.plan) else None


def _by_situation(
    assessment: Assessment, vedtak: Vedtak, situation: VedtakSituation, pleading: Pleading, voice: Voice
) -> Iterator[Block]:
    if situation is VedtakSituation.ORGANISATION_ONLY:
        claims = claims_of(assessment, situation, pleading)
        given = laid_down_for_bpa(assessment.plan)
        if given and any(claim.minutes_per_week == given for claim in claims):
            yield Para(voice.text("papers.klage.ground.organisation_only_hours", hours=hours_in_words(given)))
        else:
            yield Para(voice.text("papers.klage.ground.organisation_only"))
    elif situation is VedtakSituation.ALL_REFUSED and not claims_a_right(pleading):
        asked = "all_refused_services" if asks_for_bpa(pleading) else "all_refused_need"
        yield Para(voice.text(f"papers.klage.ground.{asked}"))
    elif situation is VedtakSituation.COST:
        right = first_of_right(pleading.claims)
        hours = hours_in_words(right.minutes_per_week) if right and right.minutes_per_week else ""
        yield Para(voice.text(_of_cost(vedtak, pleading), hours=hours))
    else:
        yield Para(voice.text(f"papers.klage.ground.{situation}"))


def _of_cost(vedtak: Vedtak, pleading: Pleading) -> str:
    """No condition from 32 hours, to be documented from 25, and to be weighed where there is no right (pbrl § 2-1 d
    fourth paragraph)."""
    if not claims_a_right(pleading):
        return "papers.klage.ground.cost_assessed"
    if not pleading.hours_known:
        return "papers.klage.ground.cost_unknown"
    if pleading.claim(ClaimCode.P1):
        return "papers.klage.ground.cost_full"
    documented = vedtak.cost_claim is CostClaim.DOCUMENTED
    return "papers.klage.ground.cost_documented" if documented else "papers.klage.ground.cost"


def _cut(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    """Fvl § 35: the kommune is asked for its ground, never told that it has none."""
    earlier = vedtak.earlier
    if earlier and earlier.conditions.strip():
        yield Para(t("papers.klage.cut.conditions", words=earlier.conditions.strip()))
    if not (earlier and earlier.decided_on and earlier.minutes_a_week(assessment.plan.year)):
        yield gap("papers.klage.cut.gap_earlier")
    yield Para(voice.text("papers.klage.cut.grounds"))
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
    return list(dict.fromkeys(task_name(task) for task in vital_tasks(plan) if task.id in less))


def _ended(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    """A vedtak that had an end date is not reversed by running out: § 35 is not the point, the need is."""
    ended = vedtak.earlier.valid_to if vedtak.earlier else None
    if ended:
        of, hours = earlier_hours_words(assessment.plan)
        yield Para(t("papers.klage.ended.on", of=of, hours=hours, date=long_date(ended)))
    yield Para(voice.text("papers.klage.ground.ended"))
    yield from _need_change(vedtak.need_change, voice)


def _need_change(change: NeedChange, voice: Voice) -> Iterator[Block]:
    if change in (NeedChange.UNCHANGED, NeedChange.LARGER):
        yield Para(voice.text(f"papers.klage.need_change.{change}"))


def forsvarlig(
    assessment: Assessment, situation: VedtakSituation | None, voice: Voice, points: Points
) -> Iterator[Block]:
    """Hol § 4-1, tested as law; where too few hours are granted, with the vital help by name."""
    yield Heading(t("papers.klage.forsvarlig"))
    yield Para(t("papers.law.forsvarlig"))
    vital = dict.fromkeys(map(task_name, vital_tasks(assessment.plan)))
    if vital and situation is VedtakSituation.FEWER_HOURS:
        yield Para(voice.text("papers.klage.vital", tasks="; ".join(vital)))
    without = assessment.plan.case.without_help.strip()
    yield Para(without) if without else gap("papers.soknad.without_gap")
    yield from points.of(Part.FORSVARLIG)


def reasoning(
    assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading, voice: Voice, points: Points
) -> Iterator[Block]:
    """How a vedtak is to be reasoned (fvl §§ 24, 25), and that the person's view weighs (pbrl § 3-1); last the points,
    each under its own heading, so that nothing else stands under it."""
    yield Heading(t("papers.klage.reasoning"))
    yield Para(" ".join(map(voice.text, _reasons(assessment, situation, pleading))))
    if not points.has(Demand.BRUKERENS_MENING):
        yield Para(voice.text("papers.klage.view"))
    yield from points.of(Part.REASONING)


def _reasons(assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading) -> Iterator[str]:
    """How a vedtak is to be reasoned, and what the kommune is asked to answer, where something is refused."""
    yield "papers.klage.reasons"
    if situation is VedtakSituation.ORGANISATION_ONLY:
        yield "papers.klage.answer.organisation"
    elif not demands_nothing(pleading):
        yield f"papers.klage.answer.{'tasks' if assessment.plan.day_types else 'need'}"
