"""What a task is: its category, and the family, the service and the charge that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bpa_core.plan.vocabulary import Code


class Family(Code):
    """Six families of tasks, and what others cover: what a colour and a pattern stand for."""

    KROPP = "kropp"
    TRYGGHET = "trygghet"
    HJEM = "hjem"
    UTE = "ute"
    ROLLER = "roller"
    HELSE = "helse"
    ANDRE = "andre"


class Service(Code):
    """The service a task is asked for as (hol § 3-2 nr. 6, § 3-6), or that others cover it."""

    PERSONLIG_ASSISTANSE = "personlig_assistanse"
    PRAKTISK_BISTAND = "praktisk_bistand"
    OPPLAERING = "opplaering"
    STOTTEKONTAKT = "stottekontakt"
    AVLASTNING = "avlastning"
    HELSEHJELP = "helsehjelp"
    DEKKET_AV_ANDRE = "dekket_av_andre"


class Charge(Code):
    """What the rules on egenandel make of a category (egf § 8)."""

    FREE = "free"
    CHARGEABLE = "chargeable"
    UNCLEAR = "unclear"


class Category(Code):
    """What is done."""

    PERSONLIG_STELL = "personlig_stell"
    MALTID = "maltid"
    FORFLYTNING = "forflytning"
    TILSYN = "tilsyn"
    NATTEVAKT = "nattevakt"
    HUSARBEID = "husarbeid"
    MATLAGING = "matlaging"
    INNKJOP = "innkjop"
    OPPLAERING = "opplaering"
    FRITID = "fritid"
    KOMMUNIKASJON = "kommunikasjon"
    TRENING = "trening"
    FOLGE = "folge"
    REISE = "reise"
    FORELDREROLLE = "foreldrerolle"
    ARBEID_STUDIER = "arbeid_studier"
    LEDE_ORDNINGEN = "lede_ordningen"
    ANNET = "annet"
    HELSEHJELP = "helsehjelp"


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """What follows from a category before anybody changes it."""

    family: Family
    service: Service
    charge: Charge


def _facts(family: Family, service: Service, charge: Charge) -> CategoryFacts:
    return CategoryFacts(family, service, charge)


CATEGORIES: Mapping[Category, CategoryFacts] = MappingProxyType(
    {
        Category.PERSONLIG_STELL: _facts(Family.KROPP, Service.PERSONLIG_ASSISTANSE, Charge.FREE),
        Category.MALTID: _facts(Family.KROPP, Service.PERSONLIG_ASSISTANSE, Charge.FREE),
        Category.FORFLYTNING: _facts(Family.KROPP, Service.PERSONLIG_ASSISTANSE, Charge.FREE),
        Category.TRENING: _facts(Family.KROPP, Service.PERSONLIG_ASSISTANSE, Charge.UNCLEAR),
        Category.TILSYN: _facts(Family.TRYGGHET, Service.PERSONLIG_ASSISTANSE, Charge.FREE),
        Category.NATTEVAKT: _facts(Family.TRYGGHET, Service.PERSONLIG_ASSISTANSE, Charge.FREE),
        Category.KOMMUNIKASJON: _facts(Family.TRYGGHET, Service.PERSONLIG_ASSISTANSE, Charge.UNCLEAR),
        Category.HUSARBEID: _facts(Family.HJEM, Service.PRAKTISK_BISTAND, Charge.CHARGEABLE),
        Category.MATLAGING: _facts(Family.HJEM, Service.PRAKTISK_BISTAND, Charge.CHARGEABLE),
        Category.INNKJOP: _facts(Family.HJEM, Service.PRAKTISK_BISTAND, Charge.CHARGEABLE),
        Category.FOLGE: _facts(Family.UTE, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.FRITID: _facts(Family.UTE, Service.STOTTEKONTAKT, Charge.UNCLEAR),
        Category.REISE: _facts(Family.UTE, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.FORELDREROLLE: _facts(Family.ROLLER, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.ARBEID_STUDIER: _facts(Family.ROLLER, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.OPPLAERING: _facts(Family.ROLLER, Service.OPPLAERING, Charge.UNCLEAR),
        Category.LEDE_ORDNINGEN: _facts(Family.ROLLER, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.ANNET: _facts(Family.ROLLER, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.HELSEHJELP: _facts(Family.HELSE, Service.HELSEHJELP, Charge.FREE),
    }
)


COVERED, _OTHERS = Service.DEKKET_AV_ANDRE, Family.ANDRE
"""By a name of their own: what is asked for every task at every move costs ten times as much asked of the class (Python
3.11)."""


def family_of(category: Category, service: Service) -> Family:
    """The family a task is drawn in; what others cover is a family of its own."""
    return _OTHERS if service is COVERED else CATEGORIES[category].family
