"""How well a task's minutes are known, in words: «målt 7 dager i november 2026»."""

from bpa_core.plan.tasks import Activity, Measured, Occasional
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date, month_name


def evidence_words(task: Activity | Occasional) -> str:
    """The kind of knowledge, or from how many logged days it is."""
    if isinstance(task, Activity) and task.measured and task.evidence is Evidence.TIMED:
        return measured_words(task.measured)
    return label(task.evidence)


def measured_words(measured: Measured) -> str:
    """«målt 7 dager i november 2026», or from the first day to the last where they are of two months."""
    first, last = measured.first, measured.last
    one = "one" if measured.days == 1 else "many"
    if (first.year, first.month) == (last.year, last.month):
        return t(f"measured.month_{one}", days=measured.days, month=month_name(first.month), year=first.year)
    return t("measured.days", days=measured.days, first=long_date(first), last=long_date(last))
