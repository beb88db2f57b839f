"""What happened, as the appeal answers it: what the family says, else what its answers carry."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.pleading import plead
from bpa_core.claims.readings import Follows
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import CostClaim, Unsure, VedtakOutcome, VedtakSituation


def situation_of(assessment: Assessment) -> VedtakSituation | None:
    """The situation stated; else a cut, avlastning alone, a refusal (on cost, with hours, without), fewer hours. None:
    not known, or everything is granted."""
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        return None
    if vedtak.situation:
        return vedtak.situation
    if vedtak.is_cut is Unsure.YES:
        return VedtakSituation.CUT
    if vedtak.outcome is not VedtakOutcome.GRANTED and vedtak.applied and is_avlastning_alone(vedtak):
        return VedtakSituation.AVLASTNING
    if vedtak.outcome is VedtakOutcome.REFUSED:
        return _refused(assessment, vedtak)
    return VedtakSituation.FEWER_HOURS if vedtak.outcome is VedtakOutcome.PARTLY else None


_FIT: Mapping[VedtakOutcome, frozenset[VedtakSituation]] = MappingProxyType(
    {
        VedtakOutcome.REFUSED: frozenset(
            {
                VedtakSituation.ALL_REFUSED,
                VedtakSituation.COST,
                VedtakSituation.ORGANISATION_ONLY,
                VedtakSituation.AVLASTNING,
                VedtakSituation.ENDED,
            }
        ),
        VedtakOutcome.PARTLY: frozenset(VedtakSituation) - {VedtakSituation.ALL_REFUSED, VedtakSituation.COST},
        VedtakOutcome.GRANTED: frozenset(
            {VedtakSituation.LOCKED, VedtakSituation.NOT_DELIVERED, VedtakSituation.EGENANDEL, VedtakSituation.CUT}
        ),
    }
)
"""What may have happened by a vedtak of that outcome."""


def situations(vedtak: Vedtak) -> tuple[VedtakSituation, ...]:
    """All ten, to choose from: those that fit the outcome first; where help is said to be less, a cut before them."""
    fits = _FIT.get(vedtak.outcome, frozenset()) if vedtak.outcome else frozenset[VedtakSituation]()
    cut = {VedtakSituation.CUT} if vedtak.is_cut is Unsure.YES else set()
    return tuple(sorted(VedtakSituation, key=lambda one: (one not in cut, one not in fits)))


def _refused(assessment: Assessment, vedtak: Vedtak) -> VedtakSituation:
    best = plead(assessment).best
    on_cost = vedtak.cost_claim in (CostClaim.CLAIMED, CostClaim.DOCUMENTED)
    if on_cost and best and best.follows is Follows.RIGHT_UNLESS_COST:
        return VedtakSituation.COST
    return VedtakSituation.ORGANISATION_ONLY if laid_down(assessment.plan) else VedtakSituation.ALL_REFUSED


def is_avlastning_alone(vedtak: Vedtak) -> bool:
    """Whether the vedtak is about avlastning and nothing else, by its situation or the services that are told of it.
    Hours applied for in one sum may have been for more."""
    if vedtak.situation:
        return vedtak.situation is VedtakSituation.AVLASTNING
    if vedtak.applied_hours_per_week is not None and not vedtak.applied:
        return False
    return {hours.service for hours in (*vedtak.applied, *vedtak.granted)} == {Service.AVLASTNING}


def laid_down(plan: Plan) -> Fraction:
    """Minutes a week that the kommune itself has granted; 0 where none are stated."""
    given = plan.vedtak.granted if plan.vedtak else ()
    return sum((one.minutes_a_week(plan.year) for one in given), Fraction(0))


def laid_down_for_bpa(plan: Plan) -> Fraction:
    """Of what the kommune has granted, what can be organised as BPA: health services stay outside the right (pbrl
    § 2-1 d first paragraph)."""
    given = plan.vedtak.granted if plan.vedtak else ()
    own = (one for one in given if one.service is not Service.HELSEHJELP)
    return sum((one.minutes_a_week(plan.year) for one in own), Fraction(0))
