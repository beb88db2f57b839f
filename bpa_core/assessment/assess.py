"""One plan, one pass: every number on every page and paper comes out of `assess`."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bpa_core.assessment.eligibility import Verdict, judge
from bpa_core.assessment.night_watch import night_watched
from bpa_core.assessment.warnings import PlanWarning, WarningCode, warnings_on, warnings_on_day
from bpa_core.assessment.what_if import Flip, FlipId, flip
from bpa_core.assessment.what_if import flips as flips_of
from bpa_core.egenandel.charges import Egenandel, split
from bpa_core.egenandel.notes import Note, notes_on
from bpa_core.hours.calculate import count
from bpa_core.hours.countability import assumptions_for
from bpa_core.hours.memory import Memory
from bpa_core.hours.result import Hours
from bpa_core.law import figure
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan_file.errors import Fault


class PlanNotAssessable(Exception):
    """The plan cannot be judged on that day; `faults` says why and what to do, as data."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass(frozen=True)
class Assessment:
    """All that follows from a plan on a day: the hours counted at once, the rest when it is asked for."""

    plan: Plan
    as_of: date
    hours: Hours

    @cached_property
    def verdict(self) -> Verdict:
        """The conditions of pbrl § 2-1 d, one by one, and what follows of them."""
        return judge(self.plan, self.as_of, self.hours)

    @cached_property
    def egenandel(self) -> Egenandel:
        """The hours by what may be charged for (hol § 11-2, egf § 8), minutes a week."""
        return split(self.plan, self.hours)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """What can be said of the egenandel, each with its basis (egf §§ 8–10)."""
        return notes_on(self.plan, self.as_of, self.hours, self.egenandel)

    @cached_property
    def warnings(self) -> tuple[PlanWarning, ...]:
        """What the family should look at again, in the order it is shown; () where nothing is."""
        return warnings_on(self.plan, self.as_of, self.hours)

    def warnings_on_day(self, index: int) -> tuple[PlanWarning, ...]:
        """Of those, the ones that concern tasks of one day type: all that the day itself shows."""
        return warnings_on_day(self.plan, self.hours, index)

    @cached_property
    def without_avlastning_at_18(self) -> Flip | None:
        """Near 18, the hours and the verdict without the avlastning that then falls out; None where nothing does.

        «Ut over 2 år» from the 16th birthday on lasts beyond it (pbrl § 2-1 d first and third paragraph).
        """
        near = any(one.code is WarningCode.FYLLER_18 for one in self.warnings)
        counted = any(one.service is Service.AVLASTNING for one in self.hours.counting)
        return flip(FlipId.UTEN_AVLASTNING, self.plan, self.as_of) if near and counted else None

    @cached_property
    def _flips(self) -> tuple[Flip, ...]:
        return flips_of(self.plan, self.as_of, self.hours)

    @cached_property
    def night_watched(self) -> Flip | None:
        """«Hva om noen må passe på hele natta?»; None where the nights are watched as they are drawn."""
        return night_watched(self.plan, self.as_of)

    @property
    def what_ifs(self) -> tuple[Flip, ...]:
        """What a family is shown: the watch of all the night where it is not drawn, then each flip."""
        return (*([self.night_watched] if self.night_watched else []), *self.flips())

    def flips(self) -> tuple[Flip, ...]:
        """Each «hva om», computed only where it is shown, once: a count more each."""
        return self._flips


def assess(plan: Plan, as_of: date, memory: Memory | None = None) -> Assessment:
    """Count and judge a plan as of a day; `memory` spares what has not changed since the last time.

    PlanNotAssessable if the person is born after it, or the rules are younger.
    """
    _check(plan, as_of)
    return Assessment(plan, as_of, count(plan, assumptions_for(plan.person, as_of), memory))


def _check(plan: Plan, as_of: date) -> None:
    born = plan.person.birth_date
    if born is not None and born > as_of:
        raise PlanNotAssessable((Fault.at(("person", "birth_date"), "birth_after", as_of=as_of.isoformat()),))
    since = figure("full_right").values[0].since
    if as_of < since:
        raise PlanNotAssessable((Fault.at(("on",), "before_the_rules", since=since.isoformat()),))
