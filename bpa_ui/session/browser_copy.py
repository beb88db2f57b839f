"""The browser's copy of this tab's plan: what the server asks, is told, and sends to be stored.

The script beside this (static/browser_copy.js) explains the order of things. Here: one `Copy` a session.
"""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st
from pydantic import TypeAdapter, ValidationError

from bpa_core.plan_file.errors import Fault
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import t
from bpa_ui.session import language, tab_example, tab_plan, taken
from bpa_ui.session.asked_once import made
from bpa_ui.session.packaged_component import as_bytes, packaged

KEY = "bpa.copy"
WIDGET = "bpa-browser-copy"
NAME = "bpa-klokka.browser-copy"
PULSE = "bpa-klokka.browser-pulse"
KEPT = 20
"""Steps back that outlive a reload."""
_HERE = Path(__file__).resolve().parent
_STEPS = TypeAdapter(list[tuple[str, str]])


@dataclass(frozen=True, slots=True)
class Aside:
    """Something stored that is not a plan: kept for the person to download, never read."""

    text: str
    faults: tuple[Fault, ...]


@dataclass
class Copy:
    """What this session knows of the browser's storage."""

    token: str = field(default_factory=lambda: secrets.token_hex(16))
    ready: bool = False
    remember: bool = False
    conflict: bool = False
    aside: Aside | None = None
    orders: list[dict[str, str]] = field(default_factory=list)
    sent: str | None = None
    version: int = 0


def session_copy() -> Copy:
    """This session's copy. Ready at once where a plan was put into the session before anything was drawn (tests)."""
    copy: Copy = made(KEY, lambda: Copy(ready=tab_plan.KEY in st.session_state))
    return copy


def ready() -> bool:
    """Whether the browser has told what it keeps; until then no page is drawn."""
    return session_copy().ready


def order(kind: str, **more: str) -> None:
    """Have the script do something once: remember, forget, overwrite, take, aside or wipe."""
    copy = session_copy()
    copy.orders = [*copy.orders[-3:], {"id": secrets.token_hex(8), "kind": kind, **more}]


def mount() -> None:
    """Draw the line that says when the plan was stored, and hand the plan over to be stored."""
    copy = session_copy()
    _send(copy, text := _text(copy))
    data = {
        "token": copy.token,
        "ready": copy.ready,
        "plan": text,
        "version": copy.version,
        "remember": copy.remember and not tab_example.is_open(),
        "steps": _steps(),
        "orders": copy.orders,
        "language": language.script_language(),
        "words": _words(),
    }
    line = packaged(NAME, _HERE, "browser_copy.js")
    line(key=WIDGET, data=as_bytes(data), on_report_change=_reported, width="content")


def _words() -> dict[str, str]:
    """What the script says of the copy; it fills in {time}."""
    named = {"saved": "example" if tab_example.is_open() else "saved", "remembered": "remembered", "trouble": "trouble"}
    return {said: t(f"store.{name}") for said, name in named.items()}


def _steps() -> dict[str, list[str]]:
    """The names of the plans that can be gone back to, oldest first: the browser keeps the last of them."""
    here = tab_plan.tab()
    return {"own": [step.name for step in here.own[-KEPT:]], "undo": [step.name for step in here.undo[-KEPT:]]}


def _send(copy: Copy, text: str | None) -> None:
    """Each text that the browser is told has a number: what is added later must fit the one that it holds."""
    if text != copy.sent:
        copy.sent, copy.version = text, copy.version + 1


def can_add() -> bool:
    """Whether the browser holds a plan, so that a change alone can be sent to it."""
    return session_copy().sent is not None


