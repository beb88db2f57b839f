"""Papers are set in processes of their own, which end: bounded, and with nothing left of them."""

import json
import sys
from collections.abc import Iterator
from datetime import date

import psutil
import pytest

from bpa_core.typesetting import MOST_BYTES, Job, Output, encode_job
from bpa_ui.papers.workers import NotMade, Workers

FRAME = {"title": "Et papir", "subject": "", "head": ["", ""], "foot": [""], "page": "", "of": ""}
LANGUAGE = {"language": "nb", "region": "NO"}


def job(*texts: str, wanted: Output = Output.PDF) -> Job:
    paragraphs = [{"block": "para", "text": text, "tone": "body"} for text in texts]
    return Job(json.dumps({**FRAME, **LANGUAGE, "blocks": paragraphs}), date(2026, 11, 22), wanted)


@pytest.fixture
def workers() -> Iterator[Workers]:
    opened = Workers(ready=1)
    yield opened
    opened.close()


def test_each_paper_has_a_process_that_ends_with_it(workers: Workers) -> None:
    first = workers._ready[0]
    (pdf,) = workers.typeset(job("Hjelp til alt"))
    assert pdf.startswith(b"%PDF")
    assert first.returncode is not None
    assert workers._ready[0] is not first
    (page,) = workers.typeset(job("Hjelp til alt", wanted=Output.PICTURES))
    assert page.startswith(b"\x89PNG")


def test_what_takes_too_long_is_ended_and_the_next_is_made() -> None:
    workers = Workers(ready=1, seconds=0.3)
    try:
        with pytest.raises(NotMade) as found:
            workers.typeset(job(*["mye"] * 30_000))
        assert found.value.__cause__ is None  # what was typed is no part of what is logged
        workers._seconds = 20
        assert workers.typeset(job("lite"))[0].startswith(b"%PDF")
    finally:
        workers.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such bounds there")
def test_a_worker_may_take_no_more_memory_than_it_is_given(workers: Workers) -> None:
    process = psutil.Process(workers._ready[0].pid)
    workers.typeset(job("Venter"))  # the next one is started by now
    process = psutil.Process(workers._ready[0].pid)
    while (bound := process.rlimit(psutil.RLIMIT_DATA))[0] != MOST_BYTES:
        assert process.is_running(), bound
    assert bound == (MOST_BYTES, MOST_BYTES)


def test_one_that_died_while_it_waited_is_passed_over(workers: Workers) -> None:
    workers._ready[0].kill()
    workers._ready[0].wait()
    assert workers.typeset(job("Likevel"))[0].startswith(b"%PDF")


def test_one_that_is_told_nothing_ends() -> None:
    """The server was killed: its workers do not stay."""
    workers = Workers(ready=1)
    worker = workers._ready.popleft()
    workers.close()
    assert worker.communicate(timeout=20)[0] == b""
    assert worker.returncode == 0
    assert encode_job(job("x"))
