"""The day stands still under AppTest, and what is installed is looked through once."""

from collections.abc import Iterator

import pytest
from streamlit.components.v2 import manifest_scanner

from bpa_ui.session import tab_plan
from tests.pages.app import TODAY


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab_plan, "today", lambda: TODAY)


@pytest.fixture(scope="session", autouse=True)
def _installed_components() -> Iterator[None]:
    """AppTest asks all installed packages for components, at each run anew: two thirds of what these tests cost."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield
