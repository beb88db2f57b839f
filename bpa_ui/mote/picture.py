"""The meeting as the table draws it: plain facts and finished words. Nothing typed is in it while names are hidden."""

from typing import Any

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import night_need
from bpa_core.meeting import MeetingView, Row, ShownDifferences, shown_differences
from bpa_core.plan import limits
from bpa_core.plan.age import known_child
from bpa_core.plan.categories import Family, Service, family_of
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.lengths import minutes_in_words
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui.clock.record import record
from bpa_ui.mote import names, state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.amounts import each, signed
from bpa_ui.widgets.theme import PATTERNS

Facts = dict[str, Any]
STEP = 5
"""Minutes a step of the slider."""
SHORTEST = 60
_WORDS = (
    "agree", "away", "box", "hidden", "column_status", "column_task", "days", "end", "filter", "fewer", "hint",
    "kommune_reason", "more", "more_rows", "next", "none", "note", "peer", "present", "previous", "rows", "search",
    "service", "silence", "slider", "status", "take", "undo", "words",
)  # fmt: skip


def fixed() -> Facts:
    """The words of the table."""
    return {
        "words": {name: t(f"mote.table.{name}") for name in _WORDS}
        | {"minutes_of": t("length.short_minutes", number="{minutes}")},
        "patterns": PATTERNS,
        "families": [[family, label(family)] for family in Family],
        "statuses": [[status, label(status)] for status in RowStatus],
        "services": [[service, label(service)] for service in Service],
        "most": limits.MINUTES_A_DAY,
        "longest": limits.REASON_LENGTH,
    }


def meeting(view: MeetingView, open_task: str | None) -> Facts:
    """Both sides as they stand, the rows of the chosen day, and what stands in the open one."""
    shown, day = shown_differences(view), state.open_day()
    rows = [row for row in view.rows if _on_day(row, day)]
    opened = next((row for row in rows if row.id == open_task), None)
    types = view.family.plan.day_types
    return {
        "sides": [ours(view), t("mote.theirs"), t("mote.difference")],
        "sums": _sums(view, shown),
        "reading": _reading(view.family),
        "days": [[one, names.choice(one, types)] for one in state.days()],
        "day": day,
        "clocks": _clocks(view, day),
        "rows": [_row(row, shown) for row in rows],
        "open": opened.id if opened else None,
        "task": _task(opened, shown, known_child(view.family.plan.person, tab_plan.today())) if opened else None,
    }


def ours(view: MeetingView) -> str:
    """«Vi mener», «Jeg mener»."""
    return t(f"mote.ours.{view.family.plan.person.filled_in_by}")


def _on_day(row: Row, chosen: int) -> bool:
    return chosen in (state.ALL, state.RARE if row.day_index is None else row.day_index)


def _sums(view: MeetingView, shown: ShownDifferences) -> list[list[str]]:
    """Name, heading, hours and what is below: before and now beside each other, the difference last."""
    sides = [("family", ours(view), view.family), ("kommune", t("mote.theirs"), view.kommune)]
    if view.before is not view.family:
        sides.insert(0, ("before", t("mote.before"), view.before))
    sums = [
        [name, heading, hours(one.hours.need_per_week), _counts(one) if state.lines_shown() else ""]
        for name, heading, one in sides
    ]
    return [*sums, ["difference", t("mote.difference"), signed(shown.total), ""]]


def _counts(assessment: Assessment) -> str:
    return t("mote.counts", hours=hours(assessment.hours.counts_per_week))


def _reading(assessment: Assessment) -> str:
    person = assessment.plan.person
    sentences = [t("mote.reading", year=assessment.plan.year)]
    if state.lines_shown():
        night = {"from_": TimeOfDay(person.night_from), "to": TimeOfDay(person.night_to)}
        answers = {"night": label(night_need(assessment.plan)), "two": label(person.two_helpers_need)}
        sentences.append(t("mote.reading_counts", **night, **answers))
    return " ".join(sentences)


def _clocks(view: MeetingView, day: int) -> list[Facts]:
    """Both sides' wheels; none where no one day is chosen."""
    sides = ((view.family, ours(view)), (view.kommune, t("mote.theirs")))
    return [_clock(assessment, whose, day) for assessment, whose in sides] if day >= 0 else []


