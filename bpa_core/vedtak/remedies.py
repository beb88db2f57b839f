"""The ways on after a vedtak, and the next steps when it grants everything."""

from dataclasses import dataclass
from datetime import date

from bpa_core.law import LegalReference, reference
from bpa_core.plan.model import Vedtak
from bpa_core.plan.vocabulary import Code, Unsure
from bpa_core.vedtak.deadlines import Deadline, last_chance, last_day_for_costs, last_day_to_appeal


class WayOn(Code):
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


class Standing(Code):
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
class Way:
    """A way on, whether it is open, and its last day where it has one."""

    code: WayOn
    standing: Standing
    last_day: Deadline | None
    basis: tuple[LegalReference, ...]


_BASIS: dict[WayOn, tuple[str, ...]] = {
    WayOn.KLAGE: ("pbrl § 7-2", "pbrl § 7-3", "fvl § 32"),
    WayOn.MER_TID: ("fvl § 29",),
    WayOn.SEN_KLAGE: ("fvl § 31",),
    WayOn.UTSETTELSE: ("fvl § 42",),
    WayOn.INNSYN: ("fvl § 18",),
    WayOn.BEGRUNNELSE: ("fvl § 24",),
    WayOn.STATSFORVALTEREN: ("pbrl § 7-2", "fvl §§ 33, 34", "pbrl § 7-7"),
    WayOn.KOSTNADER: ("fvl § 36",),
    WayOn.OMBUD: ("pbrl § 8-3", "pbrl § 8-7"),
    WayOn.SIVILOMBUDET: ("fvl § 42",),
    WayOn.NY_SOKNAD: ("pbrl § 2-1", "fvl § 11"),
}


def ways_on(vedtak: Vedtak, on: date) -> tuple[Way, ...]:
    """Every way, open or not: a closed one is shown with what replaces it."""
    appeal = last_day_to_appeal(vedtak.received_on)
    chance = last_chance(vedtak.decided_on) if vedtak.decided_on else None
    standings = {
        WayOn.KLAGE: (_until(appeal, on), appeal),
        WayOn.MER_TID: (_until(appeal, on), appeal),
        WayOn.SEN_KLAGE: (_late(vedtak, on), chance),
        WayOn.UTSETTELSE: (Standing.CLOSED if vedtak.is_cut is Unsure.NO else Standing.NOW, None),
        WayOn.INNSYN: (Standing.NOW, None),
        WayOn.BEGRUNNELSE: (_until(appeal, on), appeal),
        WayOn.STATSFORVALTEREN: (Standing.LATER, None),
        WayOn.KOSTNADER: (Standing.LATER, None),
        WayOn.OMBUD: (Standing.NOW, None),
        WayOn.SIVILOMBUDET: (Standing.LATER, None),
        WayOn.NY_SOKNAD: (Standing.NOW, None),
    }
    return tuple(
        Way(way, *standings[way], tuple(reference(one) for one in _BASIS[way]))
        for way in WayOn
        if not (way is WayOn.UTSETTELSE and standings[way][0] is Standing.CLOSED)
    )


def next_steps(vedtak: Vedtak, on: date) -> tuple[NextStep, ...]:
    """What to do now that everything is granted; renewal only where it has an end, time limits while they run."""
    left_out = set() if vedtak.valid_to else {NextStep.FORNYELSE}
    if last_day_to_appeal(vedtak.received_on).passed(on):
        left_out.add(NextStep.FRISTEN_GJELDER)
    if last_day_for_costs(vedtak.received_on).passed(on):
        left_out.add(NextStep.KOSTNADER)
    return tuple(one for one in NextStep if one not in left_out)


def _until(last_day: Deadline, on: date) -> Standing:
    return Standing.CLOSED if last_day.passed(on) else Standing.NOW


def too_late(vedtak: Vedtak, on: date) -> bool:
    """More than a year after the vedtak was made no appeal can be heard (fvl § 31 third paragraph): at the latest the
    day it was received, where the day it was made is not told."""
    return last_chance(vedtak.decided_on or vedtak.received_on).passed(on)


def _late(vedtak: Vedtak, on: date) -> Standing:
    """A late appeal can be heard only after the last day, and not when it is too late for any."""
    if too_late(vedtak, on):
        return Standing.CLOSED
    return Standing.NOW if last_day_to_appeal(vedtak.received_on).passed(on) else Standing.LATER
