"""The vedtak beside the plan: by legal point, by oddity, and with nothing drawn."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.documents.papers.klage.short import short_appeal
from bpa_core.editing.stated_hours import stated_per_week
from bpa_core.examples import example_plan
from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.guidance.practice import Confidence
from bpa_core.plan.case import Case, WriterRole
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Person, Plan, new_plan
from bpa_core.plan.tasks import DayType
from bpa_core.plan.vedtak import GrantedService, PointText, Vedtak
from bpa_core.plan.vocabulary import (
    CostClaim,
    FilledInBy,
    NightNeed,
    PointStanding,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
)
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import all_texts, t
from bpa_core.vedtak import (
    OWN_POINT,
    AppealPoint,
    Availability,
    Demand,
    Inconsistency,
    Measure,
    NextStep,
    RemedyCode,
    VedtakAssessment,
    appeal_points,
    basis_of,
    judge,
)
from bpa_core.vedtak.changes import ChangeKind, changes_between
from bpa_core.vedtak.updates import (
    stated_hours,
    with_hours,
    with_own_point,
    with_own_words,
    with_point,
    with_received,
    with_standing,
)
from bpa_core.wording.appeal import point_sentence, point_text
from tests.strategies import plans

ON = date(2026, 11, 22)
RECEIVED = date(2026, 11, 2)
PA, AV = Service.PERSONLIG_ASSISTANSE, Service.AVLASTNING


def hours(**services: str) -> tuple[GrantedService, ...]:
    return tuple(GrantedService(service=Service(name), hours_per_week=Decimal(told)) for name, told in services.items())


def with_vedtak(plan: Plan | None = None, **told: Any) -> Plan:
    facts = {"received_on": RECEIVED, "outcome": VedtakOutcome.PARTLY, **told}
    return (plan or new_plan(2026)).model_copy(update={"vedtak": Vedtak(**facts)})


def judged(plan: Plan | None = None, as_of: date = ON, **told: Any) -> VedtakAssessment:
    found = judge(assess(with_vedtak(plan, **told), as_of))
    assert found is not None
    return found


def availability(found: VedtakAssessment, way: RemedyCode) -> Availability:
    return next(one.availability for one in found.remedies if one.code is way)


# Nothing drawn


def test_no_vedtak_no_judgement() -> None:
    assert judge(assess(new_plan(2026), ON)) is None
    assert appeal_points(assess(new_plan(2026), ON)) == short_appeal(new_plan(2026), ON) == ()


def test_the_day_of_receipt_alone_gives_the_last_day_and_an_appeal() -> None:
    plan = with_received(new_plan(2026), RECEIVED)
    found = judge(assess(plan, ON))
    assert found is not None
    assert found.appeal.day == date(2026, 11, 30)
    assert (found.inconsistencies, found.grants_everything, found.comparison.total.gap) == ((), False, None)
    assert any("2. november 2026" in line for line in short_appeal(plan, ON))


def test_with_nothing_drawn_what_was_applied_for_is_the_measure() -> None:
    total = judged(applied_hours_per_week=Decimal(30), granted=hours(personlig_assistanse="17.5")).comparison.total
    assert (total.measure, total.gap, total.gap_a_day) == (Measure.APPLIED, Fraction(750), 108)


# Granted beside needed


def test_every_service_named_anywhere_has_a_row_in_one_order() -> None:
    found = judged(applied=hours(avlastning="10"), granted=hours(stottekontakt="2", personlig_assistanse="5"))
    assert [row.service for row in found.comparison.rows] == [PA, Service.STOTTEKONTAKT, AV]
    assert [row.gap for row in found.comparison.rows] == [-300, -120, 600]


def test_the_need_is_the_measure_where_it_is_told() -> None:
    plan = example_plan("ung_20")
    assessment = assess(plan, ON)
    found = judge(assessment)
    assert found is not None
    assert found.comparison.total.needed == assessment.hours.need_per_week
    assert found.comparison.total.granted == Fraction("17.5") * 60
    assert found.comparison.total.gap == assessment.hours.need_per_week - Fraction("17.5") * 60
    assert {row.service: row.needed for row in found.comparison.rows if row.needed} == assessment.hours.need_by_service


def test_a_refusal_without_hours_grants_nothing_and_other_vedtak_without_hours_are_not_read_yet() -> None:
    assert judged(outcome=VedtakOutcome.REFUSED).comparison.total.granted == 0
    assert judged(outcome=VedtakOutcome.PARTLY).comparison.total.granted is None


def test_a_service_that_stands_twice_is_summed() -> None:
    twice = (*hours(avlastning="3.5"), *hours(avlastning="1.25"))
    assert judged(granted=twice).comparison.total.granted == Fraction("4.75") * 60


@given(plans())
def test_the_rows_add_up_to_the_total(plan: Plan) -> None:
    found = judge(assess(plan.model_copy(update={"person": Person()}), ON))
    if found is None:
        return
    rows, total = found.comparison.rows, found.comparison.total
    assert total.granted is None or sum(row.granted or 0 for row in rows) == total.granted
    assert total.needed is None or sum(row.needed or 0 for row in rows) == total.needed
    for row in (*rows, total):
        if row.gap is not None and row.gap_a_day is not None:
            assert row.gap_a_day - 1 < row.gap / 7 <= row.gap_a_day


# What a vedtak must meet


def test_every_demand_has_words_and_paragraphs() -> None:
    for demand in Demand:
        for block in ("demand", "demand_look", "demand_missing", "demand_point"):
            assert t(f"{block}.{demand}").strip()
        assert basis_of(demand)
        assert all(one.address.startswith("https://lovdata.no/") for one in basis_of(demand))


@pytest.mark.parametrize(
    ("point", "born", "who", "asked"),
    [
        ("a child", date(2015, 5, 5), FilledInBy.SELF, True),
        ("the day before 18", date(2008, 11, 23), FilledInBy.SELF, True),
        ("18 today", date(2008, 11, 22), FilledInBy.PARENT, False),
        ("no birth date, a parent writes", None, FilledInBy.PARENT, True),
        ("no birth date, for oneself", None, FilledInBy.SELF, False),
    ],
)
def test_barnets_beste_is_asked_of_children(point: str, born: date | None, who: FilledInBy, asked: bool) -> None:
    plan = new_plan(2026).model_copy(update={"person": Person(birth_date=born, filled_in_by=who)})
    found = judged(plan).demands
    assert (Demand.BARNETS_BESTE in found) is asked, point
    assert (Demand.BARNET_HORT in found) is asked, point


@pytest.mark.parametrize(
    ("hours_applied", "asked"), [("24.99", False), ("25", True), ("31.99", True), ("32", False), ("40", False)]
)
def test_documented_cost_is_asked_from_25_and_under_32(hours_applied: str, asked: bool) -> None:
    found = judged(outcome=VedtakOutcome.REFUSED, applied_hours_per_week=Decimal(hours_applied))
    assert (Demand.KOSTNAD_DOKUMENTERT in found.demands) is asked


def test_documented_cost_is_asked_where_hours_are_untold_but_cost_was_the_reason() -> None:
    assert Demand.KOSTNAD_DOKUMENTERT not in judged().demands
    assert Demand.KOSTNAD_DOKUMENTERT in judged(cost_claim=CostClaim.CLAIMED).demands


def test_a_cut_has_demands_of_its_own_and_can_be_asked_put_on_hold() -> None:
    own = {Demand.FORHANDSVARSEL, Demand.UTSETTELSE_OPPLYST}
    assert own <= set(judged(is_cut=Unsure.YES).demands)
    assert not own & set(judged(is_cut=Unsure.NO).demands)
    assert RemedyCode.UTSETTELSE not in {way.code for way in judged(is_cut=Unsure.NO).remedies}
    assert availability(judged(is_cut=Unsure.UNSURE), RemedyCode.UTSETTELSE) is Availability.NOW
    assert "§ 42" in " ".join(short_appeal(with_vedtak(is_cut=Unsure.YES), ON))


def test_avlastning_asks_for_the_burden() -> None:
    assert Demand.TYNGENDE_VURDERT in judged(applied=hours(avlastning="5")).demands
    assert Demand.TYNGENDE_VURDERT not in judged(applied=hours(opplaering="5")).demands


# Everything granted


def test_a_vedtak_that_grants_everything_has_next_steps_and_no_check_list() -> None:
    found = judged(
        outcome=VedtakOutcome.GRANTED,
        applied_hours_per_week=Decimal(20),
        granted=hours(personlig_assistanse="20"),
        valid_to=date(2027, 11, 30),
    )
    assert found.grants_everything
    assert found.demands == ()
    assert {NextStep.LEVERANDOR, NextStep.FORNYELSE, NextStep.FRISTEN_GJELDER} <= set(found.next_steps)
    assert found.costs.day == date(2026, 11, 23)
    assert NextStep.KOSTNADER in found.next_steps
    assert found.renewal is not None
    assert found.renewal.day == date(2027, 8, 30)


def test_granted_but_less_is_said_and_can_be_appealed() -> None:
    found = judged(
        outcome=VedtakOutcome.GRANTED, applied_hours_per_week=Decimal(20), granted=hours(personlig_assistanse="19.99")
    )
    assert Inconsistency.INNVILGET_MEN_MINDRE in found.inconsistencies
    assert not found.grants_everything
    assert (found.next_steps, bool(found.demands)) == ((), True)


def test_hours_given_in_one_sum_are_measured_as_one_sum() -> None:
    """A vedtak that says «BPA» and a number parts nothing: a short service is then only a name (moved, not missing)."""
    needed = assess(example_plan("ung_20"), ON).hours.need_per_week
    enough = str(round(float(needed / 60) + 0.01, 2))
    found = judged(example_plan("ung_20"), outcome=VedtakOutcome.GRANTED, granted=hours(personlig_assistanse=enough))
    assert found.comparison.in_one_sum
    assert found.comparison.moved_between_services
    assert found.grants_everything
    assert found.inconsistencies == ()


def test_hours_given_by_service_are_measured_by_service() -> None:
    found = judged(
        outcome=VedtakOutcome.GRANTED,
        applied=hours(personlig_assistanse="20", avlastning="10"),
        granted=hours(personlig_assistanse="25", avlastning="5"),
    )
    assert not found.comparison.in_one_sum
    assert found.comparison.moved_between_services
    assert not found.grants_everything


# Oddities


@pytest.mark.parametrize(
    ("oddity", "told"),
    [
        (Inconsistency.MOTTATT_I_FRAMTIDA, {"received_on": ON + timedelta(days=1)}),
        (Inconsistency.FATTET_ETTER_MOTTATT, {"decided_on": RECEIVED + timedelta(days=1)}),
        (Inconsistency.FRISTEN_ER_UTE, {"received_on": date(2026, 10, 1)}),
        (Inconsistency.OVER_ETT_AR, {"received_on": date(2025, 11, 25), "decided_on": date(2025, 11, 21)}),
        (Inconsistency.VEDTAKETS_FRIST_TIDLIGERE, {"stated_last_day": date(2026, 11, 23)}),
        (Inconsistency.VEDTAKETS_FRIST_SENERE, {"stated_last_day": date(2026, 12, 1)}),
        (Inconsistency.SLUTTER_FOR_START, {"valid_from": date(2027, 1, 1), "valid_to": date(2026, 12, 31)}),
        (Inconsistency.VEDTAKET_ER_UTLOPT, {"valid_to": date(2026, 11, 21)}),
        (Inconsistency.OVER_168_TIMER, {"granted": hours(personlig_assistanse="168.01")}),
        (Inconsistency.MER_ENN_SOKT, {"granted": hours(avlastning="11"), "applied_hours_per_week": Decimal(10)}),
        (Inconsistency.SOKT_GAR_IKKE_OPP, {"applied": hours(avlastning="11"), "applied_hours_per_week": Decimal(10)}),
        (Inconsistency.AVSLAG_MED_TIMER, {"outcome": VedtakOutcome.REFUSED, "granted": hours(avlastning="1")}),
        (Inconsistency.TIMER_MANGLER, {}),
    ],
)
def test_each_oddity_is_said_and_alone(oddity: Inconsistency, told: dict[str, Any]) -> None:
    silent = {} if oddity is Inconsistency.TIMER_MANGLER else {"granted": hours(avlastning="1")}
    assert judged(**{**silent, **told}).inconsistencies == (oddity,)


def test_a_vedtak_before_the_application() -> None:
    plan = new_plan(2026).model_copy(update={"applied_on": date(2026, 11, 1)})
    found = judged(plan, decided_on=date(2026, 10, 31), granted=hours(avlastning="1"))
    assert found.inconsistencies == (Inconsistency.FATTET_FOR_SOKNADEN,)


def test_exactly_168_hours_and_the_last_day_itself_are_not_odd() -> None:
    assert judged(granted=hours(personlig_assistanse="168")).inconsistencies == ()
    assert judged(granted=hours(avlastning="1"), stated_last_day=date(2026, 11, 30)).inconsistencies == ()


def test_only_what_the_last_day_itself_gives_stands_beside_it() -> None:
    beside = {one for one in Inconsistency if one.of_the_last_day}
    assert beside == {Inconsistency.MOTTATT_I_FRAMTIDA, Inconsistency.FRISTEN_ER_UTE, Inconsistency.OVER_ETT_AR}


@pytest.mark.parametrize(("day", "too_late"), [(date(2027, 10, 28), False), (date(2027, 10, 29), True)])
def test_a_year_after_the_vedtak_was_made_no_appeal_is_heard(day: date, too_late: bool) -> None:
    """fvl § 31 third paragraph."""
    assert judged(as_of=day, decided_on=date(2026, 10, 28)).too_late is too_late


# Ways on, day by day (fvl §§ 29, 31)


@pytest.mark.parametrize(
    ("day", "appeal", "late"),
    [
        (date(2026, 11, 30), Availability.NOW, Availability.LATER),
        (date(2026, 12, 1), Availability.CLOSED, Availability.NOW),
        (date(2027, 10, 28), Availability.CLOSED, Availability.NOW),
        (date(2027, 10, 29), Availability.CLOSED, Availability.CLOSED),
    ],
)
def test_ways_open_and_close(day: date, appeal: Availability, late: Availability) -> None:
    found = judged(as_of=day, decided_on=date(2026, 10, 28))
    assert availability(found, RemedyCode.KLAGE) is availability(found, RemedyCode.MER_TID) is appeal
    assert availability(found, RemedyCode.SEN_KLAGE) is late
    assert availability(found, RemedyCode.NY_SOKNAD) is Availability.NOW


def test_the_year_of_a_late_appeal_counts_from_the_day_the_vedtak_was_made() -> None:
    assert judged().last_chance is None
    found = judged(decided_on=date(2026, 10, 28)).last_chance
    assert found is not None
    assert found.day == date(2027, 10, 28)


# Points


def test_points_come_in_the_order_ticked_each_once_with_own_words() -> None:
    plan = with_vedtak(
        points=("natt_telles_ikke", "ukjent", "begrunnet", "natt_telles_ikke"),
        point_texts=(PointText(point="begrunnet", text="  De skrev bare nei.  "),),
    )
    plan = plan.model_copy(update={"person": plan.person.model_copy(update={"night_need": NightNeed.VISITS})})
    night, reasons = appeal_points(assess(plan, ON))
    assert (night.code, point_text(night)) == ("natt_telles_ikke", t("utsagn_point.natt_telles_ikke"))
    assert (point_text(reasons), point_sentence(reasons)) == ("De skrev bare nei.", t("demand_point.begrunnet"))
    assert [one.short for one in night.references] == ["pbrl § 2-1 d"]


def points_of(plan: Plan) -> dict[str, AppealPoint]:
    return {point.code: point for point in appeal_points(assess(plan, ON))}


def test_what_was_only_said_stays_out_of_the_letter() -> None:
    """A ticked demand is missing in the vedtak; a ticked statement was said until the family says that it stands."""
    plan = with_vedtak(points=("begrunnet", "bare_minimum", "arbeidsleder_slitsomt"))
    plan = with_standing(plan, "arbeidsleder_slitsomt", PointStanding.IN_VEDTAK)
    letter = {code: point.in_letter for code, point in points_of(plan).items()}
    assert letter == {"begrunnet": True, "bare_minimum": False, "arbeidsleder_slitsomt": True}


def test_what_is_not_written_is_asked_for_in_writing() -> None:
    plan = with_standing(with_vedtak(points=("bare_minimum",)), "bare_minimum", PointStanding.NOT_IN_VEDTAK)
    assert point_sentence(points_of(plan)["bare_minimum"]).endswith(t("appeal_point.not_written"))


def test_a_demand_that_the_vedtak_meets_is_no_point() -> None:
    plan = with_standing(with_vedtak(points=("begrunnet",)), "begrunnet", PointStanding.IN_VEDTAK)
    assert points_of(plan) == {}


@pytest.mark.parametrize(
    ("code", "applied", "born", "fits"),
    [
        ("for_dyrt", 15, date(1990, 1, 1), False),
        ("for_dyrt", 28, date(1990, 1, 1), True),
        ("for_dyrt", 40, date(1990, 1, 1), True),
        ("under_32", 28, date(1990, 1, 1), True),
        ("under_32", 40, date(1990, 1, 1), False),
        ("ikke_til_barn", 28, date(1990, 1, 1), False),
        ("foreldreansvar", 28, date(2018, 1, 1), True),
        ("sfo", 28, date(1990, 1, 1), False),
    ],
)
def test_points_fit_hours_and_age(code: str, applied: int, born: date, fits: bool) -> None:
    """Pbrl § 2-1 d fourth paragraph: under 25 hours cost may be weighed, so that point would be wrong."""
    plan = with_vedtak(points=(code,), applied_hours_per_week=applied)
    plan = plan.model_copy(update={"person": Person(birth_date=born)})
    assert (code in points_of(plan)) is fits


def test_forhandsvarsel_is_no_point_for_one_who_applied() -> None:
    """Fvl § 16: who has applied, has spoken already."""
    plan = with_vedtak(points=("forhandsvarsel",), is_cut=Unsure.YES)
    assert "forhandsvarsel" in points_of(plan)
    assert "forhandsvarsel" not in points_of(plan.model_copy(update={"applied_on": date(2026, 8, 1)}))


def test_ticking_and_unticking_keeps_the_words() -> None:
    plan = with_own_words(with_point(with_vedtak(), "sfo", True), "sfo", "SFO har ikke plass.")
    again = with_point(with_point(plan, "sfo", False), "sfo", True)
    assert [point_text(one) for one in appeal_points(assess(again, ON))] == ["SFO har ikke plass."]
    assert read_plan(write_plan(again)) == again


def test_own_words_alone_are_a_point_until_they_are_taken_away() -> None:
    plan = with_own_point(with_vedtak(), OWN_POINT, "Vi har sagt det i møtet.")
    assert [point_text(one) for one in appeal_points(assess(plan, ON))] == ["Vi har sagt det i møtet."]
    assert appeal_points(assess(with_own_point(plan, OWN_POINT, " "), ON)) == ()


def test_hours_of_a_service_are_told_changed_and_taken_back() -> None:
    plan = with_hours(
        with_hours(with_vedtak(), "granted", AV, stated_per_week(Decimal(3))),
        "granted",
        PA,
        stated_per_week(Decimal("7.5")),
    )
    assert [stated_hours(plan, "granted", one) for one in (PA, AV)] == [
        stated_per_week(Decimal("7.5")),
        stated_per_week(Decimal(3)),
    ]
    assert stated_hours(plan, "applied", AV) is None
    assert stated_hours(with_hours(plan, "granted", AV, None), "granted", AV) is None


# What the kommune says


def test_the_statements_each_with_words_paragraphs_and_how_sure() -> None:
    assert len(utsagn()) == 23
    for one in utsagn().values():
        for key in (one.said_key, one.law_key, one.sure_key, one.ask_key, one.point_key):
            assert all_texts()[key].strip()
        assert t(one.said_key).startswith("«")
        assert t(one.ask_key).endswith("?")
        assert one.law
        assert one.confidence


def test_what_nobody_knows_is_never_called_sure() -> None:
    unsure = {code for code, one in utsagn().items() if Confidence.A not in one.confidence}
    assert unsure == {"sfo", "ut_av_kommunen"}


def test_codes_of_statements_demands_and_the_own_point_never_clash() -> None:
    assert not set(utsagn()) & {*Demand, OWN_POINT}


# The two-minute appeal (fvl § 32)


@pytest.mark.parametrize(
    ("told", "says", "leaves_out"),
    [
        ({}, ("Jeg klager",), ("Klagen gjelder", "fullmakt")),
        (
            {"filled_in_by": FilledInBy.PARENT, "birth_date": date(2020, 1, 1)},
            ("Vi klager", "Klagen gjelder [navn"),
            ("fullmakt",),
        ),
        (
            {"filled_in_by": FilledInBy.PARENT, "birth_date": date(1990, 1, 1)},
            ("Jeg klager", "Klagen gjelder [", "fullmakt"),
            (),
        ),
        ({"filled_in_by": FilledInBy.REPRESENTATIVE}, ("Jeg klager", "Klagen gjelder [navn", "fullmakt"), ()),
    ],
    ids=["oneself", "parents of a child", "parents of an adult", "a helper"],
)
def test_the_short_appeal_names_whom_it_is_about_and_the_right_to_write(
    told: dict[str, Any], says: tuple[str, ...], leaves_out: tuple[str, ...]
) -> None:
    """Pbrl § 7-2 third paragraph, fvl § 32."""
    plan = new_plan(2026).model_copy(update={"person": Person(**told)})
    text = " ".join(short_appeal(with_vedtak(plan), ON))
    assert [words for words in says if words not in text] == []
    assert [words for words in leaves_out if words in text] == []


def test_who_writes_the_short_appeal_is_as_in_the_other_letters() -> None:
    """Pbrl § 7-2 third paragraph: a parent who is the grown child's verge needs no fullmakt."""
    adult = Person(filled_in_by=FilledInBy.PARENT, birth_date=date(1990, 1, 1))
    verge = new_plan(2026).model_copy(update={"person": adult, "case": Case(writer_role=WriterRole.VERGE)})
    text = " ".join(short_appeal(with_vedtak(verge), ON))
    assert "Jeg klager" in text
    assert "fullmakt" not in text


