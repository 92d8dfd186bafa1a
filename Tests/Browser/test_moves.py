"""Nothing moves while a page comes in: wherever it is cut, and when its pictures and scripts come late."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import FOLDER, FileHandler, serve
from playwright.sync_api import BrowserContext, Page

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
PAGES = {
    "dental": ["", "tratamientos/", "tratamientos/coronas/", "tratamientos/puentes-e-implantes/", "people/", "people/amara-osei/",
               "prices/", "places/"],
    FOLDER: ["", "microneedling/", "microneedling/benefits/", "a-z/", "search/", "search/?q=pain", "when-to-call/", "404.html"],
}

# Where a page is cut: before each part that has a place of its own.
CUTS = re.compile(rb"(?=<(?:header|nav|main|article|aside|section|figure|form|h1|footer|div class)\b)")

# Seconds between two pieces: longer than the browser takes to draw. The longer ones are for machines that are busy.
PAUSES = [0.04, 0.2, 1]

LATE = 0.2  # seconds: long enough for the text to be shown first

# A number from 0 (nothing moved) to 1 (all the screen, by all its height): https://web.dev/articles/cls. Google calls 0.1 good.
# The browser may draw between any two letters, so a telephone number may still make its own box wider.
LARGEST_SHIFT = 0.01

OBSERVE = """shifts = []
new PerformanceObserver(list => list.getEntries().forEach(one => shifts.push([one.value, ...one.sources.map(source =>
  (source.node?.outerHTML ?? "").slice(0, 80) + ` ${source.previousRect.y} → ${source.currentRect.y}`)])))
  .observe({type: "layout-shift", buffered: true})"""


class InPieces(FileHandler):
    pause = PAUSES[0]

    def send(self, file: Path) -> None:
        data = file.read_bytes()
        self.begin(file, len(data))
        if file.suffix != ".html":
            self.wfile.write(data)
            return
        head, body = data.split(b"<body>", 1)
        first, rest = body[:14_000], body[14_000:]
        for piece in (head + b"<body>", *CUTS.split(first), rest):
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(InPieces.pause)


@pytest.fixture(scope="module")
def slow_server(root, dental) -> Iterator[str]:
    with serve(root, InPieces) as address:
        yield address


def watched(tab: Page) -> Page:
    tab.add_init_script(OBSERVE)
    return tab


def shifts(context: BrowserContext, address: str) -> list:
    """What moved, in a visit in which the browser drew the page before all of it was there."""
    for InPieces.pause in PAUSES:
        tab = watched(context.new_page())
        tab.goto(address)
        tab.wait_for_load_state("networkidle")
        drawn = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        read, found = tab.evaluate("[performance.timing.domInteractive - performance.timing.navigationStart, shifts]")
        tab.close()
        if drawn < read:
            return found
    pytest.fail("the page was drawn in one piece")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("folder, page", [(folder, page) for folder, pages in PAGES.items() for page in pages])
def test_nothing_moves_while_a_page_comes_in(tabs, slow_server, folder, page, viewport):
    context = tabs.context(viewport=viewport)
    found = shifts(context, f"{slow_server}{folder}/{page}")
    assert sum(one[0] for one in found) <= LARGEST_SHIFT, found
    context.close()


@pytest.fixture
def late(tabs) -> Iterator[Page]:
    """A phone on a slow line: pictures and scripts come after the text."""
    context = tabs.context(viewport=PHONE)

    def later(route):
        if route.request.resource_type in ("image", "script"):
            time.sleep(LATE)
        route.continue_()

    context.route("**/*", later)
    yield watched(context.new_page())
    context.close()


def test_nothing_moves_when_pictures_and_scripts_come(tabs, late, dental, site):
    for folder, built in ((FOLDER, site), ("dental", dental)):
        for page in built.articles:
            late.goto(tabs.address(page, folder))
            late.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            late.evaluate("scrollTo(0, document.body.scrollHeight)")
            late.wait_for_timeout(100)
            found = late.evaluate("shifts")
            assert sum(one[0] for one in found) <= LARGEST_SHIFT, (folder, page, found)
