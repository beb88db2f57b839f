"""What is odd in what was entered: nothing is refused, each oddity is said in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.plan.model import Plan, Vedtak
from bpa_core.plan.vocabulary import Code, VedtakOutcome
from bpa_core.vedtak.comparison import Comparison, applied_per_week, granted_per_week
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.vedtak.remedies import too_late

WEEK = Fraction(168 * 60)


class Oddity(Code):
    """What the family should look at again, or know; in the order they are shown."""

    MOTTATT_I_FRAMTIDA = "mottatt_i_framtida"
    FATTET_ETTER_MOTTATT = "fattet_etter_mottatt"
    FATTET_FOR_SOKNADEN = "fattet_for_soknaden"
    FRISTEN_ER_UTE = "fristen_er_ute"
    OVER_ETT_AR = "over_ett_ar"
    VEDTAKETS_FRIST_TIDLIGERE = "vedtakets_frist_tidligere"
    VEDTAKETS_FRIST_SENERE = "vedtakets_frist_senere"
    SLUTTER_FOR_START = "slutter_for_start"
    VEDTAKET_ER_UTLOPT = "vedtaket_er_utlopt"
    OVER_168_TIMER = "over_168_timer"
    MER_ENN_SOKT = "mer_enn_sokt"
    SOKT_GAR_IKKE_OPP = "sokt_gar_ikke_opp"
    AVSLAG_MED_TIMER = "avslag_med_timer"
    INNVILGET_MEN_MINDRE = "innvilget_men_mindre"
    TIMER_MANGLER = "timer_mangler"

    @property
    def of_the_last_day(self) -> bool:
        """Belongs beside the last day to appeal; the others beside what the vedtak says."""
        return self in {Oddity.MOTTATT_I_FRAMTIDA, Oddity.FRISTEN_ER_UTE, Oddity.OVER_ETT_AR}


@dataclass(frozen=True, slots=True)
class _Case:
    plan: Plan
    vedtak: Vedtak
    comparison: Comparison
    on: date


def oddities(plan: Plan, comparison: Comparison, on: date) -> tuple[Oddity, ...]:
    """Every oddity of the vedtak, in the order they are shown."""
    if plan.vedtak is None:
        return ()
    case = _Case(plan, plan.vedtak, comparison, on)
    found = {*_of_dates(case), *_of_validity(case), *_of_hours(case)}
    return tuple(one for one in Oddity if one in found)


def _of_dates(case: _Case) -> Iterator[Oddity]:
    vedtak, on = case.vedtak, case.on
    last_day = last_day_to_appeal(vedtak.received_on)
    if vedtak.received_on > on:
        yield Oddity.MOTTATT_I_FRAMTIDA
    if vedtak.decided_on and vedtak.decided_on > vedtak.received_on:
        yield Oddity.FATTET_ETTER_MOTTATT
    if vedtak.decided_on and case.plan.applied_on and vedtak.decided_on < case.plan.applied_on:
        yield Oddity.FATTET_FOR_SOKNADEN
    if last_day.passed(on):
        yield Oddity.OVER_ETT_AR if too_late(vedtak, on) else Oddity.FRISTEN_ER_UTE
    if vedtak.stated_last_day and vedtak.stated_last_day < last_day.day:
        yield Oddity.VEDTAKETS_FRIST_TIDLIGERE
    if vedtak.stated_last_day and vedtak.stated_last_day > last_day.day:
        yield Oddity.VEDTAKETS_FRIST_SENERE


def _of_validity(case: _Case) -> Iterator[Oddity]:
    start, end = case.vedtak.valid_from, case.vedtak.valid_to
    if start and end and end < start:
        yield Oddity.SLUTTER_FOR_START
    elif end and end < case.on:
        yield Oddity.VEDTAKET_ER_UTLOPT


def _of_hours(case: _Case) -> Iterator[Oddity]:
    vedtak = case.vedtak
    granted, applied = granted_per_week(vedtak), applied_per_week(vedtak)
    if max(granted or 0, applied or 0) > WEEK:
        yield Oddity.OVER_168_TIMER
    if granted is not None and applied is not None and granted > applied:
        yield Oddity.MER_ENN_SOKT
    if _applied_disagrees(vedtak):
        yield Oddity.SOKT_GAR_IKKE_OPP
    if vedtak.outcome is VedtakOutcome.REFUSED and granted:
        yield Oddity.AVSLAG_MED_TIMER
    if vedtak.outcome is VedtakOutcome.GRANTED and not case.comparison.everything_granted:
        yield Oddity.INNVILGET_MEN_MINDRE
    if granted is None and vedtak.outcome is not None:
        yield Oddity.TIMER_MANGLER


def _applied_disagrees(vedtak: Vedtak) -> bool:
    if vedtak.applied_hours_per_week is None or not vedtak.applied:
        return False
    return vedtak.applied_hours_per_week != sum(one.hours_per_week for one in vedtak.applied)
