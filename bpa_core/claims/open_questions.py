"""What is still answered «vet ikke», or not at all: what an answer is worth in hours, and whether a claim changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from bpa_core.assessment.what_if import count_with, nights_as_visits
from bpa_core.claims import answers
from bpa_core.claims.ladder import Basis, ladder
from bpa_core.claims.readings import readings_of
from bpa_core.hours.calculate import HoursCounter
from bpa_core.hours.countability import HOME_WITH_PARENTS
from bpa_core.law import figure
from bpa_core.plan.age import is_adult
from bpa_core.plan.case import Foreldreansvar
from bpa_core.plan.map_tasks import Task, map_tasks
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import BpaBefore67, Code, DoneBy, LivesWith, NightNeed, TwoHelpersNeed, Unsure


class QuestionId(Code):
    """A question whose answer may change the hours or the claims; in the order they are asked."""

    BIRTH_DATE = "birth_date"
    LIVES_WITH = "lives_with"
    DURATION = "duration"
    NIGHT = "night"
    NIGHT_REASON = "night_reason"
    TWO_HELPERS = "two_helpers"
    HEALTH_DONE_BY = "health_done_by"
    FORELDREANSVAR = "foreldreansvar"
    BPA_BEFORE_67 = "bpa_before_67"
    GRANTED_BEFORE_67 = "granted_before_67"
    HEAVY_CARE = "heavy_care"
    CHILDREN_IN_HOME = "children_in_home"
    WANTED_FROM = "wanted_from"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question still open: minutes a week between its answers, in the best reading, and whether the claims change."""

    id: QuestionId
    worth_per_week: Fraction
    changes_claim: bool


Answers = tuple[Plan, ...]


def open_questions(plan: Plan, as_of: date) -> tuple[OpenQuestion, ...]:
    """Those that are open and matter: something counts or is claimed otherwise by an answer. Most hours first."""
    weigh = _Weighing(plan, as_of)
    asked = ((name, answered(plan, as_of)) for name, answered in _ANSWERS.items())
    questions = (weigh.question(name, plans) for name, plans in asked if plans)
    mattering = [question for question in questions if question.worth_per_week or question.changes_claim]
    return tuple(sorted(mattering, key=lambda question: -question.worth_per_week))


_Outcome = tuple[Fraction, tuple[tuple[Code, Code], ...]]
"""Minutes a week in the best reading, and which claims stand where."""


