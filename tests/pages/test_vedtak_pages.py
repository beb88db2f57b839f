"""Vedtak og klage and Årstimer: with nothing drawn, with every example, and from a date to a finished appeal."""

import io
from datetime import date
from decimal import Decimal

import docx
import pytest
from streamlit.testing.v1 import AppTest

from bpa_core.arstimer.account import account_of
from bpa_core.arstimer.updates import with_account
from bpa_core.documents import Form, Kind, build
from bpa_core.examples import example_names, example_plan
from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Person, Plan, new_plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import FilledInBy, NightNeed, PointStanding, VedtakOutcome, VedtakSituation
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import hours, long_date
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.vedtak.updates import with_received
from bpa_ui.session import tab_plan
from tests.documents.pleading.hard import HARD
from tests.pages.app import opened, plan_in

NASTY = "**x** [a](http://b.no) <b>"


def said(key: str, who: FilledInBy = FilledInBy.PARENT, /, **values: object) -> str:
    """A text of the page, as to a parent: so it is too until it is told who is meant."""
    return t_for(key, who, **values)


def words(at: AppTest) -> str:
    return "\n".join(one.value for kind in (at.markdown, at.warning, at.header, at.subheader) for one in kind)


def appeal_text(at: AppTest) -> str:
    paper = docx.Document(io.BytesIO(build(at.session_state[tab_plan.KEY].assessed[2], Kind.KLAGE, Form.DOCX).data))
    return "\n".join(one.text for one in paper.paragraphs)


def keyed(elements: object, name: str) -> object:
    return next(one for one in elements if str(one.key).startswith(name))  # type: ignore[attr-defined]


def partly(plan: Plan | None = None) -> Plan:
    granted = (GrantedService(service=Service.PERSONLIG_ASSISTANSE, hours_per_week=Decimal("17.5")),)
    vedtak = Vedtak(
        received_on=date(2026, 11, 2), outcome=VedtakOutcome.PARTLY, applied_hours_per_week=30, granted=granted
    )
    return (plan or new_plan(2026)).model_copy(update={"vedtak": vedtak})


@pytest.mark.parametrize("slug", ["vedtak", "arstimer"])
@pytest.mark.parametrize("name", [None, *example_names()])
@pytest.mark.parametrize("told", [False, True])
def test_each_page_is_drawn_and_changes_nothing(slug: str, name: str | None, told: bool) -> None:
    plan = example_plan(name) if name else new_plan(2026)
    plan = partly(plan) if told else plan
    assert plan_in(opened(slug, plan)) == plan


def test_the_date_alone_gives_the_last_day_at_once() -> None:
    at = opened("vedtak", new_plan(2026))
    keyed(at.text_input, "received_on").set_value("2.11.2026").run()  # type: ignore[attr-defined]
    assert not at.exception
    assert "**30. november 2026**" in words(at)
    assert said("vedtak.deadline.left", days=8) in words(at)
    assert "Jeg klager på vedtaket" in words(at)
    assert not at.warning


def test_what_is_no_date_is_said_and_nothing_is_lost() -> None:
    at = opened("vedtak", partly())
    keyed(at.text_input, "received_on").set_value("i går").run()  # type: ignore[attr-defined]
    assert at.error
    assert plan_in(at) == partly()


@pytest.mark.parametrize(
    ("received", "said"),
    [
        (date(2026, 10, 26), said("vedtak.deadline.tomorrow")),
        (date(2026, 10, 25), said("vedtak.deadline.tomorrow")),
        (date(2026, 10, 23), said("vedtak.deadline.passed", days=2)),
        (date(2026, 11, 23), said("inconsistency.mottatt_i_framtida")),
        (date(2026, 10, 1), said("inconsistency.fristen_er_ute")),
    ],
)
def test_days_left_and_late_are_said(received: date, said: str) -> None:
    at = opened("vedtak", with_received(new_plan(2026), received))
    assert said in words(at)
    assert long_date(last_day_to_appeal(received).day) in words(at)


def test_the_last_day_stands_although_the_plan_cannot_be_assessed() -> None:
    plan = partly().model_copy(update={"person": Person(birth_date=date(2030, 1, 1))})
    at = opened("vedtak", plan)
    assert "**30. november 2026**" in words(at)
    assert at.error


def test_from_a_date_to_an_appeal_with_points_and_own_words() -> None:
    at = opened("vedtak", partly())
    keyed(at.checkbox, "point-begrunnet").check().run()  # type: ignore[attr-defined]
    keyed(at.checkbox, "point-for_dyrt").check().run()  # type: ignore[attr-defined]
    keyed(at.text_area, "own-for_dyrt").set_value(NASTY).run()  # type: ignore[attr-defined]
    assert NASTY not in appeal_text(at), "what is only said stays out of the letter"
    keyed(at.radio, "standing-for_dyrt").set_value(PointStanding.IN_VEDTAK).run()  # type: ignore[attr-defined]
    assert not at.exception
    vedtak = plan_in(at).vedtak
    assert vedtak is not None
    assert vedtak.points == ("begrunnet", "for_dyrt")
    assert NASTY not in words(at)
    text = appeal_text(at)
    assert NASTY in text
    assert t("demand_point.begrunnet") in text
    assert t("utsagn_point.for_dyrt") not in text
    keyed(at.checkbox, "point-begrunnet").uncheck().run()  # type: ignore[attr-defined]
    assert plan_in(at).vedtak.points == ("for_dyrt",)  # type: ignore[union-attr]


