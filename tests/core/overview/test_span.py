"""The lightest and the heaviest day: only where there are two that differ."""

from bpa_core.assessment.assess import assess
from bpa_core.overview.days import span
from tests.core.building import ON, day, plan, task


def test_one_day_is_neither_the_lightest_nor_the_heaviest() -> None:
    short, long = task("10:00", 30), task("10:00", 90)
    assert span(assess(plan(day(short)), ON)) is None
    assert span(assess(plan(day(short), day(long, days=0, name="Aldri")), ON)) is None
    assert span(assess(plan(day(short, days=200), day(short, days=165, name="Lik")), ON)) is None
    found = span(assess(plan(day(long, days=200), day(short, days=165, name="Lett")), ON))
    assert found is not None
    assert (found.lightest.name, found.heaviest.name) == ("Lett", "Dag")