def addition() -> dict[str, Any] | None:
    """What has changed in the stored text since it was last sent, for a script to hand to the copy: so a move sends
    some bytes instead of the whole plan. None where nothing has, or where the whole must be sent by `mount`.
    """
    copy = session_copy()
    text, before = _text(copy), copy.sent
    if before is None or text is None or text == before:
        return None
    first = _same(before, text)
    last = _same(before[first:][::-1], text[first:][::-1])
    _send(copy, text)
    return {
        "token": copy.token,
        "version": copy.version,
        "steps": _steps(),
        "at": _units(before[:first]),
        "removed": _units(before[first : len(before) - last]),
        "added": text[first : len(text) - last],
    }


def _same(text: str, other: str) -> int:
    """How many characters two texts begin with alike: halved down, since comparing slices is quick."""
    low, high = 0, min(len(text), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] == other[:middle] else (low, middle - 1)
    return low


def _units(text: str) -> int:
    """Its length as a script counts it: what lies beyond 16 bits is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text(copy: Copy) -> str | None:
    """The plan to store; None as long as nothing was ever told, so that an untouched tab leaves no trace."""
    here = tab_plan.tab()
    touched = here.undo or here.redo or tab_plan.has_content()
    return tab_plan.text() if copy.ready and touched else None


def mount_pulse() -> None:
    """Have the whole script run when a lost connection is back, or the theme is another; and say what is taken.

    The first outside every fragment: see browser_pulse.js.
    """
    with st.container(key="bpa-pulse"):
        packaged(PULSE, _HERE, "browser_pulse.js")(key="bpa-browser-pulse", on_back_change=lambda: None)
        taken.mount()


def said_by(widget: str, event: str) -> dict[str, Any] | None:
    """What a script of ours told last. None where another session's token is with it: an old page's word."""
    said = st.session_state[widget].get(event)
    return said if isinstance(said, dict) and said.get("token") == session_copy().token else None


def _reported() -> None:
    if said := said_by(WIDGET, "report"):
        _take(session_copy(), said)
        st.rerun()


def _take(copy: Copy, said: dict[str, Any]) -> None:
    kind = said.get("kind")
    if kind == "stored" and not copy.ready:
        copy.ready = True
        copy.remember = bool(said.get("remembering"))
        language.choose(said.get("language"))
        language.choose_for_papers(said.get("papers"))
        _open(copy, said, lambda plan: tab_plan.restore(plan, kept_steps(said, "undo"), kept_steps(said, "own")))
    elif kind == "taken":
        copy.conflict = False
        _open(copy, said, tab_plan.replace)
    elif kind == "conflict":
        copy.conflict = True
    elif kind == "forgotten":
        copy.remember = False
    elif kind == "behind":
        copy.version += 1


def kept_steps(said: dict[str, Any], which: str) -> list[tab_plan.Step]:
    """The plans to go back to that the browser kept: [[name, text], …], the texts read when they are needed. None where
    what is said is anything else."""
    steps = said.get("steps")
    try:
        listed = _STEPS.validate_python(steps.get(which) if isinstance(steps, dict) else [])
    except ValidationError:
        return []
    return [tab_plan.Step(text, name) for name, text in listed[-KEPT:]]


def _open(copy: Copy, said: dict[str, Any], how: Any) -> None:
    text = said.get("text")
    if not isinstance(text, str) or not text:
        return
    try:
        how(read_plan(text))
    except PlanFileError as error:
        copy.aside = Aside(text, error.faults)
        copy.remember = copy.remember and said.get("from") != "machine"
        order("aside", **{"from": str(said.get("from"))})


def set_remember(remember: bool) -> None:
    """«Husk på denne maskinen»: the copy goes to localStorage too, or leaves it."""
    session_copy().remember = remember
    order("remember" if remember else "forget")


def answer_conflict(choice: str) -> None:
    """Another tab's copy is remembered: put this one in its place, open that one here, or leave it alone."""
    copy = session_copy()
    copy.conflict = False
    if choice == "leave":
        copy.remember = False
    else:
        order(choice)
    st.rerun()


def close_aside() -> None:
    """The message on something unreadable has been read."""
    session_copy().aside = None
    st.rerun()
