"""How long each paper takes, sixty tasks: the first (fonts and libraries loaded), then the median of the next.

python -m benchmarks.papers
"""

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from statistics import median

from bpa_core.assessment.assess import assess
from bpa_core.documents import FORMS, Edition, Form, Kind, build, lacking, preview
from bpa_core.plan.categories import CATEGORIES, Category
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.values import TimeOfDay

ON = date(2026, 11, 22)
DAYS, TASKS_A_DAY = 3, 20
REASON = "Trenger hjelp fra start til slutt, og kan ikke være alene så lenge det varer."
TIMES = 5
LIMIT = 1.0
"""Seconds a paper may take beside the first."""


def sixty_tasks() -> Plan:
    """Three day types of twenty tasks, each with a title and a reason."""
    categories = list(Category)
    days = tuple(
        DayType(
            name=f"Dag {day + 1}",
            days_per_year=(190, 115, 60)[day],
            activities=tuple(_task(day, number, categories[number % len(categories)]) for number in range(TASKS_A_DAY)),
        )
        for day in range(DAYS)
    )
    return new_plan(ON.year).model_copy(update={"day_types": days, "title": "Måling"})


def _task(day: int, number: int, category: Category) -> Activity:
    return Activity(
        id=f"d{day}t{number}",
        title=f"Oppgave {number + 1}",
        start=TimeOfDay.at(360 + 50 * number),
        minutes=60,
        category=category,
        service=CATEGORIES[category].service,
        helpers=1 + number % 2,
        peer_minutes=5,
        reason=REASON,
    )


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    found = assess(sixty_tasks(), ON)
    first = seconds(partial(build, found, Kind.SAMMENDRAG, Form.PDF))
    print(f"{'the first paper':36} {first:6.3f} s")
    papers = [(kind, form) for kind in Kind if not lacking(found, kind) for form in FORMS[kind]]
    for kind, form in papers:
        for edition in Edition:
            _tell(f"{kind} {form} {edition}", _times(partial(build, found, kind, form, edition)))
    _tell("preview dognklokke", _times(partial(preview, found, Kind.DOGNKLOKKE)))


def _times(run: Callable[[], object]) -> list[float]:
    return [seconds(run) for _ in range(TIMES)]


def _tell(name: str, times: list[float]) -> None:
    middle = median(times)
    print(f"{name:36} {middle:6.3f} s{'' if middle < LIMIT else '  MORE THAN A SECOND'}")


if __name__ == "__main__":
    main()