@pytest.mark.parametrize("born", [None, date(2018, 3, 4)])
def test_every_statement_that_fits_can_be_ticked(born: date | None) -> None:
    """Of a child all of them, with applied hours between 25 and 32 and nights that are not known."""
    person = Person(birth_date=born, night_need=NightNeed.UNSURE)
    at = opened("vedtak", partly(new_plan(2026).model_copy(update={"person": person})))
    ticked = {str(one.key).split("-")[1] for one in at.checkbox if str(one.key).startswith("point-")}
    of_children = {"ikke_til_barn", "ikke_hensiktsmessig", "omsorgsplikt", "foreldreansvar", "sfo"}
    assert set(utsagn()) & ticked == set(utsagn()) - (set() if born else of_children)


def test_hours_with_a_norwegian_comma_move_the_gap() -> None:
    at = opened("vedtak", partly())
    assert "**12,5 timer i uka**" in words(at)
    keyed(at.text_input, "granted-avlastning").set_value("2,25").run()  # type: ignore[attr-defined]
    assert "**10,3 timer i uka**" in words(at)


def test_a_vedtak_that_grants_everything_gets_next_steps() -> None:
    plan = partly()
    assert plan.vedtak is not None
    vedtak = plan.vedtak.model_copy(
        update={"outcome": VedtakOutcome.GRANTED, "applied_hours_per_week": Decimal("17.5")}
    )
    at = opened("vedtak", plan.model_copy(update={"vedtak": vedtak}))
    assert said("vedtak.next.heading") in words(at)
    assert said("vedtak.appeal.heading") not in words(at)


def test_no_line_at_25_where_nothing_is_drawn() -> None:
    assert "teller" not in opened("vedtak", partly()).markdown[0].value


def test_who_comes_only_now_is_asked_who_writes_and_the_child_gets_its_demands() -> None:
    at = opened("vedtak", partly())
    assert t("demand_missing.barnets_beste") not in [one.label for one in at.checkbox]
    keyed(at.radio, "vedtak-writer").set_value(FilledInBy.PARENT).run()  # type: ignore[attr-defined]
    assert not at.exception
    assert "Vi klager på vedtaket" in words(at)
    assert "En klage på to minutter" in [one.value for one in at.header]
    assert t("demand_missing.barnets_beste") in [one.label for one in at.checkbox]


def test_who_writes_is_not_asked_of_those_who_have_told_of_themselves() -> None:
    assert not any(
        str(one.key).startswith("vedtak-writer") for one in opened("vedtak", partly(example_plan("barn_9"))).radio
    )


def test_a_year_too_late_offers_no_appeal_but_says_what_can_be_done() -> None:
    at = opened("vedtak", with_received(new_plan(2026), date(2025, 11, 1)))
    assert said("inconsistency.over_ett_ar") in words(at)
    assert said("vedtak.short.heading") not in words(at)
    assert said("vedtak.appeal.heading") not in words(at)
    assert said("vedtak.ways.heading") in words(at)


def test_what_nobody_has_told_has_no_column() -> None:
    table = next(one.value for one in opened("vedtak", partly()).markdown if one.value.startswith("| "))
    assert said("vedtak.applied") in table
    assert said("vedtak.needed") not in table


def test_a_month_moved_keeps_the_year() -> None:
    at = opened("arstimer", with_account(new_plan(2026), hours_per_week=25))
    keyed(at.slider, "month-6").set_value(250).run()  # type: ignore[attr-defined]
    assert not at.exception
    account = account_of(plan_in(at))
    assert account is not None
    assert account.planned[6] == 250 * 60
    assert sum(account.planned) == account.total


def test_a_vedtak_that_begins_in_the_year_is_told_on_the_spot() -> None:
    at = opened("arstimer", partly())
    assert t("arstimer.first_day_untold") in words(at)
    keyed(at.text_input, "account-valid_from").set_value("1.12.2026").run()  # type: ignore[attr-defined]
    assert not at.exception
    assert t("arstimer.first_day_untold") not in words(at)
    account = account_of(plan_in(at))
    assert account is not None
    assert account.year == 2027 or account.days[:11] == (0,) * 11


def test_used_hours_are_told_and_what_falls_back_is_said() -> None:
    at = opened("arstimer", with_account(new_plan(2026), hours_per_year=1200, months=(6000,) * 12))
    keyed(at.text_input, "used-0").set_value("80,5").run()  # type: ignore[attr-defined]
    assert t("arstimer.falls_back", hours=hours(1170)) in words(at)
    assert t("arstimer.left", hours=hours(67_170)) in words(at)


