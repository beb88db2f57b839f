"""A town hall behind one address meets no limit; a flood from one does, whatever it says of itself."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from bpa_ui.web import address_rate
from bpa_ui.web.address_rate import FILES_AT_ONCE, MESSAGES_A_SECOND, MOST_KNOWN, MOST_OPEN, AddressRate, address_of
from bpa_ui.web.message_rate import Bucket
from tests.web.asgi import behind

PEOPLE, FILES_OF_A_PAGE = 50, 60
"""More files than any page has, Plotly among them."""


def asked(address: str = "10.0.0.9", *forwarded: str) -> dict[str, Any]:
    headers = [(b"x-forwarded-for", one.encode()) for one in forwarded]
    return {"type": "http", "method": "GET", "path": "/", "headers": headers, "client": (address, 1)}


def statuses(app: AddressRate, *scopes: Scope) -> list[int]:
    found = []

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            found.append(message["status"])

    async def receive() -> Message:
        return {"type": "http.request"}

    async def all_of_them() -> None:
        for scope in scopes:
            await app(scope, receive, send)

    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, all_of_them()).result()
    return found


def test_fifty_people_behind_one_address_open_a_page_at_once() -> None:
    app = AddressRate(behind, forwarded=False, now=lambda: 0.0)
    assert set(statuses(app, *[asked()] * PEOPLE * FILES_OF_A_PAGE)) == {200}


def test_a_flood_is_refused_and_the_others_are_not() -> None:
    app = AddressRate(behind, forwarded=False, now=lambda: 0.0)
    found = statuses(app, *[asked()] * (int(FILES_AT_ONCE) + 50))
    assert found[-50:] == [429] * 50
    assert statuses(app, asked("10.0.0.8")) == [200]


def test_who_shares_an_address_with_a_flood_is_served_as_soon_as_it_ends() -> None:
    """What was refused is not owed: a minute of 1000 files a second shut the address out for four minutes more."""
    now = [0.0]
    app = AddressRate(behind, forwarded=False, now=lambda: now[0])
    assert statuses(app, *[asked()] * 9_000)[-1] == 429
    now[0] = 0.5
    assert statuses(app, *[asked()] * 60) == [200] * 60


def test_fifty_sliders_behind_one_address_never_wait() -> None:
    bucket = Bucket(0.0, MESSAGES_A_SECOND, address_rate.MESSAGES_AT_ONCE)
    assert not any(bucket.wait(at / (PEOPLE * 5)) for at in range(60 * PEOPLE * 5))


def test_many_sockets_of_one_address_are_read_no_faster_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each within its own bound, twelve had made 600 messages a second."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("bpa_ui.web.address_rate.asyncio.sleep", sleep)
    app = AddressRate(_reads(100), forwarded=False, now=lambda: 0.0)
    _sockets(app, 12)
    assert waited[999] == 0
    assert waited[-1] == pytest.approx(200 / MESSAGES_A_SECOND)


def _reads(many: int) -> Any:
    async def streamlit(_: Scope, receive: Receive, __: Send) -> None:
        for _one in range(many):
            await receive()

    return streamlit


def _sockets(app: AddressRate, many: int) -> None:
    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"x"}

    async def send(_: Message) -> None: ...

    async def all_of_them() -> None:
        await asyncio.gather(*(app({**asked(), "type": "websocket"}, receive, send) for _ in range(many)))

    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, all_of_them()).result()


def test_an_address_holds_so_many_tabs_open_and_gets_them_back() -> None:
    refused: list[Message] = []
    opened = asyncio.Event()

    async def streamlit(*_: Any) -> None:
        await opened.wait()

    async def send(message: Message) -> None:
        refused.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    app = AddressRate(streamlit, forwarded=False)
    socket = {**asked(), "type": "websocket"}

    async def come_and_go() -> None:
        tabs = [asyncio.ensure_future(app(socket, receive, send)) for _ in range(MOST_OPEN)]
        await asyncio.sleep(0)
        await app(socket, receive, send)
        assert [one["type"] for one in refused] == ["websocket.close"]
        opened.set()
        await asyncio.gather(*tabs)
        await app(socket, receive, send)
        assert len(refused) == 1

    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, come_and_go()).result()


@pytest.mark.parametrize(
    ("client", "forwarded", "behind_proxy", "whose"),
    [
        ("10.0.0.9", (), True, "10.0.0.9"),
        ("10.0.0.9", ("192.0.2.7",), True, "192.0.2.7"),
        ("10.0.0.9", ("198.51.100.1, 192.0.2.7",), True, "192.0.2.7"),
        ("10.0.0.9", ("198.51.100.1", "192.0.2.7"), True, "192.0.2.7"),
        ("10.0.0.9", ("192.0.2.7",), False, "10.0.0.9"),
        ("10.0.0.9", ("not an address",), True, "10.0.0.9"),
        ("2001:db8:1:2:3:4:5:6", (), False, "2001:db8:1:2::"),
    ],
)
def test_whose_a_request_is(client: str, forwarded: tuple[str, ...], behind_proxy: bool, whose: str) -> None:
    """What a visitor claims stands first; what the proxy adds last is taken, and only where it is set."""
    assert address_of(asked(client, *forwarded), forwarded=behind_proxy) == whose


def test_who_asks_no_more_is_forgotten() -> None:
    now = [0.0]
    app = AddressRate(behind, forwarded=False, now=lambda: now[0])
    statuses(app, *(asked(f"10.0.{one // 256}.{one % 256}") for one in range(MOST_KNOWN)))
    now[0] = 3600.0
    statuses(app, asked("192.0.2.7"))
    assert set(app._known) == {"192.0.2.7"}
