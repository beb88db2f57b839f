"""The open day as the component draws it: plain facts and finished words, as few bytes as will do.

What never changes while the page stands (`fixed`) is told once; the day itself (`day`) at every move.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import DrawnTask, PlanWarning, WarningCode
from bpa_core.editing.missing import often_missing_tasks
from bpa_core.editing.palette import palette
from bpa_core.plan import limits
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length, clock_length_of, hours
from bpa_core.wording.names import task_name
from bpa_core.wording.sentences import warning_sentences
from bpa_ui.clock.record import ClockRecord, record
from bpa_ui.clock.words import alt, share, time_span
from bpa_ui.dognet.editor.events import NIGHT
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.theme import PATTERNS

Facts = dict[str, Any]
_WORDS = (
    "add", "add_free", "add_own", "away", "close", "column_counts", "column_length", "column_task", "column_when",
    "earlier", "end", "family", "from", "grow", "hint", "later", "length", "length_each", "longer", "made_at",
    "minutes", "minutes_of", "missing", "missing_not", "rows", "shorter", "shrink", "start", "times", "times_less",
    "times_many", "times_more", "times_once", "times_remove", "times_spread", "times_together", "times_which", "to",
    "warnings_which", "what",
)  # fmt: skip


def fixed(for_child: bool | None, is_small: bool = False) -> Facts:
    """The words of the component, and what can be made; of a small child, what to ask oneself of each task."""
    return {
        "words": {name: t(f"dognet.editor.{name}") for name in _WORDS},
        "families": [*([family, label(family)] for family in Family), [NIGHT, t("dognet.editor.at_night")]],
        "others_too": t("dognet.missing.others_too") if is_small else "",
        "most_times": 1 + limits.MAX_ALSO_AT,
        "patterns": PATTERNS,
        "palette": [
            [one.key, one.title, one.family, one.note, int(one.at_night)] for one in palette() if one.suits(for_child)
        ],
    }


def day(assessment: Assessment, index: int, open_task: str | None) -> Facts:
    """The day as it is counted."""
    clock = record(assessment, index)
    facts = {one.facts.activity.id: one.facts for one in clock.tasks}
    warnings = assessment.warnings_on_day(index)
    marked = _marked(warnings, facts)
    counts = _counts(assessment, index)
    tasks = [_task(one.facts, one.family, one.covering, counts, marked) for one in clock.tasks]
    return {
        "scale": clock.drawn.scale,
        "two": clock.drawn.helpers == 2,
        "night": [clock.drawn.night.start, clock.drawn.night.length],
        "middle": [clock_length(clock.total.need), t("dognet.clock.middle")],
        "name": alt(clock),
        "tasks": tasks,
        "arcs": [[arc.task, arc.start, arc.minutes, arc.helper, arc.inner, arc.outer] for arc in clock.drawn.arcs],
        "legend": list(_legend(clock)),
        "sums": _sums(clock),
        "beside": list(_beside(assessment, clock)),
        "warnings": _warnings(facts, marked),
        # None that only says that nothing is lost.
        "notes": _notes(assessment, warnings, facts[open_task]) if open_task and open_task in marked else [],
    }


def rows(assessment: Assessment, index: int) -> list[list[str]]:
    """The day's tasks as a table for paper: name, when, how long, what counts. Typed text in it is safe."""
    counts = _counts(assessment, index)
    tasks = (_task(one.facts, one.family, one.covering, counts, {}) for one in record(assessment, index).tasks)
    return [[escape_markdown(str(one[2])), str(one[5]), str(one[6]), str(one[8])] for one in tasks]


def missing(plan: Plan, index: int, for_child: bool | None) -> list[list[str]]:
    """What the day lacks of what families often forget."""
    return [[one.key, one.title] for one in often_missing_tasks(plan, index, for_child)]


def uncounted(plan: Plan, index: int, sentences: tuple[str, ...]) -> Facts:
    """The day of a plan that cannot be assessed: the tasks as they are drawn, and what to mend first."""
    tasks, night = plan.day_types[index].activities, plan.person.night
    return {
        "scale": 1,
        "two": False,
        "night": [int(night.start), night.length],
        "middle": ["", ""],
        "name": plan.day_types[index].name,
        "tasks": [_row(one, family_of(one.category, one.service), "", "", 0) for one in tasks],
        "arcs": [[at, int(start), one.minutes, 1, 0, 1] for at, one in enumerate(tasks) for start in one.starts],
        "legend": [],
        "sums": [],
        "beside": list(sentences),
        "warnings": None,
        "notes": [],
    }


