"""The ladder of claims: what is asked for first, what if that fails, and what is asked for in all cases."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.claims import answers
from bpa_core.claims.claim import BASIS, SURENESS, Claim, ClaimCode, Rank
from bpa_core.claims.readings import Follows, Reading, ReadingId
from bpa_core.hours.result import Hours, HoursEntry
from bpa_core.law import cite_all
from bpa_core.plan.age import is_child
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import LivesWith, VedtakSituation

_IN_ORDER = (Rank.PRINCIPAL, Rank.SUBSIDIARY, Rank.FURTHER_SUBSIDIARY)

_BPA_IS_GRANTED = frozenset(
    {
        VedtakSituation.AVLASTNING,
        VedtakSituation.LOCKED,
        VedtakSituation.NOT_DELIVERED,
        VedtakSituation.EGENANDEL,
    }
)
"""What happened is about something else than whether there is BPA."""

ASSISTANCE = frozenset(
    {Service.PERSONLIG_ASSISTANSE, Service.PRAKTISK_BISTAND, Service.OPPLAERING, Service.STOTTEKONTAKT}
)
"""What hol § 3-8 speaks of; avlastning is never asked for by it."""


@dataclass(frozen=True)
class Basis:
    """What the ladder is built from. `hours` None: nothing is drawn, or the days do not add up to the year."""

    plan: Plan
    as_of: date
    hours: Hours | None
    readings: tuple[Reading, ...]

    @property
    def situation(self) -> VedtakSituation | None:
        """What happened; None without a vedtak, or where it is not stated."""
        return self.plan.vedtak.situation if self.plan.vedtak else None

    def need(self, services: frozenset[Service] | None = None) -> Fraction | None:
        """Minutes a week of need, whether it counts or not; of all services, or of these."""
        if self.hours is None:
            return None
        return self.hours.per_week(
            entry for entry in self.hours.entries if services is None or entry.service in services
        )

    def needs(self, service: Service) -> bool:
        """Whether any need of that service is drawn or stated."""
        return bool(self.need(frozenset({service})))


def ladder(basis: Basis) -> tuple[Claim, ...]:
    """Every claim that the answers carry, in the order of the letter."""
    ranked = tuple(_ranked(basis))
    return (*ranked, *_in_all_cases(basis, frozenset(claim.code for claim in ranked)))


def _ranked(basis: Basis) -> Iterator[Claim]:
    """BPA as a right, BPA by assessment; where BPA is granted and only avlastning is in question, avlastning; where too
    few hours are granted, at the least those that make the help forsvarlig."""
    if basis.situation in _BPA_IS_GRANTED:
        if basis.situation is VedtakSituation.AVLASTNING:
            code = ClaimCode.P5B if _avlastning_in_the_right(basis) else ClaimCode.P5
            yield _claim(basis, code, Rank.PRINCIPAL)
            yield _claim(basis, ClaimCode.P4, Rank.SUBSIDIARY)
        return
    if answers.stays_in_institution(basis.plan):
        return
    codes = (*_as_a_right(basis.readings), *_by_assessment(basis))
    if not codes and _carers(basis):
        codes = (ClaimCode.P5,)
    if basis.situation is VedtakSituation.FEWER_HOURS:
        codes = (*codes, ClaimCode.P4)
    for code, rank in zip(codes, _IN_ORDER, strict=False):
        yield _claim(basis, code, rank)


def _as_a_right(readings: tuple[Reading, ...]) -> Iterator[ClaimCode]:
    """P1 from 32 hours, and P1b under it where a lower reading gives 25 to 32; else P1b alone, or neither
    (pbrl § 2-1 d fourth paragraph)."""
    gives = [reading.follows for reading in readings]
    if gives[:1] == [Follows.RIGHT]:
        yield ClaimCode.P1
    if Follows.RIGHT_UNLESS_COST in gives:
        yield ClaimCode.P1B


def _by_assessment(basis: Basis) -> Iterator[ClaimCode]:
    """BPA by assessment is asked for as assistance: never where avlastning is all that is needed (hol § 3-8)."""
    need, avlastning = basis.need(), basis.need(frozenset({Service.AVLASTNING}))
    if not need or need != avlastning:
        yield ClaimCode.P2


def _in_all_cases(basis: Basis, ranked: frozenset[ClaimCode]) -> Iterator[Claim]:
    for code, fits in _ALWAYS.items():
        if code not in ranked and fits(basis):
            yield _claim(basis, code, Rank.IN_ALL_CASES)


def _claim(basis: Basis, code: ClaimCode, rank: Rank) -> Claim:
    minutes, reading = _hours_of(basis, code, rank)
    return Claim(
        code=code,
        rank=rank,
        minutes_per_week=minutes,
        from_date=basis.plan.case.wanted_from,
        to_date=None,
        basis=cite_all((*BASIS[code], *_basis_beside(basis, code))),
        sureness=SURENESS[code],
        reading=reading,
        beside_assistance=bool(basis.need(ASSISTANCE)),
    )


def _hours_of(basis: Basis, code: ClaimCode, rank: Rank) -> tuple[Fraction | None, ReadingId | None]:
    """Never more than the reading carries, or the need is. Under a right, BPA by assessment names no hours of its own:
    it would ask for other hours than what it stands under."""
    if code is ClaimCode.P5B:
        return _avlastning_counting(basis), ReadingId.BESTE
    if code in _FOLLOWS:
        reading = next(reading for reading in basis.readings if reading.follows is _FOLLOWS[code])
        return reading.counts_per_week, reading.id
    return _of_the_need(basis, code, rank), None


_FOLLOWS = {ClaimCode.P1: Follows.RIGHT, ClaimCode.P1B: Follows.RIGHT_UNLESS_COST}


def _of_the_need(basis: Basis, code: ClaimCode, rank: Rank) -> Fraction | None:
    """All of it as services; of assistance where BPA by assessment comes first; avlastning for the carers where it is
    not claimed as BPA."""
    if code is ClaimCode.P3:
        return basis.need()
    if code is ClaimCode.P2 and rank is Rank.PRINCIPAL:
        return basis.need(ASSISTANCE)
    if code is ClaimCode.P5 and not _avlastning_in_the_right(basis):
        return basis.need(frozenset({Service.AVLASTNING})) or None
    return None


def _avlastning_counting(basis: Basis) -> Fraction:
    """Minutes a week of avlastning that count towards the right."""
    if basis.hours is None:
        return Fraction(0)
    return basis.hours.per_week(entry for entry in basis.hours.counting if _is_avlastning(entry))


def _is_avlastning(entry: HoursEntry) -> bool:
    return entry.service is Service.AVLASTNING


def _avlastning_in_the_right(basis: Basis) -> bool:
    """Only with foreldreansvar for a child under 18 at home (pbrl § 2-1 d first paragraph second sentence), and where
    the best reading gives a right: else § 2-1 d is not named as a ground."""
    if not basis.readings or basis.readings[0].follows is Follows.NONE:
        return False
    return answers.has_foreldreansvar(basis.plan, basis.as_of) and _avlastning_counting(basis) > 0


def _carers(basis: Basis) -> bool:
    return answers.carries_heavy_care(basis.plan, needs_avlastning=basis.needs(Service.AVLASTNING))


def _basis_beside(basis: Basis, code: ClaimCode) -> Iterator[str]:
    """What the convention says for this person: to live in the community; home; child and family; a parent's help."""
    if code is not ClaimCode.P8:
        return
    yield "crpd_bistand"
    if basis.plan.person.lives_with in (LivesWith.SHARED_HOUSING, LivesWith.INSTITUTION):
        yield "crpd_boform"
    if is_child(basis.plan.person, basis.as_of):
        yield "crpd_barn"
        yield "crpd_barnets_familie"
    if any(task.category is Category.FORELDREROLLE for task in answers.tasks(basis.plan)):
        yield "crpd_foreldre"


_ALWAYS: dict[ClaimCode, Callable[[Basis], bool]] = {
    ClaimCode.P3: lambda basis: True,
    ClaimCode.P4: lambda basis: basis.plan.vedtak is not None,
    ClaimCode.P5: _carers,
    ClaimCode.P5B: _avlastning_in_the_right,
    ClaimCode.P6: lambda basis: True,
    ClaimCode.P7: lambda basis: answers.meets_a_fixed_rule(basis.plan),
    ClaimCode.P8: lambda basis: True,
    ClaimCode.P9: lambda basis: answers.concerns_children(basis.plan, basis.as_of),
}
"""When each is claimed in all cases, in the order of the letter."""
