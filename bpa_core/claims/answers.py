"""What the family's answers carry. An answer «vet ikke», and a question nobody has answered, carry nothing."""

from datetime import date

from bpa_core.hours.countability import HOME_WITH_PARENTS
from bpa_core.law import figure
from bpa_core.plan.age import at_the_age_limit, has_turned, is_adult, is_child
from bpa_core.plan.case import Case, Foreldreansvar
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.map_tasks import Task
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.vocabulary import (
    BpaBefore67,
    DoneBy,
    FilledInBy,
    LivesWith,
    NightNeed,
    PointStanding,
    TwoHelpersNeed,
    Unsure,
)

BY_THE_FAMILY = frozenset({DoneBy.PARENT, DoneBy.FAMILY})


def tasks(plan: Plan) -> tuple[Task, ...]:
    """Every task, drawn or now and then, in plan order; services received today are none."""
    return (*plan.activities, *plan.occasional)


VITAL = frozenset(
    {Category.PERSONLIG_STELL, Category.MALTID, Category.NATTEVAKT, Category.TILSYN, Category.FORFLYTNING}
)
"""Food, toilet, breath, turning, safety: what the minimum of the law is about (Rt. 1990 s. 874)."""


def vital_tasks(plan: Plan) -> tuple[Task, ...]:
    """Drawn, or now and then; not what others cover."""
    own = (task for task in tasks(plan) if task.service is not Service.DEKKET_AV_ANDRE)
    return tuple(task for task in own if task.category in VITAL)


def night_is_continuous(plan: Plan) -> bool:
    """Somebody must be there all night, on some day of the year (pbrl § 2-1 d second paragraph)."""
    return night_need(plan) is NightNeed.CONTINUOUS


def night_need(plan: Plan) -> NightNeed:
    """The most that any night of the year needs: what the days answer, else what the person does."""
    needs = plan.night_needs or (plan.person.night_need,)
    return next((need for need in _MOST_FIRST if need in needs), NightNeed.NONE)


_MOST_FIRST = (NightNeed.CONTINUOUS, NightNeed.VISITS, NightNeed.UNSURE)


def nights_continuous(plan: Plan) -> int | None:
    """How many nights of the year somebody must be there all night, where it is only some of them; else None."""
    if len({need is NightNeed.CONTINUOUS for need in plan.night_needs}) < 2:
        return None
    needs = ((day.night_need or plan.person.night_need, day.days_per_year) for day in plan.day_types)
    return sum(days for need, days in needs if need is NightNeed.CONTINUOUS)


def night_has_a_reason(case: Case) -> bool:
    """At least one concrete reason why visits at set times will not do."""
    return bool(case.night_reasons or case.night_words.strip())


def two_at_times(plan: Plan) -> bool:
    """Two helpers now and then (pbrl § 2-1 d second paragraph)."""
    return plan.person.two_helpers_need is TwoHelpersNeed.AT_TIMES


def two_throughout(plan: Plan) -> bool:
    """Two helpers all the time (pbrl § 2-1 d second paragraph)."""
    return plan.person.two_helpers_need is TwoHelpersNeed.CONTINUOUS


def has_foreldreansvar(plan: Plan, as_of: date) -> bool:
    """Foreldreansvar for a child under 18 who lives at home (pbrl § 2-1 d first paragraph second sentence).

    The parents themselves have it by law (barnelova §§ 34 and 35) unless the family says otherwise; where somebody else
    writes, it must be stated.
    """
    if is_adult(plan.person, as_of) is not False or plan.person.lives_with not in HOME_WITH_PARENTS:
        return False
    stated = plan.case.foreldreansvar
    if stated is Foreldreansvar.UNSURE:
        return plan.person.filled_in_by is FilledInBy.PARENT
    return stated is not Foreldreansvar.NONE


def is_health_task(task: Task) -> bool:
    """Said to be for helsepersonell. Health services inside avlastning stay outside the right, whoever gives them."""
    return task.service is Service.HELSEHJELP


def family_does_it(task: Task) -> bool:
    """A health task that the family does today: so an assistant can learn it (pbrl § 1-3 c: by helsepersonell)."""
    return is_health_task(task) and task.done_today_by in BY_THE_FAMILY


def is_too_old(person: Person, as_of: date) -> bool:
    """67 or over on that day; without a birth date nobody is known to be."""
    return person.birth_date is not None and has_turned(person.birth_date, figure("age_limit").on(as_of).value, as_of)


def keeps_after_67(person: Person, as_of: date) -> bool:
    """BPA granted before 67 is kept (pbrl § 2-1 d first paragraph last sentence).

    Granted by hol § 3-8, it is disputed; the family's side is that the conditions were met when it was granted: at
    least 25 hours a week, for more than two years. Both must be stated.
    """
    if person.bpa_before_67 is not BpaBefore67.BY_DISCRETION:
        return person.bpa_before_67 is BpaBefore67.AS_RIGHT
    hours = person.hours_when_granted
    enough = hours is not None and hours * 60 >= figure("conditional_right").on(as_of).value
    return enough and person.lasting_when_granted is Unsure.YES


def within_the_right(person: Person, as_of: date) -> bool:
    """Whether age and duration allow a claim of right. An unknown duration or age leaves the claim standing (third
    paragraph): no sentence is printed on it, and the family is told what must be shown."""
    if is_too_old(person, as_of) and not keeps_after_67(person, as_of):
        return False
    return person.need_over_two_years is not Unsure.NO


def only_hours_are_in_question(person: Person, as_of: date) -> bool:
    """Whether the answers settle age and duration, and nothing but the hours stands between the need and the right."""
    lasting = person.need_over_two_years is Unsure.YES
    return lasting and person.birth_date is not None and within_the_right(person, as_of)


def age_limit_matters(person: Person, as_of: date) -> bool:
    """Whether what was granted before 67 is still a question."""
    return at_the_age_limit(person, as_of) and is_too_old(person, as_of)


def stays_in_institution(plan: Plan) -> bool:
    """In an institution, with no planned move: there is no BPA for the stay."""
    return plan.person.lives_with is LivesWith.INSTITUTION and plan.case.wanted_from is None


def carries_heavy_care(plan: Plan, *, needs_avlastning: bool) -> bool:
    """Somebody unpaid carries heavy care (pbrl § 2-8, hol § 3-6): said so, or help is drawn «for å avlaste oss»."""
    heavy = plan.case.heavy_care
    return heavy is Unsure.YES or (heavy is Unsure.UNSURE and needs_avlastning)


def concerns_children(plan: Plan, as_of: date) -> bool:
    """A child is the person, or lives in the household."""
    return is_child(plan.person, as_of) or plan.case.children_in_home is Unsure.YES


def meets_a_fixed_rule(plan: Plan) -> bool:
    """Lasting services, and a reason that stands in the vedtak and would meet anybody: «vi gir ikke …» (ldl § 20 second
    paragraph)."""
    if plan.vedtak is None or plan.person.need_over_two_years is not Unsure.YES:
        return False
    states = plan.vedtak.point_states
    return any(state.point in FOR_EVERYBODY and state.standing is PointStanding.IN_VEDTAK for state in states)


FOR_EVERYBODY = frozenset(
    {
        "ikke_til_barn",
        "under_32",
        "natt_telles_ikke",
        "bare_minimum",
        "ut_av_kommunen",
        "sfo",
        "ikke_bpa_natt",
        "normtid",
    }
)
"""Statements of a kommune (guidance/kommune_statements.toml) that answer everybody alike."""
