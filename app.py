"""The ASGI app: `streamlit run app.py` at home, `uvicorn app:app` on a public site."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from bpa_ui import shell
from bpa_ui.web.address_rate import AddressRate
from bpa_ui.web.half_requests import end_half_requests
from bpa_ui.web.headers import Headers
from bpa_ui.web.lifespan import lifespan
from bpa_ui.web.log import keep_content_out, keep_visitors_out, show_in_norwegian
from bpa_ui.web.message_rate import MessageRate
from bpa_ui.web.packed import Packed
from bpa_ui.web.request_guard import RequestGuard
from bpa_ui.web.routes import routes
from bpa_ui.web.settings import settings

keep_content_out()
keep_visitors_out()
end_half_requests()
app = st.App(
    Path(shell.__file__).with_name("main.py"),
    lifespan=lifespan,
    routes=routes(),
    middleware=[
        Middleware(Headers, settings=settings()),
        Middleware(RequestGuard, settings=settings()),
        Middleware(AddressRate, forwarded=settings().forwarded),
        Middleware(MessageRate),
        Middleware(Packed),
    ],
    on_script_error=show_in_norwegian,
)
