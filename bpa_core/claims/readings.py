"""The readings of a plan: the best that the answers carry, then each contested point given up alone, then all of them.

Nothing that is answered «vet ikke» is in any of them. Minutes a week are exact; the law's doubt is a number, 1 to 3:
3 stands as law, 2 is pleaded as the family's understanding, 1 only subsidiarily or after an adviser.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.assessment.what_if import Change, FlipId, count_with, nights_as_visits
from bpa_core.claims import answers
from bpa_core.hours.calculate import HoursCounter
from bpa_core.hours.result import Hours
from bpa_core.law import figure
from bpa_core.plan.case import Case
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.map_tasks import Task, map_tasks
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Code, Unsure


class ReadingId(Code):
    """A reading of pbrl § 2-1 d. All but the first give up one contested point; the last, every one."""

    BESTE = "beste"
    UTEN_NATT = "uten_natt"
    NATT_BARE_HVER_NATT = "natt_bare_hver_natt"
    NATT_23_07 = "natt_23_07"
    HVILENDE_VAKT = "hvilende_vakt"
    EN_HJELPER = "en_hjelper"
    BEGGE_HJELPERE_UTE = "begge_hjelpere_ute"
    UTEN_HELSEOPPGAVER = "uten_helseoppgaver"
    UTEN_AVLASTNING = "uten_avlastning"
    UTEN_TJENESTER_I_DAG = "uten_tjenester_i_dag"
    UTEN_ARBEID_STUDIER = "uten_arbeid_studier"
    STRENGESTE = "strengeste"


class Follows(Code):
    """What hours give (pbrl § 2-1 d fourth paragraph), age and duration allowing."""

    RIGHT = "right"
    RIGHT_UNLESS_COST = "right_unless_cost"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading: its minutes a week, what follows from them, and how sure it is (1, 2 or 3)."""

    id: ReadingId
    counts_per_week: Fraction
    follows: Follows
    sureness: int


@dataclass(frozen=True, slots=True)
class Contested:
    """A point on which the law is read in two ways: when the answers carry it, how each side reads it (`otherwise`: how
    it is read where they do not), and how sure the family's side is."""

    id: ReadingId
    carried: Callable[[Plan, date], bool]
    first: tuple[Change, ...]
    second: tuple[Change, ...]
    sureness: int = 2
    otherwise: tuple[Change, ...] = ()


def readings_of(plan: Plan, as_of: date, counted: HoursCounter | None = None) -> tuple[Reading, ...]:
    """The best reading first, then those that give less, most hours first. `counted`: what is counted already.

    A contested point that the answers do not carry is in none of them; one that takes nothing away is left out.
    """
    carried = _carried(plan, as_of)
    counted = counted or HoursCounter()

    def counts(given_up: tuple[Contested, ...]) -> Fraction:
        return count_with(_changes(carried, given_up), plan, as_of, counted).counts_per_week

    best = counts(())
    alone = {point: counts((point,)) for point in carried}
    argued = tuple(point for point, minutes in alone.items() if minutes < best)
    given_up: dict[ReadingId, tuple[Fraction, tuple[Contested, ...]]] = {ReadingId.BESTE: (best, ())}
    given_up |= {point.id: (alone[point], (point,)) for point in argued}
    if len(argued) > 1 and (strictest := counts(argued)) < min(alone[point] for point in argued):
        given_up[ReadingId.STRENGESTE] = (strictest, argued)
    readings = [_reading(plan, as_of, name, minutes, argued, without) for name, (minutes, without) in given_up.items()]
    return tuple(sorted(readings, key=lambda reading: (reading.id is not ReadingId.BESTE, -reading.counts_per_week)))


def best_hours(plan: Plan, as_of: date) -> Hours:
    """The plan counted by the best reading, for its sums: what counts, and why the rest does not."""
    return count_with(_changes(_carried(plan, as_of), ()), plan, as_of, HoursCounter())


def _carried(plan: Plan, as_of: date) -> tuple[Contested, ...]:
    return tuple(point for point in CONTESTED if point.carried(plan, as_of))


def _changes(carried: tuple[Contested, ...], given_up: tuple[Contested, ...]) -> list[Change]:
    """What a reading changes of the plan, these points given up. Flips come last: each changes what is then the
    plan."""
    lost = (change for point in CONTESTED if point not in carried for change in point.otherwise)
    sides = (point.second if point in given_up else point.first for point in carried)
    changes = (*lost, *(change for side in sides for change in side))
    return sorted(changes, key=lambda change: isinstance(change, FlipId))


def follows_of(plan: Plan, as_of: date, minutes: Fraction) -> Follows:
    """What so many minutes a week give: 32 hours a right, 25 a right unless vesentlig økt kostnad is documented."""
    if answers.within_the_right(plan.person, as_of):
        if minutes >= figure("full_right").on(as_of).value:
            return Follows.RIGHT
        if minutes >= figure("conditional_right").on(as_of).value:
            return Follows.RIGHT_UNLESS_COST
    return Follows.NONE


