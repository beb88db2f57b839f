"""The day stands still under AppTest."""

import pytest

from bpa_ui.session import tab_plan
from tests.pages.app import TODAY


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab_plan, "today", lambda: TODAY)
