"""The log tells that something failed and where, and nothing of what anybody typed."""

import io
import logging
from collections.abc import Iterator

import pytest

from bpa_ui.web.log import keep_content_out, without_content

SECRET = "Hemmelighetskremmeren"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    made = logging.getLogRecordFactory()
    keep_content_out()
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    logging.getLogger("tested").addHandler(handler)
    yield heard
    logging.getLogger("tested").removeHandler(handler)
    logging.setLogRecordFactory(made)


def fail() -> None:
    raise ValueError(SECRET)


def test_an_exceptions_message_never_reaches_the_log(lines: io.StringIO) -> None:
    try:
        fail()
    except ValueError as error:
        logging.getLogger("tested").exception("went %s", "wrong")
        logging.getLogger("tested").error("again", exc_info=error)
    said = lines.getvalue()
    assert SECRET not in said
    assert "went wrong: ValueError in fail (" in said
    assert "test_log.py" in said


def test_other_lines_are_left_alone(lines: io.StringIO) -> None:
    logging.getLogger("tested").warning("%d sessions", 3)
    assert lines.getvalue() == "3 sessions\n"


def test_where_it_failed_is_told_innermost_first() -> None:
    try:
        fail()
    except ValueError as error:
        told = without_content(error)
    assert told.index("in fail") < told.index("test_where_it_failed")
