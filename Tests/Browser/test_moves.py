"""Nothing moves while a page comes in, in whatever pieces it comes."""

import re
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from built_site import FOLDER
from playwright.sync_api import BrowserContext

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

# A number from 0 (nothing moved) to 1 (all the screen, by all its height): https://web.dev/articles/cls. Google calls 0.1 good.
# The browser may draw between any two letters, so a telephone number may still make its own box wider.
LARGEST_SHIFT = 0.01

OBSERVE = """shifts = []
new PerformanceObserver(list => list.getEntries().forEach(one => shifts.push([one.value, ...one.sources.map(source =>
  (source.node?.outerHTML ?? "").slice(0, 80) + ` ${source.previousRect.y} → ${source.currentRect.y}`)])))
  .observe({type: "layout-shift", buffered: true})"""


class InPieces(SimpleHTTPRequestHandler):
    pause = PAUSES[0]

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        data = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if file.suffix != ".html":
            return self.wfile.write(data)
        head, body = data.split(b"<body>", 1)
        first, rest = body[:14_000], body[14_000:]
        for piece in (head + b"<body>", *CUTS.split(first), rest):
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(InPieces.pause)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def slow_server(root, dental) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(InPieces, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def shifts(context: BrowserContext, address: str) -> list:
    """What moved, in a visit in which the browser drew the page before all of it was there."""
    for InPieces.pause in PAUSES:
        tab = context.new_page()
        tab.add_init_script(OBSERVE)
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
