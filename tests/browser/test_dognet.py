"""Døgnet in Chromium with mouse and keyboard: the wheel and the rows move the plan, and the sums follow."""

import re

from playwright.sync_api import expect

from bpa_core.assessment.assess import assess
from bpa_core.editing.tasks import change_activity, find
from bpa_core.examples import example_plan
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui.clock.record import record
from bpa_ui.session.tab_plan import today
from tests.browser.day import choose, handle, knob, length_slider, line, opened, places, start_slider, stored
from tests.browser.everybody import faults
from tests.browser.tab import Tab

EXAMPLE = example_plan("barn_9")
MOVED = EXAMPLE.day_types[0].activities[1]
NIGHT = EXAMPLE.day_types[0].activities[0]
WIDTHS = (1280, 1024, 390, 320)
SMALL = """() => [...document.querySelectorAll('[data-testid=stMain] :is(button, summary, input[type=range])')]
  .map((one) => one.getBoundingClientRect())
  .filter((box) => box.width && (box.width < 24 || box.height < 24)).length"""
CRAMPED = """() => [...document.querySelectorAll('.dog-words')]
  .filter((one) => one.getBoundingClientRect().width < 90).length"""
SHORT = next(task for task in EXAMPLE.day_types[0].activities if task.minutes == 10)


def test_by_keyboard(tab: Tab) -> None:
    opened(tab, EXAMPLE)
    _slider_by_keyboard_changes_the_weeks_hours_and_keeps_focus(tab)
    _hundred_held_keys_end_where_the_plan_is(tab)
    _handles_are_sliders_with_names_that_keys_move_by_five_and_by_one(tab)


def test_by_row(tab: Tab) -> None:
    opened(tab, EXAMPLE)
    _two_quick_moves_in_two_rows_are_both_in_the_plan(tab)
    _exact_times_are_typed_and_what_cannot_be_read_is_said(tab)
    _details_stand_between_the_open_row_and_the_next(tab)
    _task_is_dragged_across_midnight_and_escape_puts_it_back(tab)


def test_a_day_of_one_task_by_mouse(tab: Tab) -> None:
    day = EXAMPLE.day_types[0].model_copy(update={"activities": (SHORT,)})
    opened(tab, EXAMPLE.model_copy(update={"day_types": (day,), "meeting": None, "vedtak": None}))
    _empty_stretch_that_is_drawn_becomes_a_task_there(tab)
    tab.page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    expect(tab.page.locator(".dog-line")).to_have_count(1)
    _end_is_dragged_with_the_mouse_and_one_of_several_times_or_all(tab)


def test_as_it_is_seen(tab: Tab) -> None:
    opened(tab, EXAMPLE)
    _page_is_light_the_clock_has_a_name_and_the_rows_say_the_same(tab)
    _tap_on_an_arc_opens_its_row_and_the_hour_under_the_mouse_is_told(tab)
    _nothing_is_wider_than_the_window_and_all_can_be_hit(tab)


def _slider_by_keyboard_changes_the_weeks_hours_and_keeps_focus(tab: Tab) -> None:
    page = tab.page
    choose(tab, MOVED.id)
    slider = length_slider(tab)
    slider.focus()
    for _ in range(4):  # held down: a key pressed again after a second is a gesture of its own
        page.keyboard.down("ArrowLeft")
    page.keyboard.up("ArrowLeft")
    found = assess(change_activity(EXAMPLE, MOVED.id, minutes=MOVED.minutes - 20), today())
    assert found.hours.need_per_week != assess(EXAMPLE, today()).hours.need_per_week
    expect(page.locator(".bpa-now")).to_contain_text(clock_length(record(found, 0).total.need))
    expect(page.locator(".dog-below")).to_contain_text(hours(found.hours.need_per_week))
    expect(slider).to_be_focused()
    assert places(tab)[MOVED.id][1] == MOVED.minutes - 20
    page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    # All of it was one gesture.
    expect(page.locator(".bpa-now")).to_contain_text(clock_length(record(assess(EXAMPLE, today()), 0).total.need))
    assert places(tab)[MOVED.id][1] == MOVED.minutes


