"""What counts towards pbrl § 2-1 d first and second paragraph: one task's minutes, one helper, day or night."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from bpa_core.plan.age import is_adult
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Person
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vocabulary import Code, LivesWith, NightNeed, TwoHelpersNeed
from bpa_core.plan.window import Window


class NotCounted(Code):
    """Why minutes of need do not count: the first three by pbrl § 2-1 d first paragraph; FLERE_HJELPERE and
    NATT_PUNKTVIS by pbrl § 2-1 d second paragraph, where the help is not needed continuously."""

    HELSEHJELP = "helsehjelp"
    LEDE_ORDNINGEN = "lede_ordningen"
    AVLASTNING_UTENFOR_RETTEN = "avlastning_utenfor_retten"
    FLERE_HJELPERE = "flere_hjelpere"
    NATT_PUNKTVIS = "natt_punktvis"


Task = Activity | Occasional | ExistingService
EDGE_MINUTES = 60
"""How far inside the night window a minute is still near its edge."""


class PartOfDay(IntEnum):
    """When minutes lie. EDGE: inside the window near its edge, where no help is needed at night.

    The window is an assumption, not in the law; getting up for the school bus makes nobody's help a night service.
    """

    DAY = 0
    EDGE = 1
    NIGHT = 2


DAY, EDGE, NIGHT = PartOfDay
_AVLASTNING, _HEALTH, _HEALTH_CATEGORY = Service.AVLASTNING, Service.HELSEHJELP, Category.HELSEHJELP
"""What is asked for every stretch and task has a name of its own: see `COVERED` in plan/categories.py."""

HOME_WITH_PARENTS = frozenset({LivesWith.PARENTS, LivesWith.SHARED_RESIDENCE})


def near_edge(night: Window, minute: int) -> bool:
    """Whether the minute lies inside, within EDGE_MINUTES of either edge."""
    into = (minute - night.start) % MINUTES_A_DAY
    return into < night.length and (into < EDGE_MINUTES or night.length - into <= EDGE_MINUTES)


def part_of_day(night: Window, minute: int, night_need: NightNeed) -> PartOfDay:
    """What a drawn minute is where the night need is that."""
    if not night.holds(minute):
        return DAY
    as_day = night_need is NightNeed.NONE and near_edge(night, minute)
    return EDGE if as_day else NIGHT


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The assumptions under which minutes are judged: the plan's own, unless a flip changes one."""

    night: Window
    night_need: NightNeed
    two_helpers_need: TwoHelpersNeed
    avlastning_outside: bool
    helsehjelp_outside: bool = True
    first_helper_outside: bool = True


def assumptions_for(person: Person, as_of: date) -> Assumptions:
    """The reading that the plan itself gives on that day."""
    return Assumptions(
        night=person.night,
        night_need=person.night_need,
        two_helpers_need=person.two_helpers_need,
        avlastning_outside=avlastning_known_outside(person, as_of),
    )


def avlastning_known_outside(person: Person, as_of: date) -> bool:
    """Avlastning is in the right only for those with foreldreansvar for a child under 18 living at home
    (pbrl § 2-1 d first paragraph); outside only where the opposite is known."""
    elsewhere = person.lives_with is not None and person.lives_with not in HOME_WITH_PARENTS
    return is_adult(person, as_of) is True or elsewhere


def is_health(task: Task) -> bool:
    """Health services, also inside avlastning, are outside the right (pbrl § 2-1 d first paragraph)."""
    inside_avlastning = task.service is _AVLASTNING and _category(task) is _HEALTH_CATEGORY
    return task.service is _HEALTH or inside_avlastning


def night_outside(part: PartOfDay, night_need: NightNeed) -> bool:
    """Help at night is in the right only where it is needed continuously (pbrl § 2-1 d second paragraph)."""
    return part is PartOfDay.NIGHT and night_need is not NightNeed.CONTINUOUS


def two_helpers_outside(assumptions: Assumptions, helper: int) -> bool:
    """More than one helper is in the right only where they are needed continuously (pbrl § 2-1 d second paragraph).

    `helper`: 1 or 2. Word for word the whole task falls out, the first helper's time too.
    """
    continuous = assumptions.two_helpers_need is TwoHelpersNeed.CONTINUOUS
    return not continuous and (helper == 2 or assumptions.first_helper_outside)


def why_not_counted(
    task: Task, assumptions: Assumptions, *, helper: int, part: PartOfDay, night_need: NightNeed
) -> NotCounted | None:
    """The first rule that keeps such minutes out of pbrl § 2-1 d, or None: they count.

    Leading the ordning (training, meetings) is no need of the person's own: it is asked for beside the 25 and 32.
    """
    if assumptions.helsehjelp_outside and is_health(task):
        return NotCounted.HELSEHJELP
    if _category(task) is Category.LEDE_ORDNINGEN:
        return NotCounted.LEDE_ORDNINGEN
    if assumptions.avlastning_outside and task.service is Service.AVLASTNING:
        return NotCounted.AVLASTNING_UTENFOR_RETTEN
    if _needs_two(task) and two_helpers_outside(assumptions, helper):
        return NotCounted.FLERE_HJELPERE
    if night_outside(part, night_need):
        return NotCounted.NATT_PUNKTVIS
    return None


Reasons = tuple[tuple[NotCounted | None, ...], tuple[NotCounted | None, ...]]
"""Why minutes of a task do not count, by helper (first, second) and PartOfDay."""


class Rules:
    """The rules under some assumptions: tasks alike in what the rules ask are judged once."""

    def __init__(self, assumptions: Assumptions) -> None:
        self.assumptions = assumptions
        self._reasons: dict[tuple[object, ...], Reasons] = {}

    def reasons(self, task: Task, night_need: NightNeed) -> Reasons:
        """`why_not_counted` for both helpers and every part of the day."""
        kind = (task.service, _category(task), _needs_two(task), night_need)
        known = self._reasons.get(kind)
        if known is None:
            first, second = (
                tuple(
                    why_not_counted(task, self.assumptions, helper=helper, part=part, night_need=night_need)
                    for part in PartOfDay
                )
                for helper in (1, 2)
            )
            known = self._reasons[kind] = (first, second)
        return known


@lru_cache(maxsize=64)
def rules_under(assumptions: Assumptions) -> Rules:
    """The rules under these assumptions, with what they have judged already."""
    return Rules(assumptions)


def _category(task: Task) -> Category | None:
    return None if isinstance(task, ExistingService) else task.category


def _needs_two(task: Task) -> bool:
    return not isinstance(task, ExistingService) and task.helpers == 2
