"""The app that forgets papers after some seconds. `uvicorn tests.browser.brief:app`. Not a test."""

from app import app
from bpa_ui.web import download_cleanup as papers

__all__ = ["app"]

papers.KEEP_SECONDS, papers.SWEEP_SECONDS = 4.0, 0.5