def test_what_is_left_is_shared_out_by_one_click() -> None:
    at = opened("arstimer", with_account(new_plan(2026), hours_per_year=1200, months=(6000,) * 12))
    assert not any(one.label == t("arstimer.spread.rest") for one in at.button)
    keyed(at.text_input, "used-0").set_value("200").run()  # type: ignore[attr-defined]
    assert t("arstimer.short", hours=hours(6000)) in words(at)
    keyed(at.button, "account-rest").click().run()  # type: ignore[attr-defined]
    assert not at.exception
    account = account_of(plan_in(at))
    assert account is not None
    assert (account.unplanned, account.planned[0]) == (0, 12_000)


def test_more_in_the_holidays_is_one_click_and_even_another() -> None:
    at = opened("arstimer", with_account(example_plan("barn_9"), hours_per_week=25))
    before = account_of(plan_in(at))
    button = next((one for one in at.button if one.label == t("arstimer.spread.holidays")), None)
    if button is None:
        assert any("trenger ikke mer hjelp" in one.value for one in at.markdown)
        return
    button.click().run()
    after = account_of(plan_in(at))
    assert before is not None
    assert after is not None
    assert after.planned[6] > before.planned[6]
    assert sum(after.planned) == after.total
    next(one for one in at.button if one.label == t("arstimer.spread.even")).click().run()
    assert account_of(plan_in(at)).planned == before.planned  # type: ignore[union-attr]


def test_an_older_plan_beside_the_present_one_needs_no_vedtak() -> None:
    plan = example_plan("barn_9")
    longer = plan.day_types[0].activities[0].model_copy(update={"minutes": 300, "title": NASTY})
    day = plan.day_types[0].model_copy(update={"activities": (longer, *plan.day_types[0].activities[1:])})
    at = opened("vedtak", plan.model_copy(update={"day_types": (day, *plan.day_types[1:])}))
    keyed(at.file_uploader, "vedtak-older").upload("for.json", write_plan(plan).encode(), "application/json").run()  # type: ignore[attr-defined]
    assert not at.exception
    table = at.markdown[-1].value
    assert "Endret" in table
    assert NASTY not in table


def test_an_older_file_that_is_no_plan_is_said() -> None:
    at = opened("vedtak", new_plan(2026))
    keyed(at.file_uploader, "vedtak-older").upload("x.json", b"{", "application/json").run()  # type: ignore[attr-defined]
    assert not at.exception
    assert at.error


def test_a_cut_asks_what_ran_before_and_other_situations_do_not() -> None:
    """Fvl § 35: the earlier vedtak and the need now are asked for only where help is cut or ended."""
    at = opened("vedtak", partly(example_plan(example_names()[0])))
    assert not [one for one in at.text_input if str(one.key).startswith("earlier-")]
    keyed(at.radio, "situation").set_value(VedtakSituation.CUT).run()  # type: ignore[attr-defined]
    assert not at.exception
    keyed(at.text_input, "earlier-hours_per_week").set_value("33,5").run()  # type: ignore[attr-defined]
    task = keyed(at.selectbox, "cut-task").value  # type: ignore[attr-defined]
    keyed(at.text_input, f"cut-{task}-minutes_before").set_value("420").run()  # type: ignore[attr-defined]
    vedtak = plan_in(at).vedtak
    assert vedtak is not None
    assert vedtak.earlier is not None
    assert vedtak.earlier.hours_per_week == Decimal("33.5")
    assert [(cut.id, cut.minutes_before) for cut in vedtak.cut_tasks] == [(task, 420)]
    keyed(at.radio, "situation").set_value(VedtakSituation.FEWER_HOURS).run()  # type: ignore[attr-defined]
    assert not [one for one in at.text_input if str(one.key).endswith("-minutes_before")], "nothing ran before"
    keyed(at.text_input, f"cut-{task}-minutes_now").set_value("210").run()  # type: ignore[attr-defined]
    vedtak = plan_in(at).vedtak
    assert vedtak is not None
    assert [(cut.id, cut.minutes_now) for cut in vedtak.cut_tasks] == [(task, 210)]


def test_a_service_that_the_vedtak_does_not_name_has_been_given_no_nought() -> None:
    """BPA in one figure beside a need of avlastning: «ikke oppgitt», as in the appeal."""
    at = opened("vedtak", HARD["two helpers at times"])
    assert "| Avlastning | 17,5 t | ikke oppgitt | 17,5 t |" in words(at)
    assert "| 0 t |" not in words(at)


def test_a_kommune_typed_with_signs_that_turn_the_direction_is_shown_without_them() -> None:
    plan = example_plan("ung_20")
    person = plan.person.model_copy(update={"kommune": "snu\u202edette"})
    at = opened("vedtak", plan.model_copy(update={"person": person}))
    shown = [one.value for one in at.text_input if one.label == t_for("vedtak.kommune", person.filled_in_by)]
    assert shown == ["snudette"]
    assert plan_in(at).person == person
