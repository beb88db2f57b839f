"""What the log does not hold: who came and where to, and of errors more than kind and place, for an exception's message
may hold what somebody typed."""

import logging
import traceback
from typing import Any

import streamlit as st

from bpa_core.texts import t


def without_content(error: BaseException) -> str:
    """«ValueError in main (shell.py:40) < run (page.py:12)», innermost first; no message, no source, no values."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{one.name} ({one.filename}:{one.lineno})" for one in reversed(frames[-12:]))
    return f"{type(error).__name__} in {places}"


def keep_content_out() -> None:
    """From now on no log record of this process carries an exception's message, whoever writes it."""
    make = logging.getLogRecordFactory()

    def record(*args: Any, **more: Any) -> logging.LogRecord:
        made = make(*args, **more)
        if made.exc_info and made.exc_info[1] is not None:
            made.msg, made.args = f"{made.getMessage()}: {without_content(made.exc_info[1])}", ()
            made.exc_info = None
        return made

    logging.setLogRecordFactory(record)


def keep_visitors_out() -> None:
    """From now on no line of uvicorn's names a visitor's address or what was asked for, of a socket neither."""
    logging.getLogger("uvicorn.access").addFilter(lambda _: False)
    logging.getLogger("uvicorn.error").addFilter(lambda line: "WebSocket %s" not in str(line.msg))


def show_in_norwegian(_: Exception) -> bool:
    """What the person sees when a page fails; Streamlit has logged it, by way of `keep_content_out`."""
    st.error(t("error.script"))
    return True
