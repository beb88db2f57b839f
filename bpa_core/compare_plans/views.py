"""What somebody else says of a task, kept in the plan until the two have settled it."""

from bpa_core.compare_plans.match import Item
from bpa_core.compare_plans.rows import Row, RowKind
from bpa_core.compare_plans.take import with_row
from bpa_core.editing.tasks import EditRefusedError, day_of
from bpa_core.plan import limits
from bpa_core.plan.model import OtherView, Plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan_file.errors import Fault


def with_note(plan: Plan, row: Row, who: str) -> Plan:
    """The plan with the other's version of a task as a note, once for each task and person. Nothing else is changed."""
    theirs = row.other_task
    view = OtherView(
        id=row.my_task.id if row.my_task else "",
        day=row.day,
        who=who,
        activity=theirs if isinstance(theirs, Activity) else None,
        occasional=theirs if isinstance(theirs, Occasional) else None,
        existing_service=theirs if isinstance(theirs, ExistingService) else None,
    )
    others = tuple(one for one in plan.other_views if not _about_the_same(one, view))
    if len(others) >= limits.MAX_OTHER_VIEWS:
        raise EditRefusedError(Fault.at((), "too_many_views", most=limits.MAX_OTHER_VIEWS))
    return plan.model_copy(update={"other_views": (*others, view)})


def is_noted(plan: Plan, row: Row) -> bool:
    """Whether somebody's word on the row is kept already."""
    return any(row_of(plan, view).key == row.key for view in plan.other_views)


def row_of(plan: Plan, view: OtherView) -> Row:
    """My task, if it is still there, on the kind of day where it is now, beside what they say of it."""
    theirs = _theirs(view)
    mine = next((item for item in plan.items if item.id == view.id and _may_be(item, theirs)), None)
    kinds = {Activity: RowKind.ACTIVITY, Occasional: RowKind.OCCASIONAL, ExistingService: RowKind.EXISTING}
    kind = next((kinds[type(one)] for one in (theirs, mine) if one is not None), RowKind.ACTIVITY)
    day = plan.day_types[day_of(plan, mine.id)].name if isinstance(mine, Activity) else view.day
    return Row(kind, day, "", mine, theirs)


def _may_be(mine: Item, theirs: Item | None) -> bool:
    """Whether they can speak of that task: a file may name one of another kind."""
    return theirs is None or type(mine) is type(theirs)


def without_view(plan: Plan, view: OtherView) -> Plan:
    """Mine stands: the note is gone."""
    return plan.model_copy(update={"other_views": tuple(one for one in plan.other_views if one is not view)})


def with_view_taken(plan: Plan, view: OtherView) -> Plan:
    """Theirs is taken: the task is as they say, and the note is gone. EditRefusedError: there is no room."""
    row = row_of(plan, view)
    return (
        without_view(with_row(plan, _with_theirs(plan, row), row), view)
        if row.mine or row.other
        else without_view(plan, view)
    )


def _about_the_same(view: OtherView, other: OtherView) -> bool:
    if view.id or other.id:
        return (view.id, view.who) == (other.id, other.who)
    return (view.day, view.who, _theirs(view)) == (other.day, other.who, _theirs(other))


def _theirs(view: OtherView) -> Item | None:
    return view.activity or view.occasional or view.existing_service


def _with_theirs(plan: Plan, row: Row) -> Plan:
    """My plan as it would be with theirs in it, by the time of day: where the task is to stand."""
    gone = row.my_task.id if row.my_task else None
    theirs = row.other_task
    if isinstance(theirs, Occasional):
        return plan.model_copy(update={"occasional": (*plan.occasional, theirs)})
    if isinstance(theirs, ExistingService):
        return plan.model_copy(update={"existing_services": (*plan.existing_services, theirs)})
    days = plan.day_types
    if row.day not in [day.name for day in days]:
        days = (*days, DayType(name=row.day or "-", days_per_year=0))
    return plan.model_copy(update={"day_types": tuple(_day(day, row, gone, theirs) for day in days)})


def _day(day: DayType, row: Row, gone: str | None, theirs: Activity | None) -> DayType:
    if day.name != row.day:
        return day
    kept = [one for one in day.activities if one.id != gone]
    tasks = sorted((*kept, theirs) if theirs else kept, key=lambda one: one.start)
    return day.model_copy(update={"activities": tuple(tasks)})
