"""The other plan's version of a row into mine, or of all rows. What is taken keeps my id where I had the task."""

from collections.abc import Iterator, Sequence

from bpa_core.compare_plans.match import I, pairs
from bpa_core.compare_plans.rows import ANSWERS, Row, RowKind, day_pairs, of_my_year
from bpa_core.editing.day_types import change_day_type, delete_day_type, with_day_last
from bpa_core.editing.tasks import EditRefusedError, validated, with_day
from bpa_core.editing.updates import changed, free_id, without_rows
from bpa_core.plan import limits
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.paths import free_ids
from bpa_core.plan.tasks import DayType
from bpa_core.plan_file.errors import Fault


def with_row(mine: Plan, other: Plan, row: Row) -> Plan:
    """My plan with the other's version of the row: changed, added or taken away. EditRefusedError: there is no room."""
    other = of_my_year(mine, other)
    if row.kind is RowKind.ANSWER and not row.day:
        return _answered(mine, {row.name: row.other})
    if row.kind is RowKind.OCCASIONAL:
        rare = _with(mine, mine.occasional, other.occasional, row, limits.MAX_OCCASIONAL)
        return _without_removed(mine, mine.model_copy(update={"occasional": rare}))
    if row.kind is RowKind.EXISTING:
        today = _with(mine, mine.existing_services, other.existing_services, row, limits.MAX_EXISTING)
        return _without_removed(mine, mine.model_copy(update={"existing_services": today}))
    return _in_day(mine, other, row)


def with_all_rows(mine: Plan, other: Plan) -> Plan:
    """My plan with everything that is compared as the other has it, in the other's order."""
    other = of_my_year(mine, other)
    plan = _answered(mine, {name: getattr(other.person, name) for name in ANSWERS})
    new = free_ids({item.id for item in mine.items})
    own = {mate.name: here for here, mate in day_pairs(mine, other) if here and mate}
    days = []
    for day in other.day_types:
        here = own.get(day.name)
        tasks = tuple(_as_other(here.activities if here else (), day.activities, new))
        days.append(day.model_copy(update={"name": here.name if here else day.name, "activities": tasks}))
    lists = {
        "day_types": tuple(days),
        "occasional": tuple(_as_other(mine.occasional, other.occasional, new)),
        "existing_services": tuple(_as_other(mine.existing_services, other.existing_services, new)),
    }
    return _without_removed(mine, plan.model_copy(update=lists))


def _answered(mine: Plan, answers: dict[str, object]) -> Plan:
    """Judged as a whole: a night must have a length."""
    person: Person = validated(lambda: changed(mine.person, **answers), answers)
    return mine.model_copy(update={"person": person})


def _in_day(mine: Plan, other: Plan, row: Row) -> Plan:
    names = [day.name for day in mine.day_types]
    theirs = next((mate for here, mate in day_pairs(mine, other) if row.day in _names(here, mate)), None)
    if row.day not in names:
        mine, names = with_day_last(mine, _empty(theirs, row.day)), [*names, row.day]
    place = names.index(row.day)
    here = mine.day_types[place]
    if row.kind is RowKind.ACTIVITY:
        tasks = _with(mine, here.activities, theirs.activities if theirs else (), row, limits.MAX_ACTIVITIES)
        day: DayType = validated(lambda: changed(here, activities=tasks), {})
        return _without_removed(mine, with_day(mine, place, day))
    if row.other is None and row.kind is RowKind.DAYS:
        return delete_day_type(mine, place)
    field = "days_per_year" if row.kind is RowKind.DAYS else row.name
    return change_day_type(mine, place, **{field: row.other})


def _empty(theirs: DayType | None, name: str) -> DayType:
    """The other's kind of day, still without tasks and days of the year."""
    if theirs:
        return changed(theirs, days_per_year=0, activities=())
    new: DayType = validated(lambda: DayType(name=name, days_per_year=0), {"name": name})
    return new


def _names(here: DayType | None, mate: DayType | None) -> tuple[str, ...]:
    """What a row calls the day: by my name where I have it."""
    return (here.name,) if here else (mate.name,) if mate else ()


def _with(mine: Plan, own: Sequence[I], others: Sequence[I], row: Row, most: int) -> tuple[I, ...]:
    """My list with the other's version, behind what the other has before it; or without mine."""
    gone = row.my_task.id if row.my_task else None
    rest: list[I] = [one for one in own if one.id != gone]
    there = next((place for place, one in enumerate(others) if one is row.other or one == row.other), None)
    if there is None:
        return tuple(rest)
    if len(rest) >= most:
        raise EditRefusedError(Fault.at((), "too_long", actual_length=len(rest) + 1, max_length=most))
    new = others[there].model_copy(update={"id": gone or free_id(mine)})
    behind = _behind(rest, others, there)
    rest.insert(behind, new)
    return tuple(rest)


def _behind(rest: Sequence[I], others: Sequence[I], there: int) -> int:
    """Where the other's item stands among mine: after the mate of the nearest that stands before it."""
    before = [(mate, place) for place, mate in pairs(rest, others).items() if mate < there]
    return max(before)[1] + 1 if before else 0


def _as_other(own: Sequence[I], others: Sequence[I], new: Iterator[str]) -> Iterator[I]:
    ids = {there: own[here].id for here, there in pairs(own, others).items()}
    for there, one in enumerate(others):
        yield one.model_copy(update={"id": ids[there] if there in ids else next(new)})


def _without_removed(before: Plan, after: Plan) -> Plan:
    """What was said of tasks that are no longer there goes with them."""
    return without_rows(after, {item.id for item in before.items} - {item.id for item in after.items})