def _hundred_held_keys_end_where_the_plan_is(tab: Tab) -> None:
    slider = start_slider(tab)
    slider.focus()
    for _ in range(100):
        tab.page.keyboard.down("ArrowRight")
    tab.page.keyboard.up("ArrowRight")
    end = (MOVED.start + 100 * 5) % 1440
    expect(slider).to_have_attribute("aria-valuetext", f"{end // 60:02d}:{end % 60:02d}")
    assert places(tab)[MOVED.id] == (end, MOVED.minutes)
    tab.page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    expect(slider).to_have_attribute("aria-valuetext", str(MOVED.start))
    assert places(tab)[MOVED.id] == (MOVED.start, MOVED.minutes)


def _handles_are_sliders_with_names_that_keys_move_by_five_and_by_one(tab: Tab) -> None:
    choose(tab, SHORT.id)
    for part, words, at in (("start", "start", SHORT.start), ("end", "end", SHORT.start + SHORT.minutes)):
        one = handle(tab, part)
        expect(one).to_have_accessible_name(t(f"dognet.editor.{words}"))
        expect(one).to_have_attribute("aria-valuetext", f"{at // 60:02d}:{at % 60:02d}")
    handle(tab, "end").focus()
    tab.page.keyboard.press("ArrowRight")
    tab.page.keyboard.press("Shift+ArrowRight")
    expect(handle(tab, "end")).to_be_focused()
    assert places(tab)[SHORT.id] == (SHORT.start, SHORT.minutes + 6)


def _end_is_dragged_with_the_mouse_and_one_of_several_times_or_all(tab: Tab) -> None:
    choose(tab, SHORT.id)
    x, y = knob(tab, "end")
    _drag_round(tab, (x, y), 12)
    assert places(tab)[SHORT.id] == (SHORT.start, SHORT.minutes + 5)
    for _ in range(2):
        tab.page.get_by_role("button", name=t("dognet.editor.times_more")).click()
    chips = tab.page.locator(".dog-chip")
    expect(chips).to_have_count(3)
    starts = find(stored(tab), SHORT.id).starts
    chips.nth(1).click()
    which = int(chips.nth(1).get_attribute("data-time") or "")
    expect(chips.nth(1)).to_have_text(str(starts[which]))
    _drag_round(tab, _on_ring(tab, starts[which] + SHORT.minutes / 2), 20)
    one = find(stored(tab), SHORT.id).starts
    assert [place for place in range(3) if one[place] != starts[place]] == [which]
    tab.page.get_by_label(t("dognet.editor.times_together")).check()
    _drag_round(tab, _on_ring(tab, one[which] + SHORT.minutes / 2), 20)
    together = find(stored(tab), SHORT.id).starts
    assert len({(now - was) % 1440 for now, was in zip(together, one, strict=True)} - {0}) == 1
    tab.page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    tab.idle()
    assert find(stored(tab), SHORT.id).starts == one


def _drag_round(tab: Tab, begin: tuple[float, float], pixels: float) -> None:
    """Drag along the wheel, clockwise, so many pixels from a place on it."""
    box = tab.page.locator(".dog-svg").bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    away = begin[0] - middle[0], begin[1] - middle[1]
    radius = (away[0] ** 2 + away[1] ** 2) ** 0.5
    along = -away[1] / radius, away[0] / radius
    tab.page.mouse.move(*begin)
    tab.page.mouse.down()
    for way in (pixels * part / 6 for part in range(1, 7)):
        tab.page.mouse.move(begin[0] + along[0] * way, begin[1] + along[1] * way)
    tab.page.mouse.up()
    tab.idle()


def _task_is_dragged_across_midnight_and_escape_puts_it_back(tab: Tab) -> None:
    start = tab.page.get_by_label(t("dognet.editor.from"), exact=True)
    start.fill("23.30")
    start.press("Enter")
    length = places(tab)[MOVED.id][1]
    slider = start_slider(tab)
    slider.focus()
    for _ in range(8):
        slider.press("ArrowRight")
    assert places(tab)[MOVED.id] == (10, length)
    x, y = _on_ring(tab, 25)
    tab.page.mouse.move(x, y)
    tab.page.mouse.down()
    tab.page.mouse.move(x - 30, y)
    tab.page.mouse.move(x - 60, y + 4)
    tab.idle()
    assert places(tab)[MOVED.id][0] > 1300
    tab.page.keyboard.press("Escape")
    tab.page.mouse.up()
    assert places(tab)[MOVED.id] == (10, length)


