"""What is done before the first visitor comes, so that the first page is as quick as the next."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bpa_core.assessment import assess
from bpa_ui import tab_plan


@asynccontextmanager
async def warm(_: Any) -> AsyncIterator[None]:
    """Load the texts and the rules, and assess an empty plan."""
    assess(tab_plan.empty(), tab_plan.today())
    yield
