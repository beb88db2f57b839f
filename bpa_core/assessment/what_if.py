"""«Hva om»: each assumption changed alone, all else as it is, with the hours and verdict it would give."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from bpa_core.assessment.eligibility import Outcome, Verdict, judge
from bpa_core.hours.calculate import HoursCounter
from bpa_core.hours.countability import Assumptions, Task, assumptions_for, rules_under
from bpa_core.hours.day_timeline import drawings_of
from bpa_core.hours.result import Hours
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.map_tasks import map_tasks
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vocabulary import Code, Evidence, NightNeed, TwoHelpersNeed


class FlipId(Code):
    """One assumption changed, all else as it is; in the order they are shown."""

    MED_HELSEHJELP = "med_helsehjelp"
    MED_PUNKTVIS_NATT = "med_punktvis_natt"
    NATT_BARE_HVIS_HVER_NATT = "natt_bare_hvis_hver_natt"
    BARE_HJELPER_TO_UTENFOR = "bare_hjelper_to_utenfor"
    UTEN_HJELPER_TO = "uten_hjelper_to"
    ALLE_HJELPERE = "alle_hjelpere"
    UTEN_AVLASTNING = "uten_avlastning"
    NATT_KORTERE = "natt_kortere"
    NATT_LENGRE = "natt_lengre"
    UTEN_JEVNALDRENDE = "uten_jevnaldrende"
    BARE_MALT_ELLER_BEKREFTET = "bare_malt_eller_bekreftet"
    UTEN_TJENESTER_I_DAG = "uten_tjenester_i_dag"
    UTEN_ARBEID_STUDIER = "uten_arbeid_studier"


class AskedOnly(Code):
    """What is asked beside the flips: it draws something that the plan has not."""

    NATTEVAKT = "nattevakt"


NIGHT_STEP = 30
"""Minutes by which the night window is made shorter and longer at each end."""

Change = FlipId | Callable[[Plan], Plan]


@dataclass(frozen=True, slots=True)
class Flip:
    """One assumption changed: counted minutes a week, and the verdict they would give."""

    id: FlipId | AskedOnly
    counts_per_week: Fraction
    outcome: Outcome
    outcome_if_met: Outcome | None

    def changes_outcome(self, verdict: Verdict) -> bool:
        """Whether the verdict would be another than it is."""
        return (self.outcome, self.outcome_if_met) != (verdict.outcome, verdict.outcome_if_met)


def flips(plan: Plan, as_of: date, hours: Hours) -> tuple[Flip, ...]:
    """Always all of them, in the order of FlipId. Days that a flip leaves as they are in the plan's own `hours`, or as
    another flip has them, are not shared out anew."""
    counts = HoursCounter(drawings_of(plan.day_types, rules_under(assumptions_for(plan.person, as_of)), hours.clocks))
    return tuple(flip(name, plan, as_of, counts) for name in FlipId)


def flip(name: FlipId, plan: Plan, as_of: date, counts: HoursCounter | None = None) -> Flip:
    """One of them: the plan counted with that assumption changed, and judged; all else that is judged stays."""
    return flip_of(name, (name,), plan, as_of, counts or HoursCounter())


def flip_of(name: FlipId | AskedOnly, changes: Iterable[Change], plan: Plan, as_of: date, counts: HoursCounter) -> Flip:
    """The hours and the verdict with these assumptions changed together, under one name."""
    hours = count_with(changes, plan, as_of, counts)
    verdict = judge(plan, as_of, hours)
    return Flip(name, hours.counts_per_week, verdict.outcome, verdict.outcome_if_met)


def count_with(changes: Iterable[Change], plan: Plan, as_of: date, counts: HoursCounter) -> Hours:
    """The hours, for their sums, with these assumptions changed together: a flip as it changes it alone.

    A change that is no flip may look at what is counted, at the case's `active_night_minutes`, and at nothing else.
    """
    changes = tuple(changes)
    asked = (changes, plan.case.active_night_minutes, assumptions_for(plan.person, as_of))
    return counts.remembered(asked, plan, lambda: _counted_with(changes, plan, as_of, counts))


def _counted_with(changes: tuple[Change, ...], plan: Plan, as_of: date, counts: HoursCounter) -> Hours:
    for change in changes:
        plan = _PLANS.get(change, _unchanged)(plan) if isinstance(change, FlipId) else change(plan)
    assumptions = assumptions_for(plan.person, as_of)
    for change in changes:
        if isinstance(change, FlipId):
            assumptions = _READINGS.get(change, _as_read)(assumptions)
    return counts.hours(plan, assumptions)


def _unchanged(plan: Plan) -> Plan:
    return plan


def _as_read(assumptions: Assumptions) -> Assumptions:
    return assumptions


def _update(plan: Plan, **changes: Any) -> Plan:
    return plan.model_copy(update=changes)


def _only(plan: Plan, keep: Callable[[Task], bool], *, existing_too: bool = False) -> Plan:
    """The plan with only the tasks that are kept; services received today stay unless told otherwise."""
    if existing_too:
        plan = _update(plan, existing_services=tuple(filter(keep, plan.existing_services)))
    return map_tasks(plan, lambda task: task if keep(task) else None)


def _continuous_nights(plan: Plan) -> Plan:
    days = tuple(day.model_copy(update={"night_need": None}) for day in plan.day_types)
    person = plan.person.model_copy(update={"night_need": NightNeed.CONTINUOUS})
    return _update(plan, person=person, day_types=days)


def _continuous_only_every_night(plan: Plan) -> Plan:
    """«Kontinuerlig» read as every night: unless every day of the year has such a need, it is visits."""
    needs = plan.night_needs
    if needs and all(need is NightNeed.CONTINUOUS for need in needs):
        return plan
    return nights_as_visits(plan)


def nights_as_visits(plan: Plan) -> Plan:
    """No night is continuous; what is answered otherwise stays."""
    days = tuple(day.model_copy(update={"night_need": _as_visits(day.night_need)}) for day in plan.day_types)
    person = plan.person.model_copy(update={"night_need": _as_visits(plan.person.night_need)})
    return _update(plan, person=person, day_types=days)


def _as_visits(need: NightNeed | None) -> NightNeed | None:
    return NightNeed.VISITS if need is NightNeed.CONTINUOUS else need


def _one_helper(plan: Plan) -> Plan:
    return map_tasks(plan, lambda task: task.model_copy(update={"helpers": 1}))


def _no_peers(plan: Plan) -> Plan:
    return map_tasks(plan, lambda task: task.model_copy(update={"peer_minutes": 0}))


def _continuous_helpers(plan: Plan) -> Plan:
    person = plan.person.model_copy(update={"two_helpers_need": TwoHelpersNeed.CONTINUOUS})
    return _update(plan, person=person)


def _without_avlastning(plan: Plan) -> Plan:
    return _only(plan, lambda one: one.service is not Service.AVLASTNING, existing_too=True)


def _well_known(task: Task) -> bool:
    covered = task.service is Service.DEKKET_AV_ANDRE
    return covered or (not isinstance(task, ExistingService) and task.evidence is not Evidence.ESTIMATED)


def _not_work(task: Task) -> bool:
    covered = task.service is Service.DEKKET_AV_ANDRE
    return covered or (not isinstance(task, ExistingService) and task.category is not Category.ARBEID_STUDIER)


def _drawn_services_only(plan: Plan) -> Plan:
    return _update(plan, existing_services=tuple(one for one in plan.existing_services if one.drawn))


_PLANS: dict[FlipId, Callable[[Plan], Plan]] = {
    FlipId.MED_PUNKTVIS_NATT: _continuous_nights,
    FlipId.NATT_BARE_HVIS_HVER_NATT: _continuous_only_every_night,
    FlipId.UTEN_HJELPER_TO: _one_helper,
    FlipId.ALLE_HJELPERE: _continuous_helpers,
    FlipId.UTEN_AVLASTNING: _without_avlastning,
    FlipId.UTEN_JEVNALDRENDE: _no_peers,
    FlipId.BARE_MALT_ELLER_BEKREFTET: lambda plan: _only(plan, _well_known),
    FlipId.UTEN_TJENESTER_I_DAG: _drawn_services_only,
    FlipId.UTEN_ARBEID_STUDIER: lambda plan: _only(plan, _not_work),
}

_READINGS: dict[FlipId, Callable[[Assumptions], Assumptions]] = {
    FlipId.MED_HELSEHJELP: lambda assumptions: replace(assumptions, helsehjelp_outside=False),
    FlipId.BARE_HJELPER_TO_UTENFOR: lambda assumptions: replace(assumptions, first_helper_outside=False),
    FlipId.NATT_KORTERE: lambda assumptions: replace(assumptions, night=assumptions.night.widened(-NIGHT_STEP)),
    FlipId.NATT_LENGRE: lambda assumptions: replace(assumptions, night=assumptions.night.widened(NIGHT_STEP)),
}
