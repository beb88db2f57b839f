"""The log's file, version 1 (docs/log-format.md): what was done, from which instant to which, and wakings at night."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from bpa_core.plan.categories import CATEGORIES, Category, Service
from bpa_core.plan.part import Part
from bpa_core.plan.types import Helpers, Id, Name, Whole, at_most, fault

LOG_VERSION = 1
MAX_LOG_BYTES = 1024 * 1024
MAX_LOG_TASKS = 100
MAX_ENTRIES = 2000
FIRST_INSTANT, LAST_INSTANT = datetime(2024, 1, 1, tzinfo=UTC), datetime(2041, 1, 1, tzinfo=UTC)
LONGEST = timedelta(hours=24)
"""What goes on for longer was forgotten: it is told of, and not counted."""
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def _instant(given: object) -> datetime:
    if isinstance(given, str):
        try:
            read = datetime.strptime(given, _FORM).replace(tzinfo=UTC)
        except ValueError:
            raise fault("instant") from None
        if FIRST_INSTANT <= read < LAST_INSTANT:
            return read
    raise fault("instant")


def _known_category(given: object) -> Category:
    """The phone takes titles from any plan: a category that this app does not know is «annet»."""
    return next((one for one in Category if one == given), Category.ANNET)


def _version(given: object) -> object:
    if type(given) is not int or given != LOG_VERSION:
        raise fault("version")
    return given


Instant = Annotated[datetime, BeforeValidator(_instant)]
Offset = Annotated[Whole, Field(ge=-14 * 60, le=14 * 60)]


class LogTask(Part):
    """What a button on the phone stood for."""

    id: Id
    title: Name
    category: Annotated[Category, BeforeValidator(_known_category)]
    service: Service

    @model_validator(mode="before")
    @classmethod
    def _with_service(cls, data: Any) -> Any:
        """One that is not told, or not known, is the category's own."""
        if not isinstance(data, dict) or any(one == data.get("service") for one in Service):
            return data
        return {**data, "service": CATEGORIES[_known_category(data.get("category"))].service}


class Timed(Part):
    """From an instant to another, None while it goes on; `offset` is the clock's at the start, in minutes from UTC."""

    id: Id
    start: Instant
    offset: Offset
    end: Instant | None

    @model_validator(mode="after")
    def _forwards(self) -> "Timed":
        if self.end is not None and self.end < self.start:
            raise fault("log_backwards")
        return self

    @property
    def wall(self) -> datetime:
        """What the clock on the wall showed at the start, without a zone."""
        return (self.start + timedelta(minutes=self.offset)).replace(tzinfo=None)

    @property
    def is_whole(self) -> bool:
        """Whether it has an end that can be believed."""
        return self.end is not None and self.end - self.start <= LONGEST

    @property
    def minutes(self) -> int:
        """Its length, half a minute up; something that was done took at least one. ValueError without an end."""
        if self.end is None:
            raise ValueError(self.id)
        return max(1, int((self.end - self.start).total_seconds() + 30) // 60)


class Entry(Timed):
    """A task done once."""

    task: Id
    helpers: Helpers = 1


class Waking(Timed):
    """Awake at night, until there was rest again."""


class Log(Part):
    """All that was logged."""

    log_version: Annotated[int, BeforeValidator(_version)]
    tasks: Annotated[tuple[LogTask, ...], at_most(MAX_LOG_TASKS)] = ()
    entries: Annotated[tuple[Entry, ...], at_most(MAX_ENTRIES)] = ()
    wakings: Annotated[tuple[Waking, ...], at_most(MAX_ENTRIES)] = ()

    @property
    def notes(self) -> int:
        """How many things were logged."""
        return len(self.entries) + len(self.wakings)

    @model_validator(mode="after")
    def _tasks_are_known(self) -> "Log":
        known = {task.id for task in self.tasks}
        if len(known) < len(self.tasks) or any(entry.task not in known for entry in self.entries):
            raise fault("log_tasks")
        return self
