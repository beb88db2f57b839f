"""The app, waiting one second for a lost connection, and an address that tells how many tabs it knows. Not a test.

Under uvicorn Streamlit takes nothing but secrets from the environment, so the setting is made here, before the app is.
"""

from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send
from streamlit import config
from streamlit.runtime import Runtime

from app import app as whole

config.set_option("server.disconnectedSessionTTL", 1)


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http" and scope["path"] == "/known":
        tabs: Any = Runtime.instance()._session_mgr
        known = [*tabs._active_session_info_by_id, *tabs._session_storage.list()]
        await PlainTextResponse(str(len(known)))(scope, receive, send)
    else:
        await whole(scope, receive, send)
