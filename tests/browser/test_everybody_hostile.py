"""Hostile texts in every field of a plan: every page shows them as typed, and nothing comes of them."""

import json
from itertools import cycle
from typing import Any

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.vedtak import OWN_POINT
from bpa_ui.shell import site
from tests.browser.hostile import HOSTILE
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST, go, unfold

LONG = "Langt" * 24
TEXTS = (*HOSTILE, "</p><h1>stor</h1>", "[inn](http://evil.example)", "![x](http://evil.example/x.png)", LONG)
TURNED = "snu\u202edette"
# What each of the texts would make, were it read as anything but words: an element of which this is all the text.
INNER = [
    *("fet", "lenke", "bilde", "rødt", "blått", "lite", "merke", "skrå", "strek", "kode", "merket", "overskrift"),
    *("liste", "sitat", "stor", "inn", "a", "b", "x"),
]
MADE = """(inner) => {
  const bad = "[href^=javascript], [href*=evil], [href*=example], [href^=mailto], [src*=example], [src=x], [onerror]"
    + ", .katex, math, iframe, h1 ~ h1, details[open] > summary:only-child";
  const made = [...document.querySelectorAll(bad)];
  for (const one of document.querySelectorAll("[data-testid=stApp] *"))
    if (inner.includes(one.textContent.trim()) && !one.closest("svg") && one.checkVisibility()) made.push(one);
  return made.map((one) => one.outerHTML.slice(0, 200));
}"""
READ = """() => [document.querySelector("[data-testid=stApp]").innerText,
  ...[...document.querySelectorAll("input, textarea")].map((one) => one.value)].join("\\n")"""


def hostile() -> dict[str, Any]:
    """A plan whose every free text is one of the texts, each in turn."""
    plan: dict[str, Any] = json.loads(write_plan(FULLEST))
    texts = cycle(TEXTS)
    plan["title"], plan["person"]["kommune"] = next(texts), TURNED
    for number, day in enumerate(plan["day_types"]):
        day["name"] = f"{next(texts)} {number}"
        for task in day["activities"]:
            task["title"], task["reason"] = next(texts), f"{next(texts)}\n{next(texts)}"
    for one in (*plan["occasional"], *plan["existing_services"]):
        one["title"] = next(texts)
        if "reason" in one:
            one["reason"] = next(texts)
    for row in plan["meeting"]["rows"]:
        row["note"], row["kommune_reason"] = next(texts), next(texts)
    plan["vedtak"]["points"] = points = [*list(utsagn())[:12], OWN_POINT]
    plan["vedtak"]["point_texts"] = [{"point": point, "text": next(texts)} for point in points]
    return plan


def test_typed_texts_stay_texts_on_every_page(tab: Tab) -> None:
    tab.begin(write_plan(read_plan(json.dumps(hostile()))))
    faults: dict[str, list[str]] = {}
    read = ""
    for page in site.pages():
        go(tab, page)
        unfold(tab)
        read += tab.page.evaluate(READ).replace("\u2060", "")
        found = list(tab.page.evaluate(MADE, INNER))
        tab.page.set_viewport_size({"width": 320, "height": 900})
        tab.page.wait_for_timeout(250)
        if (wider := tab.sideways()) > 0:
            found.append(f"{wider} px sideways")
        tab.page.set_viewport_size({"width": 1280, "height": 900})
        if found:
            faults[page.slug] = found
    assert not faults, "\n".join(f"{page}: {one}" for page, found in faults.items() for one in found)
    assert tab.page.evaluate("window.hacked") is None
    assert [text for text in TEXTS if text not in read] == []
    assert "\u202e" not in read
    tab.page.evaluate("document.querySelector('[data-testid=stMain] p').insertAdjacentHTML('beforeend', '<b>fet</b>')")
    assert len(tab.page.evaluate(MADE, INNER)) == 1, "what looks for markup sees none"
