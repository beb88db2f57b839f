"""What a page weighs over the wire, through the proxy, for a browser that has been nowhere."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.tab import Tab
from tests.deploy.conftest import Site

MEGABYTE = 1_000_000


class Scales:
    """A new visitor's tab, and the bytes it has fetched."""

    def __init__(self, site: Site, browser: Browser) -> None:
        context = browser.new_context(locale="nb-NO")
        self.tab = Tab(context, site.proxy.url)
        self._sizes: list[int] = []
        wire = context.new_cdp_session(self.tab.page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda event: self._sizes.append(int(event["encodedDataLength"])))

    def megabytes(self) -> float:
        self.tab.page.wait_for_timeout(1500)
        return sum(self._sizes) / MEGABYTE


@pytest.fixture
def scales(site: Site, browser: Browser) -> Iterator[Scales]:
    made = Scales(site, browser)
    yield made
    made.tab.page.context.close()


@pytest.mark.parametrize("path", ["/", "/kilder"])
def test_a_page_without_figures_is_under_1_2_megabytes(scales: Scales, path: str) -> None:
    scales.tab.open(path)
    weight = scales.megabytes()
    print(f"{path}: {weight:.2f} MB")
    assert 0 < weight < 1.2


def test_the_way_to_the_day_is_under_1_3_megabytes_and_on_to_figures_under_3(scales: Scales) -> None:
    scales.tab.open()
    scales.tab.page.get_by_role("button", name="ni år").first.click()
    scales.tab.page.locator(".dog-line").first.wait_for()
    scales.tab.idle()
    weight = scales.megabytes()
    print(f"dognet with an example: {weight:.2f} MB")
    assert 0 < weight < 1.3
    scales.tab.follow("Timene")
    scales.tab.page.locator(".js-plotly-plot").first.wait_for()
    weight = scales.megabytes()
    print(f"timene: {weight:.2f} MB")
    assert 0 < weight < 3
