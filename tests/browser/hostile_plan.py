"""A plan whose every text is hostile, and what a page makes of it."""

import json
from itertools import cycle
from typing import Any

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.vedtak import OWN_POINT
from tests.browser.hostile import HOSTILE
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST

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


def hostile() -> Plan:
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
    return read_plan(json.dumps(plan))


def made(tab: Tab) -> list[str]:
    """The elements that a text was read as, and nothing of the page should be."""
    found: list[str] = tab.page.evaluate(MADE, INNER)
    return found


def read(tab: Tab) -> str:
    """All that is read on the page, and what stands in its fields."""
    words: str = tab.page.evaluate(READ)
    return words.replace("\u2060", "")
