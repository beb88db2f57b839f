"""What tasks and days are called on the screen: as they were typed, or by kind and time where names are hidden."""

from dataclasses import replace

from bpa_core.assessment.assess import Assessment
from bpa_core.meeting import Row, anonymise
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import label, t
from bpa_core.wording.measured import evidence_words
from bpa_core.wording.names import start_times
from bpa_ui.clock.words import share, time_span
from bpa_ui.mote import state


def title(row: Row) -> str:
    """The task's name as it was typed; what kind of task it is where it has none, or names are hidden."""
    typed = "" if state.hidden() else row.title
    return typed.strip() or label(row.task.category)


def facts(row: Row) -> str:
    """«07:50–08:15 · Måltid · 2 hjelpere»; nothing typed in it."""
    lines = [_when(row)]
    if title(row) != label(row.task.category):
        lines.append(label(row.task.category))
    if row.task.helpers == 2:
        lines.append(t("mote.row.two"))
    if isinstance(row.task, Activity) and row.task.share.fraction != 1:
        lines.append(share(row.task.share.n, row.task.share.m))
    if row.task.evidence is not Evidence.ESTIMATED:
        lines.append(evidence_words(row.task))
    return " · ".join(lines)


def _when(row: Row) -> str:
    if isinstance(row.task, Activity) and row.task.also_at:
        return t("mote.row.several", times=start_times(row.task))
    if isinstance(row.task, Activity):
        return t("mote.row.at", time=time_span(row.task.start, row.task.minutes))
    return t("mote.row.times", times=row.task.times, per=label(row.task.per))


def day_name(day: DayType, index: int) -> str:
    """A day's name as it was typed. Hidden: only where it is made of common words («Skoledag»), else its number."""
    if not state.hidden() or _common(day.name):
        return day.name
    return t("mote.day_hidden", number=index + 1)


def _common(name: str) -> bool:
    return set(name.lower().split()) <= set(t("mote.common_days").split())


def choice(chosen: int, days: tuple[DayType, ...]) -> str:
    """A choice of day in words."""
    fixed = {state.RARE: "mote.rare", state.ALL: "mote.all_days"}
    return t(fixed[chosen]) if chosen in fixed else day_name(days[chosen], chosen)


def with_names_hidden(assessment: Assessment) -> Assessment:
    """The assessment as figures may read it: without a word that was typed, where names are hidden."""
    if not state.hidden():
        return assessment
    days = assessment.plan.day_types
    names = [day_name(day, index) for index, day in enumerate(days)]
    return replace(assessment, plan=anonymise(assessment.plan, names))
