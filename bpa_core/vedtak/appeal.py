"""The points of an appeal: only what stands in the vedtak, or is missing there, and fits hours, age and home.

Their words: `bpa_core.wording.appeal`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import within_the_right
from bpa_core.claims.pleading import plead
from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.law import LegalReference, figure
from bpa_core.plan.age import is_child
from bpa_core.plan.categories import Service
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import NightNeed, PointStanding, VedtakOutcome, VedtakSituation
from bpa_core.vedtak.comparison import applied_per_week
from bpa_core.vedtak.demands import Demand, Facts, basis_of, demands

OWN_POINT = "eget"
"""The point that is only the family's own words."""


@dataclass(frozen=True, slots=True)
class AppealPoint:
    """One point: its code (a Demand's, an Utsagn's, or neither), the paragraphs, the family's words («» if none), and
    where it stands: said only, in the vedtak, or missing there."""

    code: str
    references: tuple[LegalReference, ...]
    own_words: str
    standing: PointStanding

    @property
    def in_letter(self) -> bool:
        """What was only said is not alleged of the vedtak."""
        return self.standing is not PointStanding.SAID


def standing_of(vedtak: Vedtak, code: str) -> PointStanding:
    """Where a point stands. Not answered: a demand is ticked because it is missing; a statement was said."""
    stated = {state.point: state.standing for state in vedtak.point_states}
    missing = code in set(Demand) or code == OWN_POINT
    return stated.get(code, PointStanding.NOT_IN_VEDTAK if missing else PointStanding.SAID)


def facts_of(assessment: Assessment, vedtak: Vedtak) -> Facts:
    """What decides which demands fit: the hours of the best reading that the answers carry."""
    best = plead(assessment).best
    counts = best.counts_per_week if best else None
    return Facts(assessment.plan, vedtak, assessment.hours.need_by_service, counts, assessment.as_of)


def appeal_points(assessment: Assessment) -> tuple[AppealPoint, ...]:
    """The plan's points that have words, each once, in the order ticked. A code nobody knows has none, unless the
    family wrote some; it stays in the file."""
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        return ()
    facts = facts_of(assessment, vedtak)
    own = {words.point: words.text.strip() for words in vedtak.point_texts}
    points = (_point(code, own.get(code, ""), facts) for code in dict.fromkeys(vedtak.points))
    return tuple(point for point in points if point is not None)


def has_words(point: AppealPoint) -> bool:
    """Whether the product has a sentence for the point."""
    return point.code in utsagn() or point.code in set(Demand)


def _point(code: str, own_words: str, facts: Facts) -> AppealPoint | None:
    """None where it does not fit and the family has not written anything of its own, or where the vedtak meets it."""
    standing = standing_of(facts.vedtak, code)
    if code in utsagn():
        fits, references = statement_fits(code, facts), utsagn()[code].law
    elif code in set(Demand):
        fits, references = Demand(code) in demands(facts), basis_of(Demand(code))
        if standing is PointStanding.IN_VEDTAK:
            return None
    else:
        fits, references = False, ()
    return AppealPoint(code, references, own_words, standing) if own_words or fits else None


def _of_a_child(facts: Facts) -> bool:
    return is_child(facts.plan.person, facts.as_of)


def _hours(facts: Facts) -> Fraction | None:
    """Hours that count by the best reading, else what was applied for, in minutes a week."""
    return facts.counts_per_week if facts.counts_per_week is not None else applied_per_week(facts.plan)


def _from_25(facts: Facts) -> bool:
    """Under 25 hours, or where age or duration keeps the right away, cost may be weighed; then the point would be
    wrong."""
    if not within_the_right(facts.plan.person, facts.as_of):
        return False
    hours = _hours(facts)
    return hours is None or hours >= figure("conditional_right").on(facts.as_of).value


def _between_25_and_32(facts: Facts) -> bool:
    if not _from_25(facts):
        return False
    hours = _hours(facts)
    return hours is None or hours < figure("full_right").on(facts.as_of).value


def _nights(facts: Facts) -> bool:
    return {facts.plan.person.night_need, *facts.plan.night_needs} != {NightNeed.NONE}


def _health(facts: Facts) -> bool:
    return not facts.needed or Service.HELSEHJELP in facts.needed


def _granted(facts: Facts) -> bool:
    """Somebody has something that may fail to come."""
    return facts.vedtak.outcome is not VedtakOutcome.REFUSED


def _always(_: Facts) -> bool:
    return True


_FITS: Mapping[str, Callable[[Facts], bool]] = MappingProxyType(
    {
        "ikke_til_barn": _of_a_child,
        "ikke_hensiktsmessig": _of_a_child,
        "omsorgsplikt": _of_a_child,
        "foreldreansvar": _of_a_child,
        "sfo": _of_a_child,
        "under_32": _between_25_and_32,
        "for_dyrt": _from_25,
        "natt_telles_ikke": _nights,
        "ikke_bpa_natt": _nights,
        "leverandor_uten_folk": _granted,
        "helsehjelp_ikke_bpa": _health,
        "sondemat": _health,
    }
)
"""The statements that speak only to some; the others to all."""


_OF_EGENANDEL = frozenset({"foreldres_inntekt"})


def statement_fits(code: str, facts: Facts) -> bool:
    """Whether a statement's point is true of this person's hours, age and home, and about what happened: an appeal over
    the egenandel does not argue the right to BPA."""
    if facts.vedtak.situation is VedtakSituation.EGENANDEL and code not in _OF_EGENANDEL:
        return False
    return _FITS.get(code, _always)(facts)
