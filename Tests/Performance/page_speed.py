"""How long a phone on a slow network waits for the largest part of a page.

    .venv/bin/python Tests/Performance/page_speed.py FOLDER [PAGE …]

FOLDER is a built site; PAGE is a path in it, such as `microneedling/benefits/` (default: the home page). The screen is 390 × 844 at
two dots a pixel, the processor four times slower than this one, the network what Chromium's developer tools call slow 4G: 562.5 ms for
each request, 1.44 Mbit/s. Texts are sent compressed, as hosts do. Prints the median of five visits, all five, and the layout shift.
"""

import functools
import gzip
import http.server
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
from built_site import browser_path, launch_options  # noqa: E402

VISITS = 5
NETWORK = {"offline": False, "latency": 562.5, "downloadThroughput": 1.44e6 / 8, "uploadThroughput": 0.675e6 / 8}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True}
TEXTS = {".html", ".css", ".js", ".svg", ".json"}
OBSERVE = """largest = shift = 0
new PerformanceObserver(list => list.getEntries().forEach(one => largest = one.startTime)).observe({type: 'largest-contentful-paint', buffered: true})
new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value)).observe({type: 'layout-shift', buffered: true})"""


class Host(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        data = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in TEXTS:
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words: object) -> None:
        pass


def visit(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds to the largest paint, and the layout shift."""
    context = browser.new_context(**PHONE)
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.add_init_script(OBSERVE)
    tab.goto(address)
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(500)
    found = tab.evaluate("[largest, shift]")
    context.close()
    return found


def main(folder: str, *pages: str) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(browser_path() or sys.exit("There is no Chromium.")))
        for page in pages or ("",):
            visits = [visit(browser, f"http://127.0.0.1:{server.server_port}/{page}") for _ in range(VISITS)]
            times = sorted(time for time, _ in visits)
            print(f"{page or '/'}: {statistics.median(times):.0f} ms ({', '.join(f'{time:.0f}' for time in times)}), "
                  f"layout shift {max(shift for _, shift in visits):.3f}")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 1 else sys.exit(__doc__)
