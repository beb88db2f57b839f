"""The log on a phone-like Chromium, 4 times slowed: how soon it opens with no net, and how soon a tap answers.

And how soon a fortnight of 800 entries opens in the app, not slowed.

    python -m benchmarks.log_phone [--taps 60] [--slowed 4]
"""

import argparse
import json
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from benchmarks.slider import fullest, server
from bpa_core.daylog.days import logged_days
from bpa_core.daylog.measured import measured
from bpa_core.daylog.read import read_log
from bpa_core.texts import t
from bpa_ui.web import log_page

CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
READY = """new MutationObserver(() => {
  if (!window.ready && document.querySelector(".task")) window.ready = performance.now();
}).observe(document, { childList: true, subtree: true });"""
"""When the day's buttons stand there, in milliseconds from the address."""
TASKS = 20
ENTRIES = 800
KEPT = """(log) => new Promise((done) => {
  const at = (text) => (text === null ? null : Date.parse(text));
  const told = (one) => ({ ...one, start: at(one.start), end: at(one.end), helpers: 1 });
  const asked = indexedDB.open("bpa-logg", 1);
  asked.onsuccess = () => {
    const change = asked.result.transaction("log", "readwrite");
    const tasks = log.tasks.map((one) => ({ service: "", hidden: false, ...one }));
    change.objectStore("log").put({ tasks, entries: log.entries.map(told), wakings: log.wakings.map(told) }, "log");
    change.oncomplete = done;
  };
})"""
"""A log into the phone's store, as the page keeps it."""
MEASURE = """() => {
  window.found = { script: [], shown: [] };
  addEventListener("click", (event) => {
    const began = performance.now();
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => found.shown.push(performance.now() - event.timeStamp);
      after.port2.postMessage(0);
    });
    setTimeout(() => 0);
    window.began = began;
  }, true);
  addEventListener("click", () => found.script.push(performance.now() - window.began));
}"""
"""From the tap to the end of the script, and to the first frame that shows what it did."""


def fortnight() -> bytes:
    """A log of 14 days with 800 entries of 20 tasks, and three wakings a night."""
    first = datetime(2026, 11, 2, 5, tzinfo=UTC)
    tasks = [{"id": f"k{n}", "title": f"Oppgave {n + 1}", "category": "personlig_stell"} for n in range(TASKS)]
    entries, wakings = [], []
    for number in range(ENTRIES):
        day, turn = divmod(number, ENTRIES // 14 + 1)
        start = first + timedelta(days=day, minutes=turn * 16)
        entries.append({"id": f"e{number}", "task": f"k{turn % TASKS}", **_span(start, 5 + turn % 9)})
    for night in range(14):
        wakings += [{"id": f"v{night}-{n}", **_span(first + timedelta(days=night, hours=18 + n), 12)} for n in range(3)]
    return json.dumps({"log_version": 1, "tasks": tasks, "entries": entries, "wakings": wakings}).encode()


def _span(start: datetime, minutes: int) -> dict[str, object]:
    form = "%Y-%m-%dT%H:%M:%SZ"
    return {"start": start.strftime(form), "offset": 60, "end": (start + timedelta(minutes=minutes)).strftime(form)}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--taps", type=int, default=60)
    asked.add_argument("--slowed", type=int, default=4)
    given = asked.parse_args()
    _core()
    with server("app:app", fullest()) as (port, _), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        phone = browser.new_context(
            locale="nb-NO", has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}
        )
        _phone(phone, f"http://localhost:{port}", given.taps, given.slowed)
        _opens_in_the_app(browser.new_context(locale="nb-NO"), f"http://localhost:{port}")
        browser.close()


def _core() -> None:
    source = fortnight()
    best = min(_seconds(lambda: measured(logged_days(read_log(source)))) for _ in range(20))
    print(f"the core: {ENTRIES} entries ({len(source) // 1000} kB) read, by day and measured: {best * 1000:.0f} ms")


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _slow(page: Page, times: int) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def _phone(phone: BrowserContext, url: str, taps: int, slowed: int) -> None:
    page = phone.new_page()
    page.goto(url + log_page.PATH)
    expect(page.locator("#woke")).to_have_text(t("logg.woke"))
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.locator("#choices details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    boxes = page.locator("#choices input[type=checkbox]")
    for place in range(min(10, boxes.count())):
        boxes.nth(place).check()
    page.locator("#choices details").evaluate_all("all => all.forEach((one) => { one.open = false; })")
    _slow(page, slowed)
    _tap(page, taps, "the first day")
    page.evaluate(KEPT, json.loads(fortnight()))
    page.reload()
    page.locator(".task").first.wait_for()
    _tap(page, taps, f"{ENTRIES} entries kept")
    page.close()
    phone.set_offline(True)
    opened = sorted(_offline(phone, url, slowed) for _ in range(7))
    words = f"opens with no net, {slowed} times slowed, {ENTRIES} entries kept"
    print(f"{words}: median {median(opened):.0f} ms, worst {opened[-1]:.0f}")
    phone.set_offline(False)


def _tap(page: Page, taps: int, which: str) -> None:
    page.evaluate(MEASURE)
    buttons = page.locator(".task")
    for number in range(taps):
        buttons.nth(number // 2 % buttons.count()).tap()
        page.wait_for_timeout(30)
    found = page.evaluate("found")
    for name, words in (("script", "the tap's own script"), ("shown", "from the tap to the frame that shows it")):
        times = sorted(found[name])
        print(
            f"{len(times)} taps, {which}, {words}: median {median(times):.1f} ms, "
            f"95 % {times[int(len(times) * 0.95) - 1]:.1f}, worst {times[-1]:.1f}"
        )


def _offline(phone: BrowserContext, url: str, slowed: int) -> float:
    """Milliseconds from the address to the buttons of the day."""
    page = phone.new_page()
    _slow(page, slowed)
    page.add_init_script(READY)
    page.goto(url + log_page.PATH)
    page.wait_for_function("window.ready")
    ready: float = page.evaluate("window.ready")
    page.close()
    return ready


def _opens_in_the_app(context: BrowserContext, url: str) -> None:
    page = context.new_page()
    page.goto(f"{url}/legg_inn")
    times = []
    for _ in range(5):
        page.locator("input[type=file]").first.wait_for(state="attached")
        page.wait_for_timeout(1500)
        began = time.perf_counter()
        page.locator("input[type=file]").first.set_input_files(
            {"name": "bpa-logg.json", "mimeType": "application/json", "buffer": fortnight()}
        )
        page.get_by_role("button", name=t("legg_inn.log.close")).wait_for()
        times.append(time.perf_counter() - began)
        page.get_by_role("button", name=t("legg_inn.log.close")).click()
        page.get_by_role("button", name=t("legg_inn.log.close")).wait_for(state="detached")
    words = f"a fortnight of {ENTRIES} entries, from the file to the whole page"
    print(f"{words}: median {median(times):.2f} s, worst {max(times):.2f}")


if __name__ == "__main__":
    main()
