"""The fixed words of what is found in a plan: what does not count, the verdict, what to look at again, what to pay."""

from bpa_core.plan.vocabulary import Code


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
