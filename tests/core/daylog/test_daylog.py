"""A log as the phone saves it: read or refused, by day, by kind of day, and taken into the plan."""

import json
import time
from datetime import date
from typing import Any

import pytest

from bpa_core.daylog.days import Night, logged_days, unfinished
from bpa_core.daylog.measured import measured
from bpa_core.daylog.read import LogFileError, read_log
from bpa_core.daylog.take_in import not_logged, with_measured_days
from bpa_core.documents.papers.dognlogg import content, log_paper
from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import change_activity
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import new_plan
from bpa_core.plan.tasks import Measured
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import Evidence
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.wording.measured import evidence_words, measured_words

STELL = {"id": "k1", "title": "Stell", "category": "personlig_stell", "service": "personlig_assistanse"}
MAT = {"id": "k2", "title": "Spise frokost", "category": "maltid", "service": ""}


def entry(number: int, start: str, end: str | None, task: str = "k1", **more: object) -> dict[str, Any]:
    return {"id": f"e{number}", "task": task, "start": start, "offset": 60, "end": end, "helpers": 1, **more}


def written(*entries: object, wakings: object = (), **more: object) -> bytes:
    data = {"log_version": 1, "tasks": [STELL, MAT], "entries": list(entries), "wakings": list(wakings), **more}  # type: ignore[call-overload]
    return json.dumps(data).encode()


def week(minutes: list[int], **more: object) -> bytes:
    """Stell at 07:00 Norwegian winter time on the first days of November 2026, so many minutes each."""
    return written(
        *(entry(n, f"2026-11-{n:02d}T06:00:00Z", f"2026-11-{n:02d}T06:{m:02d}:00Z") for n, m in enumerate(minutes, 2)),
        **more,
    )


def test_seven_days_give_the_median_the_spread_and_how_many_days() -> None:
    log = read_log(week([20, 30, 25, 20, 45]))
    found = measured(logged_days(log))
    (task,) = found.tasks
    assert (task.minutes, task.shortest, task.longest) == (25, 20, 45)
    assert (task.start, task.share, found.days) == (TimeOfDay(7 * 60), Share(), 5)


def test_a_task_on_two_of_five_days_has_that_share_and_its_own_median() -> None:
    more = [entry(20 + n, f"2026-11-0{n}T07:00:00Z", f"2026-11-0{n}T07:1{n}:00Z", "k2") for n in (2, 3)]
    data = json.loads(week([20] * 5))
    data["entries"] += more
    found = {one.task.title: one for one in measured(logged_days(read_log(json.dumps(data).encode()))).tasks}
    assert found["Spise frokost"].share == Share(2, 5)
    assert found["Spise frokost"].minutes == 13
    assert found["Spise frokost"].task.service is Service.PERSONLIG_ASSISTANSE


def test_morning_and_evening_of_a_task_are_two_tasks_of_the_day_and_a_pause_is_not() -> None:
    log = read_log(
        written(
            entry(1, "2026-11-03T06:00:00Z", "2026-11-03T06:20:00Z"),
            entry(2, "2026-11-03T06:30:00Z", "2026-11-03T06:40:00Z"),
            entry(3, "2026-11-03T18:00:00Z", "2026-11-03T18:15:00Z", helpers=2),
        )
    )
    assert [(one.minutes, one.helpers) for one in measured(logged_days(log)).tasks] == [(30, 1), (15, 2)]


def test_the_night_the_clock_is_set_back_adds_up_and_a_waking_is_the_night_befores() -> None:
    waking = {"id": "v1", "start": "2026-10-24T23:30:00Z", "offset": 120, "end": "2026-10-25T01:30:00Z"}
    (night,) = logged_days(read_log(written(wakings=[waking])))
    assert (night.day, night.night) == (date(2026, 10, 24), Night(1, 120))


def test_over_midnight_belongs_to_the_day_it_began() -> None:
    (day,) = logged_days(read_log(written(entry(1, "2026-11-03T22:50:00Z", "2026-11-03T23:20:00Z"))))
    assert (day.day, day.done[0].start, day.done[0].minutes) == (date(2026, 11, 3), 23 * 60 + 50, 30)


def test_what_was_never_stopped_is_told_and_not_counted() -> None:
    log = read_log(
        written(
            entry(1, "2026-11-03T06:00:00Z", None),
            entry(2, "2026-11-03T06:00:00Z", "2026-11-05T06:00:00Z"),
            entry(3, "2026-11-03T06:00:00Z", "2026-11-03T06:00:10Z"),
        )
    )
    assert [one.id for one in unfinished(log)] == ["e1", "e2"]
    assert [done.minutes for day in logged_days(log) for done in day.done] == [1]


