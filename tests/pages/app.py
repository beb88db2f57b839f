"""The app under AppTest: the shell with a plan in the tab, at one of its pages, on a day that stands still."""

import json
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from bpa_core.examples import example_names, example_plan
from bpa_core.plan.model import Plan, new_plan
from bpa_ui.session import tab_plan
from bpa_ui.shell.site import PAGES_FOLDER

TODAY = date(2026, 11, 22)
SHELL = PAGES_FOLDER.parent / "bpa_ui" / "shell" / "main.py"
PLANS = {"empty": new_plan(2026), **{name: example_plan(name) for name in example_names()}}
"""What every page is tried with: nothing told yet, and each example."""


def opened(page: str, plan: Plan) -> AppTest:
    """The page with the plan, and nothing gone wrong."""
    at = AppTest.from_file(str(SHELL), default_timeout=60)
    at.session_state[tab_plan.KEY] = tab_plan.Tab(plan)
    if page != "start":
        at.switch_page(f"../../pages/{page}.py")
    at.run()
    assert not at.exception
    return at


def plan_in(at: AppTest) -> Plan:
    """The plan as it stands in the tab."""
    held: tab_plan.Tab = at.session_state[tab_plan.KEY]
    return held.plan


def scripts_told(at: AppTest) -> list[dict[str, Any]]:
    """What each script of ours was told last, where it is told more than a number."""
    given = (json.loads(one.proto.bytes) for one in at.get("bidi_component") if one.proto.bytes)
    return [told for told in given if isinstance(told, dict)]


def text_of(at: AppTest) -> str:
    """All that is read on the page: headings, sentences, tables, messages."""
    parts = (
        *at.title,
        *at.header,
        *at.subheader,
        *at.markdown,
        *at.caption,
        *at.error,
        *at.warning,
        *at.info,
        *at.success,
    )
    return "\n".join(str(part.value) for part in parts)
