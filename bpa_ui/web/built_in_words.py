"""Streamlit's own English, and the texts that take its place: a table a language, which the page's script fetches.

A test in the browser looks for English that is left. `web/static/words.js` reads the table.
"""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from bpa_core.texts import template
from bpa_core.texts.language import written_in

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "skip_to_main_content": ("Skip to main content",),
        "app_pages": ("App pages",),
        "sidebar": ("Sidebar",),
        "main_menu": ("Main menu",),
        "navigate_to_home_page": ("Navigate to home page",),
        "expand_sidebar": (
            "Expand sidebar",
            "Open sidebar",
        ),
        "collapse_sidebar": (
            "Collapse sidebar",
            "Close sidebar",
        ),
        "view_less": ("View less",),
        "upload": (
            "Upload",
            "Browse files",
            "Add files",
        ),
        "file_upload": ("file upload",),
        "drag_and_drop_a_file_here": (
            "Drag and drop a file here",
            "Drag and drop file here",
        ),
        "drag_and_drop_files_here": ("Drag and drop files here",),
        "cancel_upload": ("Cancel upload",),
        "close": (
            "Close",
            "Dismiss",
        ),
        "show_suggestions": ("Show suggestions",),
        "suggestions": ("Suggestions",),
        "open": ("Open",),
        "clear_all": ("Clear all",),
        "clear_value": (
            "Clear value",
            "Clear entry",
        ),
        "clear_time": ("Clear time",),
        "clear_date": ("Clear date",),
        "clear_date_and_time": ("Clear date and time",),
        "choose_date": ("Choose date",),
        "choose_date_and_time": ("Choose date and time",),
        "choose_an_option": (
            "Choose an option",
            "Choose options",
            "Select an option",
            "Select options",
        ),
        "selected_values": ("Selected values",),
        "no_results": ("No results",),
        "no_options_to_select": ("No options to select",),
        "increment": ("Increment",),
        "decrement": ("Decrement",),
        "previous_month": ("Previous month",),
        "next_month": ("Next month",),
        "previous_page": ("Previous page",),
        "next_page": ("Next page",),
        "scroll_tabs_left": ("Scroll tabs left",),
        "scroll_tabs_right": ("Scroll tabs right",),
        "notifications": ("Notifications",),
        "link_to_heading": ("Link to heading",),
        "running": ("Running...",),
        "running_": ("Running",),
        "stop": (
            "Stop",
            "Stop script",
        ),
        "connecting": (
            "Connecting",
            "CONNECTING",
        ),
        "connecting_": ("Connecting...",),
        "connection_error": ("Connection error",),
        "reconnecting": ("Reconnecting",),
        "copy_to_clipboard": ("Copy to clipboard",),
        "copied": ("Copied",),
        "fullscreen": (
            "Fullscreen",
            "View fullscreen",
        ),
        "close_fullscreen": (
            "Close fullscreen",
            "Exit fullscreen",
        ),
        "show_password_text": ("Show password text",),
        "hide_password_text": ("Hide password text",),
        "press_enter_to_apply": ("Press Enter to apply",),
        "press_enter_to_submit_form": (
            "Press Enter to submit form",
            "Press Enter to submit",
        ),
        "press_cmd_enter_to_apply": ("Press ⌘+Enter to apply",),
        "press_ctrl_enter_to_apply": ("Press Ctrl+Enter to apply",),
        "show_hide_columns": ("Show/hide columns",),
        "download_as_csv": ("Download as CSV",),
        "search": ("Search",),
        "markdown_content": ("Markdown content",),
        "theme": ("Theme",),
        "help": ("Help",),
        "error": ("Error:",),
        "page_not_found": ("Page not found",),
        "calendar": ("Calendar",),
        "time_picker": ("Time picker",),
    }
)
"""Whole texts of its widgets, as labels and in the page; none stands in Markdown."""
SENTENCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "is_streamlit_still_running_if_you": (
            "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:",
            "Streamlit server is not responding. Are you connected to the internet?",
        ),
        "connection_lost_please_wait_for_the": (
            "Connection lost. Please wait for the app to reconnect, then try again.",
        ),
        "failed_to_generate_file_for_download": ("Failed to generate file for download",),
        "cannot_load_streamlit_frontend_code_this": (
            "Cannot load Streamlit frontend code. "
            "This can happen when you update Streamlit while a Streamlit app is running.",
        ),
        "your_app_is_having_trouble_loading": ("Your app is having trouble loading the component.",),
        "reconnected_to_server": ("Reconnected to server.",),
    }
)
"""Whole sentences that stand in Markdown, where else only our words and typed ones are."""
FORMS: Mapping[str, str] = MappingProxyType(
    {
        "most_kind": r"^(?:Limit )?(?<size>\d+(?:[.,]\d+)?) ?MB per file • (?<kind>.+)$",
        "most": r"^(?:Limit )?(?<size>\d+(?:[.,]\d+)?) ?MB per file$",
        "too_big": r"^File must be (?<size>\d+(?:\.\d*[1-9])?)(?:\.0)? ?MB or smaller\.$",
        "above": r"^(?:Error: )?Number is above the allowed range\. .* less than or equal to (?<most>.+)\.$",
        "below": r"^(?:Error: )?Number is below the allowed range\. .* greater than or equal to (?<least>.+)\.$",
        "outside": r"^(?:Error: )?Number is outside the allowed range\. .* between (?<least>.+) and (?<most>.+)\.$",
        "kind_not_allowed": r"^.+ files are not allowed\.$",
        "slider_start": r"^(?<label>.+?)(?: —)? start$",
        "slider_end": r"^(?<label>.+?)(?: —)? end$",
        "help_for": r"^Help for (?<label>.+)$",
        "remove": r"^Remove (?<label>.+)$",
        "upload_label": r"^Upload (?<label>.+)$",
        "no_options": r"^0 options available\.$",
        "options": r"^(?<count>\d+) options? available\.$",
        "selected": r"^(?<option>[\s\S]+), selected$",
        "view_more": r"^View (?<count>\d+) more$",
        "used_of": r"^(?<used>\d+)/(?<most>\d+)$",
    }
)
"""Texts with something filled in, as regular expressions of the browser's; the first that fits."""
NAMES = ("over_page", "choices", "menu")
"""What it leaves without a name: what opens over the page, the list of choices, what unfolds the menu."""


@cache
def words_json(code: str) -> str:
    """What the script reads: {"words": {English: ours}, "sentences": …, "forms": [[pattern, text with {names}]]}, and
    the names of what Streamlit leaves without one. KeyError for a language that is not there."""
    with written_in(code):
        words = {
            "words": {one: template(f"streamlit.word.{name}") for name, many in WORDS.items() for one in many},
            "sentences": {
                one: template(f"streamlit.sentence.{name}") for name, many in SENTENCES.items() for one in many
            },
            "forms": [[pattern, template(f"streamlit.form.{name}")] for name, pattern in FORMS.items()],
            "names": {name: template(f"streamlit.word.{name}") for name in NAMES},
        }
    return json.dumps(words, ensure_ascii=False)
