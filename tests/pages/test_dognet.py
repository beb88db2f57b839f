"""Døgnet: from nothing to a day, and every change of a row in the plan at once."""

from datetime import timedelta

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import add_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import KindOfHelp, find
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Activity, Plan, new_plan
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import NightNeed
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length, hours
from bpa_core.wording.sentences import warning_sentences
from bpa_ui.clock import alt, figure, record
from bpa_ui.clock.words import hover, rows
from bpa_ui.dognet.span import drawn, minutes_between, span_of
from bpa_ui.session import tab_plan
from bpa_ui.widgets.theme import DARK, LIGHT
from tests.pages.app import PLANS, TODAY, opened, plan_in, text_of

EXAMPLES = [name for name in PLANS if name != "empty"]
DAY = first_day(new_plan(2026), "Vanlig dag", [suggestion("frokost"), suggestion("middag")])
HOSTILE = "<b>x</b> [a](http://b.example) `c` $d$ :red[e] *f* | # g"


def slider(at: AppTest, task_id: str) -> object:
    return next(one for one in at.slider if one.key.startswith(f"dog-time-{task_id}-"))


def button(at: AppTest, start: str) -> object:
    return next(one for one in at.button if one.key.startswith(f"dog-{start}"))


def shown(at: AppTest) -> str:
    """The sums, which are one piece of HTML, and all else that is read."""
    return "\n".join([*(one.proto.body for one in at.get("html")), text_of(at)])


def test_the_first_five_minutes() -> None:
    at = opened("dognet", PLANS["empty"])
    assert not at.slider
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
    assert f"{t('dognet.now.all')} <b>{hours(need)}</b>" in shown(at)


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
def test_every_task_has_its_row_and_its_warnings(name: str) -> None:
    plan = PLANS[name]
    at, found = opened("dognet", plan), assess(plan, TODAY)
    tasks = plan.day_types[0].activities
    assert len(at.slider) == len(tasks)
    for task in tasks:
        for sentence in warning_sentences(found, task.id):
            assert sentence in text_of(at)
    assert clock_length(record(found, 0).total.need) in shown(at)


def test_a_moved_slider_changes_the_plan_and_the_sums() -> None:
    at = opened("dognet", DAY)
    start, end = slider(at, "t1").value
    slider(at, "t1").set_range(start, end + timedelta(minutes=45)).run()
    assert not at.exception
    assert find(plan_in(at), "t1").minutes == 75
    assert clock_length(75 + 30) in shown(at)


def test_two_thumbs_on_one_place_are_put_right() -> None:
    at = opened("dognet", DAY)
    start, _ = slider(at, "t1").value
    slider(at, "t1").set_range(start, start).run()
    assert find(plan_in(at), "t1").minutes == 5
    assert slider(at, "t1").value == (start, start + timedelta(minutes=5))


def test_a_task_from_the_palette_opens_with_its_time_to_be_changed() -> None:
    at = opened("dognet", DAY)
    at.session_state["dog-add"] = True
    at.run()
    next(one for one in at.button if one.key == "dog-add-toalett").click().run()
    assert not at.exception
    new = next(one for one in plan_in(at).activities if one.title == suggestion("toalett").title)
    assert at.time_input[0].value.hour == new.start // 60
    assert suggestion("toalett").title in at.info[0].value


def test_details_are_drawn_for_the_open_row_only_and_written_at_once() -> None:
    at = opened("dognet", DAY)
    assert not at.time_input
    button(at, "open-t1").click().run()
    assert len(at.time_input) == 2
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


def test_exact_times_move_the_slider() -> None:
    at = opened("dognet", DAY)
    button(at, "open-t1").click().run()
    number = next(one for one in at.number_input if one.key.startswith("dog-minutes-"))
    number.set_value(47).run()
    assert find(plan_in(at), "t1").minutes == 47
    start, end = slider(at, "t1").value
    assert end - start == timedelta(minutes=47)


def test_a_peers_minutes_are_asked_of_an_adult_only_where_told() -> None:
    is_adult = opened("dognet", PLANS["voksen_58"])
    task = PLANS["voksen_58"].day_types[0].activities[0]
    assert task.peer_minutes == 0
    button(is_adult, f"open-{task.id}").click().run()
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


def test_undo_puts_the_slider_back() -> None:
    at = opened("dognet", DAY)
    start, end = slider(at, "t1").value
    slider(at, "t1").set_range(start, end + timedelta(hours=1)).run()
    at.run()
    next(one for one in at.button if one.key == "bpa-undo").click().run()
    assert slider(at, "t1").value == (start, end)


