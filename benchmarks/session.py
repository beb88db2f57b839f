"""One visitor over Streamlit's own websocket: opens a page, moves a slider or a task, and times the server's answer."""

import json
import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Slider_pb2 import Slider
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
STREAMLIT = [Subprotocol("streamlit")]
PATIENCE = 30.0
"""Seconds for one answer."""
FIVE_MINUTES = 5 * 60 * 1_000_000


@dataclass
class Editor:
    """The day editor: the component's id and fragment, and what it was told last."""

    id: str
    fragment: str
    told: dict[str, Any]


@dataclass
class Visitor:
    """A session. `sliders` are the page's range sliders with what each stands at, as a browser would send them."""

    socket: ClientConnection
    page: str
    sliders: dict[str, Slider] = field(default_factory=dict)
    values: dict[str, list[float]] = field(default_factory=dict)
    page_hash: str = ""
    elements: int = 0
    bytes_received: int = 0
    editor: "Editor | None" = None

    @classmethod
    def at(cls, port: int, page: str) -> "Visitor":
        """Connect and open the page."""
        address = f"ws://127.0.0.1:{port}/_stcore/stream"
        visitor = cls(connect(address, subprotocols=STREAMLIT, max_size=None, open_timeout=PATIENCE), page)
        visitor.rerun()
        return visitor

    def move(self, chosen: str, step: int) -> float:
        """Move a slider's end, or a task's of the day editor, by some steps of five minutes; seconds until the server
        is done.
        """
        return self._move_task(self.editor, int(chosen), step) if self.editor else self._move_slider(chosen, step)

    def middle(self) -> str:
        """The slider, or the place of the task, in the middle of the page, wherever it stands free of both ends."""
        ids = list(self.values) or [str(place) for place in range(len(self.editor.told["tasks"]) if self.editor else 0)]
        return ids[len(ids) // 2]

    def _move_task(self, editor: Editor, place: int, step: int) -> float:
        """As the script says it: where the task shall stand."""
        told = editor.told
        task, _, _, (start, *_), minutes, *_ = told["tasks"][place]
        seq = told["seq"] + 1 if told["client"] == "benchmark" else 0
        event = {"seq": seq, "gesture": seq, "kind": "time", "id": task, "start": start, "minutes": minutes + 5 * step}
        question = {"token": told["token"], "client": "benchmark", "events": [event]}
        message = BackMsg()
        message.rerun_script.fragment_id = editor.fragment
        message.rerun_script.widget_states.widgets.add(id=editor.id).json_value = "{}"
        trigger = _make_trigger_id(editor.id, "events")
        state = message.rerun_script.widget_states.widgets.add(id=trigger)
        state.json_trigger_value = json.dumps([{"event": "event", "value": question}])
        taken = self.rerun(message)
        if self.editor is None or self.editor.told["seq"] != seq:
            raise RuntimeError("the move was not taken")
        return taken

    def _move_slider(self, slider_id: str, step: int) -> float:
        start, end = self.values[slider_id]
        self.values[slider_id] = [start, end + step * FIVE_MINUTES]
        return self.rerun()

    def rerun(self, message: BackMsg | None = None) -> float:
        """Send what the widgets stand at; seconds until the script has run."""
        message = message or BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.page_script_hash = self.page_hash
        for slider_id, value in self.values.items():
            state = message.rerun_script.widget_states.widgets.add(id=slider_id)
            state.double_array_value.data.extend(value)
        data = message.SerializeToString()
        began = time.perf_counter()
        self.socket.send(data)
        self._until_done()
        return time.perf_counter() - began

    def _until_done(self) -> None:
        self.elements = self.bytes_received = 0
        while True:
            answer = ForwardMsg()
            received = bytes(self.socket.recv(timeout=PATIENCE))  # type: ignore[arg-type]
            self.bytes_received += len(received)
            answer.ParseFromString(received)
            kind = answer.WhichOneof("type")
            if kind == "new_session":
                self.page_hash = answer.new_session.page_script_hash
            elif kind == "delta":
                self._note(answer.delta)
            elif kind == "session_event" and answer.session_event.HasField("script_compilation_exception"):
                raise RuntimeError(answer.session_event.script_compilation_exception.message)
            elif kind == "script_finished" and answer.script_finished in DONE:
                return

    def _note(self, delta: Delta) -> None:
        self.elements += 1
        element = delta.new_element
        if element.WhichOneof("type") == "exception":
            raise RuntimeError(element.exception.message)
        if element.WhichOneof("type") == "bidi_component" and element.bidi_component.bytes:
            told = json.loads(element.bidi_component.bytes)
            if isinstance(told, dict) and told.get("place") == "wheel":
                self.editor = Editor(element.bidi_component.id, delta.fragment_id, told)
        if element.WhichOneof("type") == "slider":
            self.sliders[element.slider.id] = element.slider
            value = element.slider.value if element.slider.set_value else element.slider.default
            if element.slider.set_value or element.slider.id not in self.values:
                self.values[element.slider.id] = list(value)
