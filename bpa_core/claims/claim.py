"""The claims there are: what each rests on, and how sure the law is.

Sureness is the law's, 1 to 3: 3 stands as law, 2 is pleaded as the family's understanding, 1 only after an adviser.
How sure a claim's hours are, its reading says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.claims.readings import ReadingId
from bpa_core.law import LegalReference
from bpa_core.plan.vocabulary import Code


class ClaimCode(Code):
    """A claim; P1 to P9 in the order of the law, not of the letter."""

    P1 = "p1"
    P1B = "p1b"
    P2 = "p2"
    P3 = "p3"
    P4 = "p4"
    P5 = "p5"
    P5B = "p5b"
    P6 = "p6"
    P7 = "p7"
    P8 = "p8"
    P9 = "p9"


class Rank(Code):
    """Where a claim stands: prinsipalt, subsidiært, atter subsidiært, i alle tilfeller."""

    PRINCIPAL = "principal"
    SUBSIDIARY = "subsidiary"
    FURTHER_SUBSIDIARY = "further_subsidiary"
    IN_ALL_CASES = "in_all_cases"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: minutes a week (None: it names no hours), from and to when (None: not stated; no end), what it rests
    on, how sure the law is (1 to 3), the reading its hours come from, and whether assistance is needed beside it."""

    code: ClaimCode
    rank: Rank
    minutes_per_week: Fraction | None
    from_date: date | None
    to_date: date | None
    basis: tuple[LegalReference, ...]
    sureness: int
    reading: ReadingId | None = None
    beside_assistance: bool = False


BASIS: Mapping[ClaimCode, tuple[str, ...]] = {
    ClaimCode.P1: ("bpa",),
    ClaimCode.P1B: ("bpa_timer",),
    ClaimCode.P2: ("bpa_tilbud", "medvirkning_vekt"),
    ClaimCode.P3: ("nodvendige_tjenester", "kommunens_ansvar", "tjenestene"),
    ClaimCode.P4: ("forsvarlig", "verdig_tilbud"),
    ClaimCode.P5: ("tyngende", "parorende"),
    ClaimCode.P5B: ("bpa_avlastning",),
    ClaimCode.P6: ("vedtak_om_tjenester", "skriftlig", "begrunnelse", "begrunnelse_innhold"),
    ClaimCode.P7: ("tilrettelegging", "manglende_tilrettelegging", "bevisbyrde"),
    ClaimCode.P8: ("konvensjonene", "konvensjonene_forrang"),
    ClaimCode.P9: ("grunnloven_barn", "barnets_beste", "barnet_hort", "crpd_barn"),
}

SURENESS: Mapping[ClaimCode, int] = dict.fromkeys(ClaimCode, 3) | {
    ClaimCode.P2: 2,  # the duty to have the offer is law; how far an appeal can review the assessment is not settled
    ClaimCode.P6: 2,  # a reasoned vedtak is law; that it names hours for each kind is practice
    ClaimCode.P7: 1,  # has won and lost
    ClaimCode.P8: 1,  # is law with precedence; what it gives in hours is not settled
}
