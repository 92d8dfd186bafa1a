"""How long a phone on a slow network waits for the largest part of a page.

    .venv/bin/python Tests/Performance/page_speed.py FOLDER [PAGE …]

FOLDER is a built site; PAGE is a path in it, such as `microneedling/benefits/` (default: the home page). The screen is 390 × 844 at
two dots a pixel, the processor four times slower than this one, the network what Chromium's developer tools call slow 4G: 562.5 ms for
each request, 1.44 Mbit/s. Texts are sent compressed, as hosts do. Prints the median of five visits, all five, and the layout shift.
"""

import gzip
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
from built_site import FileHandler, browser_path, launch_options, serve  # noqa: E402

VISITS = 5
NETWORK = {"offline": False, "latency": 562.5, "downloadThroughput": 1.44e6 / 8, "uploadThroughput": 0.675e6 / 8}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True}
TEXTS = {".html", ".css", ".js", ".svg", ".json"}
OBSERVE = """largest = shift = 0
new PerformanceObserver(list => list.getEntries().forEach(one => largest = one.startTime)).observe({type: 'largest-contentful-paint', buffered: true})
new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value)).observe({type: 'layout-shift', buffered: true})"""


class Host(FileHandler):
    """Sends texts compressed, as hosts do."""

    def send(self, file: Path) -> None:
        data = file.read_bytes()
        if file.suffix in TEXTS:
            data = gzip.compress(data)
            self.begin(file, len(data), **{"Content-Encoding": "gzip"})
        else:
            self.begin(file, len(data))
        self.wfile.write(data)


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
    with serve(Path(folder), Host) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(browser_path() or sys.exit("There is no Chromium.")))
        for page in pages or ("",):
            visits = [visit(browser, address + page) for _ in range(VISITS)]
            times = sorted(time for time, _ in visits)
            print(f"{page or '/'}: {statistics.median(times):.0f} ms ({', '.join(f'{time:.0f}' for time in times)}), "
                  f"layout shift {max(shift for _, shift in visits):.3f}")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 1 else sys.exit(__doc__)
