"""Pictures of every page, to be looked at: python -m tests.browser.look FOLDER [PAGE …]. Not a test."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bpa_core.examples import example_names, example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell.site import pages
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.server import Server
from tests.browser.tab import Tab


def main(folder: Path, wanted: list[str]) -> None:
    """Each page, 1280 and 390 wide, light and dark, empty and with the first example."""
    folder.mkdir(parents=True, exist_ok=True)
    plans = {"empty": None, "example": write_plan(example_plan(example_names()[0]))}
    server = Server(Path(tempfile.mkdtemp()))
    server.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                for name, plan in plans.items():
                    context = browser.new_context(
                        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="nb-NO"
                    )
                    tab = Tab(context, server.url)
                    tab.open()
                    if plan is not None:
                        tab.upload(plan)
                    for page in pages():
                        if not wanted or page.slug in wanted:
                            tab.open(page.path)
                            tab.picture(folder / f"{page.slug}-{width}-{scheme}-{name}.png")
                    context.close()
    server.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
