"""Open the browser as soon as the server answers: python -m bpa_ui.web.open_when_up [ADDRESS]. For start.bat."""

import sys
import time
import urllib.error
import urllib.request
import webbrowser

HOME = "http://localhost:8501"
WAIT_SECONDS = 120.0


def is_up(address: str) -> bool:
    """Whether the app is there."""
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def main(address: str = HOME, wait: float = WAIT_SECONDS) -> int:
    """0 once it is open; 1 if nobody answered in time."""
    until = time.monotonic() + wait
    while not is_up(address):
        if time.monotonic() > until:
            return 1
        time.sleep(0.3)
    webbrowser.open(address)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else HOME))
