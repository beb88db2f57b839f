"""The counting rules read again, as slowly and plainly as they are written: every minute, every helper, fractions.

Nothing here is shared with the core's own counting; only the plan's model and its fixed words are.
"Choice:" marks where the rules leave something open, and what is taken here.
"""

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from bpa_core.plan.tasks import Activity, DayType, ExistingService
from tests.core.reference_rules import DAY, Assumptions, days_in, is_health, minutes_by_name, night_window, why_not

COVERED = "dekket_av_andre"


@dataclass(frozen=True)
class HoursEntry:
    """Minutes a year of one task and one helper, «day», «edge» or «night»; why they do not count (None: they do)."""

    id: str
    category: str | None
    service: str
    helper: int
    when: str
    night_need: str
    minutes: Fraction
    reason: str | None


@dataclass
class Told:
    """What one pass found. Ids are kept in sets; plan order is put back at the end."""

    entries: list[HoursEntry] = field(default_factory=list)
    peer: Fraction = Fraction(0)
    covered: Fraction = Fraction(0)
    lose_to_own: set[str] = field(default_factory=set)
    lose_to_covered: set[str] = field(default_factory=set)
    at_the_edge: set[str] = field(default_factory=set)
    read_as_day: set[str] = field(default_factory=set)
    two_helpers: set[str] = field(default_factory=set)


def place_in_line(assumptions: Assumptions, task: Activity, helper: int, when: str, night_need: str) -> int:
    """§3 step 3. Choice: «helsehjelp» first means the rule of that name in step 6, so health inside avlastning too."""
    if is_health(task.service, task.category):
        return 0
    reason = why_not(assumptions, task.service, task.category, task.helpers, helper, when, night_need)
    return 1 if reason is None else 2


def written_out(day: DayType) -> list[Activity]:
    """A task of several times a day stands here once for each, in its place in the list, with the id of the task."""
    return [
        task.model_copy(update={"start": start, "also_at": ()})
        for task in day.activities
        for start in (task.start, *task.also_at)
    ]


def _alike(drawn: list[Activity], names: dict[int, str], edge: set[int]) -> Counter[tuple[tuple[int, ...], str, bool]]:
    """How many minutes have the same tasks in the same order, the same name, and are at the night's edge or not.

    Each minute is looked at by itself; only what follows is reckoned once for those that are alike. A task's place is
    its place in the list.
    """
    begins = tuple((int(task.start), task.minutes) for task in drawn)
    return Counter((there, names.get(minute, "day"), minute in edge) for minute, there in enumerate(_there(begins)))


@lru_cache(maxsize=32)
def _there(drawn: tuple[tuple[int, int], ...]) -> tuple[tuple[int, ...], ...]:
    """The tasks of each minute, from their starts and minutes. One drawing is read under many assumptions."""
    found = []
    tasks = list(enumerate(drawn))[::-1]
    for minute in range(DAY):
        there = [place for place, (start, minutes) in tasks if (minute - start) % DAY < minutes]
        # The last begun first; a tie: the later in the list.
        there.sort(key=lambda place: (minute - drawn[place][0]) % DAY)
        found.append(tuple(there))
    return tuple(found)


def read_day(assumptions: Assumptions, day: DayType, told: Told) -> None:
    """Steps 1 to 6 for the average day of one type."""
    need = day.night_need or assumptions.plan.person.night_need
    window = night_window(assumptions.plan, assumptions.night_shift)
    edge, names = set(window[:60]) | set(window[-60:]), minutes_by_name(window, need)
    drawn = written_out(day)
    share = {task.id: Fraction(task.share.n, task.share.m) for task in day.activities}
    taken: dict[tuple[int, int, str], Fraction] = {}
    near: set[tuple[str, int]] = set()
    for (places, when, at_the_edge), minutes in _alike(drawn, names, edge).items():
        there = [drawn[place] for place in places]
        free = Fraction(1)
        for task in there:
            if task.service == COVERED:
                takes = min(share[task.id], free)
                told.covered += takes * minutes * day.days_per_year
                free -= takes
        own = [place for place in places if drawn[place].service != COVERED]
        for helper in (1, 2):
            left, takers = free, []
            line = [place for place in own if drawn[place].helpers >= helper]
            for place in sorted(line, key=lambda at: place_in_line(assumptions, drawn[at], helper, when, need)):
                task = drawn[place]
                takes = min(share[task.id], left)
                key = (place, helper, when)
                taken[key] = taken.get(key, Fraction(0)) + takes * minutes
                # Choice: what the covered time leaves is what own tasks then lose to each other; and here and in
                # the other warnings a day type with 0 days a year still warns, for the drawn day shows the loss.
                if share[task.id] > free:
                    told.lose_to_covered.add(task.id)
                if takes < min(share[task.id], free):
                    told.lose_to_own |= {task.id, *takers}
                if takes:
                    takers.append(task.id)
                if takes and at_the_edge:
                    near.add((task.id, helper))
                left -= takes
    for task in day.activities:
        if task.service != COVERED:
            own_places = [place for place, one in enumerate(drawn) if one.id == task.id]
            close_task(assumptions, day, task, [split(taken, place) for place in own_places], near, told)


