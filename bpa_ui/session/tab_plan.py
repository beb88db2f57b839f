"""This browser tab's plan: the one truth that pages read and widgets write into.

    plan = tab_plan.current()               # never None; an empty plan at first
    tab_plan.change(plan.model_copy(...))   # in a widget's callback: kept, can be undone
    tab_plan.replace(plan)                  # the same, and the widgets are drawn anew from the plan
    key=f"birth-{tab_plan.revision()}"      # a widget seeded from the plan wears the revision in its key

Lives in one non-widget key of the session, so it stays when a page is left. A callback that reruns only its own
fragment reruns the frame too, or the browser keeps an old copy: `st.rerun(["view", tab_plan.FRAME])`.
In AppTest, where no browser answers: `at.session_state[tab_plan.KEY] = tab_plan.Tab(plan)`.
"""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import inf
from zoneinfo import ZoneInfo

from bpa_core.assessment.assess import Assessment, PlanNotAssessable, assess
from bpa_core.hours.memory import Memory
from bpa_core.plan import limits
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.plan_file.errors import Fault
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_ui.session.asked_once import made

KEY = "bpa.tab"
FRAME = "bpa-frame"
MAX_STEPS = 100
PAUSE = 2.0
"""Seconds without a move after which the next move of the same slider is a step of its own."""
OSLO = ZoneInfo("Europe/Oslo")


@dataclass
class Step:
    """A plan to go back to. The browser keeps it by `name`; what comes from there is a text until it is read."""

    plan: Plan | str
    name: str = field(default_factory=lambda: secrets.token_hex(4))


@dataclass
class Tab:
    """What the server holds of one tab, in memory, while the tab is open."""

    plan: Plan
    undo: list[Step] = field(default_factory=list)
    redo: list[Plan] = field(default_factory=list)
    # While an example is open: the family's own steps, their plan as the last of them. Else nothing.
    own: list[Step] = field(default_factory=list)
    moving: tuple[str, float] | None = None
    # Begins somewhere at random: after a restart the browser sends the old session's widget values, and no key may fit.
    revision: int = field(default_factory=lambda: secrets.randbelow(2**40))
    assessed: tuple[Plan, date, Assessment | PlanNotAssessable] | None = None
    memory: Memory = field(default_factory=Memory)
    writer: PlanText = field(default_factory=PlanText)
    written: tuple[Plan, str] | None = None
    # The last change would have made a plan that no file could hold: it was not taken.
    full: bool = False


def today() -> date:
    """The day it is in Norway; the one place that asks the clock."""
    return datetime.now(OSLO).date()


def empty() -> Plan:
    """The plan of those who have told nothing yet."""
    return new_plan(today().year)


def tab() -> Tab:
    """This tab, made at the first question."""
    held: Tab = made(KEY, lambda: Tab(empty()))
    return held


def current() -> Plan:
    """The plan as it stands."""
    return tab().plan


def has_content() -> bool:
    """Whether anything has been told: the year alone is nothing."""
    return tells_anything(current())


def tells_anything(plan: Plan) -> bool:
    """Whether it is more than an empty plan of its year."""
    return plan.model_copy(update={"plan_id": ""}) != new_plan(plan.year)


def change(plan: Plan, slider: str | None = None, gesture: str | None = None) -> None:
    """Take a changed plan; the one before can be had back. An equal plan is no change.

    `slider` names what is being moved: a slider sends many values on its way, and the whole way is one step back. So is
    the whole of a `gesture`, however long it lasts.
    """
    here = tab()
    if plan is here.plan or plan == here.plan:
        return
    plan = _with_id(plan)
    here.full = _outgrows(here, plan)
    if here.full:
        return
    if not _still_moving(here, gesture or slider, inf if gesture else PAUSE):
        here.undo = [*here.undo[-(MAX_STEPS - 1) :], Step(here.plan)]
    here.redo = []
    here.plan = plan


