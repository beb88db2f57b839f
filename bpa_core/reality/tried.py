"""A case tried: its facts as a plan, through `assess` and the claims, and what comes out beside what was decided.

By the law as it is read today (`READ_ON`), whatever law the decision rests on: where that makes the difference, the
case's own words say so.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.assessment.eligibility import Outcome
from bpa_core.assessment.what_if import FlipId
from bpa_core.claims.answers import is_too_old
from bpa_core.claims.claim import ClaimCode
from bpa_core.claims.pleading import plead
from bpa_core.guidance.decisions import Decision, Helps, HowRead, decisions
from bpa_core.law import READ_ON
from bpa_core.plan.vocabulary import Code
from bpa_core.reality.model import Case, Facts, Ours, OwnDecision, Question, Ruled
from bpa_core.reality.plan_of import plan_of
from bpa_core.reality.read import cases
from bpa_core.schemes.facts import Taken, schemes
from bpa_core.schemes.pleiepenger import Example, example


class Agreement(Code):
    """How the decision and we stand to each other, in the order they are shown."""

    UENIG = "uenig"
    ENIG = "enig"
    APENT = "apent"
    IKKE_SVART = "ikke_svart"


@dataclass(frozen=True, slots=True)
class Tried:
    """What we say of a case. `counts`: minutes a week towards the right, of `need`; None where no hours are told.
    `outcome`: as if what is not told were met. `turns`: the assumptions that would make it another. `grade`: the
    pleiepenger example."""

    case: Case
    ours: Ours | None
    outcome: Outcome | None
    need: Fraction | None
    counts: Fraction | None
    turns: tuple[FlipId, ...]
    grade: Example | None
    agreement: Agreement

    @property
    def decision(self) -> Decision | OwnDecision:
        """Where it stands and what it says."""
        return decision_of(self.case)


def decision_of(case: Case) -> Decision | OwnDecision:
    """The file's own, or the one of guidance/decisions.toml that it names."""
    return case.decision or next(one for one in decisions() if one.key == case.ruling)


@cache
def all_tried() -> Mapping[str, Tried]:
    """Every case, by its file's name."""
    return MappingProxyType({name: tried(case) for name, case in cases().items()})


@dataclass(frozen=True, slots=True)
class Summary:
    """How many cases; of each agreement; for whom they speak (None: an office's own example); read to their end."""

    cases: int
    agreement: Mapping[Agreement, int]
    helps: Mapping[Helps | None, int]
    read: int


def summary() -> Summary:
    """All cases, counted: wins and losses alike."""
    every = tuple(all_tried().values())
    agreement, helps = Counter(one.agreement for one in every), Counter(one.decision.helps for one in every)
    return Summary(
        len(every),
        MappingProxyType({one: agreement[one] for one in Agreement}),
        MappingProxyType({one: helps[one] for one in (*Helps, None)}),
        sum(one.decision.read is HowRead.HELT for one in every),
    )


def tried(case: Case, on: date = READ_ON) -> Tried:
    """The case by the law of that day, with the least and the most age that fits: two answers are none."""
    answers = [_tried(case, age, on) for age in case.facts.age or (None,)]
    if answers[0] == answers[-1]:
        return answers[0]
    return Tried(case, Ours.APENT, None, answers[0].need, None, (), None, _agreement(case, Ours.APENT, None))


def _tried(case: Case, age: int | None, on: date) -> Tried:
    assessment = assess(plan_of(case.facts, age, on), on)
    outcome = need = counts = None
    turns: tuple[FlipId, ...] = ()
    if case.facts.hours:
        need, counts = assessment.hours.need_per_week, assessment.hours.counts_per_week
        turns = tuple(FlipId(flip.id) for flip in assessment.flips() if flip.changes_outcome(assessment.verdict))
    if case.facts.hours or is_too_old(assessment.plan.person, on):
        outcome = assessment.verdict.outcome_if_met or assessment.verdict.outcome
    grade = example(_minutes(case.facts), 0, on) if case.question is Question.GRAD else None
    ours = _ours(case, assessment, outcome)
    return Tried(case, ours, outcome, need, counts, turns, grade, _agreement(case, ours, grade))


def _minutes(facts: Facts) -> list[int]:
    return [int(hours * 60) for hours in facts.with_others]


def _ours(case: Case, assessment: Assessment, outcome: Outcome | None) -> Ours | None:
    if case.question is Question.RETT:
        return _BY_OUTCOME[outcome] if outcome else Ours.APENT
    if case.question is Question.KRAV and case.claim:
        return _of_the_claim(case.claim, assessment)
    if case.question is Question.NATT:
        return _of_the_night(assessment)
    if case.scheme and case.category:
        return _BY_TAKEN[schemes()[case.scheme].makes_of(case.category)]
    return None


_BY_OUTCOME: Mapping[Outcome, Ours] = {
    Outcome.RETT: Ours.JA,
    Outcome.VIDEREFORING: Ours.JA,
    Outcome.RETT_MED_FORBEHOLD: Ours.FORBEHOLD,
    Outcome.SKJONN: Ours.SKJONN,
    Outcome.MANGLER_OPPLYSNINGER: Ours.APENT,
}
_BY_TAKEN: Mapping[Taken, Ours] = {Taken.TAKES: Ours.JA, Taken.UNSURE: Ours.APENT, Taken.LEAVES_OUT: Ours.NEI}
_BY_SURENESS: Mapping[int, Ours] = {3: Ours.JA, 2: Ours.FORBEHOLD, 1: Ours.USIKKERT}


def _of_the_claim(code: ClaimCode, assessment: Assessment) -> Ours:
    """As sure as the papers plead it; NEI where they do not."""
    claim = plead(assessment).claim(code)
    return _BY_SURENESS[claim.sureness] if claim else Ours.NEI


def _of_the_night(assessment: Assessment) -> Ours:
    """Whether what falls at night counts towards the right (pbrl § 2-1 d second paragraph)."""
    night = [one for one in assessment.hours.entries if one.at_night]
    counting = [one for one in assessment.hours.counting if one.at_night]
    if not night or 0 < len(counting) < len(night):
        return Ours.APENT
    return Ours.JA if counting else Ours.NEI


def _agreement(case: Case, ours: Ours | None, grade: Example | None) -> Agreement:
    if grade is not None:
        return Agreement.ENIG if _same_grade(case, grade) else Agreement.UENIG
    if case.ruled is Ruled.IKKE_SVART:
        return Agreement.IKKE_SVART
    if ours is Ours.APENT or (ours is Ours.SKJONN and case.ruled is not Ruled.NEI):
        return Agreement.APENT
    return Agreement.ENIG if case.ruled and ours in _THE_SAME[case.ruled] else Agreement.UENIG


_THE_SAME: Mapping[Ruled, frozenset[Ours]] = {
    Ruled.JA: frozenset({Ours.JA, Ours.FORBEHOLD}),
    Ruled.DELVIS: frozenset({Ours.FORBEHOLD, Ours.USIKKERT}),
    Ruled.NEI: frozenset({Ours.NEI, Ours.SKJONN, Ours.USIKKERT}),
}
"""What is the same answer. A claim that we call unsure is the same as one that is lost, or won in part."""


def _same_grade(case: Case, grade: Example) -> bool:
    hours = case.ruled_hours is None or Decimal(grade.together) / 60 == case.ruled_hours
    return hours and (case.ruled_percent is None or grade.grade == case.ruled_percent)
