"""What is done before the first visitor needs it, so that the first is as quick as the next; and meanwhile."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Thread
from typing import Any

from bpa_core.assessment.assess import assess
from bpa_ui.papers import workers
from bpa_ui.session import tab_plan
from bpa_ui.web.download_cleanup import forget_in_time

HEAVY = ("plotly.graph_objects", "pandas", "streamlit.elements.plotly_chart")
YOUNG, OLDER, OLDEST = 20_000, 20, 20
"""How many new objects, and how many times the younger ones, before Python looks for what is no longer used."""


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Load the texts and the rules; what only later pages need is loaded meanwhile. Papers are forgotten in time."""
    assess(tab_plan.empty(), tab_plan.today())
    Thread(target=_load_heavy, daemon=True).start()
    forgetting = asyncio.create_task(forget_in_time())
    with workers.running():
        yield
    forgetting.cancel()


def _load_heavy() -> None:
    for name in HEAVY:
        import_module(name)
    _collect_less()


def _collect_less() -> None:
    """What is loaded by now stays for good, so the collector need not go through it at every visitor's move.

    It still runs, on what visitors leave behind: `benchmarks.load --soak` shows that memory is flat.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDEST)
