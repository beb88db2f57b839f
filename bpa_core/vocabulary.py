"""The fixed words of the plan and of its results. Their Norwegian labels stand in texts/, by `label_key`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType


class Code(StrEnum):
    """A code of the file format or of a result, never shown as it is."""

    @property
    def label_key(self) -> str:
        """The key of its words in texts/: `not_counted.natt_punktvis` for `NotCounted.NATT_PUNKTVIS`."""
        return f"{_snake_case(type(self).__name__)}.{self.value}"


@cache
def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


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
        Category.ANNET: _facts(Family.ROLLER, Service.PRAKTISK_BISTAND, Charge.UNCLEAR),
        Category.HELSEHJELP: _facts(Family.HELSE, Service.HELSEHJELP, Charge.FREE),
    }
)


def family_of(category: Category, service: Service) -> Family:
    """The family a task is drawn in; what others cover is a family of its own."""
    return Family.ANDRE if service is Service.DEKKET_AV_ANDRE else CATEGORIES[category].family


class FilledInBy(Code):
    """Who types; decides wording only."""

    SELF = "self"
    PARENT = "parent"
    REPRESENTATIVE = "representative"


class LivesWith(Code):
    """Whom the person lives with."""

    PARENTS = "parents"
    SHARED_RESIDENCE = "shared_residence"
    ALONE = "alone"
    PARTNER = "partner"
    OTHERS = "others"
    INSTITUTION = "institution"


class Unsure(Code):
    """Yes, no, or not known yet."""

    UNSURE = "unsure"
    YES = "yes"
    NO = "no"


class BpaBefore67(Code):
    """Whether BPA was granted before 67, and how (pbrl § 2-1 d first paragraph)."""

    NO = "no"
    AS_RIGHT = "as_right"
    BY_DISCRETION = "by_discretion"
    UNSURE = "unsure"


class Arbeidsleder(Code):
    """Who leads the assistants."""

    NONE = "none"
    SELF = "self"
    PARENT = "parent"
    OTHER = "other"


class NightNeed(Code):
    """How the person needs help at night (pbrl § 2-1 d second paragraph)."""

    NONE = "none"
    VISITS = "visits"
    CONTINUOUS = "continuous"
    UNSURE = "unsure"


class TwoHelpersNeed(Code):
    """How the person needs two helpers at once (pbrl § 2-1 d second paragraph)."""

    NONE = "none"
    AT_TIMES = "at_times"
    CONTINUOUS = "continuous"
    UNSURE = "unsure"


class Evidence(Code):
    """How well a task's minutes are known."""

    ESTIMATED = "estimated"
    TIMED = "timed"
    CONFIRMED = "confirmed"


