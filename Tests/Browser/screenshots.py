"""Takes pictures of the sample: on a phone, on a desktop, in the dark and as printed.

    SITEGEN=.build/release/sitegen python3 Tests/Browser/screenshots.py FOLDER
"""

import sys
import tempfile
from pathlib import Path

from built_site import FOLDER, browser_path, copy_project, launch_options, must_build, serve
from playwright.sync_api import sync_playwright
from tabs import Tabs

PAGES = {"home": "", "section": "microneedling/", "article": "microneedling/benefits/", "visit": "microneedling/what-to-expect/",
         "topics": "tags/", "words": "glossary/", "search": "search/?q=scars", "about": "about/", "404": "404.html"}
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
PAPER = {"width": 718, "height": 1047}  # an A4 sheet without its margins, in CSS pixels

VIEWS = {
    "phone": (PHONE, {}),
    "desktop": (DESKTOP, {}),
    "dark": (DESKTOP, {"color_scheme": "dark"}),
    "print": (PAPER, {"media": "print"}),
}


def main(folder: Path) -> None:
    browser = browser_path()
    if not browser:
        sys.exit("There is no browser. Install Chromium, or name it with SITEGEN_CHROMIUM=…")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        must_build(copy_project(root / ".project"), root / FOLDER)
        with serve(root) as server, sync_playwright() as playwright:
            tabs = Tabs(playwright.chromium.launch(**launch_options(browser)), server)
            for name, page in PAGES.items():
                for view, (viewport, media) in VIEWS.items():
                    tab = tabs.open(page, viewport=viewport, media=media)
                    tab.wait_for_load_state("networkidle")  # of the search
                    tab.screenshot(path=folder / f"{name}-{view}.png")
                    if name == "article":
                        tab.screenshot(path=folder / f"{name}-{view}-full.png", full_page=True)
                tabs.open(page).pdf(path=folder / f"{name}.pdf", format="A4")
            tabs.browser.close()
    print(f"The pictures are in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
