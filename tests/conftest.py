"""What all tests share: one Chromium a run, and how far Hypothesis looks.

A short look at every run; `HYPOTHESIS_PROFILE=deep` looks at a hundred times as much.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS

_WITHOUT_CLOCK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile(
    "quick", max_examples=20, phases=[Phase.explicit, Phase.reuse, Phase.generate], **_WITHOUT_CLOCK
)
settings.register_profile("deep", max_examples=2000, **_WITHOUT_CLOCK)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# How long what is expected may take to come; five seconds are too few where several browsers share a busy machine.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Left out by themselves where there is no Chromium: the tests that need one."""
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
