"""«Det hele på ett ark»: where the family stands with BPA and each scheme, the day that counts, and what to do next.

Only what they have told. A day is given where a law gives one: the first answer (fvl § 11 a), and the last day to
appeal (pbrl § 7-5, ftrl § 21-12). For Nav's answer none was found, and none is made up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bpa_core.plan.model import Plan, SchemeState
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import Code, Scheme, Standing, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.schemes.facts import Office, schemes
from bpa_core.vedtak.deadlines import last_day_to_appeal, one_month_after

NAV_APPEAL_WEEKS = 6
"""ftrl § 21-12 fifth paragraph. A day off at the end is not moved here: the earlier day is the safe one."""


class NextStep(Code):
    """What to do next, or what is waited for."""

    APPLY = "apply"
    WAIT = "wait"
    REMIND = "remind"
    ASK_NAV = "ask_nav"
    READ = "read"
    APPEAL = "appeal"
    LATE = "late"
    TELL_CHANGES = "tell_changes"
    TELL_NAV = "tell_nav"


class Answered(Code):
    """Where BPA stands when a vedtak has come and nobody has told what it says."""

    UNREAD = "unread"


_REFUSALS = frozenset({VedtakSituation.ALL_REFUSED, VedtakSituation.COST})


@dataclass(frozen=True, slots=True)
class MapRow:
    """`scheme` None is BPA, `standing` None: applied for neither. `on` the day told, `due` the day that counts."""

    scheme: Scheme | None
    standing: Standing | Answered | None
    on: date | None
    due: date | None
    step: NextStep


def family_map(plan: Plan, as_of: date) -> tuple[MapRow, ...]:
    """BPA first, then every scheme that they have told of."""
    return tuple(_rows(plan, as_of))


def _rows(plan: Plan, as_of: date) -> Iterator[MapRow]:
    yield _bpa(plan, as_of)
    states = {state.scheme: state for state in plan.schemes}
    yield from (_row(states[scheme], as_of) for scheme in Scheme if scheme in states)


def _bpa(plan: Plan, as_of: date) -> MapRow:
    """BPA as the plan's own application and vedtak tell it; a vedtak that nobody has read yet can be appealed too."""
    vedtak = plan.vedtak
    if vedtak is not None:
        standing, came = _vedtak_standing(vedtak), vedtak.received_on
        if standing is Standing.HAS and _all_is_well(vedtak):
            return MapRow(None, standing, came, None, NextStep.TELL_CHANGES)
        due = last_day_to_appeal(came, vedtak.delivery).day
        unread = standing is Answered.UNREAD and not _went_wrong(vedtak)
        step = NextStep.READ if unread else NextStep.APPEAL
        return MapRow(None, standing, came, due, step if as_of <= due else NextStep.LATE)
    if plan.applied_on is None:
        return MapRow(None, None, None, None, NextStep.APPLY)
    return MapRow(None, Standing.APPLIED, plan.applied_on, *_answer(plan.applied_on, as_of))


def _vedtak_standing(vedtak: Vedtak) -> Standing | Answered:
    """As it is told; a grant is never taken for granted, nor a refusal."""
    if vedtak.outcome is VedtakOutcome.REFUSED or (vedtak.outcome is None and vedtak.situation in _REFUSALS):
        return Standing.REFUSED
    return Standing.HAS if vedtak.outcome or vedtak.granted else Answered.UNREAD


def _all_is_well(vedtak: Vedtak) -> bool:
    return vedtak.outcome is VedtakOutcome.GRANTED and not _went_wrong(vedtak)


def _went_wrong(vedtak: Vedtak) -> bool:
    """What would be appealed is told: what happened, or that help is less than before."""
    return vedtak.situation is not None or vedtak.is_cut is Unsure.YES


def _row(state: SchemeState, as_of: date) -> MapRow:
    nav = schemes()[state.scheme].office is Office.NAV
    due, step = None, NextStep.TELL_NAV if nav else NextStep.TELL_CHANGES
    if state.standing is Standing.APPLIED:
        due, step = (None, NextStep.ASK_NAV) if nav or state.since is None else _answer(state.since, as_of)
        if not nav and state.since is None:
            step = NextStep.WAIT
    elif state.standing is Standing.REFUSED:
        due = _last_day(state.since, nav=nav) if state.since else None
        step = _appeal(due, as_of) if due else NextStep.APPEAL
    return MapRow(state.scheme, state.standing, state.since, due, step)


def _last_day(received_on: date, *, nav: bool) -> date:
    return received_on + timedelta(weeks=NAV_APPEAL_WEEKS) if nav else last_day_to_appeal(received_on).day


def _answer(applied_on: date, as_of: date) -> tuple[date, NextStep]:
    due = one_month_after(applied_on).day
    return due, NextStep.WAIT if as_of <= due else NextStep.REMIND


def _appeal(due: date, as_of: date) -> NextStep:
    return NextStep.APPEAL if as_of <= due else NextStep.LATE
