"""A stretch of the clock, round midnight too, beside its minutes one by one."""

from hypothesis import given
from hypothesis import strategies as st

from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.window import Window, apart

MINUTES = st.integers(0, MINUTES_A_DAY - 1)
WINDOWS = st.builds(Window, MINUTES, st.integers(1, MINUTES_A_DAY))


@given(WINDOWS, WINDOWS, MINUTES)
def test_what_it_holds_and_meets_is_what_its_minutes_say(one: Window, other: Window, minute: int) -> None:
    minutes = list(one.minutes)
    assert len(minutes) == len(set(minutes)) == one.length
    assert one.holds(minute) == (minute in minutes)
    assert one.meets(other) == other.meets(one) == bool({*minutes} & {*other.minutes})


def test_the_shorter_way_round_the_clock() -> None:
    assert apart(23 * 60, 60) == apart(60, 23 * 60) == 120
    assert apart(0, 12 * 60) == 720
