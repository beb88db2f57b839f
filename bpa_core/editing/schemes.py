"""Where the family stands with each scheme beside BPA, into the plan."""

from datetime import date

from bpa_core.plan.model import Plan, SchemeState
from bpa_core.plan.vocabulary import Scheme, Standing


def with_standing(plan: Plan, scheme: Scheme, standing: Standing | None) -> Plan:
    """The plan with that standing (None: nothing told); a day that is told stays while the standing is the same."""
    states = {state.scheme: state for state in plan.schemes}
    before = states.pop(scheme, None)
    if standing is not None:
        same = before if before and before.standing is standing else None
        states[scheme] = same or SchemeState(scheme=scheme, standing=standing)
    return _with(plan, states)


def with_day(plan: Plan, scheme: Scheme, since: date | None) -> Plan:
    """The plan with the day of a scheme that is told of; unchanged where it is not. ValidationError: no such day."""
    states = {state.scheme: state for state in plan.schemes}
    if scheme not in states:
        return plan
    states[scheme] = SchemeState(scheme=scheme, standing=states[scheme].standing, since=since)
    return _with(plan, states)


def _with(plan: Plan, states: dict[Scheme, SchemeState]) -> Plan:
    return plan.model_copy(update={"schemes": tuple(states[scheme] for scheme in Scheme if scheme in states)})
