"""What a task, a kommune and a duty are called, wherever people read of them."""

import re

from bpa_core.guidance.arbeidsleder_duties import ArbeidslederDuty
from bpa_core.kommuner import find
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vedtak import Vedtak
from bpa_core.texts import label, t
from bpa_core.vedtak.situation import is_avlastning_alone


def task_name(task: Activity | Occasional | ExistingService) -> str:
    """Its title as it was typed (so: escape it on a screen); without one, its category, or the service received."""
    return shown_name(task.title, task.service if isinstance(task, ExistingService) else task.category)


def shown_name(title: str, code: Category | Service) -> str:
    """A title as it was typed, or what the code is called."""
    return title.strip() or label(code)


def inside_sentence(name: str) -> str:
    """As it stands inside a sentence: «avlastning» for «Avlastning»; «BPA» keeps its letters."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def start_times(task: Activity) -> str:
    """When it begins, in the order of the day: «07:15», «07:15, 11:00, 15:30»."""
    return ", ".join(str(start) for start in sorted(task.starts))


def kommune_name(typed: str) -> str:
    """«Oslo kommune» for «oslo», whose name is known; else as it was typed, with «kommune» added where neither that nor
    a bydel stands there. «» for nothing."""
    known, written = find(typed), typed.strip()
    if known:
        return t("name.kommune", name=known.name)
    whole = not written or re.search(r"kommune|bydel", written, re.IGNORECASE)
    return written if whole else t("name.kommune", name=written)


def vedtak_about(vedtak: Vedtak) -> str:
    """What a vedtak is about, as its papers call it: «avlastning» where it is nothing else, else «BPA»."""
    return t("name.about.avlastning" if is_avlastning_alone(vedtak) else "name.about.bpa")


def copy_ending(number: int) -> str:
    """What the name of a day's copy ends with: « (kopi)», « (kopi 2)»."""
    return t("editing.copy" if number == 1 else "editing.copies", number=number)


def duty_solution(duty: ArbeidslederDuty) -> str:
    """How a part of the arbeidsleder's role can be solved when it is too much."""
    return t(f"arbeidsleder_solution.{duty}")