def split(taken: dict[tuple[int, int, str], Fraction], place: int) -> dict[tuple[int, str], Fraction]:
    """What one time of one task took, by helper and part of the day."""
    return {(helper, when): minutes for (at, helper, when), minutes in taken.items() if at == place}


def close_task(
    assumptions: Assumptions,
    day: DayType,
    task: Activity,
    times: list[dict[tuple[int, str], Fraction]],
    near: set[tuple[str, int]],
    told: Told,
) -> None:
    """Steps 4 and 5, and the slice's reason. A peer's minutes are of each time that the task comes."""
    need = day.night_need or assumptions.plan.person.night_need
    off = [Fraction(task.share.n, task.share.m) * task.peer_minutes for _ in times]
    for helper in (1, 2):
        for when in ("day", "edge", "night"):
            minutes = peer = Fraction(0)
            for number, took in enumerate(times):
                each = took.get((helper, when), Fraction(0))
                without = min(off[number], each) if helper == 1 else Fraction(0)
                off[number] -= without
                minutes, peer = minutes + each, peer + without
            told.peer += peer * day.days_per_year
            reason = why_not(assumptions, task.service, task.category, task.helpers, helper, when, need)
            left = (minutes - peer) * day.days_per_year
            told.entries.append(HoursEntry(task.id, task.category, task.service, helper, when, need, left, reason))
            # Choice: at the edge a task is named if it takes a minute there and some of its night minutes are
            # lost; which night minutes a peer's minutes come off is not told. Where the edge counts, none is lost.
            if reason == "natt_punktvis" and need != "none" and minutes > peer and (task.id, helper) in near:
                told.at_the_edge.add(task.id)
            # Choice: what a peer's minutes have taken whole is not counted, so it does not warn.
            if when == "edge" and reason is None and minutes > peer:
                told.read_as_day.add(task.id)
            if reason == "flere_hjelpere" and minutes > peer:
                told.two_helpers.add(task.id)


def read_undrawn(assumptions: Assumptions, told: Told) -> None:
    """Step 5: what comes now and then, and the services of today that are not on the clock."""
    plan = assumptions.plan
    days, need = days_in(plan.year), plan.person.night_need
    for rare in plan.occasional:
        times = rare.times * {"week": Fraction(days, 7), "month": Fraction(12), "year": Fraction(1)}[rare.per]
        if rare.service == COVERED:
            told.covered += rare.minutes * times  # Choice: once, whatever its helpers, as for the drawn
            continue
        off = rare.peer_minutes
        for helper in range(1, rare.helpers + 1):
            for when, minutes in (("day", rare.minutes - rare.night_minutes), ("night", rare.night_minutes)):
                peer = min(off, minutes) if helper == 1 else 0
                off -= peer
                told.peer += peer * times
                reason = why_not(assumptions, rare.service, rare.category, rare.helpers, helper, when, need)
                left = (minutes - peer) * times
                if reason == "flere_hjelpere" and left > 0:
                    told.two_helpers.add(rare.id)
                told.entries.append(HoursEntry(rare.id, rare.category, rare.service, helper, when, need, left, reason))
    for given in plan.existing_services:
        if given.drawn:
            continue
        whole, night = existing_a_year(given, days)
        for when, hours in (("day", whole - night), ("night", night)):
            minutes = hours * 60
            if given.service == COVERED:
                told.covered += minutes
                continue
            reason = why_not(assumptions, given.service, None, 1, 1, when, need)
            told.entries.append(HoursEntry(given.id, None, given.service, 1, when, need, minutes, reason))


def existing_a_year(given: ExistingService, days: int) -> tuple[Fraction, Fraction]:
    """Hours a year of a service received today, and how many of them at night; a month comes twelve times."""
    weeks = Fraction(days, 7)
    told = given.as_told
    if told is None:
        return Fraction(given.hours_per_week) * weeks, Fraction(given.night_hours_per_week) * weeks
    posts = {"percent_of_37_5": weeks * Fraction("0.375"), "percent_of_35_5": weeks * Fraction("0.355")}
    a_year = {"week": weeks, "month": Fraction(12), "year": Fraction(1), "day": Fraction(days), **posts}[told.per]
    return Fraction(told.amount) * a_year, Fraction(told.night_amount) * a_year


def read_hours(assumptions: Assumptions) -> Told:
    """All of §3. Slices of nothing are left out."""
    told = Told()
    for day in assumptions.plan.day_types:
        read_day(assumptions, day, told)
    read_undrawn(assumptions, told)
    told.entries = [one for one in told.entries if one.minutes > 0]
    return told
