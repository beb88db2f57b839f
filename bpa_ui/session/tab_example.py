"""An example in this tab, open beside the family's own plan, which waits with its steps behind it."""

from bpa_core.plan.model import Plan
from bpa_ui.session.tab_plan import MAX_STEPS, Step, go_to, plan_of, tab, tells_anything


def open_beside(plan: Plan) -> None:
    """An example; the family's own plan waits until `close`."""
    here = tab()
    here.own = here.own or [*here.undo[-(MAX_STEPS - 1) :], Step(here.plan)]
    go_to(here, plan, [])


def is_open() -> bool:
    return bool(tab().own)


def has_own() -> bool:
    """Whether something of the family's own waits behind the example."""
    own = tab().own
    return len(own) > 1 or any(tells_anything(plan_of(step)) for step in own)


def close() -> None:
    """Back to the family's own plan, with its steps; what was changed in the example is let go of."""
    here = tab()
    if here.own:
        *steps, own = here.own
        here.own = []
        go_to(here, plan_of(own), steps)
