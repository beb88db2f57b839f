"""The claims and their readings as blocks: what is asked for first, what if that fails, what in all cases."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.claim import Claim, ClaimCode, Rank
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.claims.readings import Follows, Reading
from bpa_core.documents.content.blocks import Block, Bullets, Column, Heading, Para, Table, Tone
from bpa_core.documents.content.tables import text_row
from bpa_core.documents.content.voice import Voice
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import label, t
from bpa_core.wording.claims import OF_THE_CARERS, demand, demand_alone, reading_heads, reading_rows

ARGUED_BELOW = frozenset({ClaimCode.P7, ClaimCode.P8, ClaimCode.P9})
"""No demand for anything: they stand where they are argued."""


def applied_for(assessment: Assessment) -> Pleading:
    """What an application claims: the ladder of the need, whatever happened to an earlier vedtak."""
    plan = assessment.plan.model_copy(update={"vedtak": None})
    return plead(replace(assessment, plan=plan))


def asks_for_bpa(pleading: Pleading) -> bool:
    """Whether BPA is claimed at all: not for a stay in an institution, nor for avlastning alone under 25 hours."""
    return any(pleading.claim(code) for code in (ClaimCode.P1, ClaimCode.P1B, ClaimCode.P2))


def claims_for_carers(claims: Iterable[Claim]) -> bool:
    """Whether somebody else than the person claims something: a hand of their own under the letter."""
    return any(claim.code in OF_THE_CARERS for claim in claims)


def ladder_blocks(claims: Iterable[Claim], voice: Voice, *, of_a_child: bool) -> Iterator[Block]:
    """The ranked claims each on its own, then those of all cases; the carers' own apart, and first where the principal
    claim is theirs."""
    shown = [claim for claim in claims if claim.code not in ARGUED_BELOW]
    person = [claim for claim in shown if claim.code not in OF_THE_CARERS]
    carers = [claim for claim in shown if claim.code in OF_THE_CARERS]
    carers_first = any(claim.rank is Rank.PRINCIPAL for claim in carers)
    if not carers_first:
        yield from _of_the_person(person, voice, headed=of_a_child and bool(carers))
    if carers:
        yield Heading(_of_whom(voice, of_a_child=of_a_child), 3)
        yield from _claims(carers, voice)
    if carers_first:
        yield from _of_the_person(person, voice, headed=True)


def _of_the_person(claims: list[Claim], voice: Voice, *, headed: bool) -> Iterator[Block]:
    if claims and headed:
        yield Heading(_whose(voice), 3)
    yield from _claims(claims, voice)


def _whose(voice: Voice) -> str:
    """Over the claims of the one who needs the help, where the carers' stand beside them."""
    if voice.young:
        return t("papers.claims.young")
    return t("papers.claims.child" if voice.who is FilledInBy.PARENT else "papers.claims.person")


def _of_whom(voice: Voice, *, of_a_child: bool) -> str:
    """Over the claims of those who care."""
    if not of_a_child or voice.carer or voice.who is not FilledInBy.PARENT:
        return t("papers.claims.carers")
    return t("papers.claims.one_parent" if voice.alone else "papers.claims.parents")


def _claims(claims: list[Claim], voice: Voice) -> Iterator[Block]:
    for claim in claims:
        if claim.rank is not Rank.IN_ALL_CASES:
            tone = Tone.STRONG if claim.rank is Rank.PRINCIPAL else Tone.BODY
            yield Para(demand(claim, voice.text, of_carers=voice.of_carers), tone)
    always = [claim for claim in claims if claim.rank is Rank.IN_ALL_CASES]
    if always:
        yield Para(t("papers.claims.always", rank=label(Rank.IN_ALL_CASES)))
        yield Bullets(tuple(demand_alone(claim, voice.text, of_carers=voice.of_carers) for claim in always))


def readings_table(readings: tuple[Reading, ...], voice: Voice) -> Iterator[Block]:
    """Where the law is read in more than one way: one table, never two bare numbers in a sentence. A reading by which
    there is no right stands there only as the next one after a right, and without any concession; all of them
    are on the family's own pages."""
    right = giving_a_right(readings)
    if not right or len(readings) < 2:
        return
    readings = right if len(right) > 1 else readings[:2]
    names = reading_heads()
    columns = tuple(Column(name, 3 if at != 1 else 1, number=at == 1) for at, name in enumerate(names))
    (_, *best), *others = reading_rows(readings)
    rows = (text_row(voice.text("papers.claims.best"), *best, strong=True), *(text_row(*row) for row in others))
    yield Para(t("papers.claims.readings"))
    yield Table(t("papers.claims.readings"), columns, rows)


def giving_a_right(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Those by which there is a right, with or without a condition on cost (pbrl § 2-1 d fourth paragraph)."""
    return tuple(reading for reading in readings if reading.follows is not Follows.NONE)
