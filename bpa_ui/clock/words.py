"""What the clock says in words: what stands under the cursor, the name of the figure, and the rows of its table."""

from collections.abc import Iterator

from bpa_core.assessment.warnings import DrawnTask
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_ui.clock.record import Arc, ClockRecord, ClockTask


def time_span(start: int, minutes: int) -> str:
    """«07:15–07:45»; midnight at the end is 24:00."""
    end = TimeOfDay.at(start + minutes)
    return f"{TimeOfDay.at(start)}–{end if end else '24:00'}"


def task_title(task: DrawnTask) -> str:
    """Typed text: the task's title, or what kind of task it is where it has none."""
    return task.activity.title.strip() or label(task.activity.category)


def kind(task: ClockTask) -> str:
    """Its category, or that others cover it."""
    return label(task.facts.activity.service if task.covering else task.facts.activity.category)


def own_of_drawn(task: ClockTask) -> str:
    """«30 min», or «15 min av 30 min er denne oppgavens egne»."""
    facts = task.facts
    if task.covering or not (facts.tally.lost_to_cover or facts.tally.lost_to_own):
        return clock_length(facts.drawn)
    return t("dognet.clock.own", own=clock_length(facts.own), drawn=clock_length(facts.drawn))


def hover(day: ClockRecord, arc: Arc) -> tuple[str, ...]:
    """Lines for what stands under the cursor; the first may be typed text."""
    if arc.task is None:
        return (t("dognet.clock.nothing"), time_span(arc.start, arc.minutes))
    task = day.tasks[arc.task]
    activity = task.facts.activity
    lines = [
        task_title(task.facts),
        f"{time_span(activity.start, activity.minutes)} · {kind(task)}",
        own_of_drawn(task),
    ]
    if activity.share.fraction != 1:
        lines.append(share(activity.share.n, activity.share.m))
    if arc.helper == 2:
        lines.append(t("dognet.clock.second"))
    return tuple(lines)


def share(n: int, m: int) -> str:
    """«2 av 5 slike dager»."""
    return t("dognet.share", n=n, m=m)


def alt(day: ClockRecord) -> str:
    """The figure's name: the day, its sum, and how it divides. Holds the day's name as it was typed."""
    parts = (f"{label(family)} {clock_length(sums)}" for family, sums in day.total.by_family.items())
    values = {"day": day.total.name, "need": clock_length(day.total.need), "parts": ", ".join(parts) or "–"}
    return t("dognet.clock.alt", **values)


def rows(day: ClockRecord) -> Iterator[tuple[str, str, str, str]]:
    """The same as a table, by when each begins: time, title (typed text), kind, minutes."""
    for task in sorted(day.tasks, key=lambda one: one.facts.activity.start):
        activity = task.facts.activity
        yield time_span(activity.start, activity.minutes), task_title(task.facts), kind(task), own_of_drawn(task)