def test_the_measured_times_come_into_the_day_and_nothing_else_changes() -> None:
    plan = first_day(new_plan(2026), "Skoledag", [suggestion("frokost"), suggestion("middag")])
    data = json.loads(week([20, 30, 25]))
    data["entries"].append(entry(30, "2026-11-02T06:40:00Z", "2026-11-02T06:52:00Z", "k2"))
    found = measured(logged_days(read_log(json.dumps(data).encode())))
    assert [one.title for one in not_logged(plan, "Skoledag", found)] == ["Spise middag"]
    taken = with_measured_days(plan, "Skoledag", found)
    stell, frokost, middag = taken.day_types[0].activities
    assert (stell.title, stell.minutes, stell.category) == ("Stell", 25, Category.PERSONLIG_STELL)
    assert (frokost.id, frokost.minutes, frokost.share) == (plan.day_types[0].activities[0].id, 12, Share(1, 3))
    assert middag == plan.day_types[0].activities[1]
    assert stell.evidence is frokost.evidence is Evidence.TIMED
    assert evidence_words(stell) == "målt 3 dager i november 2026"
    assert read_plan(write_plan(taken)) == taken
    assert with_measured_days(taken, "Skoledag", found) == taken


def test_another_length_than_the_log_showed_is_no_longer_measured() -> None:
    taken = with_measured_days(new_plan(2026), "Hverdag", measured(logged_days(read_log(week([20])))))
    (task,) = taken.activities
    (longer,) = change_activity(taken, task.id, minutes=40).activities
    assert (longer.measured, longer.evidence) == (None, Evidence.ESTIMATED)
    (later,) = change_activity(taken, task.id, start=TimeOfDay(480)).activities
    assert later.measured == task.measured


def test_days_of_two_months_are_told_from_the_first_to_the_last() -> None:
    assert measured_words(Measured(days=9, first=date(2026, 10, 28), last=date(2026, 11, 6))) == (
        "målt 9 dager fra 28. oktober 2026 til 6. november 2026"
    )


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (b"", "not_a_log"),
        (b"[1]", "not_a_log"),
        (b"\xff\xfe", "not_a_log"),
        (b"[" * 100_000, "not_a_log"),
        (b" " * (1024 * 1024 + 1), "too_large"),
        (b'{"schema_version": 3, "year": 2026}', "plan"),
        (written(log_version=2), "newer"),
        (written(log_version="1"), "broken"),
        (written(entry(1, "2026-11-03 06:00", None)), "broken"),
        (written(entry(1, "1999-11-03T06:00:00Z", None)), "broken"),
        (written(entry(1, "2026-11-03T06:00:00Z", "2026-11-03T05:00:00Z")), "broken"),
        (written(entry(1, "2026-11-03T06:00:00Z", None, "k9")), "broken"),
        (written(entry(1, "2026-11-03T06:00:00Z", None, note="hei")), "broken"),
        (written(*[entry(n, "2026-11-03T06:00:00Z", None) for n in range(2001)]), "broken"),
    ],
)
def test_what_is_no_log_is_refused_in_a_word(source: bytes, kind: str) -> None:
    with pytest.raises(LogFileError) as found:
        read_log(source)
    assert found.value.kind == kind


@pytest.mark.parametrize("told", [[], {}, None, 7, "ukjent"])
def test_a_service_that_is_none_is_the_categorys_own(told: object) -> None:
    source = json.dumps({"log_version": 1, "tasks": [{**STELL, "service": told}], "entries": [], "wakings": []})
    assert read_log(source.encode()).tasks[0].service is Service.PERSONLIG_ASSISTANSE


def test_a_fortnight_of_800_entries_opens_within_a_second() -> None:
    entries = [
        entry(
            n,
            f"2026-11-{1 + n % 14:02d}T{6 + n % 16:02d}:00:00Z",
            f"2026-11-{1 + n % 14:02d}T{6 + n % 16:02d}:1{n % 10}:00Z",
        )
        for n in range(800)
    ]
    source, began = written(*entries), time.perf_counter()
    found = measured(logged_days(read_log(source)))
    assert time.perf_counter() - began < 1
    assert found.days == 14


def test_the_log_as_a_paper_has_a_page_a_week_and_every_entry() -> None:
    log = read_log(
        week(
            [20] * 9,
            wakings=[{"id": "v1", "start": "2026-11-03T01:00:00Z", "offset": 60, "end": "2026-11-03T01:15:00Z"}],
        )
    )
    names = [type(block).__name__ for block in content(log, date(2026, 11, 22)).blocks]
    assert names == ["Para", "Heading", "Table", "PageBreak", "Heading", "Table"]
    assert log_paper(log, date(2026, 11, 22)).data.startswith(b"%PDF")
