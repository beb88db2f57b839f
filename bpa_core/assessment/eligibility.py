"""Hours and person -> a verdict on pbrl § 2-1 d: a guiding self-assessment, never the kommune's decision."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from bpa_core.hours.result import Hours
from bpa_core.law import LegalReference, cite, figure
from bpa_core.plan.age import age_on
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.vocabulary import Arbeidsleder, BpaBefore67, Code, Unsure


class Outcome(Code):
    """The verdict of the guiding self-assessment."""

    RETT = "rett"
    RETT_MED_FORBEHOLD = "rett_med_forbehold"
    SKJONN = "skjonn"
    VIDEREFORING = "videreforing"
    MANGLER_OPPLYSNINGER = "mangler_opplysninger"


class CriterionId(Code):
    """What pbrl § 2-1 d asks, and what it presupposes."""

    ALDER = "alder"
    VARIGHET = "varighet"
    TIMER = "timer"
    TJENESTER = "tjenester"
    TYNGENDE_OMSORG = "tyngende_omsorg"
    ARBEIDSLEDER = "arbeidsleder"


class Status(Code):
    """How a criterion stands."""

    MET = "met"
    CONDITIONAL = "conditional"
    NOT_MET = "not_met"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing the law asks: how it stands, the person's value beside the law's, and the paragraph.

    `value` is an age in years, minutes a week, or a code of the plan; None is not told. `law` is in the same unit.
    """

    id: CriterionId
    status: Status
    value: Fraction | int | Code | None
    law: int | None
    reference: LegalReference


@dataclass(frozen=True, slots=True)
class Margin:
    """How far the counted minutes a week are from a line: missing if positive, to spare if negative."""

    line: int
    missing_per_week: Fraction

    @property
    def minutes_per_day(self) -> int:
        """Whole minutes a day, the ceiling: −10,5 is −10."""
        return ceil(self.missing_per_week / 7)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, what it would be once missing facts are told and met, each criterion, and the margins."""

    outcome: Outcome
    outcome_if_met: Outcome | None
    criteria: tuple[Criterion, ...]
    to_conditional: Margin
    to_full: Margin


def judge(plan: Plan, as_of: date, hours: Hours) -> Verdict:
    """Judge a plan's hours on that day (pbrl § 2-1 d)."""
    lines = _lines(as_of)
    outcome = _outcome(plan.person, as_of, hours)
    return Verdict(
        outcome=outcome,
        outcome_if_met=_if_met(plan.person, as_of, hours) if outcome is Outcome.MANGLER_OPPLYSNINGER else None,
        criteria=tuple(_criteria(plan.person, as_of, hours)),
        to_conditional=Margin(lines[0], lines[0] - hours.counts_per_week),
        to_full=Margin(lines[1], lines[1] - hours.counts_per_week),
    )


def _lines(as_of: date) -> tuple[int, int]:
    """25 and 32 hours, in minutes a week; «minst»: exactly as many are enough (pbrl § 2-1 d fourth paragraph)."""
    return figure("conditional_right").on(as_of).value, figure("full_right").on(as_of).value


def _too_old(person: Person, as_of: date) -> bool:
    """The 67th birthday itself is not under 67."""
    return person.birth_date is not None and age_on(person.birth_date, as_of) >= figure("age_limit").on(as_of).value


def _outcome(person: Person, as_of: date, hours: Hours) -> Outcome:
    if _too_old(person, as_of):
        return _outcome_at_67(person.bpa_before_67)
    if person.need_over_two_years is Unsure.NO:
        return Outcome.SKJONN
    known = person.birth_date is not None and person.need_over_two_years is Unsure.YES
    if not known or not hours.days_add_up:
        return Outcome.MANGLER_OPPLYSNINGER
    return _outcome_of_hours(as_of, hours)


def _outcome_at_67(before: BpaBefore67) -> Outcome:
    """Kept if granted before 67 as a right; BPA granted by discretion seems not covered (first paragraph)."""
    if before is BpaBefore67.AS_RIGHT:
        return Outcome.VIDEREFORING
    return Outcome.MANGLER_OPPLYSNINGER if before is BpaBefore67.UNSURE else Outcome.SKJONN


def _outcome_of_hours(as_of: date, hours: Hours) -> Outcome:
    conditional, full = _lines(as_of)
    if hours.counts_per_week >= full:
        return Outcome.RETT
    return Outcome.RETT_MED_FORBEHOLD if hours.counts_per_week >= conditional else Outcome.SKJONN


def _if_met(person: Person, as_of: date, hours: Hours) -> Outcome:
    return Outcome.VIDEREFORING if _too_old(person, as_of) else _outcome_of_hours(as_of, hours)


def _criteria(person: Person, as_of: date, hours: Hours) -> Iterator[Criterion]:
    right = cite("bpa", as_of)
    age = age_on(person.birth_date, as_of) if person.birth_date else None
    yield Criterion(CriterionId.ALDER, _age(person, as_of), age, figure("age_limit").on(as_of).value, right)
    years = figure("long_lasting").on(as_of).value
    yield Criterion(CriterionId.VARIGHET, _duration(person), person.need_over_two_years, years, right)
    yield Criterion(CriterionId.TIMER, _hours(as_of, hours), hours.counts_per_week, _lines(as_of)[1], right)
    yield Criterion(CriterionId.TJENESTER, _services(person, hours), hours.counts_per_week, None, right)
    if avlastning := _avlastning(hours):
        hol = cite("parorende", as_of)
        yield Criterion(CriterionId.TYNGENDE_OMSORG, Status.UNSURE, avlastning, None, hol)
    leader = Status.UNSURE if person.arbeidsleder is Arbeidsleder.NONE else Status.MET
    yield Criterion(CriterionId.ARBEIDSLEDER, leader, person.arbeidsleder, None, right)


def _age(person: Person, as_of: date) -> Status:
    if person.birth_date is None:
        return Status.UNSURE
    if not _too_old(person, as_of):
        return Status.MET
    outcomes = {BpaBefore67.AS_RIGHT: Status.MET, BpaBefore67.UNSURE: Status.UNSURE}
    return outcomes.get(person.bpa_before_67, Status.NOT_MET)


def _duration(person: Person) -> Status:
    """Ut over 2 år: exactly two years is not enough (pbrl § 2-1 d third paragraph)."""
    by_answer = {Unsure.YES: Status.MET, Unsure.NO: Status.NOT_MET, Unsure.UNSURE: Status.UNSURE}
    return by_answer[person.need_over_two_years]


def _hours(as_of: date, hours: Hours) -> Status:
    if not hours.days_add_up:
        return Status.UNSURE
    by_outcome = {Outcome.RETT: Status.MET, Outcome.RETT_MED_FORBEHOLD: Status.CONDITIONAL}
    return by_outcome.get(_outcome_of_hours(as_of, hours), Status.NOT_MET)


def _services(person: Person, hours: Hours) -> Status:
    untold = person.birth_date is None or person.lives_with is None
    if (untold and _avlastning(hours)) or hours.per_year(one for one in hours.entries if one.unsure):
        return Status.UNSURE
    return Status.MET if hours.counts_per_year else Status.NOT_MET


def _avlastning(hours: Hours) -> Fraction:
    """Minutes a week of avlastning that count (pbrl § 2-1 d first paragraph second sentence)."""
    return hours.per_week(one for one in hours.counting if one.service is Service.AVLASTNING)
