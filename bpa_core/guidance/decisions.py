"""Public decisions that speak to BPA cases: what each says, for whom, and how much of it somebody has read.

A letter may cite only what is read to its end. The rest are links for whoever helps.
"""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field, StringConstraints

from bpa_core.data_files import Address, DataPart
from bpa_core.plan.vocabulary import Code

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]


class Topic(Code):
    """What a decision is of use for; in the order they are offered."""

    BPA_RETT = "bpa_rett"
    TIMER = "timer"
    FORSVARLIG = "forsvarlig"
    NATT = "natt"
    OMSORGSARBEID = "omsorgsarbeid"
    BARNETS_BESTE = "barnets_beste"
    KUTT = "kutt"
    BEGRUNNELSE = "begrunnelse"
    FRI_BRUK = "fri_bruk"
    LEDELSE = "ledelse"
    BYTTE_LEVERANDOR = "bytte_leverandor"
    IKKE_LEVERT = "ikke_levert"
    MIDLERTIDIG_HJELP = "midlertidig_hjelp"
    BOFELLESSKAP = "bofellesskap"
    FLYTTING = "flytting"
    OVER_18 = "over_18"
    HVEM_KLAGER = "hvem_klager"
    SVARE_KOMMUNEN = "svare_kommunen"
    KLAGE_PA_NYTT = "klage_pa_nytt"
    VENTETID = "ventetid"
    TILSYN = "tilsyn"
    VEILEDNING = "veiledning"
    KOSTNADER = "kostnader"
    LIKESTILLING = "likestilling"
    CRPD = "crpd"


class DecidedBy(Code):
    """Who said it."""

    SIVILOMBUDET = "sivilombudet"
    LIKESTILLINGSOMBUDET = "likestillingsombudet"
    DISKRIMINERINGSNEMNDA = "diskrimineringsnemnda"
    HOYESTERETT = "hoyesterett"
    LAGMANNSRETT = "lagmannsrett"
    TINGRETT = "tingrett"


class Helps(Code):
    """For whom a decision speaks."""

    FAMILIEN = "familien"
    BEGGE = "begge"
    KOMMUNEN = "kommunen"


class HowRead(Code):
    """How much of it somebody has read; from all to nothing."""

    HELT = "helt"
    DELVIS = "delvis"
    SAMMENDRAG = "sammendrag"
    APNINGEN = "apningen"
    IKKE = "ikke"
    PRESSEN = "pressen"


class Decision(DataPart):
    """One decision. What it says in our own words: texts/, `text_key`. `on` or `year` where they are known."""

    key: Words
    id: Words
    by: DecidedBy
    on: date | None = None
    year: int | None = Field(default=None, ge=1980, le=2100)
    title: Words
    address: Address | None = None
    helps: Helps
    supports: tuple[Topic, ...] = Field(min_length=1)
    read: HowRead

    @property
    def text_key(self) -> str:
        """The key of its words."""
        return f"ruling.{self.key}"

    @property
    def citable(self) -> bool:
        """Whether a letter may name it: somebody has read it to its end."""
        return self.read is HowRead.HELT


@cache
def decisions() -> tuple[Decision, ...]:
    """Every decision, in the order of the data."""
    text = files(__package__).joinpath("decisions.toml").read_text(encoding="utf-8")
    return tuple(Decision.model_validate({"key": key, **facts}) for key, facts in tomllib.loads(text).items())


def decisions_on(topic: Topic | None) -> tuple[Decision, ...]:
    """Those of use for a topic (None: all); the best read first."""
    fitting = [one for one in decisions() if topic is None or topic in one.supports]
    return tuple(sorted(fitting, key=lambda one: list(HowRead).index(one.read)))


def citable(topic: Topic) -> tuple[Decision, ...]:
    """Those that a letter may cite for a topic: read to their end, and not only for the kommune."""
    return tuple(one for one in decisions_on(topic) if one.citable and one.helps is not Helps.KOMMUNEN)
