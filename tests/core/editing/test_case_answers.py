"""Answers that the papers plead from: kept in the list's order, taken back again, and judged as a file is."""

from datetime import date

import pytest
from pydantic import ValidationError

from bpa_core.editing import case as answers
from bpa_core.plan.case import DocumentKind, NightReason
from bpa_core.plan.vocabulary import DoneBy
from tests.core.building import day, now_and_then, plan, task


def test_night_reasons_stand_in_the_list_s_order_and_can_be_taken_back() -> None:
    given = answers.with_night_reason(plan(), NightReason.ANFALL, holds=True)
    given = answers.with_night_reason(given, NightReason.UVARSLET, holds=True)
    assert given.case.night_reasons == (NightReason.UVARSLET, NightReason.ANFALL)
    assert answers.with_night_reason(given, NightReason.ANFALL, holds=False).case.night_reasons == (
        NightReason.UVARSLET,
    )


def test_a_document_keeps_its_date_until_it_is_unticked() -> None:
    ticked = answers.with_document(plan(), DocumentKind.LEGEERKLAERING, has=True, dated=date(2026, 9, 1))
    again = answers.with_document(ticked, DocumentKind.LEGEERKLAERING, has=True)
    both = answers.with_document(again, DocumentKind.SPESIALIST, has=True)
    assert [(one.kind, one.dated) for one in both.case.documents] == [
        (DocumentKind.LEGEERKLAERING, date(2026, 9, 1)),
        (DocumentKind.SPESIALIST, None),
    ]
    assert answers.with_document(both, DocumentKind.LEGEERKLAERING, has=False).case.has(DocumentKind.SPESIALIST)


def test_what_the_care_takes_is_changed_one_answer_at_a_time() -> None:
    given = answers.with_burden(answers.with_burden(plan(), nights="To timer søvn"), work="Halv stilling")
    assert (given.case.burden.nights, given.case.burden.work) == ("To timer søvn", "Halv stilling")


def test_one_answer_says_who_does_every_health_task() -> None:
    given = plan(
        day(task("10:00", 30, "helsehjelp", done_today_by="kommune"), task("12:00", 30)),
        occasional=[now_and_then(30, 1, "week", "helsehjelp")],
    )
    assert answers.health_done_by(given) is DoneBy.UNKNOWN
    done = answers.with_health_done_by(given, DoneBy.PARENT)
    assert answers.health_done_by(done) is DoneBy.PARENT
    assert [one.done_today_by for one in done.activities] == [DoneBy.PARENT, DoneBy.UNKNOWN]
    assert answers.health_done_by(plan(day(task("12:00", 30)))) is None


def test_a_number_of_wakings_is_whole_and_within_reason() -> None:
    for wrong in (-1, 51, 2.5):
        with pytest.raises(ValidationError):
            answers.with_case(plan(), awakenings=wrong)