class Per(Code):
    """How often something occasional comes."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class KommuneCharges(Code):
    """Whether the kommune takes egenandel for praktisk bistand at all."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class VedtakOutcome(Code):
    """What the kommune decided."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"


class CostClaim(Code):
    """What a vedtak says of cost; a comparison must be documented to count (pbrl § 2-1 d fourth paragraph)."""

    UNKNOWN = "unknown"
    NOTHING = "nothing"
    CLAIMED = "claimed"
    DOCUMENTED = "documented"


class RowStatus(Code):
    """Where the two sides of a meeting stand on a task."""

    OPEN = "open"
    AGREED = "agreed"
    DISAGREED = "disagreed"


class NotCounted(Code):
    """Why minutes of need do not count towards pbrl § 2-1 d."""

    HELSEHJELP = "helsehjelp"
    AVLASTNING_UTENFOR_RETTEN = "avlastning_utenfor_retten"
    FLERE_HJELPERE = "flere_hjelpere"
    NATT_PUNKTVIS = "natt_punktvis"


class Outcome(Code):
    """The verdict of the guiding self-assessment."""

    RETT = "rett"
    RETT_MED_FORBEHOLD = "rett_med_forbehold"
    SKJONN = "skjonn"
    VIDEREFORING = "videreforing"
    MANGLER_OPPLYSNINGER = "mangler_opplysninger"


class CriterionId(Code):
    """What pbrl § 2-1 d asks, and what it presupposes."""

    ALDER = "alder"
    VARIGHET = "varighet"
    TIMER = "timer"
    TJENESTER = "tjenester"
    TYNGENDE_OMSORG = "tyngende_omsorg"
    ARBEIDSLEDER = "arbeidsleder"


class Status(Code):
    """How a criterion stands."""

    MET = "met"
    CONDITIONAL = "conditional"
    NOT_MET = "not_met"
    UNSURE = "unsure"


class FlipId(Code):
    """One assumption changed, all else as it is; in the order they are shown."""

    MED_HELSEHJELP = "med_helsehjelp"
    MED_PUNKTVIS_NATT = "med_punktvis_natt"
    BARE_HJELPER_TO_UTENFOR = "bare_hjelper_to_utenfor"
    UTEN_HJELPER_TO = "uten_hjelper_to"
    ALLE_HJELPERE = "alle_hjelpere"
    UTEN_AVLASTNING = "uten_avlastning"
    NATT_KORTERE = "natt_kortere"
    NATT_LENGRE = "natt_lengre"
    UTEN_JEVNALDRENDE = "uten_jevnaldrende"
    BARE_MALT_ELLER_BEKREFTET = "bare_malt_eller_bekreftet"
    UTEN_TJENESTER_I_DAG = "uten_tjenester_i_dag"
    UTEN_ARBEID_STUDIER = "uten_arbeid_studier"


class WarningCode(Code):
    """What the family should look at again; in the order they are shown."""

    OVERLAPP = "overlapp"
    TEGNET_I_DEKKET_TID = "tegnet_i_dekket_tid"
    NATT_I_KANTEN = "natt_i_kanten"
    TO_HJELPERE_IKKE_KONTINUERLIG = "to_hjelpere_ikke_kontinuerlig"
    JEVNALDRENDE_OVER_ANNEN_OPPGAVE = "jevnaldrende_over_annen_oppgave"
    DAGER_GAR_IKKE_OPP = "dager_gar_ikke_opp"
    FYLLER_18 = "fyller_18"
    FYLLER_67 = "fyller_67"
    INSTITUSJON = "institusjon"


class NoteCode(Code):
    """What can be said of the egenandel; the decisive first."""

    KOMMUNEN_TAR_IKKE_BETALT = "kommunen_tar_ikke_betalt"
    BARN_FORELDRE_BETALER = "barn_foreldre_betaler"
    AVLASTNING_GRATIS = "avlastning_gratis"
    HJEMMEBOENDE_EGEN_INNTEKT = "hjemmeboende_egen_inntekt"
    EKTEFELLE_SAMBOER = "ektefelle_samboer"
    PERSONLIG_STELL_GRATIS = "personlig_stell_gratis"
    STOTTEKONTAKT_GRATIS = "stottekontakt_gratis"
    HELSEHJELP_GRATIS = "helsehjelp_gratis"
    UAVKLART = "uavklart"
    TAK_UNDER_2G = "tak_under_2g"
    OVER_2G_LOKALE_SATSER = "over_2g_lokale_satser"
    SATS_MANGLER_FOR_ARET = "sats_mangler_for_aret"
    SELVKOST = "selvkost"
    FORMUE_HOLDES_UTENFOR = "formue_holdes_utenfor"
    SAMME_PRIS_ALLE_LEVERANDORER = "samme_pris_alle_leverandorer"


class BoundBy(Code):
    """What sets the monthly bound of the egenandel."""

    KOMMUNEN_TAR_IKKE_BETALT = "kommunen_tar_ikke_betalt"
    NASJONALT_TAK = "nasjonalt_tak"
    KOMMUNENS_TAK = "kommunens_tak"
    PRIS = "pris"
