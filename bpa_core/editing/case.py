"""Answers that the papers plead from, into the plan: a changed copy, judged by the same models as a file."""

from typing import Any

from bpa_core.editing.done_today import shared, with_done_by
from bpa_core.editing.updates import changed
from bpa_core.plan.case import Burden, Case, Document, DocumentKind, NightReason
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import DoneBy


def with_case(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers changed."""
    case: Case = changed(plan.case, **changes)
    return plan.model_copy(update={"case": case})


def with_burden(plan: Plan, **changes: Any) -> Plan:
    """The plan with some of what the unpaid care takes changed."""
    burden: Burden = changed(plan.case.burden, **changes)
    return with_case(plan, burden=burden)


def with_night_reason(plan: Plan, reason: NightReason, *, holds: bool) -> Plan:
    """The plan with a reason ticked or not; the reasons stand in the order of the list."""
    chosen = {*plan.case.night_reasons, reason} if holds else {*plan.case.night_reasons} - {reason}
    return with_case(plan, night_reasons=tuple(one for one in NightReason if one in chosen))


def with_document(plan: Plan, kind: DocumentKind, *, has: bool, **changes: Any) -> Plan:
    """The plan with a document ticked or not; `changes` as the day it was written. Documents stand in list order."""
    rest = {one.kind: one for one in plan.case.documents}
    before = rest.pop(kind, Document(kind=kind))
    if has:
        rest[kind] = changed(before, **changes)
    return with_case(plan, documents=tuple(rest[kind] for kind in DocumentKind if kind in rest))


def with_health_done_by(plan: Plan, who: DoneBy) -> Plan:
    """The plan with that answer for every task said to be for helsepersonell."""
    return with_done_by(plan, {task.id for task in _health_tasks(plan)}, who)


def health_done_by(plan: Plan) -> DoneBy | None:
    """The answer that all health tasks share; UNKNOWN where they differ; None where there is none."""
    stated = {task.done_today_by for task in _health_tasks(plan)}
    return shared(stated) if stated else None


def _health_tasks(plan: Plan) -> list[Activity | Occasional]:
    tasks: tuple[Activity | Occasional, ...] = (*plan.activities, *plan.occasional)
    return [task for task in tasks if task.service is Service.HELSEHJELP]
