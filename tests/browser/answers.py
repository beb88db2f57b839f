"""Whether the server owes the page an answer: what the page asked for over the websocket, and what came back."""

from playwright.sync_api import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_SHORT = 20_000
"""Bytes. A «finished» names the fragments that ran, 34 bytes each: on a page of many rows some thousand. What is far
longer is a figure or a table, and need not be read."""


class Answers:
    """Streamlit marks a page as running only when the server's first word is there. On a machine with much to do that
    may take longer than any pause a test would make, so what is asked is counted from the moment it is sent.
    """

    def __init__(self) -> None:
        self.owed = False
        self.asked = 0
        """How many times."""

    def begins(self, socket: WebSocket) -> None:
        """Listen to a connection of the page."""
        self.owed = False  # who asked over a connection that is gone, asks again
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame: bytes | str) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == "rerun_script":
            self.owed = True
            self.asked += 1

    def _received(self, frame: bytes | str) -> None:
        if not isinstance(frame, bytes) or len(frame) > _SHORT:
            return
        said = ForwardMsg.FromString(frame)
        if said.WhichOneof("type") == "script_finished" and said.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self.owed = False