def _outgrows(here: Tab, plan: Plan) -> bool:
    """Whether the plan, larger than before, would not open again from its file; what is shorter is always taken."""
    before, after = (_size(_text_of(here, one)) for one in (here.plan, plan))
    return after > max(before, limits.MAX_FILE_BYTES)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def is_full() -> bool:
    """Whether the last change was not taken, since the plan could not have been opened again."""
    return tab().full


def text() -> str:
    """The plan as its shortest text."""
    here = tab()
    return _text_of(here, here.plan)


def _text_of(here: Tab, plan: Plan) -> str:
    if here.written is None or here.written[0] is not plan:
        here.written = plan, here.writer.of(plan)
    return here.written[1]


def _with_id(plan: Plan) -> Plan:
    """What has been told anything is a plan of its own, with an id that follows it in its file and nowhere else."""
    return plan if plan.plan_id else plan.model_copy(update={"plan_id": secrets.token_hex(8)})


def _still_moving(here: Tab, name: str | None, patience: float) -> bool:
    """Whether this is the next value of what was moved last, and not a change after a pause."""
    now, last = time.monotonic(), here.moving
    here.moving = None if name is None else (name, now)
    return last is not None and last[0] == name and now - last[1] < patience


def replace(plan: Plan) -> None:
    """`change`, from outside the widgets (a file, an example, a button): they are drawn anew."""
    change(plan)
    tab().revision += 1


def restore(plan: Plan, undo: Sequence[Step] = (), own: Sequence[Step] = ()) -> None:
    """Take over what the browser kept from before: no step of its own."""
    here = tab()
    here.plan, here.undo, here.own = plan, list(undo), list(own)
    here.revision += 1


def go_to(here: Tab, plan: Plan, steps: list[Step]) -> None:
    """Another plan altogether, with steps of its own to go back."""
    here.plan, here.undo, here.redo, here.moving = plan, steps, [], None
    here.revision += 1


def plan_of(step: Step) -> Plan:
    """The step's plan; an empty one where the browser's text is none (any more)."""
    if isinstance(step.plan, str):
        try:
            step.plan = read_plan(step.plan)
        except PlanFileError:
            step.plan = empty()
    return step.plan


def undo() -> None:
    """One step back, if there is one."""
    here = tab()
    here.moving = None
    if here.undo:
        here.redo.append(here.plan)
        here.plan = plan_of(here.undo.pop())
        here.revision += 1


def redo() -> None:
    """One step forward again, if there is one."""
    here = tab()
    here.moving = None
    if here.redo:
        here.undo.append(Step(here.plan))
        here.plan = here.redo.pop()
        here.revision += 1


def can_undo() -> bool:
    return bool(tab().undo)


def can_redo() -> bool:
    return bool(tab().redo)


def revision() -> int:
    """Grows each time the plan is replaced from outside the widgets; stands in the keys of those seeded from it."""
    return tab().revision


def assessed() -> Assessment:
    """The plan assessed today; kept while plan and day are the same. PlanNotAssessable: see `problem`."""
    result = assessment()
    if isinstance(result, PlanNotAssessable):
        raise result
    return result


def problem() -> Sequence[Fault]:
    """What keeps the plan from being assessed (a birth date to come), in words; nothing when all is well."""
    result = assessment()
    return tuple(result.faults) if isinstance(result, PlanNotAssessable) else ()


def assessment() -> Assessment | PlanNotAssessable:
    """`assessed` and `problem` in one: the plan assessed today, or why it cannot be."""
    here, day = tab(), today()
    if here.assessed is None or here.assessed[0] is not here.plan or here.assessed[1] != day:
        here.assessed = (here.plan, day, _assess(here.plan, day, here.memory))
    return here.assessed[2]


def _assess(plan: Plan, day: date, memory: Memory) -> Assessment | PlanNotAssessable:
    try:
        return assess(plan, day, memory)
    except PlanNotAssessable as error:
        return error
