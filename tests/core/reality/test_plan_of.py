"""The facts of a case as a plan: the hours that are told, day and night apart, and nothing that is not told."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import NightNeed, Per
from bpa_core.reality.model import CaseHours, Facts
from bpa_core.reality.plan_of import plan_of

ON = date(2026, 7, 2)


def told(amount: str, *, per: Per = Per.WEEK, night: str = "0") -> Facts:
    hours = CaseHours(service=Service.PERSONLIG_ASSISTANSE, amount=Decimal(amount), per=per, night=Decimal(night))
    return Facts(hours=(hours,), night_need=NightNeed.VISITS)


def test_the_hours_are_those_told_however_many() -> None:
    """Longer than a day they are several tasks; the sum is exact."""
    for amount in ("0.5", "24", "37.5", "168"):
        assert assess(plan_of(told(amount), 30, ON), ON).hours.need_per_week == Fraction(amount) * 60


def test_pbrl_2_1_d_second_paragraph_what_is_told_of_the_night_is_at_night() -> None:
    """30 hours a week, 10 of them by visits at night: 20 count."""
    assert assess(plan_of(told("30", night="10"), 30, ON), ON).hours.counts_per_week == 20 * 60


def test_an_age_that_is_not_told_is_no_birth_date() -> None:
    assert plan_of(told("30"), None, ON).person.birth_date is None
    assert plan_of(told("30"), 17, ON).person.birth_date == date(2009, 1, 1)


def test_hours_that_are_no_whole_minutes_are_refused() -> None:
    with pytest.raises(ValueError, match="no whole minutes"):
        plan_of(told("0.01"), 30, ON)