def _on_ring(tab: Tab, minute: float) -> tuple[float, float]:
    """Where a minute lies in the middle of the first ring, as the wheel itself draws it."""
    place = tab.page.evaluate(
        """(minute) => { const svg = document.querySelector(".dog-svg"), box = svg.getBoundingClientRect();
        const scale = box.width / svg.viewBox.baseVal.width, angle = minute / 1440 * 2 * Math.PI;
        return [box.x + box.width / 2 + 128 * scale * Math.sin(angle),
                box.y + box.height / 2 - 128 * scale * Math.cos(angle)]; }""",
        minute,
    )
    return place[0], place[1]


def _two_quick_moves_in_two_rows_are_both_in_the_plan(tab: Tab) -> None:
    choose(tab, MOVED.id)
    tab.page.get_by_role("button", name=t("dognet.editor.later")).click()
    line(tab, SHORT.id).click()
    tab.page.get_by_role("button", name=t("dognet.editor.longer")).click()
    moved = places(tab)
    assert moved[MOVED.id] == (MOVED.start + 5, MOVED.minutes)
    assert moved[SHORT.id] == (SHORT.start, SHORT.minutes + 5)


def _tap_on_an_arc_opens_its_row_and_the_hour_under_the_mouse_is_told(tab: Tab) -> None:
    x, y = _on_ring(tab, 120)
    tab.page.mouse.move(x, y)
    expect(tab.page.locator(".dog-large")).to_have_text("02:00")
    expect(tab.page.locator(".dog-small")).to_have_text(NIGHT.title)
    tab.page.mouse.click(x, y)
    expect(line(tab, NIGHT.id)).to_have_attribute("aria-expanded", "true")


def _empty_stretch_that_is_drawn_becomes_a_task_there(tab: Tab) -> None:
    page = tab.page
    x, y = _on_ring(tab, 15 * 60)
    page.mouse.move(x, y)
    page.mouse.down()
    for minute in range(15 * 60, 16 * 60 + 5, 5):
        page.mouse.move(*_on_ring(tab, minute))
    page.mouse.up()
    heading = page.locator(".dog-what")
    expect(heading).to_contain_text(re.compile(r"15:0\d–16:0\d"))
    start, end = re.findall(r"\d\d:\d\d", heading.inner_text())
    page.locator('[data-make="toalett"]').click()
    expect(page.locator(".dog-line")).to_have_count(2)
    tab.idle()
    new = next(task for task in stored(tab).day_types[0].activities if task.id != SHORT.id)
    assert (str(new.start), new.minutes) == (start, int(end[:2]) * 60 + int(end[3:]) - new.start)
    expect(line(tab, new.id)).to_have_attribute("aria-expanded", "true")


def test_a_warning_is_one_line_for_all_a_mark_on_the_row_and_a_sentence_in_the_open_one(tab: Tab) -> None:
    calm = tuple(task.model_copy(update={"peer_minutes": 0}) for task in EXAMPLE.day_types[0].activities[1:3])
    day = EXAMPLE.day_types[0].model_copy(update={"activities": calm})
    opened(tab, EXAMPLE.model_copy(update={"day_types": (day,), "meeting": None, "vedtak": None}))
    page = tab.page
    marks = page.locator(".dog-marked")
    expect(marks).to_have_count(0)
    choose(tab, calm[0].id)
    page.get_by_role("button", name=t("dognet.editor.longer")).click()
    expect(marks).to_have_count(1)
    expect(page.locator(".dog-warnings summary")).to_have_text(t("dognet.warnings.overlapp_one"))
    expect(page.locator(".dog-notes li")).to_have_count(1)
    page.get_by_role("button", name=t("dognet.editor.shorter")).click()
    expect(marks).to_have_count(0)
    expect(page.locator(".dog-warnings summary")).to_have_count(0)
    expect(page.locator(".dog-notes li")).to_have_count(0)


