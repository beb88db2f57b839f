"""What can be said of the egenandel, decisive first, each with its basis; its words are `note.<code>` in texts/."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bpa_core.egenandel.charges import FREE_SERVICES, Egenandel, charge_of
from bpa_core.hours.countability import HOME_WITH_PARENTS
from bpa_core.hours.result import Hours
from bpa_core.law import LegalReference, cite
from bpa_core.plan.age import is_adult
from bpa_core.plan.categories import Charge, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Code, KommuneCharges, LivesWith


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


@dataclass(frozen=True, slots=True)
class Note:
    """One note and its legal basis."""

    code: NoteCode
    reference: LegalReference


@dataclass(frozen=True, slots=True)
class _Facts:
    plan: Plan
    as_of: date
    hours: Hours
    egenandel: Egenandel

    @property
    def is_adult(self) -> bool | None:
        """Whether the person is 18 or over; None: not told."""
        return is_adult(self.plan.person, self.as_of)

    @property
    def lives_with(self) -> LivesWith | None:
        return self.plan.person.lives_with

    def needs(self, service: Service) -> bool:
        return service in self.hours.need_by_service

    @property
    def free_by_category(self) -> bool:
        entries = (one for one in self.hours.entries if one.service not in FREE_SERVICES)
        return any(one.units and charge_of(one) is Charge.FREE for one in entries)

    @property
    def income_unknown(self) -> bool:
        return self.plan.economy.household_income is None

    @property
    def may_be_charged(self) -> bool:
        per_week = self.egenandel.per_week
        return bool(per_week[Charge.CHARGEABLE] or per_week[Charge.UNCLEAR])


def _child_at_home(facts: _Facts) -> bool:
    return facts.is_adult is False and facts.lives_with in HOME_WITH_PARENTS


def _spouse_or_unknown(facts: _Facts) -> bool:
    return facts.is_adult is True and facts.lives_with in (LivesWith.PARTNER, None)


def _may_be_charged(facts: _Facts) -> bool:
    return facts.may_be_charged


Fits = Callable[[_Facts], bool]

_NOTES: tuple[tuple[NoteCode, str, Fits], ...] = (
    (NoteCode.BARN_FORELDRE_BETALER, "egenandel", lambda facts: facts.is_adult is False),
    (
        NoteCode.AVLASTNING_GRATIS,
        "egenandel",
        lambda facts: facts.needs(Service.AVLASTNING) or _child_at_home(facts),
    ),
    (
        NoteCode.HJEMMEBOENDE_EGEN_INNTEKT,
        "egenandel_tak",
        lambda facts: facts.is_adult is True and facts.lives_with is LivesWith.PARENTS,
    ),
    (NoteCode.EKTEFELLE_SAMBOER, "egenandel_tak", _spouse_or_unknown),
    (NoteCode.PERSONLIG_STELL_GRATIS, "egenandel", lambda facts: facts.free_by_category),
    (NoteCode.STOTTEKONTAKT_GRATIS, "egenandel", lambda facts: facts.needs(Service.STOTTEKONTAKT)),
    (NoteCode.HELSEHJELP_GRATIS, "egenbetaling", lambda facts: facts.needs(Service.HELSEHJELP)),
    (NoteCode.UAVKLART, "egenandel", lambda facts: bool(facts.egenandel.per_week[Charge.UNCLEAR])),
    (
        NoteCode.TAK_UNDER_2G,
        "egenandel_tak",
        lambda facts: (
            facts.egenandel.rates.cap_per_month is not None
            and (facts.income_unknown or facts.egenandel.under_two_g is True)
        ),
    ),
    (
        NoteCode.OVER_2G_LOKALE_SATSER,
        "egenandel_tak",
        lambda facts: facts.income_unknown or facts.egenandel.under_two_g is False,
    ),
    (
        NoteCode.SATS_MANGLER_FOR_ARET,
        "egenandel_tak",
        lambda facts: facts.egenandel.rates.cap_per_month is None,
    ),
    (NoteCode.SELVKOST, "egenandel_beregning", _may_be_charged),
    (NoteCode.FORMUE_HOLDES_UTENFOR, "egenandel_beregning", _may_be_charged),
    (NoteCode.SAMME_PRIS_ALLE_LEVERANDORER, "egenandel", _may_be_charged),
)


def notes_on(plan: Plan, as_of: date, hours: Hours, egenandel: Egenandel) -> tuple[Note, ...]:
    """Every note that fits; a kommune that takes nothing makes the rest needless."""
    if plan.economy.kommune_charges is KommuneCharges.NO:
        return (Note(NoteCode.KOMMUNEN_TAR_IKKE_BETALT, cite("egenandel", as_of)),)
    facts = _Facts(plan, as_of, hours, egenandel)
    return tuple(Note(code, cite(basis, as_of)) for code, basis, fits in _NOTES if fits(facts))
