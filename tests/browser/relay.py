"""The net between a browser and a server, to be cut: connections end, or nothing comes through and nobody is told."""

import selectors
import socket
import time
from threading import Thread


class Relay:
    """A port on loopback that hands everything on to another one, while the net is up."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._up, self._silent, self._running = True, False, True
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._door = socket.create_server(("127.0.0.1", 0))
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._door, selectors.EVENT_READ)
        self.port: int = self._door.getsockname()[1]
        Thread(target=self._run, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def cut(self) -> None:
        """Every connection ends, and no new one is made."""
        self._up = False

    def swallow(self) -> None:
        """Connections stay, and nothing comes through any more."""
        self._silent = True

    def mend(self) -> None:
        """What was open before is gone, what is new comes through."""
        self._up = False
        while self._pairs:
            time.sleep(0.05)
        self._up, self._silent = True, False

    def stop(self) -> None:
        self._running = False

    def _run(self) -> None:
        while self._running:
            if not self._up:
                for one in list(self._pairs):
                    self._end(one)
            if self._silent:  # what waits unread would wake us again at once
                time.sleep(0.05)
                continue
            for key, _ in self._selector.select(0.05):
                if key.fileobj is self._door:
                    self._enter()
                elif isinstance(key.fileobj, socket.socket) and not self._silent:
                    self._hand_on(key.fileobj)
        self._door.close()

    def _enter(self) -> None:
        browser, _ = self._door.accept()
        if not self._up:
            browser.close()
            return
        server = socket.create_connection(("127.0.0.1", self._to))
        for one, other in ((browser, server), (server, browser)):
            self._pairs[one] = other
            self._selector.register(one, selectors.EVENT_READ)

    def _hand_on(self, one: socket.socket) -> None:
        other = self._pairs.get(one)
        if other is None:
            return
        try:
            said = one.recv(65536)
            if said:
                other.sendall(said)
                return
        except OSError:
            pass
        self._end(one)

    def _end(self, one: socket.socket) -> None:
        other = self._pairs.pop(one, None)
        if other is None:
            return
        self._pairs.pop(other, None)
        for gone in (one, other):
            self._selector.unregister(gone)
            gone.close()
