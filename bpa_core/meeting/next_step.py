"""Whose turn it is after the meeting, read from where each task stands. A suggestion: people may agree otherwise."""

from bpa_core.meeting.view import Row
from bpa_core.plan.vocabulary import Code, RowStatus


class NextParty(Code):
    """What has to happen next about a task, and by whom."""

    KOMMUNE_SAYS = "kommune_says"
    KOMMUNE_GIVES_REASON = "kommune_gives_reason"
    FAMILY_ANSWERS = "family_answers"
    FAMILY_TAKES_OVER = "family_takes_over"


def next_party(row: Row) -> NextParty | None:
    """The next step; None where nothing is at issue: nothing told, or agreed and in the plan."""
    if row.record is None:
        return None
    if row.status is RowStatus.AGREED:
        return NextParty.FAMILY_TAKES_OVER if row.differs else None
    if not row.kommune_has_said and not row.kommune_reason.strip():
        return NextParty.KOMMUNE_SAYS
    if row.differs and not row.kommune_reason.strip():
        return NextParty.KOMMUNE_GIVES_REASON
    return NextParty.FAMILY_ANSWERS
