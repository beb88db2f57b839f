"""The app with faults put into it: each raises what somebody typed. `uvicorn tests.browser.faulty:app`. Not a test."""

from typing import Any

from app import app
from bpa_ui.reading import this_site as reading_site
from bpa_ui.session import browser_copy, tab_plan
from bpa_ui.shell import file_bar

__all__ = ["app"]


def fail(*_: Any) -> Any:
    raise ValueError(f"cannot read {tab_plan.current().title}")


reading_site.facts = fail  # a page
browser_copy.set_remember = fail  # a callback, in a fragment
file_bar.write_plan = fail  # a file made at the click
