"""The law's part of the counting, read again: the night, and what does not count. See reference_hours.py."""

import calendar
from dataclasses import dataclass

from bpa_core.plan.model import Plan

DAY = 1440


@dataclass(frozen=True)
class Assumptions:
    """A plan, whether the person is known to be of age, and what is assumed of the law (each changed by one flip)."""

    plan: Plan
    adult: bool
    health_counts: bool = False
    first_helper_counts: bool = False
    night_shift: int = 0


def days_in(year: int) -> int:
    return 366 if calendar.isleap(year) else 365


def night_window(plan: Plan, shift: int = 0) -> list[int]:
    """The minutes of the night in order; `shift` minutes more at each end (negative: fewer), from none to all."""
    begins, ends = int(plan.person.night_from), int(plan.person.night_to)
    length = (ends - begins) % DAY + 2 * shift
    return [(begins - shift + step) % DAY for step in range(max(0, min(DAY, length)))]


def minutes_by_name(window: list[int], night_need: str) -> dict[int, str]:
    """Step 6: a drawn minute of the night by name, «edge» where it counts though it is night. Others are «day»."""
    last = len(window) - 60
    near = (number < 60 or number >= last for number in range(len(window)))
    return {
        minute: "edge" if close and night_need == "none" else "night"
        for minute, close in zip(window, near, strict=True)
    }


def is_health(service: str, category: str | None) -> bool:
    return service == "helsehjelp" or (service == "avlastning" and category == "helsehjelp")


def why_not(  # noqa: PLR0917  a plain list of what it hangs on
    assumptions: Assumptions,
    service: str,
    category: str | None,
    helpers: int,
    helper: int,
    when: str,
    night_need: str,
) -> str | None:
    """§3 step 6: the first rule that fits."""
    person = assumptions.plan.person
    if is_health(service, category) and not assumptions.health_counts:
        return "helsehjelp"
    # Choice: training and meetings of the ordning come right after health, and no flip brings them in.
    if category == "lede_ordningen":
        return "lede_ordningen"
    known_away = person.lives_with not in (None, "parents", "shared_residence")
    if service == "avlastning" and (assumptions.adult or known_away):
        return "avlastning_utenfor_retten"
    falls_out = helpers == 2 and not (assumptions.first_helper_counts and helper == 1)
    if falls_out and person.two_helpers_need != "continuous":
        return "flere_hjelpere"
    if when == "night" and night_need != "continuous":
        return "natt_punktvis"
    return None
