"""The ways on after a vedtak, and the next steps when it grants everything."""

from dataclasses import dataclass
from datetime import date

from bpa_core.law import LegalReference, cite_all
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import Code, Unsure
from bpa_core.vedtak.deadlines import (
    Deadline,
    last_chance,
    last_day_for_costs,
    last_day_for_more_time,
    last_day_for_sivilombudet,
    last_day_to_appeal,
)


class RemedyCode(Code):
    """What can be done; in the order they are shown."""

    KLAGE = "klage"
    MER_TID = "mer_tid"
    SEN_KLAGE = "sen_klage"
    UTSETTELSE = "utsettelse"
    INNSYN = "innsyn"
    BEGRUNNELSE = "begrunnelse"
    STATSFORVALTEREN = "statsforvalteren"
    KOSTNADER = "kostnader"
    OMBUD = "ombud"
    SIVILOMBUDET = "sivilombudet"
    NY_SOKNAD = "ny_soknad"


class Availability(Code):
    """When a way is open."""

    NOW = "now"
    LATER = "later"
    CLOSED = "closed"


class NextStep(Code):
    """What to do with a vedtak that grants everything; in the order they are shown."""

    LES_VEDTAKET = "les_vedtaket"
    AVLASTNING_SKREVET = "avlastning_skrevet"
    LEVERANDOR = "leverandor"
    ARBEIDSLEDER = "arbeidsleder"
    ARSTIMER = "arstimer"
    KOSTNADER = "kostnader"
    LAGRE = "lagre"
    FRISTEN_GJELDER = "fristen_gjelder"
    FORNYELSE = "fornyelse"


@dataclass(frozen=True, slots=True)
class Remedy:
    """A way on, whether it is open, and its last day where it has one."""

    code: RemedyCode
    availability: Availability
    last_day: Deadline | None
    basis: tuple[LegalReference, ...]


_BASIS: dict[RemedyCode, tuple[str, ...]] = {
    RemedyCode.KLAGE: ("klagerett", "klage_undertegnet", "klageform"),
    RemedyCode.MER_TID: ("klagefrist_lengre",),
    RemedyCode.SEN_KLAGE: ("klage_for_sent",),
    RemedyCode.UTSETTELSE: ("utsatt_iverksetting",),
    RemedyCode.INNSYN: ("innsyn",),
    RemedyCode.BEGRUNNELSE: ("begrunnelse",),
    RemedyCode.STATSFORVALTEREN: ("klagerett", "klage_i_kommunen", "klageinstans", "klage_selvstyre"),
    RemedyCode.KOSTNADER: ("sakskostnader",),
    RemedyCode.OMBUD: ("ombud", "ombud_velger", "ombud_oppgaver"),
    RemedyCode.SIVILOMBUDET: ("sivilombudet_klage", "sivilombudet_vilkar", "sivilombudet_frist"),
    RemedyCode.NY_SOKNAD: ("nodvendig_hjelp", "veiledning"),
}


def remedies_for(vedtak: Vedtak, as_of: date) -> tuple[Remedy, ...]:
    """Every way, open or not: a closed one is shown with what replaces it."""
    appeal = last_day_to_appeal(vedtak.received_on, vedtak.delivery)
    chance = last_chance(vedtak.decided_on) if vedtak.decided_on else None
    standings = {
        RemedyCode.KLAGE: (_until(appeal, as_of), appeal),
        RemedyCode.MER_TID: (_until(appeal, as_of), last_day_for_more_time(vedtak.received_on)),
        RemedyCode.SEN_KLAGE: (_late(vedtak, as_of), chance),
        RemedyCode.UTSETTELSE: (Availability.CLOSED if vedtak.is_cut is Unsure.NO else Availability.NOW, None),
        RemedyCode.INNSYN: (Availability.NOW, None),
        RemedyCode.BEGRUNNELSE: (_until(appeal, as_of), appeal),
        RemedyCode.STATSFORVALTEREN: (Availability.LATER, None),
        RemedyCode.KOSTNADER: (Availability.LATER, None),
        RemedyCode.OMBUD: (Availability.NOW, None),
        RemedyCode.SIVILOMBUDET: _sivilombudet(vedtak, as_of),
        RemedyCode.NY_SOKNAD: (Availability.NOW, None),
    }
    return tuple(
        Remedy(way, *standings[way], cite_all(_BASIS[way], as_of))
        for way in RemedyCode
        if not (way is RemedyCode.UTSETTELSE and standings[way][0] is Availability.CLOSED)
    )


def next_steps(vedtak: Vedtak, as_of: date) -> tuple[NextStep, ...]:
    """What to do now that everything is granted; renewal only where it has an end, time limits while they run."""
    left_out = set() if vedtak.valid_to else {NextStep.FORNYELSE}
    if last_day_to_appeal(vedtak.received_on).passed(as_of):
        left_out.add(NextStep.FRISTEN_GJELDER)
    if last_day_for_costs(vedtak.received_on).passed(as_of):
        left_out.add(NextStep.KOSTNADER)
    return tuple(one for one in NextStep if one not in left_out)


def _sivilombudet(vedtak: Vedtak, as_of: date) -> tuple[Availability, Deadline | None]:
    """Open from statsforvalteren's decision, for a year (sivilombudsloven §§ 8, 9)."""
    if vedtak.final_decision_on is None:
        return Availability.LATER, None
    last = last_day_for_sivilombudet(vedtak.final_decision_on)
    return _until(last, as_of), last


def _until(last_day: Deadline, as_of: date) -> Availability:
    return Availability.CLOSED if last_day.passed(as_of) else Availability.NOW


def too_late(vedtak: Vedtak, as_of: date) -> bool:
    """More than a year after the vedtak was made no appeal can be heard (fvl § 31 third paragraph): at the latest the
    day it was received, where the day it was made is not told."""
    return last_chance(vedtak.decided_on or vedtak.received_on).passed(as_of)


def _late(vedtak: Vedtak, as_of: date) -> Availability:
    """A late appeal can be heard only after the last day, and not when it is too late for any."""
    if too_late(vedtak, as_of):
        return Availability.CLOSED
    return Availability.NOW if last_day_to_appeal(vedtak.received_on).passed(as_of) else Availability.LATER