def _clock(assessment: Assessment, whose: str, day_index: int) -> Facts:
    """One side's day; `name` is what a screen reader hears of the picture."""
    day = record(names.with_names_hidden(assessment), day_index)
    parts = ", ".join(f"{label(family)} {clock_length(sums)}" for family, sums in day.total.by_family.items())
    need = clock_length(day.total.need)
    return {
        "whose": whose,
        "need": need,
        "name": t("mote.clock", whose=whose, day=day.total.name, need=need, parts=parts or "–"),
        "scale": day.drawn.scale,
        "two": day.drawn.helpers == 2,
        "night": [day.drawn.night.start, day.drawn.night.length],
        "arcs": [
            [
                day.tasks[one.task].facts.activity.id,
                one.family,
                one.start,
                one.minutes,
                one.helper,
                one.inner,
                one.outer,
            ]
            for one in day.drawn.arcs
        ],
    }


def _row(row: Row, shown: ShownDifferences) -> list[str]:
    """id, family, title, facts, both sides' minutes, the difference, status, and typed words to search in."""
    typed = "" if state.hidden() else " ".join((row.note, row.kommune_reason, row.reason))
    return [
        row.id,
        family_of(row.task.category, row.family.service),
        names.title(row),
        names.facts(row),
        each(row.family.minutes),
        _theirs(row),
        _difference(row, shown),
        row.status,
        typed,
    ]


def _theirs(row: Row) -> str:
    """What the kommune has not said is never put in its mouth."""
    return each(row.kommune.minutes) if row.kommune_has_said else t("mote.row.silent")


def _difference(row: Row, shown: ShownDifferences) -> str:
    """«−1,8 t»; where only the kind of help differs, that; a dash where nothing does."""
    if not row.difference:
        return _other_ways(row) or "–"
    # Less than a tenth either way is told as that, and adds nothing to the sum.
    return signed(shown.rows[row.id]) if shown.rows[row.id] else t("mote.row.small")


def _other_ways(row: Row) -> str:
    ways = {
        "mote.row.kind_differs": row.kommune.service is not row.family.service,
        "mote.row.peer_differs": row.kommune.peer_minutes != row.family.peer_minutes,
        "mote.row.taken": row.taken_over and not row.differs,
    }
    return ", ".join(t(name) for name, holds in ways.items() if holds)


def _task(row: Row, shown: ShownDifferences, child: bool | None) -> Facts:
    """What stands in the open row."""
    minutes = row.kommune.minutes
    peer = row.record.kommune_peer_minutes if row.record else None
    asks_peer = bool(row.family.peer_minutes or row.kommune.peer_minutes) or child is not False
    return {
        "title": names.title(row),
        "facts": names.facts(row),
        "ours": each(row.family.minutes),
        "theirs": _theirs(row),
        "about": _about(row, asks_peer),
        "minutes": minutes,
        "last": min(max(_up(2 * row.family.minutes), _up(minutes), SHORTEST), limits.MINUTES_A_DAY),
        "silent": not row.kommune_has_said,
        "difference": _difference(row, shown),
        "other": _other_ways(row),
        "status": row.status,
        "service": (row.record.kommune_service if row.record else None) or "",
        "service_same": t("mote.details.service_same", service=label(row.family.service)),
        "peer": ("" if peer is None else str(peer)) if asks_peer else None,
        "kommune_reason": _typed(row.kommune_reason),
        "note": _typed(row.note),
        "take": row.differs and minutes > 0,
        "zero": _zero(row) if minutes == 0 else "",
    }


def _about(row: Row, asks_peer: bool) -> list[str]:
    """What the family holds of the task beside its minutes; the reason only where names are shown."""
    lines = [t("mote.details.ours", service=label(row.family.service))]
    if asks_peer:
        lines.append(t("mote.details.ours_peer", peer=minutes_in_words(row.family.peer_minutes)))
    if row.before and row.before.minutes != row.family.minutes:
        lines.append(t("mote.row.before", minutes=each(row.before.minutes)))
    if row.reason.strip() and not state.hidden():
        lines.append(t("mote.details.reason", reason=row.reason))
    return lines


def _typed(text: str) -> Facts:
    """What is written already is not sent while names are hidden; what is not, can be written."""
    kept = bool(text) and state.hidden()
    return {"text": "" if kept else text, "hidden": kept}


def _zero(row: Row) -> str:
    """A task of no minutes is taken out where it is drawn, and not here."""
    return t("mote.row.zero" if row.day_index is not None else "mote.row.zero_rare")


def _up(minutes: int) -> int:
    return -(-minutes // STEP) * STEP
