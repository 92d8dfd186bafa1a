"""Windows of the browser, each opened once and used by many tests."""

import time

from built_site import FOLDER
from playwright.sync_api import Browser, BrowserContext, Page

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 375, "height": 812}
NARROW = {"width": 320, "height": 640}

# Seconds to wait for what a page does in less than one: a busy machine takes longer. A page that is broken fails only then.
LONGEST_WAIT = 120

# What readers have set. No kind of media is forced, else a PDF would be one of the screen; without motion there is nothing
# to wait for.
USUAL = {"media": "null", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}


def eventually(tab: Page, script: str, argument: object = None) -> None:
    """Waits until a function of JavaScript gives true. The pages' policy forbids the browser to look again by itself."""
    end = time.monotonic() + LONGEST_WAIT
    while not tab.evaluate(script, argument):
        assert time.monotonic() < end, f"never: {script}"
        tab.wait_for_timeout(20)


class Tabs:
    def __init__(self, browser: Browser, server: str):
        self.browser = browser
        self.server = server
        self.opened: dict[str, Page] = {}

    def context(self, **options) -> BrowserContext:
        """A new visitor, of whom the browser knows nothing yet."""
        context = self.browser.new_context(**({"viewport": DESKTOP, "reduced_motion": "reduce"} | options))
        context.set_default_timeout(1000 * LONGEST_WAIT)
        return context

    def address(self, page: str, folder: str = FOLDER) -> str:
        return f"{self.server}{folder}/{page}"

    def open(self, page: str, *, viewport: dict = DESKTOP, folder: str = FOLDER, again: bool = True,
             media: dict | None = None, **options) -> Page:
        """Goes to a page of the site, in the window that has these options.

        With `again: False` a page that is there already is not loaded anew, which saves much time. Media are as the
        reader has set them, all others as they are by default."""
        key = repr(sorted(options.items()))
        if key not in self.opened:
            self.opened[key] = self.context(**options).new_page()
        tab = self.opened[key]
        if tab.viewport_size != viewport:
            tab.set_viewport_size(viewport)
        tab.emulate_media(**(USUAL | (media or {})))
        address = self.address(page, folder)
        if again or tab.url != address:
            tab.goto(address)
        return tab

    def close(self) -> None:
        for tab in self.opened.values():
            tab.context.close()
