"""The change wanted (fvl § 32 first paragraph d), by what happened: own demands first, then the ladder of claims."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.claim import Claim, ClaimCode, Rank
from bpa_core.claims.ladder import Basis, ladder
from bpa_core.claims.pleading import Pleading
from bpa_core.claims.readings import Reading, ReadingId, follows_of
from bpa_core.documents.content.argument import gap
from bpa_core.documents.content.blocks import Block, Para, Tone
from bpa_core.documents.content.claims import ARGUED_BELOW, ladder_blocks
from bpa_core.documents.content.parties import Parties
from bpa_core.documents.content.voice import Voice
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import VedtakSituation
from bpa_core.texts import label, t
from bpa_core.texts.lengths import hours_in_words
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.comparison import applied_per_week
from bpa_core.vedtak.situation import laid_down, laid_down_for_bpa

OWN_FIRST = frozenset(
    {VedtakSituation.CUT, VedtakSituation.LOCKED, VedtakSituation.NOT_DELIVERED, VedtakSituation.EGENANDEL}
)
"""What is asked for first is something else than BPA."""
_KEPT = {
    VedtakSituation.LOCKED: frozenset({ClaimCode.P4}),
    VedtakSituation.NOT_DELIVERED: frozenset({ClaimCode.P4, ClaimCode.P5}),
    VedtakSituation.EGENANDEL: frozenset[ClaimCode](),
}
"""The claims of the ladder that such a complaint makes; the others make all."""


def change_wanted(
    assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading, voice: Voice
) -> Iterator[Block]:
    """Prinsipalt, subsidiært and in all cases, as what happened asks for."""
    yield Para(t("papers.klage.wanted"))
    if situation in OWN_FIRST:
        yield from _own_demands(assessment.plan, situation, voice)
    if demands_nothing(pleading):
        yield gap("papers.klage.gap_change")
    claims = claims_of(assessment, situation, pleading)
    of_a_child = Parties(assessment.plan, assessment.as_of).is_child
    yield from ladder_blocks(claims, voice, of_a_child=of_a_child)
    known = pleading.hours_known or any(claim.minutes_per_week for claim in claims)
    if not known and situation not in _KEPT and not demands_nothing(pleading):
        yield gap("papers.klage.gap_hours")


def claims_a_right(pleading: Pleading) -> bool:
    """BPA as a right is claimed, by any reading; or BPA is, and the hours are not known."""
    codes = (ClaimCode.P1, ClaimCode.P1B) if pleading.hours_known else (ClaimCode.P2,)
    return any(pleading.claim(code) for code in codes)


def without_demands(pleading: Pleading) -> Pleading:
    """Where the vedtak gives everything that is told: what is to be changed, only the family knows. That the help must
    be forsvarlig still stands, and what is argued further down."""
    kept = {ClaimCode.P4, *ARGUED_BELOW}
    return replace(pleading, claims=tuple(claim for claim in pleading.claims if claim.code in kept))


def demands_nothing(pleading: Pleading) -> bool:
    """Services that cover the need are in every ladder, but for one without demands."""
    return pleading.claim(ClaimCode.P3) is None


def claims_of(assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading) -> tuple[Claim, ...]:
    """The ladder; for the same hours where only the organisation is refused; under the two demands that go first where
    help is cut. Nothing drawn: what was applied for is the measure."""
    if situation is VedtakSituation.ORGANISATION_ONLY and laid_down_for_bpa(assessment.plan):
        return _same_hours(assessment, laid_down_for_bpa(assessment.plan), pleading)
    claims = pleading.claims
    applied = applied_per_week(assessment.plan)
    if not pleading.hours_known and applied and not demands_nothing(pleading):
        claims = _from(assessment, applied)
    if situation is VedtakSituation.CUT:
        claims = tuple(_under_what_there_was(claims, _minutes_of_earlier(assessment.plan)))
    kept = _KEPT.get(situation) if situation else None
    return claims if kept is None else tuple(claim for claim in claims if claim.code in kept)


def _under_what_there_was(claims: tuple[Claim, ...], before: Fraction | None) -> Iterator[Claim]:
    """Under «prinsipalt» and «subsidiært» of the help there was, everything else is further down, and asks for no more
    hours than they do; what then asks for the same hours as a right does, is asked for once."""
    asked: set[Fraction] = set()
    for claim in claims:
        minutes = claim.minutes_per_week
        if claim.rank is Rank.IN_ALL_CASES:
            yield claim
            continue
        if minutes and before:
            minutes = min(minutes, before)
            if minutes in asked:
                continue
            asked.add(minutes)
        yield replace(claim, rank=Rank.FURTHER_SUBSIDIARY, minutes_per_week=minutes)


def _from(assessment: Assessment, minutes: Fraction) -> tuple[Claim, ...]:
    """The ladder that hours which somebody has stated give."""
    follows = follows_of(assessment.plan, assessment.as_of, minutes)
    reading = Reading(ReadingId.BESTE, minutes, follows, 2)
    return ladder(Basis(assessment.plan, assessment.as_of, None, (reading,)))


def _same_hours(assessment: Assessment, given: Fraction, pleading: Pleading) -> tuple[Claim, ...]:
    """BPA for the hours that the kommune itself has laid down: the need is not disputed. Where they give no right and
    the drawn need does, the ladder of the need stands."""
    same = _from(assessment, given)
    as_a_right = (ClaimCode.P1, ClaimCode.P1B)
    if same[0].code not in as_a_right and any(pleading.claim(code) for code in as_a_right):
        return pleading.claims
    codes = {claim.code for claim in same}
    beside = (claim for claim in pleading.claims if claim.rank is Rank.IN_ALL_CASES and claim.code not in codes)
    named = (replace(claim, minutes_per_week=given) if claim.code is ClaimCode.P2 else claim for claim in same)
    return (*named, *beside)


def _own_demands(plan: Plan, situation: VedtakSituation | None, voice: Voice) -> Iterator[Block]:
    for rank, words in zip((Rank.PRINCIPAL, Rank.SUBSIDIARY), _own_words(plan, situation, voice), strict=False):
        tone = Tone.STRONG if rank is Rank.PRINCIPAL else Tone.BODY
        yield Para(t("claims.ranked", place=label(rank), demand=words), tone)


def _own_words(plan: Plan, situation: VedtakSituation | None, voice: Voice) -> Iterator[str]:
    if situation is VedtakSituation.CUT:
        yield voice.text("papers.klage.demand.cut", earlier=earlier_in_words(plan))
        yield voice.text("papers.klage.demand.cut_new", hours=_of_earlier(plan, "papers.klage.with_hours"))
    elif situation is VedtakSituation.LOCKED:
        yield voice.text("papers.klage.demand.locked")
    elif situation is VedtakSituation.NOT_DELIVERED:
        given = laid_down(plan)
        hours = t("papers.klage.with_hours", hours=hours_in_words(given)) if given else ""
        yield voice.text("papers.klage.demand.not_delivered", hours=hours)
        yield voice.text("papers.klage.demand.compensation")
    elif situation is VedtakSituation.EGENANDEL:
        yield voice.text("papers.klage.demand.egenandel")


def earlier_in_words(plan: Plan) -> str:
    """«det tidligere vedtaket av 3. mars 2025 med 40 timer i uka», as far as it is stated."""
    of, hours = earlier_hours_words(plan)
    return t("papers.klage.earlier", of=of, hours=hours)


def earlier_hours_words(plan: Plan) -> tuple[str, str]:
    """« av 3. mars 2025» and « med 40 timer i uka», as far as they are stated."""
    earlier = plan.vedtak.earlier if plan.vedtak else None
    of = t("papers.klage.of_date", date=long_date(earlier.decided_on)) if earlier and earlier.decided_on else ""
    return of, _of_earlier(plan, "papers.klage.earlier_hours")


def _of_earlier(plan: Plan, words: str) -> str:
    """Its hours in the words of that text; «» where they are not stated."""
    minutes = _minutes_of_earlier(plan)
    return t(words, hours=hours_in_words(minutes)) if minutes else ""


def _minutes_of_earlier(plan: Plan) -> Fraction | None:
    earlier = plan.vedtak.earlier if plan.vedtak else None
    return earlier.minutes_a_week(plan.year) if earlier else None
