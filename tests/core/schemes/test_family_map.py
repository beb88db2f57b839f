"""«Det hele på ett ark», by paragraph: a day only where a law gives one."""

from datetime import date

import pytest
from pydantic import ValidationError

from bpa_core.assessment.assess import assess
from bpa_core.editing.schemes import with_day, with_standing
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import Scheme, Standing
from bpa_core.plan_file.read_write import PlanFileError, read_plan, write_plan
from bpa_core.schemes.family_map import Answered, NextStep, family_map
from bpa_core.wording.family_map import map_rows
from tests.core.building import ON, plan

APPLIED = date(2026, 11, 2)


def told(scheme: Scheme, standing: Standing, on: date | None = APPLIED) -> Plan:
    return with_day(with_standing(new_plan(2026), scheme, standing), scheme, on)


def test_fvl_11_a_the_kommune_answers_within_a_month_and_is_reminded_after() -> None:
    given = told(Scheme.AVLASTNING, Standing.APPLIED)
    row = family_map(given, ON)[1]
    assert (row.due, row.step) == (date(2026, 12, 2), NextStep.WAIT)
    assert family_map(given, date(2026, 12, 3))[1].step is NextStep.REMIND


def test_no_day_is_made_up_for_navs_answer() -> None:
    row = family_map(told(Scheme.HJELPESTONAD, Standing.APPLIED), ON)[1]
    assert (row.due, row.step) == (None, NextStep.ASK_NAV)


@pytest.mark.parametrize(
    ("scheme", "last"), [(Scheme.HJELPESTONAD, date(2026, 12, 14)), (Scheme.OMSORGSSTONAD, date(2026, 11, 30))]
)
def test_ftrl_21_12_six_weeks_and_pbrl_7_5_four(scheme: Scheme, last: date) -> None:
    given = told(scheme, Standing.REFUSED)
    assert (family_map(given, last)[1].due, family_map(given, last)[1].step) == (last, NextStep.APPEAL)
    assert family_map(given, date.fromordinal(last.toordinal() + 1))[1].step is NextStep.LATE


def test_ftrl_21_3_who_has_something_from_nav_tells_of_changes() -> None:
    assert family_map(told(Scheme.GRUNNSTONAD, Standing.HAS), ON)[1].step is NextStep.TELL_NAV
    assert family_map(told(Scheme.AVLASTNING, Standing.HAS), ON)[1].step is NextStep.TELL_CHANGES


def test_bpa_stands_first_as_the_plan_tells_it() -> None:
    assert family_map(new_plan(2026), ON)[0].step is NextStep.APPLY
    applied = family_map(plan(applied_on="2026-11-02"), ON)[0]
    assert (applied.scheme, applied.standing, applied.due) == (None, Standing.APPLIED, date(2026, 12, 2))
    refused = plan(vedtak={"received_on": "2026-11-02", "outcome": "refused"})
    assert family_map(refused, ON)[0].due == date(2026, 11, 30)


@pytest.mark.parametrize("told", [{"situation": "cut"}, {"situation": "fewer_hours"}, {"is_cut": "yes"}])
def test_pbrl_7_5_who_has_told_what_happened_is_not_asked_to_read_the_vedtak(told: dict[str, str]) -> None:
    row = family_map(plan(vedtak={"received_on": "2026-11-02", "outcome": None, **told}), ON)[0]
    assert (row.due, row.step) == (date(2026, 11, 30), NextStep.APPEAL)


def test_pbrl_7_5_a_vedtak_nobody_has_told_of_grants_nothing_and_can_be_appealed() -> None:
    """The answer has come; what it says is not told. The day to appeal is shown, and no grant is claimed."""
    unread = plan(vedtak={"received_on": "2026-11-02", "outcome": None})
    row = family_map(unread, ON)[0]
    assert (row.standing, row.due, row.step) == (Answered.UNREAD, date(2026, 11, 30), NextStep.READ)
    assert family_map(unread, date(2026, 12, 1))[0].step is NextStep.LATE
    shown = next(map_rows(assess(unread, ON)))
    assert shown[1].startswith("Svaret har kommet")
    assert shown[2].startswith("30. november 2026")
    assert "nnvilget" not in " ".join(shown)


@pytest.mark.parametrize(
    ("told_of_it", "standing", "step"),
    [
        ({"granted": [{"service": "personlig_assistanse", "hours_per_week": 14}]}, Standing.HAS, NextStep.APPEAL),
        ({"situation": "all_refused"}, Standing.REFUSED, NextStep.APPEAL),
        ({"outcome": "partly"}, Standing.HAS, NextStep.APPEAL),
        ({"outcome": "granted"}, Standing.HAS, NextStep.TELL_CHANGES),
        ({"outcome": "granted", "situation": "locked"}, Standing.HAS, NextStep.APPEAL),
    ],
)
def test_where_bpa_stands_is_what_is_told_of_the_vedtak(
    told_of_it: dict[str, object], standing: Standing, step: NextStep
) -> None:
    row = family_map(plan(vedtak={"received_on": "2026-11-02", "outcome": None, **told_of_it}), ON)[0]
    assert (row.standing, row.step) == (standing, step)


def test_what_is_told_is_in_the_file_and_a_new_standing_asks_for_its_own_day() -> None:
    given = told(Scheme.PLEIEPENGER, Standing.APPLIED)
    assert read_plan(write_plan(given)) == given
    assert with_standing(given, Scheme.PLEIEPENGER, Standing.HAS).schemes[0].since is None
    assert with_standing(given, Scheme.PLEIEPENGER, Standing.APPLIED) == given
    assert with_standing(given, Scheme.PLEIEPENGER, None).schemes == ()
    assert with_day(new_plan(2026), Scheme.PLEIEPENGER, APPLIED).schemes == ()


def test_a_scheme_stands_once_and_no_day_is_outside_the_calendar() -> None:
    state = {"scheme": "avlastning", "standing": "has"}
    with pytest.raises(PlanFileError):
        plan(schemes=[state, state])
    with pytest.raises(ValidationError):
        told(Scheme.AVLASTNING, Standing.HAS, date(1800, 1, 1))
