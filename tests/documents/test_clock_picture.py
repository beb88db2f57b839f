"""The drawn clock: every minute given once, nothing outside the rings, the same in words."""

from fractions import Fraction
from itertools import pairwise

import pytest

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.clock_picture import CLOSEST_MARKS, clock_picture
from bpa_core.overview.clock_arcs import clock_arcs
from bpa_core.plan.categories import Category
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import Share
from tests.documents.making import EVERY_PLAN, assessed, assessed_plan
from tests.documents.plans import full_plan, task


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_bands_are_the_clocks_minutes(name: str) -> None:
    found = assessed(name)
    for index in range(len(found.plan.day_types)):
        clock = found.hours.clocks[index]
        picture = clock_picture(found, index)
        steps = [step for band in picture.bands for step in band.steps]
        drawn = sum(one.minutes * (one.outer - one.inner) for one in steps)
        given = sum(piece.minutes * units for piece in clock.segments for helper in piece.given for _, units in helper)
        rings = sum(
            piece.minutes * sum(u for _, u in piece.covered) * (2 if piece.given[1] else 1) for piece in clock.segments
        )
        assert drawn == pytest.approx(float(Fraction(given + rings, clock.scale)))
        assert all(0 <= one.inner < one.outer <= 1 + 1e-9 for one in steps)
        assert all(0 <= one.start < MINUTES_A_DAY and 0 < one.minutes <= MINUTES_A_DAY for one in steps)


def _one_day(*tasks: Activity) -> Assessment:
    plan = full_plan()
    day = plan.day_types[0].model_copy(update={"activities": tasks, "days_per_year": 365})
    return assessed_plan(plan.model_copy(update={"day_types": (day,), "meeting": None, "vedtak": None}))


def test_a_task_over_midnight_is_one_band() -> None:
    (band,) = clock_picture(_one_day(task("s", "23:00", 120, Category.NATTEVAKT)), 0).bands
    assert (band.start, band.minutes) == (23 * 60, 120)


def test_a_task_stays_one_band_where_another_comes_beside_it() -> None:
    half = Share(n=1, m=2)
    found = _one_day(
        task("a", "08:00", 180, Category.HUSARBEID, share=half), task("b", "09:00", 60, Category.HUSARBEID, share=half)
    )
    bands = clock_picture(found, 0).bands
    assert [(one.start, one.minutes) for one in bands] == [(480, 180), (540, 60)]


def test_a_ring_too_full_to_read_is_drawn_by_family_and_bounded() -> None:
    """A hundred tasks at once: gigabytes for Typst if each were drawn. The families' parts are the tasks' parts."""
    kinds, rare = (Category.HUSARBEID, Category.NATTEVAKT), Share(n=1, m=100)
    tasks = (task(f"t{at}", f"{at % 24:02d}:{at % 60:02d}", 701, kinds[at % 2], share=rare) for at in range(100))
    found = _one_day(*tasks)
    picture, arcs = clock_picture(found, 0), clock_arcs(found, 0)
    assert len(picture.bands) == len(arcs.families) == 2
    assert len(picture.marks) == 100
    for band in picture.bands:
        drawn = sum(step.minutes * (step.outer - step.inner) for step in band.steps)
        given = sum(arc.minutes * (arc.outer - arc.inner) for arc in arcs.arcs if arc.family is band.family)
        assert drawn == pytest.approx(float(Fraction(given, arcs.scale)))


def test_words_say_what_is_drawn() -> None:
    found = assessed("full")
    picture = clock_picture(found, 0)
    assert picture.centre == "8 t 43 min"
    assert "22:30 til 00:00 Oppgave s9" in picture.alt
    assert picture.rings == 2


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_numbers_around_the_clock_never_touch(name: str) -> None:
    found = assessed(name)
    for index in range(len(found.plan.day_types)):
        marks = clock_picture(found, index).marks
        minutes = [one.minute for one in marks]
        assert all(after - before >= CLOSEST_MARKS - 1e-9 for before, after in pairwise(minutes))
        assert len({one.number for one in marks}) == len(marks)