def _exact_times_are_typed_and_what_cannot_be_read_is_said(tab: Tab) -> None:
    choose(tab, MOVED.id)
    minutes = tab.page.get_by_label(t("dognet.editor.minutes"), exact=True)
    expect(minutes).to_have_value(str(MOVED.minutes))
    minutes.fill("37")
    minutes.press("Enter")
    expect(tab.page.get_by_role("button", name=t("bar.undo"))).to_be_enabled()
    assert find(stored(tab), MOVED.id).minutes == 37
    start = tab.page.get_by_label(t("dognet.editor.from"), exact=True)
    start.fill("halv åtte")
    start.press("Enter")
    expect(tab.page.locator(".dog-fault")).to_have_text(t("field.time"))
    start.fill("7.05")
    start.press("Enter")
    expect(tab.page.locator(".dog-fault")).to_have_text("")
    assert places(tab)[MOVED.id] == (7 * 60 + 5, 37)


def _details_stand_between_the_open_row_and_the_next(tab: Tab) -> None:
    title = tab.page.get_by_label(t("dognet.task.title"), exact=True)
    expect(title).to_have_value(MOVED.title)
    following = tab.page.locator(".dog-rest .dog-line").first
    above, here, below = (one.bounding_box() for one in (line(tab, MOVED.id), title, following))
    assert above is not None
    assert here is not None
    assert below is not None
    assert above["y"] < here["y"] < below["y"]
    title.fill("Stå opp")
    title.press("Enter")
    expect(line(tab, MOVED.id)).to_contain_text("Stå opp")


def test_the_first_five_minutes_by_keyboard(tab: Tab) -> None:
    tab.open("/dognet")
    page = tab.page
    for title in ("frokost", "middag", "sta_opp"):
        page.get_by_role("button", name=t(f"palette.{title}"), exact=True).focus()
        page.keyboard.press("Space")
        tab.idle()
    page.get_by_role("radio", name=t("night_need.continuous")).focus()
    page.keyboard.press("Space")
    tab.idle()
    page.get_by_role("button", name=t("dognet.first.draw", many=3)).press("Enter")
    tab.idle()
    expect(page.locator(".bpa-now")).to_contain_text(t("dognet.now.all"))
    assert len(list(stored(tab).activities)) == 4


def _nothing_is_wider_than_the_window_and_all_can_be_hit(tab: Tab) -> None:
    choose(tab, MOVED.id)
    assert faults(tab) == []
    for width in WIDTHS:
        tab.page.set_viewport_size({"width": width, "height": 900})
        tab.idle()
        assert tab.page.evaluate(SMALL) == 0
        assert tab.page.evaluate(CRAMPED) == 0, "names that stand letter below letter"
        assert tab.sideways() == 0


def _page_is_light_the_clock_has_a_name_and_the_rows_say_the_same(tab: Tab) -> None:
    """With the fullest example: few elements, no Plotly, and the whole clock before anything is scrolled."""
    tab.page.set_viewport_size({"width": 1280, "height": 800})
    expect(tab.page.locator(".dog-edge")).to_be_in_viewport(ratio=1)
    assert tab.page.evaluate("document.querySelectorAll('*').length") <= 1500
    assert not [one for one in tab.requests if "plotly" in one.lower()]
    name = re.compile(re.escape(f"Døgnklokke for {EXAMPLE.day_types[0].name}"))
    expect(tab.page.get_by_role("group", name=name)).to_be_attached()
    for column in ("when", "length", "counts"):
        cells = (tab.page.locator(f"{row} .dog-{column}").first for row in (".dog-head", ".dog-line"))
        heading, amount = (one.evaluate("(one) => one.getBoundingClientRect().x") for one in cells)
        assert heading == amount, f"{column} stands under its heading"
    rows = tab.page.get_by_role("list", name=t("dognet.editor.rows")).get_by_role("listitem")
    expect(rows).to_have_count(len(EXAMPLE.day_types[0].activities))
    starts = [when.split("–")[0] for when in tab.page.locator(".dog-line .dog-when").all_inner_texts()]
    assert starts == sorted(starts)
