"""Debian's Chromium, and how it is started: it asks nobody for anything, and no browser is downloaded.

A folder whose tests need it takes `browser` into its conftest.py; no other test needs playwright. However many folders
do, a worker starts one.
"""

import atexit
import shutil
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

# The same engine without a window's own buttons and menus: a third less of the processor in every test.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# How long what is expected may take to come; five seconds are too few where several browsers share a busy machine.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser() -> Browser:
    """Left out by themselves where there is no Chromium: the tests that need one."""
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    return _started()


@cache
def _started() -> Browser:
    playwright = sync_playwright().start()
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)

    def end() -> None:
        started.close()
        playwright.stop()

    atexit.register(end)
    return started
