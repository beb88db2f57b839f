"""How a page of ours says in which language it is: for the browser, and for whoever asked for it."""

from starlette.datastructures import Headers

from bpa_core.texts.language import nearest, reading_language


def opening() -> str:
    """What `<html …>` says of the language in use: its code, and the direction where it is written from the right."""
    now = reading_language()
    return f'lang="{now.code}"' + (' dir="rtl"' if now.direction == "rtl" else "")


def asked_for(path: str, given: Headers) -> str:
    """The offered language to answer in: what the address says («/nn/…»), else nearest to the browser's own."""
    return nearest(f"{path.strip('/').partition('/')[0]},{given.get('accept-language', '')}")
