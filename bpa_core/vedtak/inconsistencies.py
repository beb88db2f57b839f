"""What is odd in what was entered: nothing is refused, each oddity is said in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import Code, VedtakOutcome
from bpa_core.vedtak.comparison import Comparison, applied_per_week, granted_per_week
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.vedtak.remedies import too_late

WEEK = Fraction(168 * 60)


class Inconsistency(Code):
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
        return self in {Inconsistency.MOTTATT_I_FRAMTIDA, Inconsistency.FRISTEN_ER_UTE, Inconsistency.OVER_ETT_AR}


@dataclass(frozen=True, slots=True)
class _Case:
    plan: Plan
    vedtak: Vedtak
    comparison: Comparison
    as_of: date


def inconsistencies(plan: Plan, comparison: Comparison, as_of: date) -> tuple[Inconsistency, ...]:
    """Every oddity of the vedtak, in the order they are shown."""
    if plan.vedtak is None:
        return ()
    case = _Case(plan, plan.vedtak, comparison, as_of)
    codes = {*_of_dates(case), *_of_validity(case), *_of_hours(case)}
    return tuple(one for one in Inconsistency if one in codes)


def _of_dates(case: _Case) -> Iterator[Inconsistency]:
    vedtak, as_of = case.vedtak, case.as_of
    last_day = last_day_to_appeal(vedtak.received_on)
    if vedtak.received_on > as_of:
        yield Inconsistency.MOTTATT_I_FRAMTIDA
    if vedtak.decided_on and vedtak.decided_on > vedtak.received_on:
        yield Inconsistency.FATTET_ETTER_MOTTATT
    if vedtak.decided_on and case.plan.applied_on and vedtak.decided_on < case.plan.applied_on:
        yield Inconsistency.FATTET_FOR_SOKNADEN
    if last_day.passed(as_of):
        yield Inconsistency.OVER_ETT_AR if too_late(vedtak, as_of) else Inconsistency.FRISTEN_ER_UTE
    if vedtak.stated_last_day and vedtak.stated_last_day < last_day.day:
        yield Inconsistency.VEDTAKETS_FRIST_TIDLIGERE
    if vedtak.stated_last_day and vedtak.stated_last_day > last_day.day:
        yield Inconsistency.VEDTAKETS_FRIST_SENERE


def _of_validity(case: _Case) -> Iterator[Inconsistency]:
    start, end = case.vedtak.valid_from, case.vedtak.valid_to
    if start and end and end < start:
        yield Inconsistency.SLUTTER_FOR_START
    elif end and end < case.as_of:
        yield Inconsistency.VEDTAKET_ER_UTLOPT


def _of_hours(case: _Case) -> Iterator[Inconsistency]:
    vedtak = case.vedtak
    granted, applied = granted_per_week(case.plan), applied_per_week(case.plan)
    if max(granted or 0, applied or 0) > WEEK:
        yield Inconsistency.OVER_168_TIMER
    if granted is not None and applied is not None and granted > applied:
        yield Inconsistency.MER_ENN_SOKT
    if _applied_disagrees(vedtak, case.plan.year):
        yield Inconsistency.SOKT_GAR_IKKE_OPP
    if vedtak.outcome is VedtakOutcome.REFUSED and granted:
        yield Inconsistency.AVSLAG_MED_TIMER
    if vedtak.outcome is VedtakOutcome.GRANTED and not case.comparison.everything_granted:
        yield Inconsistency.INNVILGET_MEN_MINDRE
    if granted is None and vedtak.outcome is not None:
        yield Inconsistency.TIMER_MANGLER


def _applied_disagrees(vedtak: Vedtak, year: int) -> bool:
    in_one_sum = vedtak.applied_minutes_a_week(year)
    if in_one_sum is None or not vedtak.applied:
        return False
    return in_one_sum != sum(one.minutes_a_week(year) for one in vedtak.applied)
