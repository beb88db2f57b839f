"""Every fault of a file comes at once, once, in words fit to print; and a plan made in code is held to the same."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from bpa_core.plan import case, meeting, model, tasks, vedtak, year
from bpa_core.plan.categories import Service
from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan.model import Person, Plan, new_plan
from bpa_core.plan.tasks import DayType, ExistingService, Occasional
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan_file.errors import MOST_FAULTS, PARTS, Fault
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import all_texts
from bpa_core.wording.faults import fault_line
from tests.core.plan_file.plan_texts import day, faults, only_fault, plan_data, rare, service, task


def test_all_faults_of_a_file_at_once_those_between_fields_too() -> None:
    said = faults(
        plan_data(
            year=1,
            person={"night_from": "08:00", "night_to": "08:00", "kommune": 3},
            day_types=[day(task(id="a", start="x")), day(task(id="a", minutes="y"))],
            occasional=[rare(minutes=10, night_minutes=11, times=0)],
            existing_services=[service(hours_per_week=1, night_hours_per_week=2, drawn=None)],
            ukjent=1,
        )
    )
    fields = [re.findall(r"\((\w+)\):|«(ukjent)»:", one)[0] for one in said]
    assert {a or b for a, b in fields} == {
        "year", "night_to", "kommune", "start", "minutes", "name", "id", "night_minutes", "times",
        "night_hours_per_week", "drawn", "ukjent",
    }  # fmt: skip
    assert len(said) == 12


def test_a_doubled_field_does_not_hide_the_rest() -> None:
    said = faults('{"schema_version": 1, "year": 1, "title": "", "title": ""}')
    assert [one.split(":")[0] for one in said] == ["Tittel (title)", "År (year)"]


@pytest.mark.parametrize("one", [task(), {}, 7, task(id="a"), {"hva": 1}])
def test_2000_tasks_in_a_day_are_one_sentence(one: object) -> None:
    said = only_fault(plan_data(day_types=[day(*[one] * 2000)]))
    assert said == ("Dagtype 1 «Skoledag», oppgaver (activities): Lista har 2000 ledd. Det er plass til høyst 100.")


def test_of_sixty_thousand_faults_the_first_are_told_and_the_rest_cost_little() -> None:
    """The work is counted in calls, the same on every machine: a fault that is not told is not looked up either."""
    _calls_to_tell_of(1)  # what is only made once is made now
    told = (_calls_to_tell_of(MOST_FAULTS) - _calls_to_tell_of(MOST_FAULTS // 2)) / (MOST_FAULTS // 2)
    untold = (_calls_to_tell_of(60_000) - _calls_to_tell_of(MOST_FAULTS)) / (60_000 - MOST_FAULTS)
    assert untold < told / 2


def _calls_to_tell_of(number: int) -> int:
    """How many calls, Python's and C's with their returns, it takes to read a file with so many unknown fields."""
    text = json.dumps({"schema_version": 1, "year": 2026, **{f"x{unknown}": 0 for unknown in range(number)}})
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        with pytest.raises(PlanFileError) as refused:
            read_plan(text)
    finally:
        sys.setprofile(None)
    assert len(refused.value.faults) == min(number, MOST_FAULTS)
    return calls


def test_what_stands_in_the_file_is_quoted_short_and_fit_to_print() -> None:
    said = only_fault(plan_data(**{"a\nb\x1b\u202e\ud800{year}" + "x" * 500: 1}))
    place = said.split(":")[0]
    assert place == "«a\ufffdb\ufffd\ufffd\\ud800{year}" + "x" * 23 + "…»"
    said.encode()


def test_a_title_with_a_broken_letter_can_be_printed_as_a_place() -> None:
    for one in faults(plan_data(day_types=[day(task(title="\ud800\n", start=1))])):
        assert one.encode().decode().isprintable()


def test_a_day_that_is_no_object_has_no_name_to_show() -> None:
    assert only_fault(plan_data(day_types=[3])).startswith("Dagtype 1: Her står 3.")


def test_a_place_without_a_file() -> None:
    fault = Fault.at(("person", "birth_date"), "missing")
    assert fault_line(fault) == "Om dere (person), fødselsdato (birth_date): Feltet mangler. Det må være med."


# A plan made in code


@pytest.mark.parametrize(
    "make",
    [
        lambda: Person(night_from=TimeOfDay(60), night_to=TimeOfDay(60)),
        lambda: Person(night_from=TimeOfDay(7 * 60)),
        lambda: Person(birth_date=date(1899, 12, 31)),
        lambda: Occasional.model_validate(rare(id="a", night_minutes=91)),
        lambda: ExistingService(
            id="a", title="", service=Service.AVLASTNING, hours_per_week=Decimal(1), night_hours_per_week=Decimal("1.1")
        ),
        lambda: Plan(schema_version=SCHEMA_VERSION + 1, year=2026),
        lambda: Plan(schema_version=SCHEMA_VERSION, year=2026, day_types=(DayType(name="a", days_per_year=1),) * 2),
        lambda: new_plan(2041),
        lambda: TimeOfDay(1440),
        lambda: TimeOfDay(-1),
        lambda: Share(2, 1),
        lambda: Share(0, 1),
        lambda: Share(1, 367),
    ],
)
def test_code_cannot_make_what_a_file_cannot_say(make: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  pydantic's ValidationError is one
        make()


def test_doubled_ids_are_placed_in_a_plan_made_in_code() -> None:
    one = read_plan(json.dumps(plan_data(occasional=[rare()], existing_services=[service()])))
    twin = one.existing_services[0].model_copy(update={"id": "t1"})
    with pytest.raises(ValidationError) as refused:
        Plan(schema_version=SCHEMA_VERSION, year=2026, occasional=one.occasional, existing_services=(twin,))
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [
        ("id_twice", ("existing_services", 0, "id"))
    ]


# The words


def _models() -> Iterator[type[BaseModel]]:
    """Everything in the files of the plan's model that has fields."""
    parts = [part for file in (model, tasks, vedtak, meeting, year, case) for part in vars(file).values()]
    yield from {part for part in parts if isinstance(part, type) and issubclass(part, BaseModel) and part.model_fields}


def test_every_part_of_the_plan_can_say_what_fields_it_has() -> None:
    assert {*PARTS.values(), Plan} == set(_models())


def test_every_field_has_words_and_all_words_have_a_field() -> None:
    said = {key.split(".")[2] for key in all_texts() if key.startswith("fault.field.")}
    assert said - {"on"} == {field for part in _models() for field in part.model_fields}
