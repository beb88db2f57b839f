"""In which language a page of ours answers, and what it says of that to the browser."""

from dataclasses import replace

import pytest
from starlette.datastructures import Headers

from bpa_core.texts.language import FIRST, languages, written_in
from bpa_ui.web import spoken


@pytest.mark.parametrize(
    ("path", "browser", "language"),
    [
        ("/nn/svaret", "en-GB,en;q=0.9", "nn"),
        ("/en", "nb-NO", "en"),
        ("/svaret", "en-GB,en;q=0.9", "en"),
        ("/", "", FIRST),
        ("*", "sv-SE", FIRST),
    ],
)
def test_the_address_goes_before_the_browser(path: str, browser: str, language: str) -> None:
    assert spoken.asked_for(path, Headers({"accept-language": browser})) == language


def test_a_language_that_is_written_from_the_right_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is offered yet; the pages are looked at from the right in tests/browser/longer.py."""
    with written_in("en"):
        assert spoken.opening() == 'lang="en"'
    from_the_right = replace(languages()[FIRST], code="qpr", direction="rtl")
    monkeypatch.setattr(spoken, "reading_language", lambda: from_the_right)
    assert spoken.opening() == 'lang="qpr" dir="rtl"'