def _row(task: Activity, family: Family, facts: str, counts: str, mark: int) -> list[object]:
    starts, length = [int(start) for start in task.starts], clock_length(task.minutes_a_day)
    when = time_span(task.start, task.minutes)
    if task.also_at:
        when = t("dognet.row.times", many=len(starts), length=clock_length(task.minutes))
    return [task.id, family, task_name(task), starts, task.minutes, when, length, facts, counts, mark]


def _task(
    drawn: DrawnTask, family: Family, covering: bool, counts: Mapping[str, str], marked: Mapping[str, object]
) -> list[object]:
    task = drawn.activity
    facts = [t("dognet.row.two")] if task.helpers == 2 and not covering else []
    if task.share.n != task.share.m:
        facts.append(share(task.share.n, task.share.m))
    length = "–" if covering else counts.get(task.id) or clock_length(0)
    return _row(task, family, " · ".join(facts), length, int(task.id in marked))


def _counts(assessment: Assessment, index: int) -> Mapping[str, str]:
    """What counts of each task on an average such day, as a length; a task of which nothing does is left out."""
    units: dict[str, int] = defaultdict(int)
    for entry in assessment.hours.entries:
        if entry.day_index == index and entry.reason is None:
            units[entry.task_id] += entry.units_each
    return {task: clock_length_of(some, assessment.hours.scale) for task, some in units.items()}


def _notes(assessment: Assessment, warnings: Iterable[PlanWarning], task: DrawnTask) -> list[str]:
    codes = (one.code for one in warnings if task.activity.id in one.ids)
    return list(warning_sentences(task, codes, assessment.plan.person.filled_in_by))


def _marked(warnings: Iterable[PlanWarning], tasks: Mapping[str, DrawnTask]) -> Mapping[str, list[WarningCode]]:
    """The tasks of the day that lose something, with why. Where tasks meet and one loses nothing, is no warning."""
    marked: dict[str, list[WarningCode]] = defaultdict(list)
    for warning in warnings:
        for task in warning.ids:
            if task in tasks and (warning.code is not WarningCode.OVERLAPP or tasks[task].tally.lost_to_own):
                marked[task].append(warning.code)
    return marked


def _warnings(tasks: Mapping[str, DrawnTask], marked: Mapping[str, list[WarningCode]]) -> Facts | None:
    """One line for all, and behind it a line a kind, which tasks, and how many minutes are each one's own."""
    concerned: dict[WarningCode, list[str]] = defaultdict(list)
    for task, codes in marked.items():
        for code in codes:
            concerned[code].append(task)
    own = {task: _own(tasks[task]) for task in marked}
    kinds = [
        {"line": _line(str(code), len(ids)), "which": [[task, own[task]] for task in ids]}
        for code, ids in concerned.items()
    ]
    if not kinds:
        return None
    return {"line": kinds[0]["line"] if len(kinds) == 1 else _line("several", len(marked)), "kinds": kinds}


def _line(name: str, many: int) -> str:
    return t(f"dognet.warnings.{name}_{'one' if many == 1 else 'many'}", many=many)


def _own(task: DrawnTask) -> str:
    own, drawn = (clock_length_of(units, task.scale) for units in (task.own_units, task.drawn_units))
    return t("dognet.clock.own", own=own, drawn=drawn)


def _legend(clock: ClockRecord) -> Iterator[list[str]]:
    sums = clock.total.by_family
    for family in clock.drawn.families:
        yield [family, label(family), clock_length(sums[family]) if family in sums else ""]
    yield ["night", t("dognet.clock.night"), time_span(clock.drawn.night.start, clock.drawn.night.length)]
    if clock.drawn.helpers == 2:
        yield ["", t("dognet.clock.rings"), ""]


def _sums(clock: ClockRecord) -> list[list[str]]:
    return [
        [t("dognet.now.day"), clock_length(clock.total.need)],
        [t("dognet.now.all"), hours(clock.total.week_if_all)],
    ]


def _beside(assessment: Assessment, clock: ClockRecord) -> Iterator[str]:
    """What the day does to the week where there are others, and what of it counts."""
    week, total = assessment.hours, clock.total
    if len(assessment.plan.day_types) > 1:
        own = week.per_week(one for one in week.entries if one.day_index == total.index)
        key = "dognet.now.share" if total.days_per_year else "dognet.now.no_days"
        yield t(key, days=total.days_per_year, own=hours(own), week=hours(week.need_per_week))
    if total.counts != total.need:
        yield t("dognet.now.counts", counts=clock_length(total.counts))
