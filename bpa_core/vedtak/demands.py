"""What a vedtak must meet: a check list whose unmet demands become points of the appeal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from bpa_core.law import LegalReference, cite_all, figure
from bpa_core.plan.age import is_child
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import Code, CostClaim, Delivery, Unsure, VedtakSituation
from bpa_core.vedtak.comparison import applied_per_week


class Demand(Code):
    """What the vedtak must be, say or have weighed; in the order they are shown."""

    SKRIFTLIG = "skriftlig"
    BEGRUNNET = "begrunnet"
    REGLER_NEVNT = "regler_nevnt"
    FAKTA_NEVNT = "fakta_nevnt"
    TIMENE_FORKLART = "timene_forklart"
    KLAGEADGANG = "klageadgang"
    SAKEN_OPPLYST = "saken_opplyst"
    BRUKERENS_MENING = "brukerens_mening"
    BARNETS_BESTE = "barnets_beste"
    BARNET_HORT = "barnet_hort"
    KOSTNAD_DOKUMENTERT = "kostnad_dokumentert"
    TYNGENDE_VURDERT = "tyngende_vurdert"
    FORSVARLIG = "forsvarlig"
    FORHANDSVARSEL = "forhandsvarsel"
    UTSETTELSE_OPPLYST = "utsettelse_opplyst"


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides which demands fit: the plan, its need by service and what of it counts, in minutes a week."""

    plan: Plan
    vedtak: Vedtak
    needed: Mapping[Service, Fraction]
    counts_per_week: Fraction | None
    as_of: date


def _always(_: Facts) -> bool:
    return True


def _not_known_to_be_written(facts: Facts) -> bool:
    """A vedtak that came in the post or digitally, or has a number, is in writing."""
    return facts.vedtak.delivery is Delivery.UNKNOWN and not facts.vedtak.number.strip()


def _names_no_last_day(facts: Facts) -> bool:
    """A vedtak whose last day to appeal has been typed off it, does say how long one can appeal."""
    return facts.vedtak.stated_last_day is None


def _concerns_a_child(facts: Facts) -> bool:
    return is_child(facts.plan.person, facts.as_of)


def _children_at_home(facts: Facts) -> bool:
    """The person, or siblings and own children (Grl. § 104: decisions that touch children)."""
    return _concerns_a_child(facts) or facts.plan.case.children_in_home is Unsure.YES


def needs_cost_comparison(facts: Facts) -> bool:
    """Between 25 and 32 hours only documented vesentlig økt kostnad defeats the right (pbrl § 2-1 d fourth paragraph).

    The hours that count decide; with nothing drawn, what was applied for. Unknown hours: only if cost was the reason.
    A vedtak that the family says has the calculation is not said to lack it.
    """
    if facts.vedtak.cost_claim is CostClaim.DOCUMENTED:
        return False
    hours = facts.counts_per_week if facts.counts_per_week is not None else applied_per_week(facts.plan)
    if hours is None:
        return facts.vedtak.cost_claim is CostClaim.CLAIMED
    return figure("conditional_right").on(facts.as_of).value <= hours < figure("full_right").on(facts.as_of).value


def _avlastning(facts: Facts) -> bool:
    """Avlastning is in question, and nobody has said that the care is not heavy."""
    named = {line.service for line in (*facts.vedtak.applied, *facts.vedtak.granted)}
    if facts.plan.case.heavy_care is Unsure.NO:
        return False
    return bool(facts.needed.get(Service.AVLASTNING)) or Service.AVLASTNING in named


def _is_cut(facts: Facts) -> bool:
    return facts.vedtak.is_cut is Unsure.YES or facts.vedtak.situation is VedtakSituation.CUT


def _cut_unheard(facts: Facts) -> bool:
    """Fvl § 16 protects a party who has not applied or spoken already; who applied for a renewal has."""
    return _is_cut(facts) and facts.plan.applied_on is None


_FITS: Mapping[Demand, tuple[tuple[str, ...], Callable[[Facts], bool]]] = MappingProxyType(
    {
        Demand.SKRIFTLIG: (("skriftlig", "underretning_innhold"), _not_known_to_be_written),
        Demand.BEGRUNNET: (("begrunnelse",), _always),
        Demand.REGLER_NEVNT: (("begrunnelse_innhold",), _always),
        Demand.FAKTA_NEVNT: (("begrunnelse_innhold",), _always),
        Demand.TIMENE_FORKLART: (("begrunnelse_innhold", "nodvendig_hjelp"), _always),
        Demand.KLAGEADGANG: (("underretning_innhold", "klagerett", "klagefrist"), _names_no_last_day),
        Demand.SAKEN_OPPLYST: (("utredning",), _always),
        Demand.BRUKERENS_MENING: (("medvirkning",), _always),
        Demand.BARNETS_BESTE: (("grunnloven_barn", "konvensjonene"), _children_at_home),
        Demand.BARNET_HORT: (("medvirkning", "utredning"), _concerns_a_child),
        Demand.KOSTNAD_DOKUMENTERT: (("bpa",), needs_cost_comparison),
        Demand.TYNGENDE_VURDERT: (("tyngende", "parorende"), _avlastning),
        Demand.FORSVARLIG: (("forsvarlig", "verdig_tilbud"), _always),
        Demand.FORHANDSVARSEL: (("forhandsvarsel",), _cut_unheard),
        Demand.UTSETTELSE_OPPLYST: (("underretning_innhold", "utsatt_iverksetting"), _is_cut),
    }
)


def demands(facts: Facts) -> tuple[Demand, ...]:
    """The demands that fit this vedtak, in the order they are shown."""
    return tuple(demand for demand in Demand if _FITS[demand][1](facts))


def basis_of(demand: Demand) -> tuple[LegalReference, ...]:
    """The paragraphs a demand rests on."""
    return cite_all(_FITS[demand][0])
