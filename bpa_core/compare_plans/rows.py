"""Two plans -> the rows in which they differ: tasks of each kind of day, what comes now and then, services, answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpa_core.compare_plans.match import I, Item, comparable_fields, folded, pairs, same
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.restate import restated
from bpa_core.plan.tasks import DayType
from bpa_core.plan.vocabulary import Code

ANSWERS = (
    "birth_date", "lives_with", "need_over_two_years", "bpa_before_67", "night_need", "two_helpers_need", "night_from",
    "night_to",
)  # fmt: skip
"""What is told of the person that the hours or the right turn on."""


class RowKind(Code):
    """What a row is about."""

    ACTIVITY = "activity"
    OCCASIONAL = "occasional"
    EXISTING = "existing"
    DAYS = "days"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing on which the plans differ. `day`: the kind of day, «» where there is none. `name`: of an answer, the
    field; else «». `mine`, `other`: a task, days a year, an answer; None where that plan does not have it."""

    kind: RowKind
    day: str
    name: str
    mine: object
    other: object

    @property
    def key(self) -> str:
        """One of its own among the rows of two plans."""
        ids = (getattr(one, "id", "") for one in (self.mine, self.other))
        return "|".join((self.kind, self.day, self.name, *ids))

    @property
    def my_task(self) -> Item | None:
        """`mine` where the row is of a task; else None."""
        return self.mine if isinstance(self.mine, Item) else None

    @property
    def other_task(self) -> Item | None:
        """`other` where the row is of a task; else None."""
        return self.other if isinstance(self.other, Item) else None

    @property
    def fields(self) -> tuple[str, ...]:
        """In what two tasks differ; none where one of them is not there."""
        if self.my_task is None or self.other_task is None:
            return ()
        one, other = comparable_fields(self.my_task), comparable_fields(self.other_task)
        return tuple(name for name in one if one[name] != other.get(name))


def differing(mine: Plan, other: Plan) -> tuple[Row, ...]:
    """Every row in which the plans differ, by kind of day in my order, days that only the other has last."""
    return tuple(_all(mine, of_my_year(mine, other)))


def of_my_year(mine: Plan, other: Plan) -> Plan:
    """The other's plan with hours told by the month as they are in my year."""
    return restated(other.model_copy(update={"year": mine.year}))


def day_pairs(mine: Plan, other: Plan) -> tuple[tuple[DayType | None, DayType | None], ...]:
    """Each kind of day of mine beside the other's: of that very name, else in other letters; then the other's own."""
    left = {day.name: day for day in other.day_types}
    mates = {day.name: left.pop(day.name) for day in mine.day_types if day.name in left}
    for day in mine.day_types:
        alike = (name for name in left if folded(name) == folded(day.name))
        if day.name not in mates and (name := next(alike, None)) is not None:
            mates[day.name] = left.pop(name)
    return (*((day, mates.get(day.name)) for day in mine.day_types), *((None, day) for day in left.values()))


def _all(mine: Plan, other: Plan) -> Iterator[Row]:
    for name in ANSWERS:
        if getattr(mine.person, name) != getattr(other.person, name):
            yield _answer(name, mine.person, other.person)
    for day, mate in day_pairs(mine, other):
        yield from _day(day, mate)
    yield from _items(RowKind.OCCASIONAL, "", mine.occasional, other.occasional)
    yield from _items(RowKind.EXISTING, "", mine.existing_services, other.existing_services)


def _answer(name: str, mine: Person, other: Person) -> Row:
    return Row(RowKind.ANSWER, "", name, getattr(mine, name), getattr(other, name))


def _day(day: DayType | None, mate: DayType | None) -> Iterator[Row]:
    name = day.name if day else mate.name if mate else ""
    days, others = day.days_per_year if day else None, mate.days_per_year if mate else None
    if days != others:
        yield Row(RowKind.DAYS, name, "", days, others)
    if day and mate and day.night_need != mate.night_need:
        yield Row(RowKind.ANSWER, name, "night_need", day.night_need, mate.night_need)
    yield from _items(RowKind.ACTIVITY, name, day.activities if day else (), mate.activities if mate else ())


def _items(kind: RowKind, day: str, mine: Sequence[I], others: Sequence[I]) -> Iterator[Row]:
    """Mine in my order, each beside its mate; then what only the other has, in the other's order."""
    mates = pairs(mine, others)
    for here, item in enumerate(mine):
        mate = others[mates[here]] if here in mates else None
        if not same(item, mate):
            yield Row(kind, day, "", item, mate)
    for there, item in enumerate(others):
        if there not in mates.values():
            yield Row(kind, day, "", None, item)