def test_what_is_typed_is_shown_as_it_was_typed() -> None:
    task = Activity(id="t1", title=HOSTILE, start=TimeOfDay(0), minutes=1440, category=Category.MALTID)
    day = DAY.day_types[0].model_copy(update={"name": HOSTILE, "activities": (task,)})
    plan = DAY.model_copy(update={"day_types": (day,)})
    at = opened("dognet", plan)
    assert HOSTILE not in "".join(one.label for one in at.button)
    assert HOSTILE not in shown(at)
    drawing = figure(record(assess(plan, TODAY), 0), LIGHT)
    assert "<b>x</b>" not in "".join(text for trace in drawing.data for text in trace.hovertext or ())


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_figure_is_one_that_plotly_takes_and_has_few_traces(name: str, theme: object) -> None:
    found = assess(PLANS[name], TODAY)
    for index in range(len(PLANS[name].day_types)):
        drawing = figure(record(found, index), theme)
        assert isinstance(drawing, go.Figure)
        assert len(drawing.data) == 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_clocks_arcs_are_the_cores_minutes(name: str) -> None:
    found = assess(PLANS[name], TODAY)
    for index, clock in enumerate(found.hours.clocks):
        day = record(found, index)
        for place, tally in enumerate(clock.tallies):
            for helper in (1, 2):
                arcs = [one for one in day.arcs if one.task == place and one.helper == helper]
                units = sum((one.outer - one.inner) * one.minutes for one in arcs)
                taken = tally.helpers[helper - 1]
                assert units == taken.day + taken.night or day.tasks[place].covering
        first = [one for one in day.arcs if one.helper == 1]
        free = sum(one.minutes for one in first if one.task is None)
        drawn_on = {
            minute % 1440
            for one in first
            if one.task is not None
            for minute in range(one.start, one.start + one.minutes)
        }
        assert free + len(drawn_on) == 1440


def test_an_arc_over_midnight_is_one() -> None:
    plan = first_day(new_plan(2026), "Dag", [suggestion("nattevakt")])
    plan = plan.model_copy(update={"person": plan.person.model_copy(update={"night_need": NightNeed.CONTINUOUS})})
    day = record(assess(plan, TODAY), 0)
    night = [one for one in day.arcs if one.task == 0]
    assert [(one.start, one.minutes) for one in night] == [(23 * 60, 8 * 60)]
    assert "23:00–07:00" in hover(day, night[0])[1]
    assert label(Category.NATTEVAKT) in hover(day, night[0])[1]
    assert clock_length(480) in alt(day)
    assert [row[0] for row in rows(day)] == ["23:00–07:00"]


@pytest.mark.parametrize(
    ("start", "minutes", "first"),
    [(480, 60, 0), (1380, 480, 720), (1380, 60, 720), (0, 360, 720), (0, 1440, 0), (600, 1380, 600), (0, 900, 0)],
)
def test_a_slider_never_cuts_its_task(start: int, minutes: int, first: int) -> None:
    task = Activity(id="t1", title="", start=TimeOfDay(start), minutes=minutes, category=Category.MALTID)
    span = span_of(task)
    assert span.first == first
    assert span.limits[0] <= span.value[0] < span.value[1] <= span.limits[1]
    assert span.limits[1] - span.limits[0] == timedelta(days=1)
    assert drawn(span.value) == {"start": start, "minutes": minutes}


def test_minutes_between_two_times_of_day() -> None:
    assert minutes_between(TimeOfDay(480), TimeOfDay(510)) == 30
    assert minutes_between(TimeOfDay(1380), TimeOfDay(420)) == 480
    assert minutes_between(TimeOfDay(480), TimeOfDay(480)) == 1440


def test_a_day_of_its_own_can_be_empty() -> None:
    at = opened("dognet", add_day_type(new_plan(2026), "Fridag"))
    assert t("dognet.day.empty") in text_of(at)
    assert isinstance(plan_in(at), Plan)


def test_the_tab_keeps_what_was_drawn_when_the_page_is_left() -> None:
    at = opened("dognet", DAY)
    start, end = slider(at, "t2").value
    slider(at, "t2").set_range(start, end + timedelta(minutes=5)).run()
    at.switch_page("../../pages/aret.py").run()
    at.switch_page("../../pages/dognet.py").run()
    assert slider(at, "t2").value == (start, end + timedelta(minutes=5))
    assert find(at.session_state[tab_plan.KEY].plan, "t2").minutes == 35
