"""What a page says before any script has come: its title and one sentence, inside the element that Streamlit fills.

React takes their place when it first draws. On a slow net that is many seconds of white; these come with the address
itself: they ask for no file, and no style sheet stands before them (`index.py` writes our own into the page).
"""

from html import escape

from bpa_core.texts import t
from bpa_ui.shell.site import SitePage

WITHOUT_SCRIPT = "<style>.bpa-first{display:none}</style>"
"""Where no script runs, nothing is on its way: there the rules in short stand instead."""


def words(page: SitePage) -> str:
    """No heading: the page's one h1 comes with the page."""
    return (
        '<div class="bpa-plain bpa-first" role="status">'
        f"<p>{escape(t('web.name'))}</p>"
        f'<p class="bpa-first-title">{escape(page.title)}</p>'
        f"<p>{escape(page.description)}</p><p>{escape(t('web.loading'))}</p></div>"
    )
