"""Debian's Chromium, and how it is started: it asks nobody for anything, and no browser is downloaded."""

import shutil

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