def test_the_short_appeal_over_a_cut_asks_for_the_help_there_was() -> None:
    for told in ({"is_cut": Unsure.YES}, {"situation": VedtakSituation.ENDED}):
        text = " ".join(short_appeal(with_vedtak(**told), ON))
        assert "slik at hjelpen blir som før" in text
        assert "i søknaden datert" not in text


def test_the_short_appeal_names_the_vedtak_the_change_and_the_application() -> None:
    plan = new_plan(2026).model_copy(
        update={"applied_on": date(2026, 9, 14), "person": Person(kommune="Vik *kommune*")}
    )
    told = " ".join(short_appeal(with_vedtak(plan, decided_on=date(2026, 10, 28), applied_hours_per_week=30), ON))
    for words in ("Vik *kommune*", "28. oktober 2026", "14. september 2026", "30 timer i uka", "§ 7-5", "Jeg klager"):
        assert words in told
    assert told.count("[") == told.count("underskrift") + 1


def test_a_late_short_appeal_says_so() -> None:
    told = " ".join(short_appeal(with_vedtak(), date(2026, 12, 1)))
    assert "§ 31" in told
    assert "innen fristen" not in told


def test_parents_write_we() -> None:
    plan = new_plan(2026).model_copy(update={"person": Person(filled_in_by=FilledInBy.PARENT)})
    assert "Vi klager" in " ".join(short_appeal(with_vedtak(plan), ON))