class _Weighing:
    """The plan as it is, and under each answer. Answers share what they do not change."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        self.as_of, self.counts = as_of, HoursCounter()
        self.now = self._outcome(plan)

    def question(self, name: QuestionId, plans: Answers) -> OpenQuestion:
        outcomes = [self.now, *map(self._outcome, plans)]
        minutes = [best for best, _ in outcomes]
        return OpenQuestion(name, max(minutes) - min(minutes), len({claims for _, claims in outcomes}) > 1)

    def _outcome(self, plan: Plan) -> _Outcome:
        hours = count_with((), plan, self.as_of, self.counts)
        known = bool(hours.entries) and hours.days_add_up
        readings = readings_of(plan, self.as_of, self.counts) if known else ()
        claims = ladder(Basis(plan, self.as_of, hours if known else None, readings))
        best = readings[0].counts_per_week if readings else Fraction(0)
        return best, tuple((claim.code, claim.rank) for claim in claims)


def _person(plan: Plan, **changes: Any) -> Plan:
    return plan.model_copy(update={"person": plan.person.model_copy(update=changes)})


def _case(plan: Plan, **changes: Any) -> Plan:
    return plan.model_copy(update={"case": plan.case.model_copy(update=changes)})


def _birth_date(plan: Plan, as_of: date) -> Answers:
    """A child, an adult, somebody over the age limit."""
    if plan.person.birth_date is not None:
        return ()
    ages = (figure("child_until").on(as_of).value, figure("age_limit").on(as_of).value)
    child = _person(plan, birth_date=as_of)
    return (child, *(_person(plan, birth_date=date(as_of.year - age - 1, 1, 1)) for age in ages))


def _lives_with(plan: Plan, as_of: date) -> Answers:
    if plan.person.lives_with is not None:
        return ()
    return tuple(_person(plan, lives_with=home) for home in (LivesWith.PARENTS, LivesWith.OTHERS))


def _duration(plan: Plan, as_of: date) -> Answers:
    if plan.person.need_over_two_years is not Unsure.UNSURE:
        return ()
    return tuple(_person(plan, need_over_two_years=answer) for answer in (Unsure.YES, Unsure.NO))


def _night(plan: Plan, as_of: date) -> Answers:
    if NightNeed.UNSURE not in (plan.person.night_need, *(day.night_need for day in plan.day_types)):
        return ()
    return tuple(_nights(plan, need) for need in (NightNeed.CONTINUOUS, NightNeed.VISITS, NightNeed.NONE))


def _nights(plan: Plan, need: NightNeed) -> Plan:
    """Every «vet ikke» answered alike."""
    days = tuple(
        day.model_copy(update={"night_need": need}) if day.night_need is NightNeed.UNSURE else day
        for day in plan.day_types
    )
    plan = plan.model_copy(update={"day_types": days})
    return _person(plan, night_need=need) if plan.person.night_need is NightNeed.UNSURE else plan


def _night_reason(plan: Plan, as_of: date) -> Answers:
    """Without a reason why visits will not do, the kommune is likely to read the night as visits."""
    if not answers.night_is_continuous(plan) or answers.night_has_a_reason(plan.case):
        return ()
    return (nights_as_visits(plan),)


def _two_helpers(plan: Plan, as_of: date) -> Answers:
    """Open where the answer is «vet ikke», and where a task is drawn for two and the answer is none."""
    need = plan.person.two_helpers_need
    drawn = any(task.helpers > 1 for task in answers.tasks(plan))
    if not drawn or need in (TwoHelpersNeed.AT_TIMES, TwoHelpersNeed.CONTINUOUS):
        return ()
    return tuple(
        _person(plan, two_helpers_need=answer) for answer in (TwoHelpersNeed.AT_TIMES, TwoHelpersNeed.CONTINUOUS)
    )


def _health_done_by(plan: Plan, as_of: date) -> Answers:
    if not any(map(_nobody_said_who, answers.tasks(plan))):
        return ()
    return tuple(_health(plan, who) for who in (DoneBy.FAMILY, DoneBy.KOMMUNE))


def _health(plan: Plan, who: DoneBy) -> Plan:
    return map_tasks(
        plan, lambda task: task.model_copy(update={"done_today_by": who}) if _nobody_said_who(task) else task
    )


def _nobody_said_who(task: Task) -> bool:
    return answers.is_health_task(task) and task.done_today_by is DoneBy.UNKNOWN


def _foreldreansvar(plan: Plan, as_of: date) -> Answers:
    at_home = is_adult(plan.person, as_of) is False and plan.person.lives_with in HOME_WITH_PARENTS
    if plan.case.foreldreansvar is not Foreldreansvar.UNSURE or not at_home:
        return ()
    return tuple(_case(plan, foreldreansvar=answer) for answer in (Foreldreansvar.BOTH, Foreldreansvar.NONE))


def _bpa_before_67(plan: Plan, as_of: date) -> Answers:
    unsure = plan.person.bpa_before_67 is BpaBefore67.UNSURE
    if not unsure or not answers.age_limit_matters(plan.person, as_of):
        return ()
    return tuple(_person(plan, bpa_before_67=answer) for answer in (BpaBefore67.AS_RIGHT, BpaBefore67.NO))


def _granted_before_67(plan: Plan, as_of: date) -> Answers:
    """Of BPA by assessment: how many hours, and whether for more than two years, when it was granted."""
    person = plan.person
    unknown = person.hours_when_granted is None or person.lasting_when_granted is Unsure.UNSURE
    by_assessment = person.bpa_before_67 is BpaBefore67.BY_DISCRETION
    if not unknown or not by_assessment or not answers.age_limit_matters(person, as_of):
        return ()
    enough = Decimal(figure("conditional_right").on(as_of).value) / 60
    return tuple(
        _person(plan, hours_when_granted=person.hours_when_granted or enough, lasting_when_granted=answer)
        for answer in (Unsure.YES, Unsure.NO)
    )


def _heavy_care(plan: Plan, as_of: date) -> Answers:
    if plan.case.heavy_care is not Unsure.UNSURE:
        return ()
    return tuple(_case(plan, heavy_care=answer) for answer in (Unsure.YES, Unsure.NO))


def _children_in_home(plan: Plan, as_of: date) -> Answers:
    if plan.case.children_in_home is not Unsure.UNSURE:
        return ()
    return tuple(_case(plan, children_in_home=answer) for answer in (Unsure.YES, Unsure.NO))


def _wanted_from(plan: Plan, as_of: date) -> Answers:
    return (_case(plan, wanted_from=as_of),) if answers.stays_in_institution(plan) else ()


_ANSWERS: dict[QuestionId, Callable[[Plan, date], Answers]] = {
    QuestionId.BIRTH_DATE: _birth_date,
    QuestionId.LIVES_WITH: _lives_with,
    QuestionId.DURATION: _duration,
    QuestionId.NIGHT: _night,
    QuestionId.NIGHT_REASON: _night_reason,
    QuestionId.TWO_HELPERS: _two_helpers,
    QuestionId.HEALTH_DONE_BY: _health_done_by,
    QuestionId.FORELDREANSVAR: _foreldreansvar,
    QuestionId.BPA_BEFORE_67: _bpa_before_67,
    QuestionId.GRANTED_BEFORE_67: _granted_before_67,
    QuestionId.HEAVY_CARE: _heavy_care,
    QuestionId.CHILDREN_IN_HOME: _children_in_home,
    QuestionId.WANTED_FROM: _wanted_from,
}
"""For each question, the plan under each answer to it; none where it is not open."""
