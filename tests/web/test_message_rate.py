"""One tab that asks without end does not shut the others out, and piles up no files."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from bpa_ui.web.message_rate import A_SECOND, AT_ONCE, MOST_FILES, Bucket, MessageRate
from tests.web.asgi import ask, behind

UPLOAD = "/_stcore/upload_file/session/file"


def test_what_a_person_sends_never_waits() -> None:
    """A slider sends five messages a second; a page at its start some twenty at once."""
    bucket = Bucket(0.0)
    assert [bucket.wait(0.0) for _ in range(20)] == [0.0] * 20
    assert [bucket.wait(at / 5) for at in range(600)] == [0.0] * 600


def test_a_flood_is_read_no_faster_than_the_rate() -> None:
    """Some at once, then so many a second: 580 a second had shut everybody out."""
    bucket, clock, read = Bucket(0.0), 0.0, 0
    while clock < 10:
        clock += bucket.wait(clock)
        read += 1
    assert AT_ONCE + 9.9 * A_SECOND <= read <= AT_ONCE + 10.1 * A_SECOND + 1


def test_the_socket_itself_is_slowed(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("bpa_ui.web.message_rate.asyncio.sleep", sleep)

    async def streamlit(_: Scope, receive: Receive, __: Send) -> None:
        for _ in range(300):
            await receive()

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"x"}

    async def send(_: Message) -> None: ...

    # In a thread of its own: where Chromium's tests ran before in this process, this one's loop is taken.
    with ThreadPoolExecutor(1) as other:
        other.submit(lambda: asyncio.run(MessageRate(streamlit)({"type": "websocket"}, receive, send))).result()
    assert waited[0] == 0
    assert waited[-1] > 0


@pytest.mark.parametrize(("held", "status"), [(0, 200), (MOST_FILES - 1, 200), (MOST_FILES, 429), (300, 429)])
def test_a_session_holds_a_few_files_and_no_more(held: int, status: int) -> None:
    app = MessageRate(behind, files_held=lambda session: held if session == "session" else 0)
    assert ask(app, UPLOAD, "PUT", host="localhost").status == status
    assert ask(app, UPLOAD, "DELETE", host="localhost").status == 200