def _reading(
    plan: Plan,
    as_of: date,
    name: ReadingId,
    minutes: Fraction,
    argued: tuple[Contested, ...],
    given_up: tuple[Contested, ...],
) -> Reading:
    """It is as sure as the least sure point that it still rests on."""
    sureness = min((point.sureness for point in argued if point not in given_up), default=3)
    return Reading(name, minutes, follows_of(plan, as_of, minutes), sureness)


KOMMUNE_NIGHT = (TimeOfDay(23 * 60), TimeOfDay(7 * 60))
"""The night that a kommune is likely to read; it stands in no law."""


def _night_23_07(plan: Plan) -> Plan:
    night_from, night_to = KOMMUNE_NIGHT
    person = plan.person.model_copy(update={"night_from": night_from, "night_to": night_to})
    return plan.model_copy(update={"person": person})


def only_active_watch(plan: Plan) -> Plan:
    """A resting watch as the active help in it, where that is stated; every other task as it is."""
    return map_tasks(plan, lambda task: _active(task, plan.case))


def _active(task: Task, case: Case) -> Task:
    resting = isinstance(task, Activity) and task.category is Category.NATTEVAKT
    if not resting or case.active_night_minutes is None:
        return task
    active = min(task.minutes, max(case.active_night_minutes, 1))
    return task.model_copy(update={"minutes": active, "peer_minutes": min(task.peer_minutes, active)})


def assistants_do_what_the_family_does(plan: Plan) -> Plan:
    """Health tasks that the family does today, as assistance: done after training, not by helsepersonell."""
    return map_tasks(plan, _as_assistance)


def _as_assistance(task: Task) -> Task:
    return task.model_copy(update={"service": Service.PERSONLIG_ASSISTANSE}) if answers.family_does_it(task) else task


def _some_nights(plan: Plan, _: date) -> bool:
    return answers.nights_continuous(plan) is not None


def _own_night(plan: Plan, _: date) -> bool:
    return (plan.person.night_from, plan.person.night_to) != KOMMUNE_NIGHT


def _rests(plan: Plan, _: date) -> bool:
    """A watch that may rest, with the active help of a night stated: no figure is made up for it."""
    watched = any(task.category is Category.NATTEVAKT for task in plan.activities)
    return watched and plan.case.watch_is_resting is Unsure.YES and plan.case.active_night_minutes is not None


def _family_does_health_tasks(plan: Plan, _: date) -> bool:
    return any(map(answers.family_does_it, answers.tasks(plan)))


def _works_or_studies(plan: Plan, _: date) -> bool:
    return any(task.category is Category.ARBEID_STUDIER for task in answers.tasks(plan))


def _has_services_beside(plan: Plan, _: date) -> bool:
    return any(not service.drawn for service in plan.existing_services)


CONTESTED: tuple[Contested, ...] = (
    # Second paragraph, «kontinuerlig»: the family says that visits will not do. What continuous means is argued.
    Contested(ReadingId.UTEN_NATT, lambda plan, _: answers.night_is_continuous(plan), (), (nights_as_visits,)),
    # The nights drawn count, or only where every night is such.
    Contested(ReadingId.NATT_BARE_HVER_NATT, _some_nights, (), (FlipId.NATT_BARE_HVIS_HVER_NATT,)),
    # The person's own sleeping time; no law says when it is night.
    Contested(ReadingId.NATT_23_07, _own_night, (), (_night_23_07,)),
    # Presence counts hour for hour: who must be ready cannot be elsewhere. A kommune may count the active help alone.
    Contested(ReadingId.HVILENDE_VAKT, _rests, (), (only_active_watch,)),
    # Second paragraph: two helpers throughout are both in the right.
    Contested(ReadingId.EN_HJELPER, lambda plan, _: answers.two_throughout(plan), (), (FlipId.UTEN_HJELPER_TO,)),
    # Second paragraph: of a task for two now and then, only the second helper is outside; or the whole task.
    Contested(
        ReadingId.BEGGE_HJELPERE_UTE, lambda plan, _: answers.two_at_times(plan), (FlipId.BARE_HJELPER_TO_UTENFOR,), ()
    ),
    # § 1-3 c: helsehjelp is what helsepersonell does. First paragraph third sentence keeps it out of avlastning.
    Contested(ReadingId.UTEN_HELSEOPPGAVER, _family_does_health_tasks, (assistants_do_what_the_family_does,), ()),
    # First paragraph second sentence: «omfatter også avlastning»; that it adds to 25 and 32 is the family's reading.
    Contested(
        ReadingId.UTEN_AVLASTNING,
        answers.has_foreldreansvar,
        (),
        (FlipId.UTEN_AVLASTNING,),
        otherwise=(FlipId.UTEN_AVLASTNING,),
    ),
    # The need counts, whoever meets it today.
    Contested(ReadingId.UTEN_TJENESTER_I_DAG, _has_services_beside, (), (FlipId.UTEN_TJENESTER_I_DAG,)),
    # The words of the act; a letter from the directorate keeps higher education out.
    Contested(ReadingId.UTEN_ARBEID_STUDIER, _works_or_studies, (), (FlipId.UTEN_ARBEID_STUDIER,)),
)
"""Each point on which hours are argued, the family's side first."""