# Renewal


def test_an_unchanged_plan_has_no_changes() -> None:
    plan = example_plan("barn_9")
    assert changes_between(plan, plan, ON).none


def test_changes_are_found_by_task_category_and_service() -> None:
    older = example_plan("barn_9")
    day = older.day_types[0]
    longer = day.activities[0].model_copy(update={"minutes": day.activities[0].minutes + 30})
    new = day.activities[1].model_copy(update={"id": "helt-ny", "title": "Ny"})
    changed = DayType(**{**dict(day), "activities": (longer, *day.activities[2:], new)})
    found = changes_between(older, older.model_copy(update={"day_types": (changed, *older.day_types[1:])}), ON)
    assert [one.kind for one in found.tasks] == [ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.REMOVED]
    assert found.need.change == sum(one.change for one in found.by_service.values())
    longer_week, new_week, gone_week = (one.week for one in found.tasks)
    assert longer_week.change >= 0
    assert (new_week.older, gone_week.newer) == (0, 0)
    assert gone_week.older > 0


@given(plans(), plans())
def test_changes_turn_round(one: Plan, other: Plan) -> None:
    there, back = changes_between(one, other, ON), changes_between(other, one, ON)
    assert there.need.change == -back.need.change
    assert {code: diff.change for code, diff in there.by_service.items()} == {
        code: -diff.change for code, diff in back.by_service.items()
    }
    assert sum(diff.change for diff in there.by_service.values()) == there.need.change
    kinds = [[change.kind for change in found.tasks] for found in (there, back)]
    assert kinds[0].count(ChangeKind.ADDED) == kinds[1].count(ChangeKind.REMOVED)


@given(plans(), st.dates(date(2024, 1, 1), date(2040, 12, 31)))
def test_any_vedtak_is_judged_without_a_word_missing(plan: Plan, as_of: date) -> None:
    person = plan.person.model_copy(update={"birth_date": None})
    found = judge(assess(plan.model_copy(update={"person": person}), as_of))
    assert (found is None) == (plan.vedtak is None)
    if found is not None:
        assert found.appeal.day >= plan.vedtak.received_on + timedelta(days=28)  # type: ignore[union-attr]
        assert short_appeal(plan, as_of)
