"""Start shows what one gets: the clock of a made-up day, in both themes, beside the door to one's own."""

from typing import Any

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length
from bpa_ui.clock import example
from bpa_ui.clock.record import record
from tests.pages.app import PLANS, TODAY, opened


def test_the_first_page_shows_an_example_that_says_what_it_is() -> None:
    at = opened("start", PLANS["empty"])
    shown = "".join(one.proto.body for one in at.get("html"))
    need = clock_length(record(assess(PLANS[example.NAME], TODAY), 0).total.need)
    assert f'alt="{t("start.clock", need=need)}"' in shown
    assert 'src="data:image/svg+xml;base64,' in shown
    assert t("start.clock_below") in [one.value for one in at.caption]


def test_the_example_follows_the_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(example.st, "html", shown.append)
    for theme in (example.LIGHT, example.DARK):
        monkeypatch.setattr(example, "current_theme", lambda theme=theme: theme)
        example.show(TODAY)
    assert shown[0] != shown[1]
