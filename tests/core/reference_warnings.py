"""The warnings read again, plainly. See reference_hours.py."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from tests.core.reference_hours import COVERED, Told
from tests.core.reference_rules import DAY
from tests.core.reference_verdict import days_fit, turned


def minutes_of(task: Activity) -> set[int]:
    return {(start + step) % DAY for start in (task.start, *task.also_at) for step in range(task.minutes)}


def peers_over_others(plan: Plan) -> Iterator[str]:
    """Choice: the task with peer minutes is named, not the one it lies over; being drawn there is enough."""
    for day in plan.day_types:
        own = [task for task in day.activities if task.service != COVERED]
        for task in own:
            if task.peer_minutes and any(minutes_of(task) & minutes_of(other) for other in own if other is not task):
                yield task.id


def nights_only_some(plan: Plan) -> bool:
    """Choice: the year's days are those of the day types; whether they add up is another warning."""
    days = [day for day in plan.day_types if day.days_per_year > 0]
    watched = [day for day in days if (day.night_need or plan.person.night_need) == "continuous"]
    return 0 < len(watched) < len(days)


def warnings(plan: Plan, told: Told, as_of: date) -> list[dict[str, Any]]:
    """Choice: «within» two years (one) takes in the day itself: from the 16th (66th) birthday on; who has turned
    18 (67) is past it. Undrawn tasks are on no edge of the night and over no other task.
    """
    born = plan.person.birth_date
    named: dict[str, set[str] | bool] = {
        "overlapp": told.lose_to_own,
        "tegnet_i_dekket_tid": told.lose_to_covered,
        "natt_i_kanten": told.at_the_edge,
        "natt_regnet_som_dag": told.read_as_day,
        "natt_noen_netter": nights_only_some(plan),
        "to_hjelpere_ikke_kontinuerlig": told.two_helpers,
        "jevnaldrende_over_annen_oppgave": set(peers_over_others(plan)),
        "dager_gar_ikke_opp": not days_fit(plan),
        "fyller_18": turned(born, 16, as_of) and not turned(born, 18, as_of),
        "fyller_67": turned(born, 66, as_of) and not turned(born, 67, as_of),
        "institusjon": plan.person.lives_with == "institution",
    }
    order = [item.id for item in plan.items]
    return [
        {"code": code, "ids": [] if concerned is True else sorted(concerned or (), key=order.index)}
        for code, concerned in named.items()
        if concerned
    ]
