"""Døgnet: from nothing to a day; what the component is told is the plan's, and its events change the plan."""

import json
from datetime import date
from fractions import Fraction
from html import escape
from typing import Any
from xml.etree import ElementTree

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import NumberInput

from bpa_core.assessment.assess import assess
from bpa_core.assessment.warnings import WarningCode, drawn_tasks
from bpa_core.editing.day_types import add_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import KindOfHelp, change_activity, find
from bpa_core.editing.updates import with_person, with_plan
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import NightNeed
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, hours
from bpa_core.wording.sentences import warning_sentences
from bpa_ui.clock.record import record
from bpa_ui.clock.svg import drawing
from bpa_ui.clock.svg import picture as still_picture
from bpa_ui.clock.words import alt
from bpa_ui.dognet import state
from bpa_ui.dognet.editor import component, picture
from bpa_ui.session import browser_copy, tab_plan
from bpa_ui.widgets.theme import DARK, LIGHT
from tests.pages.app import PLANS, TODAY, opened, plan_in, scripts_told, text_of

EXAMPLES = [name for name in PLANS if name != "empty"]
DAY = with_plan(
    first_day(new_plan(2026), "Vanlig dag", [suggestion("frokost"), suggestion("middag")]), plan_id="a-plan-of-its-own"
)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<b>x</b> [a](http://b.example) `c` $d$ :red[e] *f* | # g"


def told(at: AppTest) -> dict[str, Any]:
    """What the wheel was told last."""
    (wheel,) = [part for part in scripts_told(at) if part.get("place") == "wheel"]
    return wheel


def button(at: AppTest, start: str) -> object:
    return next(one for one in at.button if one.key.startswith(f"dog-{start}"))


def with_row(plan: Plan, task_id: str) -> AppTest:
    """Døgnet with a row open."""
    at = opened("dognet", plan)
    at.session_state[state.OPEN_ROW] = task_id
    at.run()
    assert not at.exception
    return at


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session of its own with a day, in which events come as from the script. `drawn`: what was drawn anew."""
    made: dict[str, Any] = {tab_plan.KEY: tab_plan.Tab(DAY), "drawn": []}
    monkeypatch.setattr(st, "session_state", made)
    monkeypatch.setattr(state, "redraw", lambda *fragments: made["drawn"].append(fragments))
    return made


def sent(session: dict[str, Any], *events: dict[str, Any], token: str | None = None) -> Plan:
    """The plan after the script has sent these."""
    question = {"token": token or browser_copy.session_copy().token, "client": "page", "events": list(events)}
    session[component.WHEEL] = {"event": question}
    component.apply_events()
    return tab_plan.current()


def moved(seq: int, minutes: int, gesture: int = 1, task: str = "t1") -> dict[str, Any]:
    return {"seq": seq, "gesture": gesture, "kind": "time", "id": task, "start": 480, "minutes": minutes}


def test_the_first_five_minutes() -> None:
    at = opened("dognet", PLANS["empty"])
    assert at.radio[0].value is None
    at.pills[0].set_value(["sta_opp", "frokost", "middag"]).run()
    at.radio[0].set_value(NightNeed.CONTINUOUS).run()
    next(one for one in at.button if one.label == t("dognet.first.draw", many=3)).click().run()
    assert not at.exception
    plan = plan_in(at)
    assert [day.name for day in plan.day_types] == [t("dognet.days.ordinary")]
    titles = {one.title for one in plan.activities}
    assert titles == {suggestion(key).title for key in ("sta_opp", "frokost", "middag", "nattevakt")}
    need = assess(plan, TODAY).hours.need_per_week
    assert need == 7 * (3 * 30 + 8 * 60)
    assert [t("dognet.now.all"), hours(need)] in told(at)["sums"]


def number(at: AppTest, label: str) -> NumberInput:
    """The field for a number by its label."""
    return next(one for one in at.number_input if one.label == label)


TUBE_FED = ("sta_opp", "sondemat", "toalett", "legge_seg", "forflytning")
HOW_OFTEN = {"sondemat": (5, 40), "toalett": (6, 15), "forflytning": (8, 10)}


def test_a_first_answer_takes_twelve_taps_and_one_screen_of_typing() -> None:
    """A child with tube feeding and three wakings a night, from the door to an answer that is not wrong downwards.

    What is tapped is counted; what is typed stands on one screen, before the day is drawn (pbrl § 2-1 d).
    """
    at = opened("dognet", PLANS["empty"])
    taps = 1  # the door on Start
    for count in range(1, len(TUBE_FED) + 1):
        at.pills[0].set_value(list(TUBE_FED[:count])).run()
        taps += 1
    at.radio[0].set_value(NightNeed.VISITS).run()
    taps += 1
    for key, (times, minutes) in HOW_OFTEN.items():
        number(at, t("dognet.often.times", title=suggestion(key).title)).set_value(times).run()
        number(at, t("dognet.often.minutes", title=suggestion(key).title)).set_value(minutes).run()
    number(at, t("dognet.night.times")).set_value(3).run()
    number(at, t("dognet.night.minutes")).set_value(20).run()
    next(one for one in at.button if one.label == t("dognet.first.draw", many=len(TUBE_FED))).click().run()
    taps += 1
    assert not at.exception
    drawn = {one.title: (len(one.starts), one.minutes) for one in plan_in(at).activities}
    assert {suggestion(key).title: told for key, told in HOW_OFTEN.items()}.items() <= drawn.items()
    once = [suggestion(key).title for key in ("sta_opp", "legge_seg")]
    assert t("dognet.said.once", titles=", ".join(once)) in text_of(at)
    at.switch_page("../../pages/svaret.py").run()
    taps += 1
    assert taps <= 12 - 2, "two are left for whom it is, and how long the need lasts"
    assert t("answer_if_met.rett") in text_of(at)
    per_day = sum(times * minutes for times, minutes in HOW_OFTEN.values()) + 2 * 30
    assert assess(plan_in(at), TODAY).hours.counts_per_week == 7 * per_day


def test_an_answered_night_is_written_at_once_and_ticks_stay() -> None:
    at = opened("dognet", PLANS["empty"])
    at.pills[0].set_value(["frokost"]).run()
    at.radio[0].set_value(NightNeed.VISITS).run()
    assert plan_in(at).person.night_need is NightNeed.VISITS
    at.switch_page("../../pages/aret.py").run()
    at.switch_page("../../pages/dognet.py").run()
    assert at.pills[0].value == ["frokost"]
    assert at.radio[0].value is NightNeed.VISITS


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_task_has_its_row_with_when_and_what_counts(name: str) -> None:
    plan = PLANS[name]
    shown, found = told(opened("dognet", plan)), assess(plan, TODAY)
    assert [row[0] for row in shown["tasks"]] == [task.id for task in plan.day_types[0].activities]
    for task, row in zip(plan.day_types[0].activities, shown["tasks"], strict=True):
        assert (row[2], row[3], row[4]) == (task.title, [int(start) for start in task.starts], task.minutes)
        counted = [
            one.units_each
            for one in found.hours.entries
            if (one.task_id, one.day_index) == (task.id, 0) and one.reason is None
        ]
        if task.service is not Service.DEKKET_AV_ANDRE:
            assert row[8] == clock_length(Fraction(sum(counted), found.hours.scale))
    assert shown["middle"][0] == clock_length(record(found, 0).total.need)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_loses_something_is_marked_and_said_once_for_all_and_in_the_open_row(name: str) -> None:
    plan = PLANS[name]
    found = assess(plan, TODAY)
    shown = picture.day(found, 0, None)
    tasks = {one.activity.id: one for one in drawn_tasks(plan, found.hours)}
    day = {task.id for task in plan.day_types[0].activities}
    losing = {
        task
        for warning in found.warnings
        for task in warning.ids
        if task in day and (warning.code is not WarningCode.OVERLAPP or tasks[task].lost_to_own)
    }
    assert {row[0] for row in shown["tasks"] if row[9]} == losing
    listed = {task for kind in (shown["warnings"] or {"kinds": []})["kinds"] for task, _ in kind["which"]}
    assert listed == losing
    for task in day:
        notes = picture.day(found, 0, task)["notes"]
        codes = [warning.code for warning in found.warnings if task in warning.ids]
        assert notes == (
            list(warning_sentences(tasks[task], codes, plan.person.filled_in_by)) if task in losing else []
        )


def test_a_task_that_meets_another_and_loses_nothing_is_no_warning() -> None:
    over = Activity(id="a", title="Tilsyn", start=TimeOfDay(900), minutes=120, category=Category.TILSYN)
    under = Activity(id="b", title="Mat", start=TimeOfDay(930), minutes=30, category=Category.MALTID)
    day = DAY.day_types[0].model_copy(update={"activities": (over, under)})
    shown = picture.day(assess(DAY.model_copy(update={"day_types": (day,)}), TODAY), 0, "b")
    assert [row[9] for row in shown["tasks"]] == [1, 0]
    assert shown["notes"] == []
    assert shown["warnings"]["line"] == t("dognet.warnings.overlapp_one")


def test_a_move_changes_the_plan_and_draws_nothing_but_the_wheel(session: dict[str, Any]) -> None:
    assert find(sent(session, moved(0, 75)), "t1").minutes == 75
    session["drawn"].clear()
    session["bpa.frame-drawn"] = component.frame.bar_state()
    browser_copy.session_copy().sent = "{}"
    assert find(sent(session, moved(1, 80)), "t1").minutes == 80
    assert session["drawn"] == []


def test_the_first_task_of_an_empty_day_brings_the_way_to_the_answer(session: dict[str, Any]) -> None:
    empty = DAY.day_types[0].model_copy(update={"activities": ()})
    tab_plan.change(DAY.model_copy(update={"day_types": (empty,)}))
    session["bpa.frame-drawn"] = component.frame.bar_state()
    browser_copy.session_copy().sent = "{}"
    sent(session, {"seq": 0, "gesture": 1, "kind": "make", "key": "toalett"})
    assert tab_plan.FRAME in session["drawn"][0]


def test_a_gesture_is_one_step_back_and_two_are_two(session: dict[str, Any]) -> None:
    for seq, minutes in enumerate((35, 40, 45)):
        sent(session, moved(seq, minutes))
    sent(session, moved(3, 50, gesture=2), moved(4, 55, gesture=3))
    lengths = []
    while tab_plan.can_undo():
        tab_plan.undo()
        lengths.append(find(tab_plan.current(), "t1").minutes)
    assert lengths == [50, 45, 30]


def test_an_event_from_another_session_is_passed_over(session: dict[str, Any]) -> None:
    assert sent(session, moved(0, 75), token="another") == DAY


def test_a_task_that_is_made_opens_and_its_time_is_said_to_be_a_beginning(session: dict[str, Any]) -> None:
    plan = sent(session, {"seq": 0, "gesture": 1, "kind": "make", "key": "toalett"})
    new = next(task for task in plan.activities if task.title == suggestion("toalett").title)
    assert state.open_row() == new.id
    assert new.title in state.take_messages()[0]
    assert {state.DETAILS, state.MESSAGES} <= set(session["drawn"][0])


def test_only_what_has_changed_travels_to_the_browsers_copy(session: dict[str, Any]) -> None:
    copy = browser_copy.session_copy()
    copy.ready = True
    told_whole = copy.sent = PlanText().of(DAY)
    sent(session, moved(0, 35))
    added = browser_copy.addition()
    assert added is not None
    assert len(json.dumps(added)) < 200
    at, removed = added["at"], added["removed"]
    assert told_whole[:at] + added["added"] + told_whole[at + removed :] == PlanText().of(tab_plan.current())
    assert browser_copy.addition() is None


def test_the_change_is_counted_as_a_script_counts_signs(session: dict[str, Any]) -> None:
    copy = browser_copy.session_copy()
    copy.ready = True
    copy.sent = before = PlanText().of(DAY.model_copy(update={"title": "🦉 Ødegård"}))
    tab_plan.change(DAY.model_copy(update={"title": "🦉 Ødegård"}))
    sent(session, moved(0, 35))
    added = browser_copy.addition()
    assert added is not None
    units = before.encode("utf-16-le")
    at, end = 2 * added["at"], 2 * (added["at"] + added["removed"])
    after = units[:at] + added["added"].encode("utf-16-le") + units[end:]
    assert after.decode("utf-16-le") == PlanText().of(tab_plan.current())


def test_details_are_drawn_for_the_open_row_only_and_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, ...]] = []
    monkeypatch.setattr(state, "redraw", lambda *fragments: drawn.append(fragments))
    assert not [one for one in opened("dognet", DAY).text_input if one.key.startswith("dog-title-")]
    at = with_row(DAY, "t1")
    next(one for one in at.text_input if one.key.startswith("dog-title-")).set_value("Grøt").run()
    next(one for one in at.radio if one.key.startswith("dog-helpers-")).set_value(2).run()
    next(one for one in at.radio if one.key.startswith("dog-every-")).set_value(False).run()
    next(one for one in at.number_input if one.key.startswith("dog-share-m-")).set_value(5).run()
    next(one for one in at.number_input if one.key.startswith("dog-peer-")).set_value(10).run()
    next(one for one in at.text_area if one.key.startswith("dog-reason-")).set_value("Må mates.").run()
    next(one for one in at.radio if one.key.startswith("dog-kind-")).set_value(KindOfHelp.AVLASTNING).run()
    assert not at.exception
    task = find(plan_in(at), "t1")
    assert (task.title, task.helpers, str(task.share), task.peer_minutes) == ("Grøt", 2, "1/5", 10)
    assert (task.reason, task.service) == ("Må mates.", Service.AVLASTNING)
    assert len(drawn) == 7
    # The details are a fragment: what else shows the task is told, and the browser gets its copy at once.
    assert {frozenset(one) for one in drawn} == {frozenset((state.VIEW, state.DETAILS, state.MESSAGES, tab_plan.FRAME))}


def test_a_peers_minutes_are_asked_of_an_adult_only_where_told() -> None:
    task = PLANS["voksen_58"].day_types[0].activities[0]
    assert task.peer_minutes == 0
    is_adult = with_row(PLANS["voksen_58"], task.id)
    assert not [one for one in is_adult.number_input if one.key.startswith("dog-peer-")]


def test_days_are_added_copied_renamed_and_deleted_and_had_back() -> None:
    at = opened("dognet", DAY)
    at.session_state[f"dog-about-day-{at.session_state[tab_plan.KEY].revision}"] = True
    at.run()
    button(at, "copy-day").click().run()
    assert [day.name for day in plan_in(at).day_types] == ["Vanlig dag", "Vanlig dag (kopi)"]
    name = next(one for one in at.text_input if one.key.startswith("dog-name-1"))
    name.set_value("Vanlig dag").run()
    assert t("fault.name_taken") in at.info[0].value.replace("\\", "")
    name = next(one for one in at.text_input if one.key.startswith("dog-name-1"))
    assert name.value == "Vanlig dag (kopi)"
    button(at, "delete-day").click().run()
    assert len(plan_in(at).day_types) == 1
    next(one for one in at.button if one.key == "bpa-undo").click().run()
    assert len(plan_in(at).day_types) == 2
    assert not at.exception


def test_what_is_typed_is_shown_as_it_was_typed() -> None:
    task = Activity(id="t1", title=HOSTILE, start=TimeOfDay(0), minutes=1440, category=Category.MALTID)
    day = DAY.day_types[0].model_copy(update={"name": HOSTILE, "activities": (task,)})
    plan = DAY.model_copy(update={"day_types": (day,)})
    at = with_row(plan, "t1")
    assert HOSTILE not in "".join(one.label for one in at.button)
    assert told(at)["tasks"][0][2] == HOSTILE  # the script puts it in as text, never as markup
    clock = record(assess(plan, TODAY), 0)
    assert "<b>x</b>" not in still_picture(clock, LIGHT, alt(clock))


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_still_picture_holds_every_arc_and_its_name(name: str, theme: object) -> None:
    found = assess(PLANS[name], TODAY)
    for index in range(len(PLANS[name].day_types)):
        clock = record(found, index)
        drawn = ElementTree.fromstring(drawing(clock, theme, ("1 t", "<x>")))
        arcs = [one for one in drawn.iter(f"{SVG}path") if one.get("fill", "").startswith("url(#")]
        assert len(arcs) == len(clock.drawn.arcs)
        patterns = {one.get("id") for one in drawn.iter(f"{SVG}pattern")}
        assert {one.get("fill") for one in arcs} == {f"url(#{one})" for one in patterns}
        assert f'alt="{escape(alt(clock))}"' in still_picture(clock, theme, alt(clock))


def test_a_plan_that_cannot_be_assessed_is_drawn_all_the_same_and_says_why() -> None:
    born = DAY.person.model_copy(update={"birth_date": TODAY.replace(year=2027)})
    shown = told(opened("dognet", DAY.model_copy(update={"person": born})))
    assert [row[0] for row in shown["tasks"]] == ["t1", "t2"]
    assert len(shown["arcs"]) == 2
    assert shown["beside"]


def test_a_day_of_its_own_can_be_empty() -> None:
    at = opened("dognet", add_day_type(new_plan(2026), "Fridag"))
    assert t("dognet.day.empty") in text_of(at)
    assert isinstance(plan_in(at), Plan)


def test_help_at_certain_times_of_the_night_is_asked_how_often_and_drawn() -> None:
    """On the first day and, where it was answered elsewhere, on a drawn day with an empty night (pbrl § 2-1 d)."""
    visits = with_person(new_plan(2026), night_need=NightNeed.VISITS)
    at = opened("dognet", visits)
    at.pills[0].set_value(["frokost"]).run()
    times, minutes = (t(f"dognet.night.{part}") for part in ("times", "minutes"))
    assert (number(at, times).value, number(at, minutes).value) == (None, None)
    number(at, times).set_value(3).run()
    number(at, minutes).set_value(20).run()
    next(one for one in at.button if one.key.startswith("dog-first-draw")).click().run()
    assert not at.exception
    drawn = next(one for one in plan_in(at).activities if one.also_at)
    assert (len(drawn.starts), drawn.minutes) == (3, 20)
    assert t("dognet.night.undrawn") not in text_of(at)

    at = opened("dognet", visits)
    draw = next(one for one in at.button if one.key.startswith("dog-first-draw"))
    assert draw.disabled
    number(at, t("dognet.night.times")).set_value(2).run()
    draw = next(one for one in at.button if one.key.startswith("dog-first-draw"))
    assert not draw.disabled
    draw.click().run()
    assert [(len(one.starts), one.minutes) for one in plan_in(at).activities] == [(2, 30)]

    at = opened("dognet", first_day(visits, "Vanlig dag", [suggestion("frokost")]))
    assert t("dognet.night.undrawn") in text_of(at)
    next(one for one in at.button if one.key.startswith("dog-night-draw")).click().run()
    assert t("dognet.night.how_often_first") in text_of(at)
    at.number_input[0].set_value(2).run()
    next(one for one in at.button if one.key.startswith("dog-night-draw")).click().run()
    assert not at.exception
    assert t("dognet.night.undrawn") not in text_of(at)
    assert [len(one.starts) for one in plan_in(at).activities if one.also_at] == [2]


def test_what_a_day_often_lacks_is_offered_and_small_children_are_seen_beside_others() -> None:
    at = opened("dognet", DAY)
    assert [key for key, _ in told(at)["missing"]] == ["vakner", "toalett", "forflytning"]
    rows = next(part for part in scripts_told(at) if part.get("place") == "rows")
    assert rows["others_too"] == ""
    assert "vakner" in [one[0] for one in rows["palette"] if one[4]]
    small = with_person(DAY, birth_date=date(TODAY.year - 4, 1, 1))
    at = opened("dognet", small)
    rows = next(part for part in scripts_told(at) if part.get("place") == "rows")
    assert rows["others_too"] == t("dognet.missing.others_too")
    assert not any(sign.isdigit() for sign in rows["others_too"])


def test_a_task_that_finds_no_room_says_so(session: dict[str, Any]) -> None:
    school = change_activity(DAY, "t1", start=TimeOfDay(7 * 60), minutes=960, service=Service.DEKKET_AV_ANDRE)
    tab_plan.change(school)
    sent(session, {"seq": 0, "gesture": 1, "kind": "make", "key": "lunsj"})
    assert (
        t("dognet.said.no_room", title=suggestion("lunsj").title, others=f"«{find(school, 't1').title}»")
        in state.take_messages()
    )
